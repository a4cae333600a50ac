// From the byte pairs of GB18030 and Big5 to UTF-8: one look-up a character.
//
// The tables are filled once from ICU's converters, then laid over with what ICU 72 does not know yet: the 18 mappings
// that GB 18030-2022 moved from private use to Unicode. Big5 is the web's, with HKSCS.
//
// Threads: any, once built; the first caller builds (about 20 ms, 300 KB).
// Example: GbTables().Pair(0xD6, 0xD0) holds the bytes of 中
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace taizhang::markup {

// The bytes of a character in UTF-8, first byte lowest; 0: no character.
using PackedUtf8 = std::uint32_t;

PackedUtf8 PackUtf8(char32_t point);
// 1 to 4.
inline std::uint32_t PackedLength(PackedUtf8 packed) {
  if ((packed & 0x80) == 0) return 1;
  if ((packed & 0x20) == 0) return 2;
  return (packed & 0x10) == 0 ? 3 : 4;
}

// Pairs of a lead byte 81..FE and a trail byte 40..FE.
class PairTable {
 public:
  PackedUtf8 Pair(unsigned char lead, unsigned char trail) const {
    return trail < 0x40 || trail == 0xFF ? 0 : cells_[Index(lead, trail)];
  }
  void Set(unsigned char lead, unsigned char trail, char32_t point) { cells_[Index(lead, trail)] = PackUtf8(point); }

 private:
  static std::size_t Index(unsigned char lead, unsigned char trail) { return (lead - 0x81u) * 191u + (trail - 0x40u); }
  std::array<PackedUtf8, 126 * 191> cells_{};
};

struct Gb18030Tables {
  PairTable pairs;
  // Code points below 10000 of the four-byte codes, by their number from 81308130 on; 0: none.
  std::vector<char16_t> four_bytes;
};

const Gb18030Tables& GbTables();
const PairTable& Big5Table();

}  // namespace taizhang::markup
