#include "segment/segment.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "segment/bare_heading.h"
#include "segment/build_blocks.h"
#include "segment/build_outline.h"
#include "segment/build_tables.h"
#include "segment/document_blocks.h"
#include "segment/heading_candidates.h"
#include "segment/lines.h"
#include "segment/outline_tree.h"
#include "segment/sentences.h"
#include "status_macros.h"
#include "text/offset_map.h"
#include "text/utf8.h"

namespace taizhang::segment {
namespace {

using document::v1::NormalizedDocument;
using document::v1::SegmentedDocument;

absl::Status CheckInput(const NormalizedDocument& document, const text::OffsetMap& map) {
  const auto encoding = document.offset_encoding();
  if (encoding != document::v1::OFFSET_ENCODING_UNSPECIFIED && encoding != document::v1::OFFSET_ENCODING_UTF8) {
    return absl::InvalidArgumentError("the spans of a NormalizedDocument must count UTF-8 bytes");
  }
  if (!text::IsValidUtf8(document.text())) return absl::InvalidArgumentError("the normalized text is not UTF-8");
  if (map.text_size() != document.text().size()) return absl::DataLossError("the offset map does not cover the text");
  return absl::OkStatus();
}

void WriteLineage(const SegmentRules& rules, NormalizedDocument& out) {
  auto* stage = out.add_lineage();
  stage->set_name("segment");
  stage->set_version(TAIZHANG_VERSION);
  stage->set_rules_digest(rules.digest());
}

// Where the page states its title in the text.
text::Span StatedTitle(const NormalizedDocument& document) {
  for (const auto& field : document.fields()) {
    const text::Span span{field.span().begin(), field.span().end()};
    if (field.name() == "title" && span.begin < span.end && span.end <= document.text().size()) return span;
  }
  return {};
}

// Lines that the markup makes a heading (h1 to h6).
std::vector<MarkedHeading> MarkedHeadings(const NormalizedDocument& document, const std::vector<Line>& lines) {
  std::vector<MarkedHeading> out;
  for (const auto& layout : document.layout()) {
    if (layout.kind() != document::v1::LAYOUT_KIND_HEADING) continue;
    const auto line = std::lower_bound(lines.begin(), lines.end(), layout.span().begin(),
                                       [](const Line& l, std::uint32_t at) { return l.span.end <= at; });
    if (line == lines.end() || line->span.begin >= layout.span().end()) continue;
    const auto index = static_cast<std::uint32_t>(line - lines.begin());
    if (out.empty() || out.back().line < index) out.push_back({index, std::max(layout.level(), 1u)});
  }
  return out;
}

}  // namespace

absl::StatusOr<SegmentedDocument> Segment(NormalizedDocument read, const SegmentRules& rules) {
  ASSIGN_OR_RETURN(const text::OffsetMap map, text::OffsetMap::Unpack(read.offset_map()));
  RETURN_IF_ERROR(CheckInput(read, map));
  SegmentedDocument out;
  out.mutable_normalized()->Swap(&read);
  const NormalizedDocument& normalized = out.normalized();
  const std::string& text = normalized.text();
  const LabelReader& labels = rules.labels();
  const std::vector<Line> lines = SplitLines(text);
  const std::vector<SentenceSpan> sentences = SplitSentences(text, lines);
  const std::vector<std::uint32_t> first = SentencesOfLines(sentences, lines.size());
  std::vector<LineUse> use(lines.size(), LineUse::kText);
  const Paragraphs paragraphs{text, lines, sentences, first, use};

  WriteTables(lines, labels, map, use, out);
  const DocumentBlocks blocks = FindBlocks(paragraphs, labels, rules.blocks(), StatedTitle(normalized), use);
  std::vector<Heading> labelled = KeepSequences(FindLabelledHeadings(paragraphs, labels), labels);
  const std::vector<Heading> headings =
      AddBareHeadings(paragraphs, labels, rules.stops(), MarkedHeadings(normalized, lines), std::move(labelled));
  Outline outline = BuildOutline(paragraphs, labels, headings, blocks.resets);
  const bool tail = outline.entries.empty() || outline.entries.back().heading.heading.begin < blocks.body_end;
  SetBodies(text, tail ? blocks.body_end : static_cast<std::uint32_t>(text.size()), outline.entries);

  WriteSentences(sentences, outline.entries, out);
  WriteOutline(outline, labels, map, out);
  WriteBlocks(paragraphs, blocks.blocks, outline.entries, out);
  WriteLineage(rules, *out.mutable_normalized());
  return out;
}

}  // namespace taizhang::segment
