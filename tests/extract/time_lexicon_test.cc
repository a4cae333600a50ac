#include "extract/time_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::HasSubstr;

TEST(TimeLexicon, EveryWordIsFoundInItsExample) {
  ASSERT_GT(TheTimes().words().size(), 80u);
  for (const TimeLexicon::Word& word : TheTimes().words()) {
    const auto found = TimeScanner(TheTimes()).Find(word.example);
    ASSERT_EQ(found.size(), 1u) << word.example;
    EXPECT_TRUE(found[0].span.In(word.example).starts_with(word.word)) << word.example;
  }
}

TEST(TimeLexicon, EveryPeriodHasItsYears) {
  for (const TimeLexicon::Period& period : TheTimes().periods()) {
    const auto found = TimeScanner(TheTimes()).Find(period.example);
    ASSERT_EQ(found.size(), 1u) << period.example;
    EXPECT_EQ(found[0].fixed_start->year, period.first_year) << period.example;
    EXPECT_EQ(found[0].fixed_end->year, period.last_year) << period.example;
  }
}

TEST(TimeLexicon, EveryEventHasItsDay) {
  for (const TimeLexicon::Event& event : TheTimes().events()) {
    const auto found = TimeScanner(TheTimes()).Find(event.example);
    ASSERT_EQ(found.size(), 1u) << event.example;
    EXPECT_EQ(found[0].fixed_start, event.date) << event.example;
    EXPECT_TRUE(found[0].since) << event.example;
  }
}

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
