#include "extract/time_scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Case {
  std::string_view text;
  std::string_view line;
};

void ExpectEach(std::initializer_list<Case> cases, std::string_view reference = "2024-03-15") {
  for (const Case& c : cases) EXPECT_THAT(TimeLines(c.text, reference), ElementsAre(c.line)) << c.text;
}

TEST(TimeScan, AbsoluteDates) {
  ExpectEach({{"2022年9月6日", "2022年9月6日 = 2022-09-06..2022-09-06 DATE"},
              {"２０２３年４月", "２０２３年４月 = 2023-04-01..2023-04-30 DATE"},
              {"2021 年 3 月 5 日", "2021 年 3 月 5 日 = 2021-03-05..2021-03-05 DATE"},
              {"二〇二二年九月六日", "二〇二二年九月六日 = 2022-09-06..2022-09-06 DATE"},
              {"二○二一年", "二○二一年 = 2021-01-01..2021-12-31 DATE"},
              {"2023年度", "2023年度 = 2023-01-01..2023-12-31 DATE"},
              {"2022-09-06", "2022-09-06 = 2022-09-06..2022-09-06 DATE"},
              {"2022.9.6", "2022.9.6 = 2022-09-06..2022-09-06 DATE"},
              {"23年5月", "23年5月 = 2023-05-01..2023-05-31 DATE"}});
}

TEST(TimeScan, PartsOfAYear) {
  ExpectEach({{"2021年上半年", "2021年上半年 = 2021-01-01..2021-06-30 INTERVAL"},
              {"2021年第三季度", "2021年第三季度 = 2021-07-01..2021-09-30 INTERVAL"},
              {"2021年前三季度", "2021年前三季度 = 2021-01-01..2021-09-30 INTERVAL"},
              {"2021年前8个月", "2021年前8个月 = 2021-01-01..2021-08-31 INTERVAL"},
              {"2023年10月下旬", "2023年10月下旬 = 2023-10-21..2023-10-31 INTERVAL"},
              {"2023年春季", "2023年春季 = 2023-03-01..2023-05-31 INTERVAL"},
              {"20世纪90年代", "20世纪90年代 = 1990-01-01..1999-12-31 INTERVAL"},
              {"2023年末", "2023年末 = ..2023-12-31 DATE"},
              {"2023年6月底", "2023年6月底 = ..2023-06-30 DATE"}});
}

TEST(TimeScan, RangesIncludeTheirLastUnit) {
  ExpectEach(
      {{"2021年1—8月份", "2021年1—8月份 = 2021-01-01..2021-08-31 INTERVAL"},
       {"2016—2019年", "2016—2019年 = 2016-01-01..2019-12-31 INTERVAL"},
       {"2021年至2023年", "2021年至2023年 = 2021-01-01..2023-12-31 INTERVAL"},
       {"2022年9月6日至11月12日", "2022年9月6日至11月12日 = 2022-09-06..2022-11-12 INTERVAL"},
       {"2022年9月6—8日", "2022年9月6—8日 = 2022-09-06..2022-09-08 INTERVAL"},
       {"2023年11月至次年3月", "2023年11月至次年3月 = 2023-11-01..2024-03-31 INTERVAL"},
       {"9月至2024年3月", "9月至2024年3月 = 2023-09-01..2024-03-31 INTERVAL"},
       {"11月至3月", "11月至3月 = 2024-11-01..2025-03-31 INTERVAL"},
       {"自2023年1月1日起至2025年12月31日止", "自2023年1月1日起至2025年12月31日止 = 2023-01-01..2025-12-31 INTERVAL"}});
}

TEST(TimeScan, DeadlinesAndInstantsHaveAnEndOnly) {
  ExpectEach({{"截至8月底", "截至8月底 = ..2024-08-31 DATE"},
              {"截至2022年10月31日", "截至2022年10月31日 = ..2022-10-31 DATE"},
              {"6月底前", "6月底前 = ..2024-06-30 DATE by"},
              {"年底前", "年底前 = ..2024-12-31 DATE by"},
              {"2025年前", "2025年前 = ..2025-12-31 DATE by"},
              {"9月30日之前", "9月30日之前 = ..2024-09-30 DATE by"},
              {"到2025年，", "到2025年 = ..2025-12-31 DATE by"},
              {"年内", "年内 = ..2024-12-31 INTERVAL by"}});
  EXPECT_THAT(TimeLines("提高到2020年的水平"), ElementsAre("2020年 = 2020-01-01..2020-12-31 DATE"));
}

