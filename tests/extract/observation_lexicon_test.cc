#include "extract/observation_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"
#include "extract/rule_tables.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ObservationLexicon, EveryRowFindsItsExample) {
  for (const rules::RuleTable& table : FigureTables()) {
    EXPECT_THAT(rules::FailedExamples(table), IsEmpty()) << table.file;
  }
}

// "word DIRECTION BASE" of the verb that ends the text.
std::string ChangeAtTheEnd(std::string_view text) {
  const auto found = TheObservations().ChangeBefore(text, static_cast<std::uint32_t>(text.size()), 0);
  if (!found) return "none";
  return std::string(found->span.In(text)) + " " + std::string(found->direction) + " " + std::string(found->base);
}

TEST(ChangeBefore, TheLongestVerbThatEndsThere) {
  EXPECT_EQ(ChangeAtTheEnd("茶叶产量增长"), "增长 UP YOY");
  EXPECT_EQ(ChangeAtTheEnd("茶叶产量净增长"), "净增长 UP YOY");
  EXPECT_EQ(ChangeAtTheEnd("茶叶价格下降"), "下降 DOWN YOY");
}

TEST(ChangeBefore, AVerbThatEndsBeforeIsNone) {
  EXPECT_EQ(ChangeAtTheEnd("茶叶产量增长的"), "none");
  EXPECT_EQ(ChangeAtTheEnd("茶叶产量"), "none");
  EXPECT_EQ(ChangeAtTheEnd(""), "none");
}

TEST(ChangeAt, TheVerbThatBeginsThere) {
  EXPECT_EQ(TheObservations().ChangeAt("增长3%", 0)->direction, "UP");
  EXPECT_FALSE(TheObservations().ChangeAt("同比增长3%", 0).has_value());
  EXPECT_FALSE(TheObservations().ChangeAt("", 0).has_value());
}

TEST(PairIn, WhatAWordStandsFor) {
  text::Span place;
  EXPECT_THAT(*TheObservations().PairIn("茶叶进出口额", place), ElementsAre("进口", "出口"));
  EXPECT_EQ(place.In("茶叶进出口额"), "进出口");
  EXPECT_THAT(*TheObservations().PairIn("三次产业用电量", place), ElementsAre("第一产业", "第二产业", "第三产业"));
  EXPECT_EQ(TheObservations().PairIn("茶叶出口额", place), nullptr);
  EXPECT_EQ(TheObservations().PairIn("", place), nullptr);
}

TEST(CodeOf, EveryNameAndAliasHasTheCodeOfItsRow) {
  const std::string content = RuleFile("indicators.tsv");
  const auto table = text::Tsv::Parse("indicators.tsv", content, {"code", "name", "aliases"});
  ASSERT_TRUE(table.ok());
  for (const auto& row : table->rows()) {
    EXPECT_EQ(TheObservations().CodeOf(table->Cell(row, 1)), table->Cell(row, 0)) << table->Cell(row, 1);
    for (const std::string_view alias : text::SplitCell(table->Cell(row, 2), '|'))
      EXPECT_EQ(TheObservations().CodeOf(alias), table->Cell(row, 0)) << alias;
  }
}

TEST(CodeOf, TheLongestNameThatEndsTheIndicator) {
  EXPECT_EQ(TheObservations().CodeOf("人均地区生产总值"), "GDP_PER_CAPITA");
  EXPECT_EQ(TheObservations().CodeOf("东坡生产总值"), "GDP");
  EXPECT_EQ(TheObservations().CodeOf("地区生产总值增速"), "");
  EXPECT_EQ(TheObservations().CodeOf("茶叶产值"), "");
  EXPECT_EQ(TheObservations().CodeOf(""), "");
}

// The message about a lexicon whose tables are empty but for these rows.
std::string Message(std::string_view verbs, std::string_view pairs, std::string_view indicators) {
  const std::string changes = "word\tdirection\tbase\n" + std::string(verbs);
  const std::string words = "word\tsort\n";
  const std::string members = "word\tmembers\n" + std::string(pairs);
  const std::string names = "code\tname\taliases\n" + std::string(indicators);
  return std::string(ObservationLexicon::Parse({changes, words, words, members, names}).status().message());
}

TEST(ObservationLexicon, BadRowsAreNamed) {
  EXPECT_EQ(Message("", "", ""), "");
  EXPECT_THAT(Message("增长\tUPWARD\tYOY\n", "", ""), HasSubstr("change_verbs.tsv:2"));
  EXPECT_THAT(Message("", "城乡\t城镇\n", ""), HasSubstr("pair_words.tsv:2"));
  EXPECT_THAT(Message("", "", "GDP\t\t\n"), HasSubstr("indicators.tsv:2"));
}

}  // namespace
}  // namespace taizhang::extract
