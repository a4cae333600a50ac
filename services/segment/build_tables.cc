#include "segment/build_tables.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "segment/build_outline.h"

namespace taizhang::segment {
namespace {

using document::v1::Layout;
using document::v1::NormalizedDocument;
using document::v1::SegmentedDocument;
using document::v1::Table;
using text::Span;

struct MarkedTable {
  TextTable table;
  std::vector<const Layout*> cells;
};

Span SpanOf(const Layout& layout) { return {layout.span().begin(), layout.span().end()}; }

bool IsCell(const Layout& layout, std::size_t text_size) {
  return layout.kind() == document::v1::LAYOUT_KIND_CELL && layout.span().begin() <= layout.span().end() &&
         layout.span().end() <= text_size;
}

std::uint32_t LineAt(const std::vector<Line>& lines, std::uint32_t at) {
  const auto found = std::upper_bound(lines.begin(), lines.end(), at,
                                      [](std::uint32_t place, const Line& line) { return place < line.row.end; });
  return static_cast<std::uint32_t>(found - lines.begin());
}

// th cells head as many rows as hold nothing else; without th the form of the cells tells.
std::uint32_t HeaderRows(std::string_view text, const MarkedTable& marked) {
  std::uint32_t rows = 0;
  std::uint32_t first_plain = 0xFFFFFFFF;
  for (const Layout* cell : marked.cells) {
    if (cell->header() && cell->col() > 0) rows = std::max(rows, cell->row() + 1);
    if (!cell->header()) first_plain = std::min(first_plain, cell->row());
  }
  return rows > 0 ? std::min(rows, std::max(first_plain, 1u)) : CountHeaderRows(text, marked.table.cells);
}

std::vector<MarkedTable> MarkedTables(const NormalizedDocument& document, const std::vector<Line>& lines,
                                      const LabelReader& reader) {
  std::map<std::uint32_t, MarkedTable> tables;
  for (const Layout& layout : document.layout()) {
    if (!IsCell(layout, document.text().size())) continue;
    MarkedTable& marked = tables[layout.table()];
    marked.table.cells.push_back({layout.row(), layout.col(), SpanOf(layout)});
    marked.cells.push_back(&layout);
  }
  std::vector<MarkedTable> out;
  std::uint32_t floor = 0;
  for (auto& [number, marked] : tables) {
    TextTable& table = marked.table;
    Span rows = table.cells.front().span;
    for (const TextCell& cell : table.cells) rows = Union(rows, cell.span);
    table.first_line = LineAt(lines, rows.begin);
    table.end_line = std::max(LineAt(lines, rows.end == rows.begin ? rows.end : rows.end - 1) + 1, table.first_line);
    table.end_line = std::min(table.end_line, static_cast<std::uint32_t>(lines.size()));
    table.header_rows = HeaderRows(document.text(), marked);
    FindCaption(document.text(), lines, reader, floor, table);
    floor = std::max(floor, table.end_line);
    out.push_back(std::move(marked));
  }
  return out;
}

void WriteCell(const TextCell& cell, const Layout* layout, std::string_view text, const text::OffsetMap& map,
               Table& out) {
  auto* message = out.add_cells();
  message->set_row(cell.row);
  message->set_col(cell.col);
  message->set_row_span(layout == nullptr ? 1 : std::max(layout->row_span(), 1u));
  message->set_col_span(layout == nullptr ? 1 : std::max(layout->col_span(), 1u));
  message->set_text(std::string(cell.span.In(text)));
  *message->mutable_span() = ToMessage(cell.span);
  *message->mutable_source() = ToSourceMessage(map, cell.span);
}

Table TableMessage(const MarkedTable& marked, std::string_view text, const text::OffsetMap& map) {
  const TextTable& table = marked.table;
  Table out;
  out.set_caption(std::string(table.caption.In(text)));
  out.set_unit_note(std::string(table.unit_note.In(text)));
  out.set_header_rows(table.header_rows);
  Span rows = table.cells.front().span;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    rows = Union(rows, table.cells[i].span);
    WriteCell(table.cells[i], marked.cells.empty() ? nullptr : marked.cells[i], text, map, out);
  }
  *out.mutable_span() = ToMessage(rows);
  *out.mutable_source() = ToSourceMessage(map, rows);
  return out;
}

void MarkLines(const TextTable& table, std::vector<LineUse>& use) {
  for (std::uint32_t line = table.top_line; line < table.end_line; ++line) use[line] = LineUse::kTable;
}

}  // namespace

void WriteTables(const std::vector<Line>& lines, const LabelReader& reader, const text::OffsetMap& map,
                 std::vector<LineUse>& use, SegmentedDocument& out) {
  const std::string& text = out.normalized().text();
  std::vector<MarkedTable> tables = MarkedTables(out.normalized(), lines, reader);
  for (const MarkedTable& marked : tables) MarkLines(marked.table, use);
  for (TextTable& table : FindTextTables(text, lines, reader)) {
    const auto begin = use.begin() + table.first_line;
    if (std::find(begin, use.begin() + table.end_line, LineUse::kTable) != use.begin() + table.end_line) continue;
    MarkLines(table, use);
    tables.push_back({std::move(table), {}});
  }
  std::stable_sort(tables.begin(), tables.end(),
                   [](const MarkedTable& a, const MarkedTable& b) { return a.table.first_line < b.table.first_line; });
  for (const MarkedTable& marked : tables) *out.add_tables() = TableMessage(marked, text, map);
}

}  // namespace taizhang::segment
