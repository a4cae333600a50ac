#include "markup/render.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "markup/blanks.h"
#include "markup/line_writer.h"
#include "markup/table_shape.h"

namespace taizhang::markup {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

bool IsItem(Tag tag) { return tag == Tag::kLi || tag == Tag::kDd || tag == Tag::kDt; }
bool IsPreformatted(Tag tag) { return tag == Tag::kPre || tag == Tag::kListing || tag == Tag::kXmp; }
std::uint32_t HeadingLevel(Tag tag) {
  return static_cast<std::uint32_t>(tag) - static_cast<std::uint32_t>(Tag::kH1) + 1;
}

// The data table that is being written, and its current row. Data tables hold no tables.
struct TableState {
  CellGrid grid;
  std::uint32_t piece = kNone;  // of the layout; kNone until a row has text
  std::vector<LayoutPiece> row;
  bool in_head = false;
  bool in_row = false;
  bool in_cell = false;
};

class Renderer {
 public:
  Renderer(const HtmlTree& page, const std::vector<std::uint32_t>& left_out)
      : page_(page), left_out_(left_out), data_tables_(FindDataTables(page, 0)), writer_(page.source()) {}

  void Add(std::uint32_t part) {
    const std::uint32_t end = page_.nodes()[part].end;
    BlockBreak();
    for (std::uint32_t node = part; node < end;) {
      LeaveUpTo(node);
      if (node != part && IsLeftOut(node)) {
        node = page_.nodes()[node].end;
        continue;
      }
      Visit(node++);
    }
    LeaveUpTo(end);
    BlockBreak();
  }

  Rendering Finish() && {
    out_.text = std::move(writer_).Finish();
    return std::move(out_);
  }

 private:
  Tag TagOf(std::uint32_t node) const { return page_.nodes()[node].tag; }

  bool IsLeftOut(std::uint32_t node) const {
    if (TagOf(node) == Tag::kText) return false;
    return page_.IsUnseen(node) || std::binary_search(left_out_.begin(), left_out_.end(), node);
  }

  void Visit(std::uint32_t node) {
    if (TagOf(node) == Tag::kText) {
      WriteText(page_.nodes()[node].source);
    } else if (TagOf(node) == Tag::kBr) {
      LineBreak();
    } else {
      Enter(node);
      open_.push_back(node);
    }
  }

  void LeaveUpTo(std::uint32_t node) {
    while (!open_.empty() && page_.nodes()[open_.back()].end <= node) {
      Leave(open_.back());
      open_.pop_back();
    }
  }

  void Enter(std::uint32_t node) {
    const Tag tag = TagOf(node);
    if (Has(tag, kBlock)) BlockBreak();
    if (Has(tag, kHeading)) heading_ = HeadingLevel(tag);
    if (IsItem(tag)) ++items_;
    if (IsPreformatted(tag)) ++preformatted_;
    if (tag == Tag::kA) EnterLink(node);
    if (tag == Tag::kTable && data_tables_[node]) table_.emplace();
    if (!table_) return;
    if (tag == Tag::kThead) table_->in_head = true;
    if (tag == Tag::kTr) EnterRow();
    if (Has(tag, kTableCell)) EnterCell(node);
  }

  void Leave(std::uint32_t node) {
    const Tag tag = TagOf(node);
    if (tag == Tag::kA) LeaveLink(node);
    if (Has(tag, kBlock)) BlockBreak();
    if (Has(tag, kHeading)) heading_ = 0;
    if (IsItem(tag)) --items_;
    if (IsPreformatted(tag)) --preformatted_;
    if (!table_) return;
    if (Has(tag, kTableCell)) table_->in_cell = false;
    if (tag == Tag::kTr) LeaveRow();
    if (tag == Tag::kThead) table_->in_head = false;
    if (tag == Tag::kTable) table_.reset();
  }

  bool InRow() const { return table_ && table_->in_row; }

  void BlockBreak() {
    if (InRow()) return writer_.Part();
    EndLine();
    writer_.Break();
  }

  void LineBreak() {
    if (InRow()) return writer_.Part();
    const bool empty_line = writer_.at_line_start();
    EndLine();
    writer_.Break(empty_line);
  }

  void WriteText(text::Span raw) {
    if (preformatted_ > 0 && !InRow()) return WritePreformatted(raw);
    if (InRow() && table_->row.empty() && !IsBlankText(raw.In(page_.source()))) AddCell(1, 1, false);
    WritePiece(raw, false);
  }

  // Each line of the source is a line.
  void WritePreformatted(text::Span raw) {
    const std::string_view source = page_.source();
    while (!raw.empty()) {
      const std::size_t end = std::min<std::size_t>(source.find('\n', raw.begin), raw.end);
      WritePiece({raw.begin, static_cast<std::uint32_t>(end)}, true);
      if (end == raw.end) return;
      LineBreak();
      raw.begin = static_cast<std::uint32_t>(end) + 1;
    }
  }

