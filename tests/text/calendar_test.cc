#include "text/calendar.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(CalendarTest, MonthsEndWhereTheCalendarSays) {
  EXPECT_EQ(MonthOf(2023, 2).last, (Date{2023, 2, 28}));
  EXPECT_EQ(MonthOf(2024, 2).last, (Date{2024, 2, 29}));
  EXPECT_EQ(MonthOf(1900, 2).last, (Date{1900, 2, 28}));
  EXPECT_EQ(MonthOf(2000, 2).last, (Date{2000, 2, 29}));
}

TEST(CalendarTest, PartsOfAYear) {
  EXPECT_EQ(HalfOf(2021, 1), (DateRange{{2021, 1, 1}, {2021, 6, 30}}));
  EXPECT_EQ(QuarterOf(2021, 3), (DateRange{{2021, 7, 1}, {2021, 9, 30}}));
  EXPECT_EQ(SeasonOf(2021, 1), (DateRange{{2021, 3, 1}, {2021, 5, 31}}));
  EXPECT_EQ(SeasonOf(2023, 4), (DateRange{{2023, 12, 1}, {2024, 2, 29}}));
  EXPECT_EQ(TenDaysOf(2021, 2, 3), (DateRange{{2021, 2, 21}, {2021, 2, 28}}));
}

TEST(CalendarTest, DayNumbersRunBothWays) {
  EXPECT_EQ(ToDayNumber({1970, 1, 1}), 0);
  EXPECT_EQ(ToDayNumber({2000, 3, 1}), 11017);
  for (std::int64_t day = -200000; day < 200000; day += 37) EXPECT_EQ(ToDayNumber(FromDayNumber(day)), day);
}

TEST(CalendarTest, MonthsLaterKeepToTheMonth) {
  EXPECT_EQ(AddMonths({2024, 1, 31}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(AddMonths({2024, 1, 15}, -1), (Date{2023, 12, 15}));
  EXPECT_EQ(AddDays({2023, 12, 31}, 1), (Date{2024, 1, 1}));
}

TEST(CalendarTest, Weekdays) {
  EXPECT_EQ(Weekday({1970, 1, 1}), 4);
  EXPECT_EQ(Weekday({2024, 2, 29}), 4);
  EXPECT_EQ(Weekday({1949, 10, 1}), 6);
}

TEST(CalendarTest, IsoDates) {
  EXPECT_EQ(ToIso({987, 6, 5}), "0987-06-05");
  EXPECT_EQ(ParseIsoDate("2022-09-06"), (Date{2022, 9, 6}));
  for (const char* bad : {"2023-02-29", "2023-4-18", "2022-09-06T", "", "2023-13-01", "2o23-01-01"}) {
    EXPECT_FALSE(ParseIsoDate(bad)) << bad;
  }
}

}  // namespace
}  // namespace taizhang::text
