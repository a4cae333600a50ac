#include "normalize/page_date.h"

#include <charconv>

#include "absl/strings/str_format.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2099;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int DaysIn(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[month - 1];
}

// Takes numbers and marks from the beginning of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text), size_(text.size()) {}
  std::uint32_t taken() const { return static_cast<std::uint32_t>(size_ - rest_.size()); }
  std::string_view rest() const { return rest_; }

  bool Take(std::string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }

  void TakeBlanks() {
    while (Take(" ") || Take("\u3000") || Take("\u00A0")) {
    }
  }

  // A number of at most `most` digits.
  std::optional<int> Number(std::size_t most) {
    std::size_t digits = 0;
    while (digits < most && digits < rest_.size() && IsDigit(rest_[digits])) ++digits;
    int value = 0;
    if (digits == 0) return std::nullopt;
    std::from_chars(rest_.data(), rest_.data() + digits, value);
    rest_.remove_prefix(digits);
    return value;
  }

  // 二〇二一, digit by digit.
  std::optional<int> HanziYear() {
    int year = 0;
    for (int i = 0; i < 4; ++i) {
      const int digit = HanziDigit();
      if (digit < 0 || digit > 9) return std::nullopt;
      year = year * 10 + digit;
    }
    return year;
  }

  // 五, 十, 十七, 二十三, 三十.
  std::optional<int> HanziNumber() {
    int value = HanziDigit();
    if (value < 0) return std::nullopt;
    if (value == 10 || Take("十")) {
      const int tens = value == 10 ? 10 : value * 10;
      const Reader before = *this;
      const int ones = HanziDigit();
      if (ones < 0 || ones > 9) *this = before;
      value = tens + (ones > 0 && ones < 10 ? ones : 0);
    }
    return value;
  }

 private:
  int HanziDigit() {
    constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    for (std::size_t i = 0; i < std::size(kDigits); ++i) {
      if (Take(kDigits[i])) return static_cast<int>(i);
    }
    return Take("○") || Take("零") || Take("Ｏ") ? 0 : -1;
  }

  std::string_view rest_;
  std::size_t size_;
};

std::optional<PageDate> MakeDate(int year, int month, int day, std::uint32_t bytes) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month)) {
    return std::nullopt;
  }
  return PageDate{absl::StrFormat("%04d-%02d-%02d", year, month, day), bytes};
}

std::optional<PageDate> ReadHanziDate(std::string_view text) {
  Reader reader(text);
  const auto year = reader.HanziYear();
  if (!year || !reader.Take("年")) return std::nullopt;
  const auto month = reader.HanziNumber();
  if (!month || !reader.Take("月")) return std::nullopt;
  const auto day = reader.HanziNumber();
  if (!day || !reader.Take("日")) return std::nullopt;
  return MakeDate(*year, *month, *day, reader.taken());
}

}  // namespace

std::optional<PageDate> ReadDate(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (!IsDigit(text[0])) return ReadHanziDate(text);
  Reader reader(text);
  const auto year = reader.Number(4);
  if (!year || *year < 1000) return std::nullopt;
  reader.TakeBlanks();
  constexpr std::string_view kParting[] = {"年", "-", "/", ".", "－"};
  for (const std::string_view mark : kParting) {
    if (!reader.Take(mark)) continue;
    reader.TakeBlanks();
    const auto month = reader.Number(2);
    reader.TakeBlanks();
    if (!month || !reader.Take(mark == "年" ? "月" : mark)) return std::nullopt;
    reader.TakeBlanks();
    const auto day = reader.Number(2);
    if (!day || (!reader.rest().empty() && IsDigit(reader.rest()[0]))) return std::nullopt;
    reader.Take("日");
    return MakeDate(*year, *month, *day, reader.taken());
  }
  return std::nullopt;
}

std::optional<PlacedDate> FindTimestamp(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!IsDigit(text[at]) || (at > 0 && IsDigit(text[at - 1]))) continue;
    const auto date = ReadDate(text.substr(at));
    if (!date) continue;
    Reader reader(text.substr(at + date->bytes));
    reader.TakeBlanks();
    const auto hour = reader.Number(2);
    if (!hour || *hour > 24 || !(reader.Take(":") || reader.Take("：")) || !reader.Number(2)) continue;
    return PlacedDate{*date, static_cast<std::uint32_t>(at)};
  }
  return std::nullopt;
}

}  // namespace taizhang::normalize
