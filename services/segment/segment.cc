#include "segment/segment.h"

#include <optional>

#include "segment/bare_heading.h"
#include "segment/build_outline.h"
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

// The node that a place stands in: the last heading that begins at or before it. Places are asked in ascending order.
class NodeAt {
 public:
  explicit NodeAt(const std::vector<OutlineEntry>& entries) : entries_(entries) {}

  std::optional<std::uint32_t> operator()(std::uint32_t at) {
    while (next_ < entries_.size() && entries_[next_].heading.heading.begin <= at) ++next_;
    if (next_ == 0) return std::nullopt;
    return static_cast<std::uint32_t>(next_ - 1);
  }

 private:
  const std::vector<OutlineEntry>& entries_;
  std::size_t next_ = 0;
};

void WriteSentences(const std::vector<SentenceSpan>& sentences, const std::vector<OutlineEntry>& entries,
                    SegmentedDocument& out) {
  NodeAt node_at(entries);
  for (const SentenceSpan& sentence : sentences) {
    auto* message = out.add_sentences();
    *message->mutable_span() = ToMessage(sentence.span);
    message->set_paragraph(sentence.line);
    if (const auto node = node_at(sentence.span.begin)) message->set_node(*node);
  }
}

}  // namespace

absl::StatusOr<SegmentedDocument> Segment(const NormalizedDocument& normalized, const SegmentRules& rules) {
  ASSIGN_OR_RETURN(const text::OffsetMap map, text::OffsetMap::Unpack(normalized.offset_map()));
  RETURN_IF_ERROR(CheckInput(normalized, map));
  SegmentedDocument out;
  *out.mutable_normalized() = normalized;
  const std::string& text = normalized.text();
  const std::vector<Line> lines = SplitLines(text);
  const std::vector<SentenceSpan> sentences = SplitSentences(text, lines);
  const std::vector<std::uint32_t> first = SentencesOfLines(sentences, lines.size());
  const std::vector<LineUse> use(lines.size(), LineUse::kText);
  const Paragraphs paragraphs{text, lines, sentences, first, use};
  std::vector<Heading> labelled = KeepSequences(FindLabelledHeadings(paragraphs, rules.labels()), rules.labels());
  const std::vector<Heading> headings =
      AddBareHeadings(paragraphs, rules.labels(), rules.stops(), {}, std::move(labelled));
  Outline outline = BuildOutline(paragraphs, rules.labels(), headings, {});
  SetBodies(text, static_cast<std::uint32_t>(text.size()), outline.entries);
  WriteSentences(sentences, outline.entries, out);
  WriteOutline(outline, rules.labels(), map, out);
  WriteLineage(rules, *out.mutable_normalized());
  return out;
}

}  // namespace taizhang::segment
