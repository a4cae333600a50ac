// Quantity mentions: a number with its unit that measures or counts something.
//
// Money, areas, counts with a measure word, percentages, ratios, ranks, thresholds, measured durations; with value,
// upper end and precision in base units, the unit as written, its canonical code, and how exactly the value is stated.
// What is measured, where and when, is other leaves' work.
//
// Units:  spans are bytes of the text; a span is number + multiplier + unit, without the counted noun and without bound
//         words.
// Cost:   linear in the numerals.
//
// Example: "约2.57万、8.77万和4.94万人" -> three, all with unit 人 and the first ABOUT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/bound.h"
#include "extract/numeral_scan.h"
#include "extract/unit_lexicon.h"
#include "text/decimal.h"
#include "text/span.h"

namespace taizhang::extract {

struct Quantity {
  text::Span span;
  std::uint32_t numeral = 0;  // index of its (first) numeral
  std::string value;          // in base units; "2/3"; empty when damaged
  std::string upper;          // of a range
  std::string precision;      // the size of the last written digit
  // The value as a number; unset for a fraction without finite decimal and for a damaged one.
  std::optional<text::Decimal> amount;
  std::string unit;      // as written, without the multiplier; 位 for a rank; % for 成
  text::Span unit_span;  // empty where the unit is not written beside the number
  std::string unit_code;
  std::string dimension;  // "MONEY"; empty without a unit
  Bound bound = Bound::kExact;
  std::optional<text::Span> bound_span;
  std::optional<text::Span> per;  // 每立方米 before the number: part of the code, not of the span
  bool rank = false;
  bool damaged = false;
  std::string_view rule;
};

// Every quantity, in order. REQUIRES: numerals as ScanNumerals gives them.
std::vector<Quantity> FindQuantities(std::string_view text, const std::vector<NumeralMention>& numerals,
                                     const UnitLexicon& units);

// How exactly a numeral that is no quantity is stated.
Bound BoundOfNumeral(std::string_view text, const NumeralMention& numeral);

// How exactly each numeral is stated: as its quantity is, where it has one. Also those that are no quantity.
std::vector<Bound> BoundsOfNumerals(std::string_view text, const std::vector<NumeralMention>& numerals,
                                    const std::vector<Quantity>& quantities);

}  // namespace taizhang::extract