  void WritePiece(text::Span raw, bool preformatted) {
    const std::uint32_t before = writer_.size();
    writer_.Text(raw, preformatted);
    if (writer_.size() == before) return;
    const text::Span written = {writer_.text_begin(), writer_.size()};
    if (InRow()) {
      Grow(table_->row.back().span, written);
    } else if (!line_open_) {
      StartLine();
    }
    if (link_ != kNone) Grow(out_.links.back().span, written);
  }

  static void Grow(text::Span& span, text::Span written) {
    span = span.empty() ? written : text::Span{span.begin, written.end};
  }

  void StartLine() {
    LayoutPiece piece;
    piece.span.begin = writer_.line_begin();
    if (heading_ > 0) {
      piece.kind = LayoutKind::kHeading;
      piece.level = heading_;
    } else if (items_ > 0) {
      piece.kind = LayoutKind::kListItem;
      piece.level = items_;
    }
    out_.layout.push_back(piece);
    line_open_ = true;
  }

  void EndLine() {
    if (line_open_) out_.layout.back().span.end = writer_.size();
    line_open_ = false;
  }

  void EnterLink(std::uint32_t node) {
    if (link_ != kNone) return;
    PageLink link;
    link.href = std::string(TrimBlanks(page_.AttributeOf(node, AttributeName::kHref)));
    link.rel = page_.AttributeOf(node, AttributeName::kRel);
    if (link.href.empty()) return;
    link_ = node;
    out_.links.push_back(std::move(link));
  }

  void LeaveLink(std::uint32_t node) {
    if (link_ != node) return;
    link_ = kNone;
    if (out_.links.back().span.empty()) out_.links.pop_back();
  }

  void EnterRow() {
    EndLine();
    writer_.Break();
    table_->grid.StartRow();
    table_->row.clear();
    table_->in_row = true;
  }

  void EnterCell(std::uint32_t node) {
    if (!table_->in_row) return;
    AddCell(SpanValue(page_, node, AttributeName::kRowspan), SpanValue(page_, node, AttributeName::kColspan),
            TagOf(node) == Tag::kTh || table_->in_head);
    table_->in_cell = true;
  }

  void AddCell(std::uint32_t row_span, std::uint32_t col_span, bool header) {
    const CellGrid::Cell place = table_->grid.Place(row_span, col_span);
    LayoutPiece cell;
    cell.kind = LayoutKind::kCell;
    cell.row = place.row;
    cell.col = place.col;
    cell.row_span = place.row_span;
    cell.col_span = place.col_span;
    cell.header = header;
    if (!table_->row.empty()) writer_.Tab();
    table_->row.push_back(cell);
  }

  void LeaveRow() {
    table_->in_row = false;
    const bool seen =
        std::any_of(table_->row.begin(), table_->row.end(), [](const LayoutPiece& cell) { return !cell.span.empty(); });
    if (!seen) return writer_.Break();
    writer_.EndRow();
    if (table_->piece == kNone) StartTable();
    LayoutPiece& piece = out_.layout[table_->piece];
    const std::uint32_t number = piece.table;
    piece.span.end = writer_.size();
    std::uint32_t at = writer_.line_begin();
    for (LayoutPiece& cell : table_->row) {
      if (cell.span.empty()) cell.span = {at, at};
      at = cell.span.end + 1;
      cell.table = number;
      out_.layout.push_back(cell);
    }
    writer_.Break();
  }

  void StartTable() {
    LayoutPiece piece;
    piece.kind = LayoutKind::kTable;
    piece.span.begin = writer_.line_begin();
    piece.table = next_table_++;
    table_->piece = static_cast<std::uint32_t>(out_.layout.size());
    out_.layout.push_back(piece);
  }

  const HtmlTree& page_;
  const std::vector<std::uint32_t>& left_out_;
  std::vector<bool> data_tables_;
  LineWriter writer_;
  Rendering out_;
  std::vector<std::uint32_t> open_;
  std::optional<TableState> table_;
  std::uint32_t heading_ = 0;
  std::uint32_t items_ = 0;
  std::uint32_t preformatted_ = 0;
  std::uint32_t link_ = kNone;
  std::uint32_t next_table_ = 0;
  bool line_open_ = false;
};

}  // namespace

Rendering Render(const HtmlTree& page, const std::vector<std::uint32_t>& parts,
                 const std::vector<std::uint32_t>& left_out) {
  Renderer renderer(page, left_out);
  for (const std::uint32_t part : parts) renderer.Add(part);
  return std::move(renderer).Finish();
}

}  // namespace taizhang::markup
