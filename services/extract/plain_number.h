// Whole numbers as the grammars of times read them: the digits before 年, 月, 日, of either script.
//
// A year has to look like one (2023, 二〇二三), a month or a day is a small number; what has 万 or a fraction in it is
// neither.
//
// Cost: linear in the digits.
//
// Example: ReadPlainNumber("二〇二三年", 0) -> value 2023, year_like
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/cursor.h"

namespace taizhang::extract {

// Numbers of four digits from the first to the last are years where 年 follows.
inline constexpr std::int32_t kFirstCalendarYear = 1600, kLastCalendarYear = 2199;

// A whole number without 万 or 余.
struct PlainNumber {
  std::int32_t value = 0;
  bool year_like = false;   // four digits, 1600 to 2199
  bool two_digits = false;  // two Arabic digits
  bool leading_zero = false;
  bool han = false;
  std::uint32_t end = 0;
};

// The number at `at` when it can count days, months or years.
std::optional<PlainNumber> ReadPlainNumber(std::string_view text, std::uint32_t at);

// The number here, which then has to be followed by `unit` (blanks allowed). Moves behind the unit.
std::optional<PlainNumber> NumberWith(text::Cursor& cursor, std::string_view unit);

// Arabic digits from `least` to `most`; -1 when there are fewer or more.
std::int32_t TakeDigits(text::Cursor& cursor, int least, int most);

// Takes 至 到 — - ～ and blanks around it; false when none stands here.
bool TakeRangeSign(text::Cursor& cursor);

}  // namespace taizhang::extract
