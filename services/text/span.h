// A half-open stretch [begin, end) of a text or of a body.
//
// Everything the ledger shows is traced by spans, so they are a type and never two loose numbers.
//
// Units:   bytes, of UTF-8 text or of the body; the owner says which.
// Example: Span{3, 6}.In("北京市") == "京"
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace taizhang::text {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool Contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  // True when the two share at least one byte.
  constexpr bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  // The words. REQUIRES: end <= text.size().
  constexpr std::string_view In(std::string_view text) const { return text.substr(begin, end - begin); }

  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

// The smallest span that holds both.
constexpr Span Union(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace taizhang::text
