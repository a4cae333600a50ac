// A set of characters that a scanner looks for: where in a text does one of them stand next?
//
// A scan that finds anchors (digits, numerals, time words) touches every character of every document, so the look-up is
// one bit of a table and the step needs no full decoding.
//
// Holds characters up to U+FFFF. Threads: const members may be called concurrently. Memory: 8 KB.
//
// Example: CharacterSet set(U"年月"); set.FindIn("共3个月", 0) == 7
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/cursor.h"
#include "text/utf8.h"

namespace taizhang::text {

class CharacterSet {
 public:
  CharacterSet() = default;
  explicit CharacterSet(std::u32string_view points) {
    for (const char32_t point : points) Add(point);
  }

  // A character above U+FFFF is left out.
  void Add(char32_t point) {
    if (point < kSize) bits_[point >> 6] |= std::uint64_t{1} << (point & 63);
  }
  void Add(const CharacterSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  bool Contains(char32_t point) const { return point < kSize && (bits_[point >> 6] >> (point & 63) & 1) != 0; }

  // The place of the first member at or after `at`; text.size() without one. REQUIRES: `at` is a character boundary.
  std::uint32_t FindIn(std::string_view text, std::uint32_t at) const;

 private:
  static constexpr char32_t kSize = 0x10000;
  std::array<std::uint64_t, kSize / 64> bits_{};
};

inline std::uint32_t CharacterSet::FindIn(std::string_view text, std::uint32_t at) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::uint64_t* const bits = bits_.data();
  const auto has = [bits](std::uint32_t point) { return (bits[point >> 6] >> (point & 63) & 1) != 0; };
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t whole = size < 3 ? 0 : size - 2;  // before this a character of three bytes fits
  while (at < whole) {
    const std::uint32_t lead = bytes[at];
    if (lead < 0x80) {
      if (has(lead)) return at;
      ++at;
    } else if ((lead & 0xF0) == 0xE0 && (bytes[at + 1] & 0xC0) == 0x80 && (bytes[at + 2] & 0xC0) == 0x80) {
      const std::uint32_t point = (lead & 0x0F) << 12 | (bytes[at + 1] & 0x3Fu) << 6 | (bytes[at + 2] & 0x3Fu);
      if (has(point) && DecodeAt(text, at).point == point) return at;
      at += 3;
    } else {
      const Decoded here = DecodeAt(text, at);
      if (Contains(here.point)) return at;
      at += here.bytes;
    }
  }
  while (at < size && !Contains(DecodeAt(text, at).point)) at += DecodeAt(text, at).bytes;
  return std::min(at, size);
}

}  // namespace taizhang::text
