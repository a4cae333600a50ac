#include "extract/time_length.h"

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

void ExpectEach(std::initializer_list<Case> cases, std::string_view reference = "") {
  for (const Case& c : cases) EXPECT_THAT(TimeLines(c.text, reference), ElementsAre(c.line)) << c.text;
}

TEST(Duration, IsIsoWithWorkingDays) {
  ExpectEach({{"3个月", "3个月 = .. DURATION P3M"},
              {"30个工作日内", "30个工作日内 = .. DURATION P30B"},
              {"两年半", "两年半 = .. DURATION P2Y6M"},
              {"半年", "半年 = .. DURATION P6M"},
              {"一个半月", "一个半月 = .. DURATION P1.5M"},
              {"24小时", "24小时 = .. DURATION PT24H"},
              {"1小时30分", "1小时30分 = .. DURATION PT1H30M"},
              {"12分30秒", "12分30秒 = .. DURATION PT12M30S"},
              {"2年3个月", "2年3个月 = .. DURATION P2Y3M"},
              {"两周", "两周 = .. DURATION P2W"},
              {"3个季度", "3个季度 = .. DURATION P9M"},
              {"三至五年", "三至五年 = .. DURATION P3Y/P5Y"},
              {"20多天", "20多天 = .. DURATION P20D"}});
}

TEST(Duration, DaysAreCountedWhereTheWordsSaySo) {
  ExpectEach({{"收到后15日内", "15日内 = .. DURATION P15D"},
              {"不少于20日", "20日 = .. DURATION P20D"},
              {"10日以上", "10日 = .. DURATION P10D"}});
}

TEST(YearsAround, CountFromTheYearThatIsToldOf) {
  ExpectEach({{"一年来", "一年来 = 2023-01-01..2023-12-31 INTERVAL"},
              {"过去五年", "过去五年 = 2019-01-01..2023-12-31 INTERVAL"},
              {"过去的一年", "过去的一年 = 2023-01-01..2023-12-31 INTERVAL"},
              {"未来五年", "未来五年 = 2025-01-01..2029-12-31 INTERVAL"},
              {"今后三年", "今后三年 = 2025-01-01..2027-12-31 INTERVAL"}},
             "2024-01-24");
}

TEST(Recurrence, IsIsoRepetition) {
  ExpectEach({{"每季度", "每季度 = .. RECURRENCE R/P3M"},
              {"每月26日前", "每月26日前 = ..---26 RECURRENCE R/P1M by"},
              {"每年4月底前", "每年4月底前 = ..--04-30 RECURRENCE R/P1Y by"},
              {"每周五", "每周五 = ..-W-5 RECURRENCE R/P1W"},
              {"按月", "按月 = .. RECURRENCE R/P1M"},
              {"逐年", "逐年 = .. RECURRENCE R/P1Y"},
              {"每两年", "每两年 = .. RECURRENCE R/P2Y"},
              {"每隔3个月", "每隔3个月 = .. RECURRENCE R/P3M"},
              {"每半年", "每半年 = .. RECURRENCE R/P6M"}});
  for (const std::string_view text : {"每个村", "按年龄", "逐步", "按日程"})
    EXPECT_THAT(TimeLines(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace taizhang::extract
