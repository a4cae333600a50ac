#include "segment/heading_candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_paragraphs.h"

namespace taizhang::segment {
namespace {

using testing::ElementsAre;

// "label/title" of each candidate that is kept; "+" where it runs in, "@" where it stands inside a paragraph.
std::vector<std::string> Found(const std::string& text) {
  const ReadParagraphs read(text);
  const LabelReader& reader = ShippedRules().labels();
  std::vector<std::string> out;
  for (const Heading& heading : KeepSequences(FindLabelledHeadings(read.paragraphs, reader), reader)) {
    out.push_back((heading.inside ? "@" : "") + std::string(heading.label.In(read.text)) + "/" +
                  std::string(heading.title.In(read.text)) + (heading.run_in ? "+" : ""));
  }
  return out;
}

TEST(HeadingCandidatesTest, AHeadingOnItsOwnLineIsKeptWhole) {
  const std::string title =
      "坚持稳中求进，深化改革开放，优化营商环境，推动高质量发展，让全市百姓过上更加舒心更有奔头的好日子";
  EXPECT_THAT(Found("一、" + title), ElementsAre("一、/" + title));
}

TEST(HeadingCandidatesTest, ARunInHeadingIsTheFirstSentence) {
  EXPECT_THAT(Found("（一）加强领导，压实责任。市委召开会议。"), ElementsAre("（一）/加强领导，压实责任+"));
}

TEST(HeadingCandidatesTest, ALongFirstSentenceGivesItsFirstClause) {
  EXPECT_THAT(
      Found("第一条 本办法所称窗口，是指由市政务服务管理部门设立并统一管理的接收申请、送达结果的固定场所和网上平台。"),
      ElementsAre("第一条/本办法所称窗口+"));
}

TEST(HeadingCandidatesTest, FortyCharactersAreCountedWithoutLabelAndMark) {
  std::string forty;
  for (int i = 0; i < 19; ++i) forty += "甲";
  forty += "，";
  for (int i = 0; i < 20; ++i) forty += "乙";
  EXPECT_THAT(Found("（一）" + forty + "。丙。"), ElementsAre("（一）/" + forty + "+"));
  EXPECT_THAT(Found("（一）" + forty + "乙。丙。"), ElementsAre("（一）/甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲+"));
}

TEST(HeadingCandidatesTest, ItemsCloseWithASemicolon) {
  EXPECT_THAT(Found("（一）有固定场所；\n（二）有专职人员。"), ElementsAre("（一）/有固定场所+", "（二）/有专职人员+"));
}

TEST(HeadingCandidatesTest, AnAnnouncingLineLosesItsColon) {
  EXPECT_THAT(Found("第一条 申请人须符合下列条件：\n（一）年满十八周岁；\n（二）有住所。"),
              ElementsAre("第一条/申请人须符合下列条件", "（一）/年满十八周岁+", "（二）/有住所+"));
}

TEST(HeadingCandidatesTest, OrdinalsOpenInsideAParagraph) {
  EXPECT_THAT(Found("市委扎实整改。一是建章立制。制定办法。二是强化督查。逐项核对。"),
              ElementsAre("@一是/建章立制+", "@二是/强化督查+"));
  EXPECT_THAT(Found("主要做法：一是建章立制；二是强化督查；三是公开结果。"),
              ElementsAre("@一是/建章立制+", "@二是/强化督查+", "@三是/公开结果+"));
  EXPECT_THAT(Found("1.健全机制。一是定期会商。二是按月通报。"),
              ElementsAre("1./健全机制+", "@一是/定期会商+", "@二是/按月通报+"));
}

TEST(HeadingCandidatesTest, AnOrdinalInsideIsNoneWithoutItsList) {
  EXPECT_THAT(Found("这项工作的意义：一是一句空话都不讲。"), ElementsAre());
  EXPECT_THAT(Found("存在问题：一是人手不足，其余问题另行报告。"), ElementsAre());
  EXPECT_THAT(Found("全市统一是必然的。关键；二是看落实。"), ElementsAre());
}

TEST(HeadingCandidatesTest, OtherLabelsOnlyAtTheBeginningOfALine) {
  EXPECT_THAT(Found("会议提出。（一）加强领导。（二）压实责任。"), ElementsAre());
  EXPECT_THAT(Found("内容包括：1.目标；2.任务。"), ElementsAre());
}

TEST(HeadingCandidatesTest, NumbersMustMakeSense) {
  EXPECT_THAT(Found("1.甲。\n2.乙。\n45.丙。"), ElementsAre("1./甲+", "2./乙+"));
  EXPECT_THAT(Found("一、甲\n三、乙"), ElementsAre("一、/甲", "三、/乙")) << "a skipped number is accepted";
  EXPECT_THAT(Found("一、甲\n二、乙\n二、丙"), ElementsAre("一、/甲", "二、/乙", "二、/丙")) << "a repeated one too";
  EXPECT_THAT(Found("（一）甲\n（二）乙\n（一）丙\n（二）丁"),
              ElementsAre("（一）/甲", "（二）/乙", "（一）/丙", "（二）/丁"));
  EXPECT_THAT(Found("7.甲。\n8.乙。"), ElementsAre("7./甲+", "8./乙+")) << "a list may go on behind another heading";
  EXPECT_THAT(Found("35、路公交开通。"), ElementsAre());
}

TEST(HeadingCandidatesTest, AChineseNumberOnALineOfItsOwnNeedsNoList) {
  EXPECT_THAT(Found("各位代表：\n三、狠抓节水\n全年节水。"), ElementsAre("三、/狠抓节水"));
  EXPECT_THAT(Found("（五）狠抓节水"), ElementsAre("（五）/狠抓节水"));
  EXPECT_THAT(Found("第四章 奖惩\n表彰先进。"), ElementsAre("第四章/奖惩"));
  EXPECT_THAT(Found("三、狠抓节水。全年节水。"), ElementsAre()) << "runs in";
  EXPECT_THAT(Found("7.狠抓节水"), ElementsAre()) << "a digit may be anything";
  EXPECT_THAT(Found("六、" + std::string(41 * 3, 'x')), ElementsAre()) << "too long for a title";
}

TEST(HeadingCandidatesTest, ProblemPhrases) {
  EXPECT_THAT(Found("针对“台账更新慢”的问题。一是明确专人。二是按月核对。"),
              ElementsAre("/针对“台账更新慢”的问题+", "@一是/明确专人+", "@二是/按月核对+"));
  EXPECT_THAT(Found("针对资金拨付慢问题，一是优化流程。二是限时办结。"), testing::Contains("/针对资金拨付慢问题+"));
  EXPECT_THAT(Found("关于执行标准不严的问题"), ElementsAre("/关于执行标准不严的问题"));
  EXPECT_THAT(Found("针对上述问题，市政府召开专题会议。"), ElementsAre());
  EXPECT_THAT(Found("针对群众反映的问题逐一核查。"), ElementsAre());
  EXPECT_THAT(Found("我们针对存在的问题。加以整改。"), ElementsAre());
}

TEST(HeadingCandidatesTest, EnclosedHeadings) {
  EXPECT_THAT(Found("【教育】全县有学校12所。\n【卫生】全县有医院3所。"), ElementsAre("/教育+", "/卫生+"));
  EXPECT_THAT(Found("【综述】"), ElementsAre("/综述"));
}

TEST(HeadingCandidatesTest, ADashNeedsASibling) {
  EXPECT_THAT(Found("——开放。扩大。\n——共享。增进。"), ElementsAre("——/开放+", "——/共享+"));
  EXPECT_THAT(Found("——开放。扩大。"), ElementsAre());
  EXPECT_THAT(Found("——开放。扩大。\n一、甲\n——共享。增进。"), ElementsAre("一、/甲"));
}

TEST(HeadingCandidatesTest, LinesOfTablesAndBlocksHaveNone) {
  ReadParagraphs read("1.甲。\n2.乙。");
  read.use = {LineUse::kTable, LineUse::kBlock};
  EXPECT_TRUE(FindLabelledHeadings(read.paragraphs, ShippedRules().labels()).empty());
}

TEST(SentencesOfLinesTest, EachLineHasItsOwn) {
  const ReadParagraphs read("甲。乙。\n丙");
  EXPECT_THAT(read.first, ElementsAre(0u, 2u, 3u));
}

TEST(WithoutMarkTest, BlanksAndMarksGo) {
  const std::string_view text = " 甲乙：； ";
  EXPECT_EQ(WithoutMark(text, {0, static_cast<std::uint32_t>(text.size())}).In(text), "甲乙");
}

}  // namespace
}  // namespace taizhang::segment
