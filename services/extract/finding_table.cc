#include "extract/finding_table.h"

#include <algorithm>
#include <map>

#include "extract/clause.h"
#include "extract/finding_action.h"

namespace taizhang::extract {
namespace {

using text::Span;
using Cell = DocumentView::Cell;

class TableReader {
 public:
  explicit TableReader(const FindingContext& context)
      : context_(context), reader_(context.reader), inputs_(context.inputs), text_(inputs_.view.text) {}

  std::vector<FindingFacts> Read() {
    const std::vector<Cell>& cells = inputs_.view.cells;
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
      while (end < cells.size() && cells[end].table == cells[begin].table) ++end;
      ReadTable({cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.begin() + static_cast<std::ptrdiff_t>(end)});
    }
    return std::move(findings_);
  }

 private:
  // The columns whose head is a label of a finding's fields; the heads are those marked so, else the first row.
  std::map<std::uint32_t, ItemField> Columns(const std::vector<Cell>& cells) const {
    std::map<std::uint32_t, ItemField> columns;
    const bool marked = std::any_of(cells.begin(), cells.end(), [](const Cell& c) { return c.header; });
    for (const Cell& cell : cells) {
      if (marked ? !cell.header : cell.row != cells[0].row) continue;
      if (const auto field = reader_.labels().OfHeader(cell.span.In(text_))) columns[cell.col] = *field;
    }
    return columns;
  }

  void ReadTable(const std::vector<Cell>& cells) {
    const std::map<std::uint32_t, ItemField> columns = Columns(cells);
    const auto has = [&](ItemField field) {
      return std::any_of(columns.begin(), columns.end(), [field](const auto& c) { return c.second == field; });
    };
    if (!has(ItemField::kMeasures) && !(has(ItemField::kProblem) && has(ItemField::kProgress))) return;
    open_ = false;
    const std::uint32_t first = FirstRow(cells);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
      while (end < cells.size() && cells[end].row == cells[begin].row) ++end;
      if (cells[begin].row < first) continue;
      ReadRow({cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.begin() + static_cast<std::ptrdiff_t>(end)},
              columns);
    }
  }

  static std::uint32_t FirstRow(const std::vector<Cell>& cells) {
    std::uint32_t first = cells[0].row + 1;
    for (const Cell& cell : cells) {
      if (cell.header) first = std::max(first, cell.row + 1);
    }
    return first;
  }

  void ReadRow(const std::vector<Cell>& row, const std::map<std::uint32_t, ItemField>& columns) {
    SharedFields shared;
    std::optional<Span> problem;
    std::optional<Span> measures;
    std::optional<Span> progress;
    for (const Cell& cell : row) {
      const auto column = columns.find(cell.col);
      if (column == columns.end() || cell.span.empty()) continue;
      if (column->second == ItemField::kProblem) problem = cell.span;
      if (column->second == ItemField::kMeasures) measures = cell.span;
      if (column->second == ItemField::kProgress) progress = cell.span;
      shared.fields.push_back({column->second, {cell.span.begin, cell.span.begin}, cell.span, false});
    }
    if (!measures) measures = progress;
    if (!measures) return;
    if (problem || !open_) {
      FindingFacts finding;
      finding.heading = problem ? *problem : *measures;
      finding.body = *measures;
      finding.problem = problem;
      findings_.push_back(std::move(finding));
      open_ = true;
    }
    FindingFacts& finding = findings_.back();
    finding.body = text::Union(finding.body, {row[0].span.begin, row.back().span.end});
    for (const InlineItem& item : InlineItems(text_, *measures)) {
      ActionFacts action = ActionOf(text_, item);
      FillAction(context_, shared, action);
      finding.actions.push_back(std::move(action));
    }
  }

  const FindingContext& context_;
  const FindingReader& reader_;
  const FindingInputs& inputs_;
  std::string_view text_;
  std::vector<FindingFacts> findings_;
  bool open_ = false;  // a finding of this table may take further rows
};

}  // namespace

std::vector<FindingFacts> ReadTableFindings(const FindingContext& context) { return TableReader(context).Read(); }

}  // namespace taizhang::extract
