#include "extract/time_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(TimeLexicon, EveryWordIsFoundInItsExample) { EXPECT_THAT(FailedExamples("time_words.tsv"), IsEmpty()); }

TEST(TimeLexicon, EveryPeriodHasItsYears) { EXPECT_THAT(FailedExamples("periods.tsv"), IsEmpty()); }

TEST(TimeLexicon, EveryEventHasItsDay) { EXPECT_THAT(FailedExamples("events.tsv"), IsEmpty()); }

TEST(TimeLexicon, TheLongestPeriodWins) {
  EXPECT_EQ(TheTimes().FindPeriod("十五五规划", 0)->first_year, 2026);
  EXPECT_EQ(TheTimes().FindPeriod("十五规划", 0)->first_year, 2001);
  EXPECT_EQ(TheTimes().PeriodIn("七五", "普法")->first_year, 2016);
  EXPECT_EQ(TheTimes().FindPeriod("七五", 0)->first_year, 1986);
}

TEST(TimeLexicon, WordsInsideOtherWordsAreNoTimes) {
  for (const std::string_view text : {"体现在", "当前页", "历年年底", "以上年度"}) {
    EXPECT_TRUE(TimeScanner(TheTimes()).Find(text).empty()) << text;
  }
}

TEST(TimeLexicon, ABadRowIsNamed) {
  const std::string words = "word\tmeaning\tnot_after\tnot_before\texample\n";
  const std::string periods = "name\tfield\tfirst_year\tlast_year\texample\n";
  const std::string events = "event\tdate\texample\n";
  const auto message = [](std::string_view a, std::string_view b, std::string_view c) {
    return std::string(TimeLexicon::Parse(a, b, c).status().message());
  };
  EXPECT_TRUE(TimeLexicon::Parse(words, periods, events).ok());
  EXPECT_THAT(message(words + "今年\tlast-year\t\t\t今年\n", periods, events), HasSubstr("time_words.tsv:2"));
  EXPECT_THAT(message(words, periods + "九五\t\t2000\t1996\t九五\n", events), HasSubstr("periods.tsv:2"));
  EXPECT_THAT(message(words, periods, events + "建厂\t1996-02-30\t建厂以来\n"), HasSubstr("events.tsv:2"));
}

}  // namespace
}  // namespace taizhang::extract
