#include "extract/written_date.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/str_format.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::pair<std::string_view, int> kHanDigits[] = {{"〇", 0}, {"○", 0},  {"零", 0}, {"一", 1},
                                                           {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5},
                                                           {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};

struct Number {
  int value = 0;
  std::uint32_t end = 0;
};

std::optional<Number> Arabic(std::string_view text, std::uint32_t at, std::uint32_t most) {
  Number number{0, at};
  while (number.end < text.size() && number.end - at < most && text[number.end] >= '0' && text[number.end] <= '9') {
    number.value = number.value * 10 + (text[number.end++] - '0');
  }
  return number.end == at ? std::nullopt : std::optional<Number>(number);
}

int HanDigit(std::string_view text, std::uint32_t at) {
  for (const auto& [word, value] : kHanDigits) {
    if (text.substr(at).starts_with(word)) return value;
  }
  return -1;
}

// 二〇二一: four digits, each by itself.
std::optional<Number> HanYear(std::string_view text, std::uint32_t at) {
  Number number{0, at};
  for (int i = 0; i < 4; ++i) {
    const int digit = HanDigit(text, number.end);
    if (digit < 0) return std::nullopt;
    number.value = number.value * 10 + digit;
    number.end += 3;
  }
  return number;
}

// 五, 十, 十二, 二十, 二十三.
std::optional<Number> HanSmall(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kTen = "十";
  Number number{0, at};
  if (const int digit = HanDigit(text, at); digit >= 0) number = {digit, at + 3};
  if (text.substr(number.end).starts_with(kTen)) {
    number.value = (number.end == at ? 1 : number.value) * 10;
    number.end += 3;
    if (const int unit = HanDigit(text, number.end); unit > 0) number = {number.value + unit, number.end + 3};
  }
  return number.end == at ? std::nullopt : std::optional<Number>(number);
}

std::optional<Number> Small(std::string_view text, std::uint32_t at) {
  const std::optional<Number> arabic = Arabic(text, at, 2);
  return arabic ? arabic : HanSmall(text, at);
}

std::optional<Number> Year(std::string_view text, std::uint32_t at) {
  const std::optional<Number> arabic = Arabic(text, at, 4);
  return arabic ? arabic : HanYear(text, at);
}

std::uint32_t After(std::string_view text, std::uint32_t at, std::initializer_list<std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark)) return at + static_cast<std::uint32_t>(mark.size());
  }
  return at;
}

bool IsDay(const WrittenDate& date) {
  static constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1900 || date.year > 2100 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  return date.day <= (date.month == 2 && !leap ? 28 : kDays[static_cast<std::size_t>(date.month - 1)]);
}

// The month and day of `date`, whose year is known and ends at `at`; nothing when they are not there.
std::optional<WrittenDate> MonthAndDay(std::string_view text, std::uint32_t at, WrittenDate date) {
  const std::optional<Number> month = Small(text, at);
  if (!month) return std::nullopt;
  std::uint32_t next = After(text, month->end, {"月", "-", "/", "."});
  const std::optional<Number> day = next > month->end ? Small(text, next) : std::nullopt;
  if (!day) return std::nullopt;
  const bool characters = text.substr(month->end).starts_with("月");
  const std::uint32_t end = After(text, day->end, {"日", "号"});
  if (characters && end == day->end) return std::nullopt;
  date.month = month->value;
  date.day = day->value;
  date.span.end = characters ? end : day->end;
  return IsDay(date) ? std::optional<WrittenDate>(date) : std::nullopt;
}

}  // namespace

std::string WrittenDate::Iso() const { return absl::StrFormat("%04d-%02d-%02d", year, month, day); }

std::optional<WrittenDate> ReadDate(std::string_view text, std::uint32_t at, int year) {
  if (const std::optional<Number> written = Year(text, at); written && written->end - at >= 4) {
    const std::uint32_t next = After(text, written->end, {"年", "-", "/", "."});
    if (next > written->end) return MonthAndDay(text, next, {{at, at}, written->value, 0, 0});
  }
  if (year == 0) return std::nullopt;
  const std::optional<WrittenDate> date = MonthAndDay(text, at, {{at, at}, year, 0, 0});
  return date && date->span.In(text).find("月") != std::string_view::npos ? date : std::nullopt;
}

std::optional<WrittenDate> FindDate(std::string_view text, Span window, int year) {
  const std::string_view head = text.substr(0, window.end);
  bool digits = false;  // inside a number: no date begins there
  for (std::uint32_t at = window.begin; at < window.end; at += text::DecodeAt(text, at).bytes) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (!(digit && digits)) {
      if (const auto date = ReadDate(head, at, year)) return date;
    }
    digits = digit;
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
