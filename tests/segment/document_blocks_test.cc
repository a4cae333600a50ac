#include "segment/document_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_paragraphs.h"

namespace taizhang::segment {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kNames[] = {"title",   "subtitle",  "addressee", "signature", "date", "contact",
                                       "annexes", "furniture", "paragraph", "number",    "annex"};

struct Found {
  std::vector<std::string> blocks;
  std::vector<std::uint32_t> resets;
  std::string main;  // the text up to body_end
};

Found Find(const std::string& text, text::Span title = {}) {
  ReadParagraphs read(text);
  const DocumentBlocks found =
      FindBlocks(read.paragraphs, ShippedRules().labels(), ShippedRules().blocks(), title, read.use);
  Found out{{}, found.resets, read.text.substr(0, found.body_end)};
  for (const DocumentBlock& block : found.blocks) {
    out.blocks.push_back(std::string(kNames[static_cast<std::size_t>(block.kind)]) + ": " +
                         std::string(block.span.In(read.text)));
  }
  return out;
}

constexpr char kBody[] = "现将有关情况通报如下，请各单位认真组织学习，结合实际抓好贯彻落实工作。";

TEST(DocumentBlocksTest, TheHeadOfANotice) {
  EXPECT_THAT(
      Find(std::string("江政发〔2022〕8号\n关于做好防汛工作的通知\n各镇人民政府，县直各部门：\n") + kBody).blocks,
      ElementsAre("number: 江政发〔2022〕8号", "title: 关于做好防汛工作的通知",
                  "addressee: 各镇人民政府，县直各部门："));
}

TEST(DocumentBlocksTest, TheHeadOfAReport) {
  EXPECT_THAT(
      Find("政府工作报告\n——2022年1月8日在县人代会第二次会上\n县政府县长 王明\n各位代表：\n一、回顾\n甲。").blocks,
      ElementsAre("title: 政府工作报告", "subtitle: ——2022年1月8日在县人代会第二次会上\n县政府县长 王明",
                  "addressee: 各位代表："));
}

TEST(DocumentBlocksTest, ATitleOverTwoLines) {
  EXPECT_THAT(Find(std::string("中共清河县委员会\n关于巡察整改情况的通报\n") + kBody).blocks,
              ElementsAre("title: 中共清河县委员会\n关于巡察整改情况的通报"));
}

TEST(DocumentBlocksTest, ATitleOverThreeLines) {
  EXPECT_THAT(
      Find(std::string("清河县府办公室、清河县人武部\n关于加强应急值守\n和物资储备工作的通知\n各单位：\n") + kBody)
          .blocks,
      ElementsAre("title: 清河县府办公室、清河县人武部\n关于加强应急值守\n和物资储备工作的通知",
                  "addressee: 各单位："));
}

TEST(DocumentBlocksTest, AnIntroducingSentenceIsNoAddressee) {
  EXPECT_THAT(Find("关于提案的答复\n王明委员：\n你所提改进网站的提案收悉，现答复如下：\n一、甲\n").blocks,
              ElementsAre("title: 关于提案的答复", "addressee: 王明委员："));
}

TEST(DocumentBlocksTest, ANoteBehindTheDateOpensNoDocument) {
  const Found found =
      Find(std::string("关于防汛的通知\n") + kBody + "\n县政府\n2022年5月6日\n（此件公开发布）\n防汛方案\n" + kBody);
  EXPECT_THAT(found.resets, ElementsAre(5u));
}

TEST(DocumentBlocksTest, ATextWithoutATitle) { EXPECT_THAT(Find(std::string(kBody) + "\n一、甲").blocks, IsEmpty()); }

TEST(DocumentBlocksTest, TheTitleThatThePageStates) {
  EXPECT_THAT(Find(std::string("清河新貌\n") + kBody, {0, 12}).blocks, ElementsAre("title: 清河新貌"));
}

TEST(DocumentBlocksTest, SignatureAndDateEndTheText) {
  const Found found = Find(std::string("关于防汛的通知\n") + kBody + "\n清河县人民政府\n2022年5月6日\n");
  EXPECT_THAT(found.blocks, ElementsAre("title: 关于防汛的通知", "signature: 清河县人民政府", "date: 2022年5月6日"));
  EXPECT_TRUE(found.main.ends_with("工作。\n"));
  EXPECT_THAT(found.resets, IsEmpty());
}

TEST(DocumentBlocksTest, ADateInTheTextIsNoSignature) {
  EXPECT_THAT(Find(std::string(kBody) + "\n会议于2022年5月6日召开。").blocks, IsEmpty());
  EXPECT_THAT(Find(std::string(kBody) + "\n2022年5月6日起施行。").blocks, IsEmpty());
}

TEST(DocumentBlocksTest, AnEnclosedDocument) {
  const Found found = Find(std::string("关于印发方案的通知\n") + kBody +
                           "\n县政府\n二〇二二年五月六日\n防汛工作方案\n（试行）\n" + kBody);
  EXPECT_THAT(found.blocks, ElementsAre("title: 关于印发方案的通知", "signature: 县政府", "date: 二〇二二年五月六日",
                                        "title: 防汛工作方案", "subtitle: （试行）"));
  EXPECT_THAT(found.resets, ElementsAre(4u));
}

TEST(DocumentBlocksTest, AnnexListAndAnnex) {
  const Found found = Find(std::string("关于防汛的通知\n") + kBody +
                           "\n附件：1.任务分工表\n2.联系人名单\n县政府\n2022年5月6日\n附件1\n任务分工表\n" + kBody);
  EXPECT_THAT(found.blocks,
              ElementsAre("title: 关于防汛的通知", "annexes: 附件：1.任务分工表\n2.联系人名单", "signature: 县政府",
                          "date: 2022年5月6日", "annex: 附件1", "title: 任务分工表"));
}

TEST(DocumentBlocksTest, ContactsAreTheSentencesThatGiveThem) {
  EXPECT_THAT(Find(std::string(kBody) + "\n欢迎市民监督。联系电话：0319—5551234；电子邮箱：qh@mail.example。").blocks,
              ElementsAre("contact: 联系电话：0319—5551234；电子邮箱：qh@mail.example。"));
  EXPECT_THAT(Find(std::string(kBody) + "\n邮政编码：054800").blocks, ElementsAre("contact: 邮政编码：054800"));
  EXPECT_THAT(Find(std::string(kBody) + "\n公布监督电话，畅通渠道：全年受理来电。").blocks, IsEmpty());
}

TEST(DocumentBlocksTest, Furniture) {
  EXPECT_THAT(Find(std::string(kBody) + "\n责任编辑：李明\n扫一扫在手机打开当前页\n2021卷\n— 12 —").blocks,
              ElementsAre("furniture: 责任编辑：李明", "furniture: 扫一扫在手机打开当前页", "furniture: 2021卷",
                          "furniture: — 12 —"));
}

TEST(DocumentBlocksTest, TheInformationBlockStandsAboveTheHead) {
  ReadParagraphs read(std::string("索引号：\t011/2022-1\n关于防汛的通知\n") + kBody);
  read.use[0] = LineUse::kTable;
  const DocumentBlocks found =
      FindBlocks(read.paragraphs, ShippedRules().labels(), ShippedRules().blocks(), {}, read.use);
  ASSERT_EQ(found.blocks.size(), 1u);
  EXPECT_EQ(found.blocks[0].span.In(read.text), "关于防汛的通知");
}

TEST(DocumentBlocksTest, LinesOfBlocksAreMarked) {
  ReadParagraphs read(std::string("关于防汛的通知\n") + kBody);
  FindBlocks(read.paragraphs, ShippedRules().labels(), ShippedRules().blocks(), {}, read.use);
  EXPECT_THAT(read.use, ElementsAre(LineUse::kBlock, LineUse::kText));
}

TEST(BlockPatternsTest, ABadPatternIsTold) {
  BlockPatterns patterns;
  EXPECT_EQ(patterns.Add(BlockKind::kTitle, true, "(").code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace taizhang::segment
