#include "segment/build_outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segmented_text.h"

namespace taizhang::segment {
namespace {

TEST(BuildOutlineTest, ANodesFields) {
  const auto document = Segmented("一、总则\n（一）加强领导。市委开会。\n");
  ASSERT_EQ(document.outline_size(), 2);
  const auto& node = document.outline(1);
  EXPECT_EQ(node.label(), "（一）");
  EXPECT_EQ(node.number(), 1u);
  EXPECT_EQ(node.style(), document::v1::HEADING_STYLE_SECTION_CN);
  EXPECT_EQ(node.level(), 2u);
  EXPECT_EQ(node.title(), "加强领导");
  EXPECT_EQ(node.parent(), 0);
  EXPECT_TRUE(node.run_in());
  const std::string& text = document.normalized().text();
  EXPECT_EQ(text.substr(node.heading().begin(), node.heading().end() - node.heading().begin()), "（一）加强领导");
  EXPECT_EQ(text.substr(node.body().begin(), node.body().end() - node.body().begin()), "市委开会。");
  EXPECT_EQ(document.outline(0).parent(), -1);
  EXPECT_FALSE(document.outline(0).run_in());
}

TEST(BuildOutlineTest, AnEnclosedHeadingsLabelIsItsMarks) {
  const auto document = Segmented("【教育】全县有学校12所。\n【卫生】全县有医院3所。\n");
  ASSERT_EQ(document.outline_size(), 2);
  EXPECT_EQ(document.outline(0).label(), "【】");
  EXPECT_EQ(document.outline(0).title(), "教育");
  EXPECT_EQ(document.outline(0).style(), document::v1::HEADING_STYLE_BRACKET);
}

TEST(BuildOutlineTest, SourceSpansLeadBackToTheBody) {
  document::v1::NormalizedDocument normalized;
  normalized.set_text("一、总则\n甲。");
  text::OffsetMap::Builder builder;  // <p>一、总则</p>甲。
  builder.Drop(3).Keep(12).Units(4, 1).Keep(6);
  normalized.set_offset_map(std::move(builder).Build().Pack());
  const auto document = Segment(normalized, ShippedRules());
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->outline(0).heading_source().begin(), 3u);
  EXPECT_EQ(document->outline(0).heading_source().end(), 15u);
  EXPECT_EQ(document->outline(0).body_source().begin(), 19u);
  EXPECT_EQ(document->outline(0).body_source().end(), 25u);
}

TEST(BuildOutlineTest, ADiagnosticNamesTheNumbers) {
  const auto document = Segmented("一、甲\n三、乙\n");
  ASSERT_EQ(document.diagnostics_size(), 1);
  EXPECT_EQ(document.diagnostics(0).message(), "heading number 3 follows 1");
  EXPECT_EQ(document.diagnostics(0).severity(), document::v1::SEVERITY_INFO);
  EXPECT_EQ(document.diagnostics(0).span().begin(), document.outline(1).heading().begin());
}

}  // namespace
}  // namespace taizhang::segment
