// Which tables of a page hold data and which lay it out; and the grid of a table's cells.
//
// Old sites set whole pages in tables; a report's figures stand in tables too. What tells them apart: a table inside,
// or a single row or column whose cells hold several lines.
//
// Units: nodes are indices into the tree. Cost: linear.
#pragma once

#include <cstdint>
#include <vector>

#include "markup/html.h"

namespace taizhang::markup {

// By node: true at a table that holds data.
std::vector<bool> FindDataTables(const HtmlTree& page, std::uint32_t node);

// Where the cells of a table stand, by the HTML Standard's table model (4.9.12); columns beyond 256 are one.
class CellGrid {
 public:
  struct Cell {
    std::uint32_t row = 0;
    std::uint32_t col = 0;
    std::uint32_t row_span = 1;
    std::uint32_t col_span = 1;
  };
  void StartRow();
  // Places the next cell of the row.
  Cell Place(std::uint32_t row_span, std::uint32_t col_span);

 private:
  std::vector<std::uint32_t> free_from_;  // by column: the first row that no earlier cell spans
  std::uint32_t row_ = 0;
  std::uint32_t col_ = 0;
  bool started_ = false;
};

// The value of rowspan or colspan: a number, 1 where it is none.
std::uint32_t SpanValue(const HtmlTree& page, std::uint32_t node, AttributeName name);

}  // namespace taizhang::markup
