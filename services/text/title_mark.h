// Where the next 《 or 》 stands: the marks of a title.
//
// Both end in bytes that follow E3 80 and nothing else of a text does, so that the search goes by the one byte E3 and
// touches no other character.
//
// Example: NextTitleMark("落实《预算法》", 0) == 6
#pragma once

#include <cstdint>
#include <string_view>

namespace taizhang::text {

// The place of the first 《 or 》 at or after `at`; text.size() without one.
inline std::uint32_t NextTitleMark(std::string_view text, std::uint32_t at) {
  const std::size_t whole = text.size() < 3 ? 0 : text.size() - 2;  // before this a mark fits
  for (std::size_t here = text.find('\xE3', at); here < whole; here = text.find('\xE3', here + 1)) {
    const bool mark = text[here + 1] == '\x80' && (text[here + 2] == '\x8A' || text[here + 2] == '\x8B');
    if (mark) return static_cast<std::uint32_t>(here);
  }
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace taizhang::text
