// Finds tables in plain text: pipe rows, TAB rows, aligned columns, and one cell a line.
//
// A statistical communiqué loses its table markup on the way to a text: what remains is rows of words and figures, or a
// column of single cells. A stretch of lines is a table only where its rows agree in form; in doubt it is text.
//
// Units: bytes of UTF-8. Cost: linear (at most kMaxColumns passes over a stretch).
//
// Example: "表1 人口\n单位：万人\n指标\n数量\n城镇\n91.4\n乡村\n49.8" is a table of 2 columns and 3 rows, unit note
// 单位：万人.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/heading_label.h"
#include "segment/lines.h"
#include "text/span.h"

namespace taizhang::segment {

inline constexpr std::uint32_t kMaxColumns = 16;

struct TextCell {
  std::uint32_t row = 0;
  std::uint32_t col = 0;
  text::Span span;
};

struct TextTable {
  std::uint32_t first_line = 0;  // of the rows
  std::uint32_t end_line = 0;
  std::uint32_t top_line = 0;  // of caption and unit note, or first_line
  text::Span caption;          // empty when none
  text::Span unit_note;        // 单位：亿元; empty when none
  std::uint32_t header_rows = 0;
  std::vector<TextCell> cells;  // row by row
};

// Tables in reading order. Lines with a heading's label never belong to one.
std::vector<TextTable> FindTextTables(std::string_view text, const std::vector<Line>& lines, const LabelReader& reader);

// Sets caption, unit note and top_line from the lines above first_line. Lines from `floor` on may be taken.
void FindCaption(std::string_view text, const std::vector<Line>& lines, const LabelReader& reader, std::uint32_t floor,
                 TextTable& table);

// True for the text of a cell that is a value: a number with sign, separators and percent, or a dash for none.
bool IsValue(std::string_view cell);

// How many rows at the top hold no value besides years.
std::uint32_t CountHeaderRows(std::string_view text, const std::vector<TextCell>& cells);

}  // namespace taizhang::segment
