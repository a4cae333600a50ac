#include "segment/segment.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "segmented_text.h"

namespace taizhang::segment {
namespace {

TEST(SegmentTest, TheNormalizedDocumentIsKeptAndTheStageNamed) {
  document::v1::NormalizedDocument normalized = PlainDocument("一、甲\n乙。\n");
  normalized.mutable_capture()->set_document_id("d");
  normalized.add_lineage()->set_name("normalize");
  const auto document = Segment(normalized, ShippedRules());
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document->normalized().lineage_size(), 2);
  EXPECT_EQ(document->normalized().lineage(1).name(), "segment");
  EXPECT_EQ(document->normalized().lineage(1).rules_digest(), ShippedRules().digest());
  EXPECT_FALSE(document->normalized().lineage(1).version().empty());
  EXPECT_EQ(document->normalized().capture().document_id(), "d");
  EXPECT_EQ(document->normalized().text(), normalized.text());
}

TEST(SegmentTest, TheSameInputGivesTheSameOutput) {
  const auto normalized = PlainDocument("一、甲\n扩大投资。安排。\n激发消费。举办。\n名|数\n子|1\n");
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(*Segment(normalized, ShippedRules()),
                                                                 *Segment(normalized, ShippedRules())));
}

TEST(SegmentTest, AnEmptyTextHasNoStructure) {
  const auto document = Segmented("");
  EXPECT_EQ(document.outline_size() + document.sentences_size() + document.blocks_size() + document.tables_size(), 0);
}

TEST(SegmentTest, BadInputIsToldApart) {
  auto damaged = PlainDocument("甲。");
  damaged.set_offset_map("\xff");
  EXPECT_EQ(Segment(damaged, ShippedRules()).status().code(), absl::StatusCode::kDataLoss);
  auto short_map = PlainDocument("甲。");
  short_map.set_offset_map(text::OffsetMap::Identity(3).Pack());
  EXPECT_EQ(Segment(short_map, ShippedRules()).status().code(), absl::StatusCode::kDataLoss);
  auto utf16 = PlainDocument("甲。");
  utf16.set_offset_encoding(document::v1::OFFSET_ENCODING_UTF16);
  EXPECT_EQ(Segment(utf16, ShippedRules()).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Segment(PlainDocument("\xff\xfe"), ShippedRules()).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(SegmentTest, HeadingsOfTheMarkup) {
  auto normalized = PlainDocument(
      "关于公布结果的公告\n现将抽查结果公布如下，请各有关单位对照检查，及时整改，并将情况报送我局。\n抽查结果\n合格。"
      "\n");
  auto& heading = *normalized.add_layout();
  heading.set_kind(document::v1::LAYOUT_KIND_HEADING);
  heading.set_level(2);
  heading.mutable_span()->set_begin(static_cast<std::uint32_t>(normalized.text().find("抽查结果\n")));
  heading.mutable_span()->set_end(heading.span().begin() + 12);
  EXPECT_EQ(Drawn(*Segment(normalized, ShippedRules())), "/抽查结果\n");
}

TEST(SegmentTest, TheTitleIsNoNode) {
  EXPECT_EQ(
      DrawnText(
          "关于开展检查的通知\n各单位：\n为了做好检查，决定在全市范围内组织开展一次安全生产大检查工作。\n一、甲\n"),
      "一、/甲\n");
}

TEST(SegmentTest, HostileTextsEnd) {
  for (const std::string unit :
       {"一是", "：一是", "；一是甲", "（", "“", "】【", "1.甲\n", "甲 1 2\n甲 3\n", "表1\n甲\n乙\n1\n2\n",
        "第一条之一之", "|", "\t", "附件1\n", "市政府\n2022年5月6日\n", "针对甲，", "一、甲\n一、乙\n", "——\n"}) {
    std::string text;
    while (text.size() < 60000) text += unit;
    EXPECT_TRUE(Segment(PlainDocument(text), ShippedRules()).ok()) << unit;
  }
}

}  // namespace
}  // namespace taizhang::segment
