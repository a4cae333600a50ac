#include "markup/table_shape.h"

#include <algorithm>
#include <charconv>

#include "markup/blanks.h"

namespace taizhang::markup {
namespace {

constexpr std::uint32_t kMostColumns = 256;
constexpr std::uint32_t kMostRowSpan = 65534;  // the HTML Standard's
// A cell of as many lines and bytes is an article.
constexpr std::uint32_t kArticleLines = 8;
constexpr std::uint32_t kArticleBytes = 6000;

struct TableSeen {
  std::uint32_t node = 0;
  std::uint32_t rows = 0;
  std::uint32_t cells_in_row = 0;
  std::uint32_t most_cells = 0;
  bool nested = false;
  bool lines_in_cell = false;
  bool article = false;

  bool IsData() const {
    if (nested || article || most_cells == 0) return false;
    return !lines_in_cell || (rows > 1 && most_cells > 1);
  }
};

struct CellSeen {
  std::uint32_t lines = 0;
  std::uint32_t bytes = 0;
  bool at_line_start = true;
};

// One walk; each node knows the table and the cell it stands in from its parent.
class ShapeWalk {
 public:
  ShapeWalk(const HtmlTree& page, std::uint32_t node) : page_(page), root_(node) {
    const std::size_t count = page.nodes()[node].end - node;
    table_of_.resize(count, kNone);
    cell_of_.resize(count, kNone);
  }

  std::vector<bool> Run() {
    const std::uint32_t end = page_.nodes()[root_].end;
    for (std::uint32_t node = root_; node < end; ++node) Visit(node);
    std::vector<bool> data(page_.nodes().size(), false);
    for (const TableSeen& table : tables_) data[table.node] = table.IsData();
    return data;
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void Visit(std::uint32_t node) {
    const HtmlNode& each = page_.nodes()[node];
    std::uint32_t table = kNone;
    std::uint32_t cell = kNone;
    if (node != root_) {
      table = table_of_[each.parent - root_];
      cell = cell_of_[each.parent - root_];
    }
    if (each.tag == Tag::kTable) {
      if (table != kNone) tables_[table].nested = true;
      table = static_cast<std::uint32_t>(tables_.size());
      cell = kNone;
      tables_.push_back({});
      tables_.back().node = node;
    } else if (table != kNone && each.tag == Tag::kTr) {
      ++tables_[table].rows;
      tables_[table].cells_in_row = 0;
    } else if (table != kNone && Has(each.tag, kTableCell)) {
      cell = static_cast<std::uint32_t>(cells_.size());
      cells_.push_back({});
      tables_[table].most_cells = std::max(tables_[table].most_cells, ++tables_[table].cells_in_row);
    } else if (cell != kNone) {
      VisitInCell(each, tables_[table], cells_[cell]);
    }
    table_of_[node - root_] = table;
    cell_of_[node - root_] = cell;
  }

  void VisitInCell(const HtmlNode& each, TableSeen& table, CellSeen& cell) {
    if (each.tag == Tag::kBr || Has(each.tag, kBlock)) {
      cell.at_line_start = true;
    } else if (each.tag == Tag::kText && !IsBlankText(each.source.In(page_.source()))) {
      if (cell.at_line_start) ++cell.lines;
      cell.at_line_start = false;
      cell.bytes += each.source.size();
      table.lines_in_cell = table.lines_in_cell || cell.lines > 1;
      table.article = table.article || (cell.lines >= kArticleLines && cell.bytes >= kArticleBytes);
    }
  }

  const HtmlTree& page_;
  std::uint32_t root_;
  std::vector<std::uint32_t> table_of_;
  std::vector<std::uint32_t> cell_of_;
  std::vector<TableSeen> tables_;
  std::vector<CellSeen> cells_;
};

}  // namespace

std::vector<bool> FindDataTables(const HtmlTree& page, std::uint32_t node) { return ShapeWalk(page, node).Run(); }

void CellGrid::StartRow() {
  if (started_) ++row_;
  started_ = true;
  col_ = 0;
}

CellGrid::Cell CellGrid::Place(std::uint32_t row_span, std::uint32_t col_span) {
  while (col_ < free_from_.size() && col_ + 1 < kMostColumns && free_from_[col_] > row_) ++col_;
  Cell cell;
  cell.row = row_;
  cell.col = std::min(col_, kMostColumns - 1);
  cell.row_span = std::min(row_span, kMostRowSpan);
  cell.col_span = std::clamp(col_span, 1u, kMostColumns - cell.col);
  const std::uint32_t end = cell.col + cell.col_span;
  if (cell.row_span > 1) {
    if (free_from_.size() < end) free_from_.resize(end, 0);
    std::fill(free_from_.begin() + cell.col, free_from_.begin() + end, row_ + cell.row_span);
  }
  col_ = end;
  return cell;
}

std::uint32_t SpanValue(const HtmlTree& page, std::uint32_t node, AttributeName name) {
  const auto raw = page.RawAttribute(node, name);
  if (!raw) return 1;
  const std::string_view digits = TrimBlanks(raw->In(page.source()));
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && value > 0 ? value : 1;
}

}  // namespace taizhang::markup