TEST(TimeScan, SinceHasAStartOnly) {
  ExpectEach({{"今年以来", "今年以来 = 2024-01-01.. INTERVAL"},
              {"自2023年3月起", "自2023年3月起 = 2023-03-01.. INTERVAL"},
              {"2018年之后", "2018年之后 = 2019-01-01.. INTERVAL"},
              {"党的二十大以来", "党的二十大以来 = 2022-10-16.. INTERVAL"},
              {"新中国成立之后", "新中国成立之后 = 1949-10-01.. INTERVAL"}});
  EXPECT_THAT(TimeLines("宣讲党的二十大精神"), IsEmpty());
}

TEST(TimeScan, PlanPeriods) {
  ExpectEach({{"“十四五”时期", "“十四五”时期 = 2021-01-01..2025-12-31 INTERVAL"},
              {"十五五规划", "十五五 = 2026-01-01..2030-12-31 INTERVAL"},
              {"“十四五”前三年", "“十四五”前三年 = 2021-01-01..2023-12-31 INTERVAL"},
              {"“十四五”后两年", "“十四五”后两年 = 2024-01-01..2025-12-31 INTERVAL"},
              {"“十三五”末", "“十三五”末 = ..2020-12-31 DATE"},
              {"到“十四五”末", "到“十四五”末 = ..2025-12-31 DATE by"},
              {"“七五”普法", "“七五” = 2016-01-01..2020-12-31 INTERVAL"},
              {"第十四个五年规划", "第十四个五年规划 = 2021-01-01..2025-12-31 INTERVAL"}});
  EXPECT_THAT(TimeLines("有十四五岁的孩子"), IsEmpty());
}

TEST(TimeScan, VagueWordsHaveNoDates) {
  for (const std::string_view word : {"近年来", "目前", "截至目前", "当前", "现在", "现阶段", "近期", "今后"}) {
    EXPECT_THAT(TimeLines(word, "2024-03-15"), ElementsAre(std::string(word) + " = .. VAGUE"));
  }
  for (const std::string_view text : {"新时代", "未来产业", "展现在眼前"})
    EXPECT_THAT(TimeLines(text), IsEmpty()) << text;
  EXPECT_THAT(TimeLines("比年初增加", "2024-03-15"), ElementsAre("年初 = .. VAGUE"));
}

TEST(TimeScan, NothingInsideATitleIsATime) {
  EXPECT_THAT(TimeLines("《2023年计划》和《规划（2021—2035年）》"), IsEmpty());
  EXPECT_THAT(TimeLines("《汇编〈2020年〉》2021年"), ElementsAre("2021年 = 2021-01-01..2021-12-31 DATE"));
  EXPECT_THAT(TimeLines("《没有写完2021年"), ElementsAre("2021年 = 2021-01-01..2021-12-31 DATE"));
}

TEST(TimeScan, ImpossibleDatesAreFlagged) {
  EXPECT_THAT(TimeLines("2023年2月30日"), ElementsAre("2023年2月30日 = .. DATE impossible"));
  EXPECT_THAT(TimeLines("2023年13月"), ElementsAre("2023年13月 = .. DATE impossible"));
}

TEST(TimeScan, MembersOfAList) {
  EXPECT_THAT(TimeLines("2022、2023年"),
              ElementsAre("2022 = 2022-01-01..2022-12-31 DATE", "2023年 = 2023-01-01..2023-12-31 DATE"));
  EXPECT_THAT(TimeLines("2023年5、6月份"),
              ElementsAre("2023年5 = 2023-05-01..2023-05-31 DATE", "6月份 = 2023-06-01..2023-06-30 DATE"));
}

TEST(TimeScan, WhatIsNoTime) {
  for (const std::string_view text : {"〔2023〕15号", "投资6127.3亿元", "PM2.5年均值", "一年级学生", "优良天数增加59天",
                                      "24个村", "第7年", "第一个五年"}) {
    const auto lines = TimeLines(text);
    for (const std::string& line : lines) EXPECT_THAT(line, ::testing::HasSubstr("DURATION")) << text;
  }
  EXPECT_THAT(TimeLines("投资6127.3亿元，〔2023〕15号，优良天数增加59天"), IsEmpty());
}

}  // namespace
}  // namespace taizhang::extract
