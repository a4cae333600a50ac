#include "text/decimal.h"

#include <algorithm>
#include <vector>

namespace taizhang::text {
namespace {

bool IsDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string WithoutLeadingZeros(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return digits;
}

// Compares digit strings without leading zeros.
std::strong_ordering CompareDigits(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  return a.compare(b) <=> 0;
}

std::string AddDigits(std::string_view a, std::string_view b) {
  std::string sum(std::max(a.size(), b.size()) + 1, '0');
  int carry = 0;
  for (std::size_t i = 0; i < sum.size(); ++i) {
    const int column =
        carry + (i < a.size() ? a[a.size() - 1 - i] - '0' : 0) + (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    sum[sum.size() - 1 - i] = static_cast<char>('0' + column % 10);
    carry = column / 10;
  }
  return WithoutLeadingZeros(std::move(sum));
}

// a - b. REQUIRES: a >= b.
std::string SubtractDigits(std::string_view a, std::string_view b) {
  std::string difference(a);
  int borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    int column = a[a.size() - 1 - i] - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    borrow = column < 0 ? 1 : 0;
    difference[a.size() - 1 - i] = static_cast<char>('0' + column + 10 * borrow);
  }
  return WithoutLeadingZeros(std::move(difference));
}

// How often b goes into a, which is left with the rest. REQUIRES: at most nine times.
char DivideStep(std::string& a, std::string_view b) {
  char quotient = '0';
  for (; CompareDigits(a, b) >= 0; ++quotient) a = SubtractDigits(a, b);
  return quotient;
}

}  // namespace

Decimal::Decimal(bool negative, std::string digits, std::int32_t exponent)
    : digits_(WithoutLeadingZeros(std::move(digits))), exponent_(exponent) {
  negative_ = negative && !is_zero();
}

Decimal::Decimal(std::int64_t value) {
  std::string digits = std::to_string(value);
  negative_ = value < 0;
  digits_ = negative_ ? digits.substr(1) : digits;
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!IsDigits(whole)) return std::nullopt;
  if (point == std::string_view::npos) return Decimal(negative, std::string(whole), 0);
  const std::string_view fraction = text.substr(point + 1);
  if (!IsDigits(fraction)) return std::nullopt;
  return Decimal(negative, std::string(whole) + std::string(fraction), -static_cast<std::int32_t>(fraction.size()));
}

Decimal Decimal::FromDigits(std::string_view digits, std::int32_t exponent) {
  return Decimal(false, std::string(digits), exponent);
}

Decimal Decimal::TimesPowerOfTen(std::int32_t power) const { return Decimal(negative_, digits_, exponent_ + power); }

Decimal Decimal::operator-() const { return Decimal(!negative_, digits_, exponent_); }

bool Decimal::is_integer() const {
  if (exponent_ >= 0 || is_zero()) return true;
  const std::size_t last = digits_.find_last_not_of('0');
  return digits_.size() - 1 - last >= static_cast<std::size_t>(-exponent_);
}

std::optional<std::int64_t> Decimal::ToInt64() const {
  if (negative_ || !is_integer()) return std::nullopt;
  if (static_cast<std::int64_t>(digits_.size()) + exponent_ > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : ToString()) value = value * 10 + (c - '0');
  return value;
}

Decimal Decimal::Precision() const { return Decimal(false, "1", exponent_); }

std::string Decimal::ToString() const {
  if (is_zero()) return "0";
  std::string out = digits_;
  if (exponent_ >= 0) {
    out.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (out.size() <= places) out.insert(0, places + 1 - out.size(), '0');
    out.insert(out.size() - places, 1, '.');
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
  }
  return negative_ ? "-" + out : out;
}

std::string Decimal::DigitsAt(std::int32_t exponent) const {
  return is_zero() ? "0" : digits_ + std::string(static_cast<std::size_t>(exponent_ - exponent), '0');
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const std::int32_t exponent = std::min(a.exponent_, b.exponent_);
  const std::string x = a.DigitsAt(exponent), y = b.DigitsAt(exponent);
  if (a.negative_ == b.negative_) return Decimal(a.negative_, AddDigits(x, y), exponent);
  if (CompareDigits(x, y) >= 0) return Decimal(a.negative_, SubtractDigits(x, y), exponent);
  return Decimal(b.negative_, SubtractDigits(y, x), exponent);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  std::vector<std::uint32_t> columns(a.digits_.size() + b.digits_.size(), 0);
  for (std::size_t i = a.digits_.size(); i-- > 0;) {
    std::uint32_t carry = 0;
    for (std::size_t j = b.digits_.size(); j-- > 0;) {
      const std::uint32_t column =
          columns[i + j + 1] + carry + static_cast<std::uint32_t>((a.digits_[i] - '0') * (b.digits_[j] - '0'));
      columns[i + j + 1] = column % 10;
      carry = column / 10;
    }
    columns[i] += carry;
  }
  std::string digits;
  for (const std::uint32_t column : columns) digits.push_back(static_cast<char>('0' + column));
  return Decimal(a.negative_ != b.negative_, std::move(digits), a.exponent_ + b.exponent_);
}

std::optional<Decimal> Decimal::DividedBy(const Decimal& divisor) const {
  if (divisor.is_zero()) return std::nullopt;
  std::string rest = "0", quotient;
  for (const char digit : digits_) {
    rest = WithoutLeadingZeros(rest + digit);
    quotient.push_back(DivideStep(rest, divisor.digits_));
  }
  // A finite quotient by a divisor of n digits has at most log2(10^n) < 4n further digits.
  std::int32_t exponent = exponent_ - divisor.exponent_;
  for (std::size_t left = 4 * divisor.digits_.size(); rest != "0"; --left, --exponent) {
    if (left == 0) return std::nullopt;
    rest.push_back('0');
    quotient.push_back(DivideStep(rest, divisor.digits_));
  }
  return Decimal(negative_ != divisor.negative_, std::move(quotient), exponent);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.negative_ != b.negative_) return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  if (a.is_zero() || b.is_zero()) {
    if (a.is_zero() && b.is_zero()) return std::strong_ordering::equal;
    return a.is_zero() == a.negative_ ? std::strong_ordering::greater : std::strong_ordering::less;
  }
  const auto magnitude = [](const Decimal& d) { return static_cast<std::int64_t>(d.digits_.size()) + d.exponent_; };
  std::strong_ordering order = magnitude(a) <=> magnitude(b);
  if (order == 0) {
    const std::int32_t exponent = std::min(a.exponent_, b.exponent_);
    order = CompareDigits(a.DigitsAt(exponent), b.DigitsAt(exponent));
  }
  return a.negative_ ? 0 <=> order : order;
}

}  // namespace taizhang::text
