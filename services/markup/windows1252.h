// windows-1252, which every label for Latin-1 means on the web.
//
// It decodes pages that say iso-8859-1, and numeric references to C1 controls (&#150; is a dash).
#pragma once

namespace taizhang::markup {

inline char32_t Windows1252Point(unsigned char byte) {
  constexpr char16_t kHigh[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                  0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte;
}

}  // namespace taizhang::markup
