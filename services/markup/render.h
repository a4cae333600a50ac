// What a reader sees of a part of a page: lines of text, and what the markup said of them.
//
// Blocks are lines, <br> ends one, a row of a table is a line whose cells are parted by one TAB, blanks collapse as in
// a browser. Between two lines stands at most one empty one (<br><br>). Blanks at either end of a line or a cell are
// left out, ideographic and no-break ones too: they are its indentation. A line end inside a paragraph of the source is
// a blank, between two hanzi nothing.
//
// A table that only lays out the page (a table inside, a single row or column of long cells) is no table: its cells are
// blocks.
//
// Units:     spans are bytes of the rendered text; its map leads to bytes of the tree's source.
// Ownership: a Rendering refers to nothing.
// Threads:   any.
// Cost:      linear in the source of the part.
//
// Example: Render(HtmlTree::Parse("<h2>总则</h2><table><tr><td>甲<td>5<tr><td>乙<td>6</table>"), 0).text.text
//          == "总则\n甲\t5\n乙\t6"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "markup/html.h"
#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::markup {

// The names are those of LayoutKind in normalized.proto.
enum class LayoutKind : std::uint8_t { kParagraph, kHeading, kListItem, kTable, kCell };

// One stretch and what the markup said of it. The fields are those of Layout in normalized.proto.
struct LayoutPiece {
  LayoutKind kind = LayoutKind::kParagraph;
  text::Span span;
  std::uint32_t level = 0;  // 1 to 6 of a heading, the depth of a list item
  std::uint32_t table = 0;  // of a table and a cell: its number, from 0
  std::uint32_t row = 0;    // of a cell, from 0; likewise the rest
  std::uint32_t col = 0;
  std::uint32_t row_span = 0;
  std::uint32_t col_span = 0;
  bool header = false;
  friend bool operator==(const LayoutPiece&, const LayoutPiece&) = default;
};

// A link with words.
struct PageLink {
  text::Span span;
  std::string href;  // as written, references read, without blanks at either end
  std::string rel;
  friend bool operator==(const PageLink&, const PageLink&) = default;
};

struct Rendering {
  text::MappedText text;
  std::vector<LayoutPiece> layout;  // in reading order; a table stands before its cells
  std::vector<PageLink> links;
};

// Renders subtrees one after the other, without the subtrees of `left_out`. What a reader never sees (script,
// display:none) is left out too, apart from the parts themselves. REQUIRES: both sorted; no part stands in another.
Rendering Render(const HtmlTree& page, const std::vector<std::uint32_t>& parts,
                 const std::vector<std::uint32_t>& left_out = {});

// One subtree.
inline Rendering Render(const HtmlTree& page, std::uint32_t node) { return Render(page, std::vector{node}); }

}  // namespace taizhang::markup
