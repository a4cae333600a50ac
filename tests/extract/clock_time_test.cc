#include "extract/clock_time.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Clock(std::string_view text) {
  text::Cursor cursor(text, 0);
  return ReadClock(cursor).value_or("");
}

TEST(ClockTime, Forms) {
  EXPECT_EQ(Clock("9时30分"), "T09:30");
  EXPECT_EQ(Clock("上午9点半"), "T09:30");
  EXPECT_EQ(Clock("下午3点"), "T15:00");
  EXPECT_EQ(Clock("17:30"), "T17:30");
  EXPECT_EQ(Clock("09：05：07"), "T09:05:07");
  EXPECT_EQ(Clock("十五时"), "T15:00");
}

TEST(ClockTime, OtherWords) {
  for (const std::string_view text : {"3点建议", "3时期", "25:30", "3:2", "9:75", "5时代"})
    EXPECT_EQ(Clock(text), "") << text;
}

TEST(ClockTime, OfADay) {
  EXPECT_THAT(TimeLines("2022年9月6日上午9时"),
              ElementsAre("2022年9月6日上午9时 = 2022-09-06T09:00..2022-09-06T09:00 TIME"));
  EXPECT_THAT(TimeLines("8:30—17:30"), ElementsAre("8:30—17:30 = T08:30..T17:30 INTERVAL"));
  EXPECT_THAT(TimeLines("比例为10:30"), IsEmpty());
}

}  // namespace
}  // namespace taizhang::extract
