// Reads one numeral at a place of a text, in whatever way Chinese writes numbers.
//
// Arabic digits of either width with separators, decimal points and 万 亿; 一百二十, 二〇二三, 壹佰贰拾; mixed 1.5万亿;
// fractions 三分之二, 百分之五; approximations 几十, 数百, 十几, 三五. Whether a numeral measures anything is not asked
// here: see extract/numeral_scan.
//
// Units:  spans are bytes of the text.
// Cost:   linear in the length of the numeral.
//
// Example: ReadNumeral("约122.05亿元", 3) -> span {3, 12}, value 12205000000
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/character_set.h"
#include "text/decimal.h"
#include "text/span.h"

namespace taizhang::text {

enum class NumeralScript { kArabic, kHan, kCapital };

struct Numeral {
  Span span;
  Span digits;                         // without 万, 亿, 余 and what follows: of 20余万 the 20
  Decimal value;                       // of a fraction the numerator
  std::optional<Decimal> denominator;  // of a fraction
  NumeralScript script = NumeralScript::kArabic;
  std::int32_t scale = 0;     // 万 is 4, 万亿 12: the power of ten that follows the digits
  bool approximate = false;   // 几十, 数百, 十几, 三五: the value is the base
  bool more = false;          // 余, 多, 来 stand in it or close it
  bool bare_scale = false;    // 万, 百亿: no digit at all
  bool digit_string = false;  // 二〇二三, 007: digits that are read one by one
  bool dotted = false;        // 1.2.3: no number; the value is that of the first part
  bool half = false;          // 半
  bool percent_form = false;  // 百分之, 千分之, 万分之

  bool mixed() const { return script == NumeralScript::kArabic && scale != 0; }
  // "12205000000", "2/3".
  std::string ValueString() const;
};

// The characters that can open a numeral; a quick filter for scanners.
const CharacterSet& NumeralOpeners();
inline bool OpensNumeral(char32_t point) { return NumeralOpeners().Contains(point); }

// The digit 0 to 9 that an ASCII or full-width character is; -1 for others.
int ArabicDigit(char32_t point);
// The digit 0 to 9 that a Han character is (零〇○ 一壹 两 …); -1 for others.
int HanDigit(char32_t point);

// The longest numeral that begins at `at`, or nothing. REQUIRES: `at` is a character boundary.
std::optional<Numeral> ReadNumeral(std::string_view text, std::size_t at);

// "2/3", or the decimal where the denominator is a power of ten and the numerator no integer.
std::string FractionString(const Decimal& numerator, const Decimal& denominator);

}  // namespace taizhang::text
