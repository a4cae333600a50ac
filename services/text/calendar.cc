#include "text/calendar.h"

#include <algorithm>

#include "absl/strings/str_format.h"

namespace taizhang::text {
namespace {

constexpr std::int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

DateRange Months(std::int32_t year, std::int32_t first, std::int32_t last) {
  return {{year, first, 1}, {year, last, DaysInMonth(year, last)}};
}

// The number of digits, or nothing where one is none.
std::optional<std::int32_t> ReadDigits(std::string_view text) {
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::int32_t DaysInMonth(std::int32_t year, std::int32_t month) {
  return month == 2 && IsLeapYear(year) ? 29 : kDays[month - 1];
}

bool IsValidDate(const Date& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= DaysInMonth(date.year, date.month);
}

DateRange YearOf(std::int32_t year) { return Months(year, 1, 12); }
DateRange HalfOf(std::int32_t year, std::int32_t half) { return Months(year, half * 6 - 5, half * 6); }
DateRange QuarterOf(std::int32_t year, std::int32_t quarter) { return Months(year, quarter * 3 - 2, quarter * 3); }
DateRange MonthOf(std::int32_t year, std::int32_t month) { return Months(year, month, month); }

DateRange SeasonOf(std::int32_t year, std::int32_t season) {
  if (season < 4) return Months(year, season * 3, season * 3 + 2);
  return {{year, 12, 1}, MonthOf(year + 1, 2).last};
}

DateRange TenDaysOf(std::int32_t year, std::int32_t month, std::int32_t part) {
  const std::int32_t last = part == 3 ? DaysInMonth(year, month) : part * 10;
  return {{year, month, part * 10 - 9}, {year, month, last}};
}

// Days from civil: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t ToDayNumber(const Date& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date FromDayNumber(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<std::int32_t>(day_of_year - (153 * shifted + 2) / 5 + 1);
  const auto month = static_cast<std::int32_t>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

Date AddDays(const Date& date, std::int64_t days) { return FromDayNumber(ToDayNumber(date) + days); }

Date AddMonths(const Date& date, std::int32_t months) {
  const std::int32_t count = date.year * 12 + date.month - 1 + months;
  const std::int32_t year = count / 12, month = count % 12 + 1;
  return {year, month, std::min(date.day, DaysInMonth(year, month))};
}

std::int32_t Weekday(const Date& date) {
  const std::int64_t days = ToDayNumber(date) + 3;  // 1970-01-01 was a Thursday
  return static_cast<std::int32_t>((days % 7 + 7) % 7 + 1);
}

std::string ToIso(const Date& date) { return absl::StrFormat("%04d-%02d-%02d", date.year, date.month, date.day); }

std::optional<Date> ParseIsoDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ReadDigits(text.substr(0, 4)), month = ReadDigits(text.substr(5, 2)),
             day = ReadDigits(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  const Date date = {*year, *month, *day};
  return IsValidDate(date) ? std::optional(date) : std::nullopt;
}

}  // namespace taizhang::text
