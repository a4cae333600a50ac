#include "segment/rules.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "rule_tables.h"
#include "segmented_text.h"
#include "taizhang/rules/v1/heading.pb.h"
#include "text/tsv.h"

namespace taizhang::segment {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string_view File(std::string_view name) { return *SegmentRuleFiles().Find(name); }

// The name of the rule that makes the line a heading by a mark of its own.
std::string RuleOfLine(const std::string& line) {
  const ReadParagraphs read(line);
  const LabelReader& reader = ShippedRules().labels();
  if (const auto named = reader.RuleOfLine(line)) return reader.rules()[*named].name;
  for (const Heading& heading : FindLabelledHeadings(read.paragraphs, reader)) {
    if (!heading.inside) return reader.rules()[heading.rule].name;
  }
  return "";
}

TEST(SegmentRulesTest, EveryHeadingRuleTakesItsExamples) {
  EXPECT_THAT(FailedExamples("heading.textproto"), IsEmpty());
}

TEST(SegmentRulesTest, EveryHeadingRuleLeavesItsCounterexamples) {
  rules::v1::HeadingRules rules;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(std::string(File("heading.textproto")), &rules));
  for (const auto& rule : rules.rules()) {
    ASSERT_GT(rule.example_size(), 0) << rule.name();
    const bool shaped = rule.opening().empty() && rule.number() == rules::v1::NUMBER_FORM_UNSPECIFIED;
    if (shaped) continue;  // told by its neighbours: bare_heading_test
    ASSERT_GT(rule.counterexample_size(), 0) << rule.name();
    for (const std::string& line : rule.counterexample()) EXPECT_NE(RuleOfLine(line), rule.name()) << line;
  }
}

TEST(SegmentRulesTest, EveryStopWordRefusesItsExample) { EXPECT_THAT(FailedExamples("bare_stop.tsv"), IsEmpty()); }

TEST(SegmentRulesTest, EveryBlockRowTakesItsExample) { EXPECT_THAT(FailedExamples("block_line.tsv"), IsEmpty()); }

TEST(SegmentRulesTest, EveryBlockPatternLeavesItsCounterexample) {
  const auto table = text::Tsv::Parse("block_line.tsv", File("block_line.tsv"), {"pattern", "counterexample"});
  ASSERT_TRUE(table.ok());
  for (const text::Tsv::Row& row : table->rows()) {
    BlockPatterns alone;
    ASSERT_TRUE(alone.Add(BlockKind::kTitle, false, std::string(table->Cell(row, 0))).ok());
    ASSERT_TRUE(alone.Compile().ok());
    EXPECT_EQ(alone.KindOf(table->Cell(row, 1), false), BlockKind::kParagraph) << table->Cell(row, 1);
  }
}

absl::Status Loaded(const std::string& name, const std::string& content) {
  text::RuleFiles over;
  over.Add(name, content);
  return SegmentRules::Load(SegmentRuleFiles().ReplacedBy(over)).status();
}

TEST(SegmentRulesTest, BadFilesAreToldByPlace) {
  EXPECT_THAT(std::string(Loaded("heading.textproto", "rules {\n nonsense: 1 }").message()),
              HasSubstr("heading.textproto:2"));
  EXPECT_THAT(std::string(Loaded("heading.textproto", "").message()), HasSubstr("no rules"));
  EXPECT_THAT(std::string(Loaded("heading.textproto",
                                 "rules { name: 'x' style: HEADING_STYLE_DASH form: HEADING_FORM_LABEL rank: 1 }")
                              .message()),
              HasSubstr("rule x: neither opening nor number"));
  EXPECT_THAT(
      std::string(Loaded("heading.textproto", "rules { name: 'x' style: HEADING_STYLE_DASH rank: 1 }").message()),
      HasSubstr("rule x: no form"));
  EXPECT_THAT(std::string(Loaded("bare_stop.tsv", "word\tplace\texample\n甲\tnowhere\t甲。\n").message()),
              HasSubstr("bare_stop.tsv:2"));
  EXPECT_THAT(
      std::string(
          Loaded("block_line.tsv", "kind\tzone\tpattern\texample\tcounterexample\nodd\tany\t甲\t甲\t乙\n").message()),
      HasSubstr("block_line.tsv:2"));
  EXPECT_THAT(
      std::string(
          Loaded("block_line.tsv", "kind\tzone\tpattern\texample\tcounterexample\ntitle\tany\t(\t甲\t乙\n").message()),
      HasSubstr("bad pattern"));
}

TEST(SegmentRulesTest, AStyleIsAddedWithoutCode) {
  text::RuleFiles over;
  over.Add("heading.textproto",
           "rules { name: 'stem' style: HEADING_STYLE_CHAPTER_CN form: HEADING_FORM_LABEL number: NUMBER_FORM_GLYPH "
           "glyphs: '甲乙丙' closing: '、' rank: 4 example: '甲、总则' }");
  const auto rules = SegmentRules::Load(SegmentRuleFiles().ReplacedBy(over));
  ASSERT_TRUE(rules.ok());
  const auto document = Segment(PlainDocument("甲、目标\n乙、任务\n"), *rules);
  EXPECT_EQ(Drawn(*document), "甲、/目标\n乙、/任务\n");
  EXPECT_NE(rules->digest(), ShippedRules().digest());
}

}  // namespace
}  // namespace taizhang::segment
