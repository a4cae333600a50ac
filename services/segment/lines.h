// The lines of a normalized text, without blanks at either end.
//
// Normalize has joined what a page broke, so a line is a paragraph, a heading or the row of a table: the unit that all
// structure is read from.
//
// Units: bytes of UTF-8. Cost: linear.
//
// Example: SplitLines("一、总则\n\n　　为了…") gives the spans of "一、总则" and "为了…".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace taizhang::segment {

struct Line {
  text::Span span;  // without blanks at either end, never empty
  text::Span row;   // with them, without the line feed: an empty first cell is a blank
};

// Lines with something in them, in reading order.
std::vector<Line> SplitLines(std::string_view text);

// How many bytes of blanks (space, TAB, CR, NBSP, ideographic space) stand at `at`, up to `end`.
std::uint32_t BlanksAt(std::string_view text, std::uint32_t at, std::uint32_t end);

// The span without blanks and line feeds at either end; empty at its begin when nothing else is in it.
text::Span Trim(std::string_view text, text::Span span);

// Where a mark (：, ｜ …) first stands from `from` on, or npos. Looks for the mark's last byte, which in Chinese text
// is much rarer than its first.
std::size_t FindMark(std::string_view text, std::string_view mark, std::size_t from = 0);

}  // namespace taizhang::segment
