// Civil dates of the Gregorian calendar, and the stretches that reports count in: months, quarters, halves, seasons,
// ten-day periods (旬), years.
//
// Reports say 上半年, 8月底, 下旬; a ledger needs first and last days. A stretch includes its last day.
//
// Threads: pure functions. Cost: constant.
//
// Example: MonthOf(2024, 2).last == Date{2024, 2, 29}
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taizhang::text {

struct Date {
  std::int32_t year = 0;
  std::int32_t month = 1;
  std::int32_t day = 1;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// First and last day, both included.
struct DateRange {
  Date first;
  Date last;
  friend constexpr bool operator==(const DateRange&, const DateRange&) = default;
};

constexpr bool IsLeapYear(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// 28 to 31. REQUIRES: 1 <= month <= 12.
std::int32_t DaysInMonth(std::int32_t year, std::int32_t month);

// True for a day that the calendar has, from year 1 to 9999.
bool IsValidDate(const Date& date);

// The parts of a year, by number. REQUIRES: a number in the range named.
DateRange YearOf(std::int32_t year);
DateRange HalfOf(std::int32_t year, std::int32_t half);        // 1, 2
DateRange QuarterOf(std::int32_t year, std::int32_t quarter);  // 1 to 4
DateRange MonthOf(std::int32_t year, std::int32_t month);      // 1 to 12
// Spring is 03-01..05-31; winter (4) ends in February of the next year.
DateRange SeasonOf(std::int32_t year, std::int32_t season);  // 1 to 4
// 上旬 1–10, 中旬 11–20, 下旬 21 to the end.
DateRange TenDaysOf(std::int32_t year, std::int32_t month, std::int32_t part);  // 1 to 3

// Days since 1970-01-01, and back.
std::int64_t ToDayNumber(const Date& date);
Date FromDayNumber(std::int64_t days);
Date AddDays(const Date& date, std::int64_t days);
// The same day `months` later, or the last day of that month where it has no such day.
Date AddMonths(const Date& date, std::int32_t months);
// 1 = Monday to 7 = Sunday.
std::int32_t Weekday(const Date& date);

// "2022-09-06".
std::string ToIso(const Date& date);
// Reads exactly YYYY-MM-DD of a day that exists.
std::optional<Date> ParseIsoDate(std::string_view text);

}  // namespace taizhang::text
