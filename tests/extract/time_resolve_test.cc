#include "extract/time_resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;

text::Span SpanOf(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

TEST(TimeResolve, ADateTakesItsYearFromTheDatesBefore) {
  EXPECT_THAT(TimeLines("2022年9月6日进驻，7月21日反馈，当日部署，次日动员。"),
              ElementsAre("2022年9月6日 = 2022-09-06..2022-09-06 DATE", "7月21日 = 2022-07-21..2022-07-21 DATE",
                          "当日 = 2022-07-21..2022-07-21 DATE", "次日 = 2022-07-22..2022-07-22 DATE"));
}

TEST(TimeResolve, ElseFromTheReferenceDate) {
  EXPECT_THAT(TimeLines("7月21日反馈", "2024-03-15"), ElementsAre("7月21日 = 2024-07-21..2024-07-21 DATE"));
  EXPECT_THAT(TimeLines("7月21日反馈"), ElementsAre("7月21日 = .. DATE"));
}

TEST(TimeResolve, RelativeWords) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  for (const Case& c : {Case{"今年", "今年 = 2024-01-01..2024-12-31 DATE"},
                        {"去年底", "去年底 = ..2023-12-31 DATE"},
                        {"昨日", "昨日 = 2024-03-14..2024-03-14 DATE"},
                        {"本月", "本月 = 2024-03-01..2024-03-31 DATE"},
                        {"上季度", "上季度 = 2023-10-01..2023-12-31 INTERVAL"},
                        {"上周", "上周 = 2024-03-04..2024-03-10 INTERVAL"},
                        {"下周一", "下周一 = 2024-03-18..2024-03-18 DATE"},
                        {"今春", "今春 = 2024-03-01..2024-05-31 INTERVAL"}}) {
    EXPECT_THAT(TimeLines(c.text, "2024-03-15"), ElementsAre(c.line)) << c.text;
  }
}

TEST(TimeResolve, TheYearBeforeIsThatBeforeTheToldOne) {
  EXPECT_THAT(TimeLines("2019年产值与上年持平。", "2020-04-22"),
              ElementsAre("2019年 = 2019-01-01..2019-12-31 DATE", "上年 = 2018-01-01..2018-12-31 DATE"));
}

TEST(TimeResolve, AHeadingGovernsItsSection) {
  const std::string_view text = "一、2019年总结\n全年新增就业。\n二、2020年任务\n全年计划新增。年内完工。\n";
  TimeContext context;
  const text::Span first = SpanOf(text, "一、2019年总结"), second = SpanOf(text, "二、2020年任务");
  context.sections = {{first, {first.end, second.begin}},
                      {second, {second.end, static_cast<std::uint32_t>(text.size())}}};
  EXPECT_THAT(TimeLines(text, "2020-04-22", context),
              ElementsAre("2019年 = 2019-01-01..2019-12-31 DATE", "全年 = 2019-01-01..2019-12-31 INTERVAL",
                          "2020年 = 2020-01-01..2020-12-31 DATE", "全年 = 2020-01-01..2020-12-31 INTERVAL",
                          "年内 = ..2020-12-31 INTERVAL by"));
}

TEST(TimeResolve, AYearToCompareWithDoesNotGovern) {
  EXPECT_THAT(TimeLines("产值比2014年翻番，全年超额", "2020-12-31"),
              ElementsAre("2014年 = 2014-01-01..2014-12-31 DATE", "全年 = 2020-01-01..2020-12-31 INTERVAL"));
}

TEST(TimeResolve, AYearAfterYuGovernsUnlessItIsComparedWith) {
  for (const std::string_view told :
       {"关于2014年收支，全年超额", "厂房于2014年投产，全年超额", "始建于2014年，全年超额"}) {
    EXPECT_THAT(TimeLines(told, "2020-12-31"),
                ElementsAre("2014年 = 2014-01-01..2014-12-31 DATE", "全年 = 2014-01-01..2014-12-31 INTERVAL"))
        << told;
  }
  for (const std::string_view compared :
       {"产值高于2014年，全年超额", "亏损少于2014年，全年超额", "进度快于2014年，全年超额"}) {
    EXPECT_THAT(TimeLines(compared, "2020-12-31"),
                ElementsAre("2014年 = 2014-01-01..2014-12-31 DATE", "全年 = 2020-01-01..2020-12-31 INTERVAL"))
        << compared;
  }
}

TEST(TimeResolve, TheSamePeriodOfTheYearBefore) {
  EXPECT_THAT(
      TimeLines("2021年1—8月比去年同期增长", "2021-09-20"),
      ElementsAre("2021年1—8月 = 2021-01-01..2021-08-31 INTERVAL", "去年同期 = 2020-01-01..2020-08-31 INTERVAL"));
}

TEST(TimeResolve, WhatIsInheritedSaysFromWhere) {
  const std::string_view text = "今年";
  TimeContext context;
  context.reference = text::Date{2024, 3, 15};
  const auto times = ResolveTimes(text, TimeScanner(TheTimes()).Find(text), context);
  EXPECT_TRUE(times[0].inherited);
  EXPECT_EQ(times[0].anchor, "2024-03-15");
  EXPECT_EQ(times[0].first, (text::Date{2024, 1, 1}));
}

}  // namespace
}  // namespace taizhang::extract
