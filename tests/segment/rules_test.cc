#include "segment/rules.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include "segmented_text.h"
#include "taizhang/rules/v1/heading.pb.h"
#include "text/tsv.h"

namespace taizhang::segment {
namespace {

using testing::HasSubstr;

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

TEST(SegmentRulesTest, EveryHeadingRuleTakesItsExamplesAndLeavesItsCounterexamples) {
  rules::v1::HeadingRules rules;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(std::string(File("heading.textproto")), &rules));
  for (const auto& rule : rules.rules()) {
    ASSERT_GT(rule.example_size(), 0) << rule.name();
    const bool shaped = rule.opening().empty() && rule.number() == rules::v1::NUMBER_FORM_UNSPECIFIED;
    if (shaped) continue;  // told by its neighbours: bare_heading_test
    ASSERT_GT(rule.counterexample_size(), 0) << rule.name();
    for (const std::string& line : rule.example()) EXPECT_EQ(RuleOfLine(line), rule.name()) << line;
    for (const std::string& line : rule.counterexample()) EXPECT_NE(RuleOfLine(line), rule.name()) << line;
  }
}

TEST(SegmentRulesTest, EveryStopWordRefusesItsExample) {
  const auto table = text::Tsv::Parse("bare_stop.tsv", File("bare_stop.tsv"), {"word", "place", "example"});
  ASSERT_TRUE(table.ok());
  for (const text::Tsv::Row& row : table->rows()) {
    const std::string example(table->Cell(row, 2));
    const bool line = table->Cell(row, 1).starts_with("line");
    // Beside two siblings that are headings, in the place where the example would be a third.
    const std::string text = line ? "工作安排部署\n全市齐心。\n" + example + "\n全市努力。\n任务分解到人\n全市争先。"
                                  : "扩大有效投资。安排。\n" + example + "提振信心。\n激活夜间消费。举办。";
    const std::string drawn = Drawn(*Segment(PlainDocument("一、重点工作\n" + text), ShippedRules()));
    EXPECT_THAT(drawn, HasSubstr(line ? "任务分解到人" : "激活夜间消费"));
    EXPECT_EQ(drawn.find(example.substr(0, 15)), std::string::npos) << example << "\n" << drawn;
  }
}

TEST(SegmentRulesTest, EveryBlockRowTakesItsExampleAndLeavesItsCounterexample) {
  enum Column { kKind, kZone, kExample, kCounterexample, kPattern };
  const auto table = text::Tsv::Parse("block_line.tsv", File("block_line.tsv"),
                                      {"kind", "zone", "example", "counterexample", "pattern"});
  ASSERT_TRUE(table.ok());
  for (const text::Tsv::Row& row : table->rows()) {
    BlockPatterns alone;
    ASSERT_TRUE(alone.Add(BlockKind::kTitle, false, std::string(table->Cell(row, kPattern))).ok());
    ASSERT_TRUE(alone.Compile().ok());
    EXPECT_EQ(alone.KindOf(table->Cell(row, kExample), false), BlockKind::kTitle) << table->Cell(row, kExample);
    EXPECT_EQ(alone.KindOf(table->Cell(row, kCounterexample), false), BlockKind::kParagraph)
        << table->Cell(row, kCounterexample);
    const BlockKind kind = ShippedRules().blocks().KindOf(table->Cell(row, kExample), true);
    EXPECT_EQ(kind == BlockKind::kParagraph, table->Cell(row, kKind) == "text") << table->Cell(row, kExample);
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
