// Classes of characters that the leaves of normalize tell apart: hanzi, Chinese marks, digits, Latin, blanks.
//
// Unicode's own properties are too wide here: what matters is whether a mark or a blank stands in Chinese or in Latin
// context, and that is a question of few blocks.
//
// Cost: a few comparisons each.
#pragma once

namespace taizhang::normalize {

constexpr bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool IsLatin(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z' && c < 0x80; }

// Hanzi of all planes, 〇 and the compatibility ideographs.
constexpr bool IsHanzi(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Marks that only Chinese typesetting has: 、。《》【】〔〕 and the full-width ，；：？！（）.
constexpr bool IsChineseMark(char32_t c) {
  return (c >= 0x3001 && c <= 0x3020 && c != 0x3007) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xFF1A || c == 0xFF1B ||
         c == 0xFF1F;
}

// “ ” ‘ ’ — …: both scripts use them, and they pass the context of what stands behind them on.
constexpr bool IsNeutralMark(char32_t c) {
  return (c >= 0x2018 && c <= 0x201D) || c == 0x2014 || c == 0x2026 || c == 0x2013;
}

// White space inside a line: space, no-break and typographic spaces, the ideographic space, the tab.
constexpr bool IsBlank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x1680;
}

// Characters without width or meaning in a plain text: soft hyphen, joiners, direction marks, byte order mark.
constexpr bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF;
}

// C0 and C1 controls other than tab and the line ends.
constexpr bool IsControl(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r' && c != 0x0B && c != 0x0C) ||
         (c >= 0x7F && c <= 0x9F && c != 0x85);
}

}  // namespace taizhang::normalize
