// The blanks of a page: those that collapse, and those that stay.
//
// HTML collapses space, TAB, line ends and form feeds; the no-break and the ideographic space are characters, and
// indent every second Chinese page.
//
// Example: TrimBlanks(" \n5 ") == "5"; IsBlankText("&nbsp;\u3000 ")
#pragma once

#include <cstdint>
#include <string_view>

namespace taizhang::markup {

inline bool IsHtmlBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

inline bool IsWideBlank(char32_t point) {
  return point == 0xA0 || point == 0x3000 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F;
}

// A character of the full width of a hanzi; a line end beside one is no blank.
inline bool IsWide(char32_t point) {
  return (point >= 0x2E80 && point <= 0xD7FF && point != 0x3000) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0xFE30 && point <= 0xFE4F) || (point >= 0xFF01 && point <= 0xFF60) || point >= 0x20000;
}

// Without HTML's blanks at either end.
std::string_view TrimBlanks(std::string_view text);

// The length of the blank of any kind that raw HTML text begins with, as a character or as a reference; 0 for none.
std::uint32_t BlankLength(std::string_view raw);

// True where raw HTML text holds nothing but blanks of any kind.
bool IsBlankText(std::string_view raw);

}  // namespace taizhang::markup
