// What the leaves about findings and commitments take from those that read times and quantities, as plain values.
//
// A finding's due is a time that another leaf resolved, its progress a pair of counts that another leaf read. These
// structs hold what is needed of them and keep the leaves apart.
//
// Units: spans are bytes of the normalized text; days are YYYY-MM-DD.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace taizhang::extract {

struct TimeInput {
  enum class Kind : std::uint8_t { kDate, kTime, kInterval, kDuration, kRecurrence, kVague };

  text::Span span;
  std::string_view start;  // empty when open or unresolved
  std::string_view end;
  bool deadline = false;
  Kind kind = Kind::kDate;
};

struct QuantityInput {
  text::Span span;
  std::string_view value;  // a decimal in base units
  std::string_view unit;   // as written
  bool count = false;      // an integral number of things: no money, area, length
};

}  // namespace taizhang::extract
