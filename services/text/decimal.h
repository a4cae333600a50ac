// An exact decimal number of any length.
//
// A figure of a report is evidence: 122.05亿 is 12205000000 and no binary fraction near it, and the last digit that was
// written says how finely it was measured. So numbers are digits with an exponent, never doubles, and trailing zeros
// are kept until they are printed.
//
// Ownership: a value type.
// Cost:      linear in the digits; * and DividedBy are quadratic.
//
// Example: Decimal::Parse("122.05")->TimesPowerOfTen(8).ToString() == "12205000000"
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taizhang::text {

class Decimal {
 public:
  // Zero.
  Decimal() = default;
  explicit Decimal(std::int64_t value);

  // Reads an optional '-', ASCII digits and at most one '.' between digits. Anything else: nothing.
  static std::optional<Decimal> Parse(std::string_view text);
  // digits × 10^exponent. REQUIRES: digits are ASCII digits, at least one.
  static Decimal FromDigits(std::string_view digits, std::int32_t exponent);

  Decimal TimesPowerOfTen(std::int32_t power) const;
  Decimal operator-() const;
  Decimal Abs() const { return negative_ ? -*this : *this; }

  bool negative() const { return negative_; }
  bool is_zero() const { return digits_ == "0"; }
  // True without a fractional part, however it is written.
  bool is_integer() const;
  // The value, when it is an integer from 0 to 2^63-1.
  std::optional<std::int64_t> ToInt64() const;
  // The size of the last written digit: 0.01 for 3.40, 1000000 for 122.05亿. Never negative.
  Decimal Precision() const;
  // Plain notation without trailing zeros after the point: "3.4", "-0.5", "12205000000".
  std::string ToString() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  // a / b when that is a finite decimal; else, or by zero, nothing.
  std::optional<Decimal> DividedBy(const Decimal& divisor) const;

  // By value: 1.0 == 1.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Decimal(bool negative, std::string digits, std::int32_t exponent);
  // The digits of |value| × 10^-exponent. REQUIRES: exponent <= exponent_.
  std::string DigitsAt(std::int32_t exponent) const;

  bool negative_ = false;     // never with zero
  std::string digits_ = "0";  // no leading zeros; trailing ones are kept
  std::int32_t exponent_ = 0;
};

}  // namespace taizhang::text
