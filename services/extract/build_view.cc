#include "extract/build_view.h"

#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

// Reads spans of one text and remembers the first that is wrong.
class SpanReader {
 public:
  explicit SpanReader(std::string_view text) : text_(text) {}

  Span Read(const v1::Span& span, const char* what) {
    const Span out = {span.begin(), span.end()};
    const bool fits = out.begin <= out.end && out.end <= text_.size() && text::IsUtf8Boundary(text_, out.begin) &&
                      text::IsUtf8Boundary(text_, out.end);
    if (fits) return out;
    if (status_.ok()) {
      status_ = absl::InvalidArgumentError(absl::StrFormat("%s [%d, %d) is no span of a text of %d bytes", what,
                                                           span.begin(), span.end(), text_.size()));
    }
    return {};
  }
  void RequireOrder(std::uint32_t before, std::uint32_t after, const char* what) {
    if (before > after && status_.ok())
      status_ = absl::InvalidArgumentError(absl::StrFormat("%s out of order at %d", what, after));
  }
  const absl::Status& status() const { return status_; }

 private:
  std::string_view text_;
  absl::Status status_;
};

std::vector<Span> Lines(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  return lines;
}

void ReadSentences(const v1::SegmentedDocument& segmented, SpanReader& reader, DocumentView& view) {
  view.sentences.reserve(static_cast<std::size_t>(segmented.sentences_size()));
  for (const v1::Sentence& sentence : segmented.sentences()) {
    const Span span = reader.Read(sentence.span(), "sentence");
    if (!view.sentences.empty()) reader.RequireOrder(view.sentences.back().span.end, span.begin, "sentences");
    view.sentences.push_back({span, sentence.paragraph()});
  }
}

void ReadNodes(const v1::SegmentedDocument& segmented, SpanReader& reader, DocumentView& view) {
  for (const v1::OutlineNode& node : segmented.outline()) {
    const Span heading = reader.Read(node.heading(), "heading");
    const Span body = reader.Read(node.body(), "body");
    if (!view.nodes.empty()) reader.RequireOrder(view.nodes.back().heading.begin, heading.begin, "outline");
    const bool known_parent = node.parent() >= -1 && node.parent() < static_cast<std::int32_t>(view.nodes.size());
    if (!known_parent) reader.RequireOrder(1, 0, "parents of the outline");
    const Span label = {heading.begin, heading.begin + static_cast<std::uint32_t>(node.label().size())};
    view.nodes.push_back({heading, label.end <= heading.end ? label : Span{heading.begin, heading.begin}, body,
                          node.parent(), node.level(), node.run_in(), node.style() == v1::HEADING_STYLE_ORDINAL_SHI});
  }
}

void ReadCells(const v1::SegmentedDocument& segmented, SpanReader& reader, DocumentView& view) {
  for (int table = 0; table < segmented.tables_size(); ++table) {
    for (const v1::TableCell& cell : segmented.tables(table).cells()) {
      const Span span = reader.Read(cell.span(), "cell");
      if (span.empty()) continue;
      if (!view.cells.empty()) reader.RequireOrder(view.cells.back().span.end, span.begin, "cells");
      view.cells.push_back({span, static_cast<std::uint32_t>(table), cell.row(), cell.col(),
                            cell.row() < segmented.tables(table).header_rows()});
    }
  }
}

}  // namespace

absl::StatusOr<DocumentView> BuildView(const v1::SegmentedDocument& segmented) {
  DocumentView view;
  view.text = segmented.normalized().text();
  if (const std::size_t valid = text::ValidUtf8Prefix(view.text); valid != view.text.size()) {
    return absl::InvalidArgumentError(absl::StrFormat("the normalized text is no UTF-8 at byte %d", valid));
  }
  SpanReader reader(view.text);
  view.paragraphs = Lines(view.text);
  ReadSentences(segmented, reader, view);
  ReadNodes(segmented, reader, view);
  ReadCells(segmented, reader, view);
  RETURN_IF_ERROR(reader.status());
  return view;
}

absl::StatusOr<text::OffsetMap> ReadOffsetMap(const v1::NormalizedDocument& normalized) {
  ASSIGN_OR_RETURN(text::OffsetMap map, text::OffsetMap::Unpack(normalized.offset_map()));
  if (map.text_size() != normalized.text().size()) {
    return absl::InvalidArgumentError(
        absl::StrFormat("the offset map covers %d bytes of a text of %d", map.text_size(), normalized.text().size()));
  }
  return map;
}

}  // namespace taizhang::extract
