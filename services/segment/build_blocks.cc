#include "segment/build_blocks.h"

#include <algorithm>
#include <optional>

#include "segment/build_outline.h"

namespace taizhang::segment {
namespace {

// The node that a place stands in: the last heading that begins at or before it and whose body reaches it, or one
// above. Places are asked in ascending order.
class NodeAt {
 public:
  explicit NodeAt(const std::vector<OutlineEntry>& entries) : entries_(entries) {}

  std::optional<std::uint32_t> operator()(std::uint32_t at) {
    while (next_ < entries_.size() && entries_[next_].heading.heading.begin <= at) ++next_;
    for (std::int32_t node = static_cast<std::int32_t>(next_) - 1; node >= 0; node = entries_[node].parent) {
      const OutlineEntry& entry = entries_[static_cast<std::uint32_t>(node)];
      if (at < std::max(entry.body.end, entry.heading.heading.end)) return static_cast<std::uint32_t>(node);
    }
    return std::nullopt;
  }

 private:
  const std::vector<OutlineEntry>& entries_;
  std::size_t next_ = 0;
};

document::v1::BlockKind ToMessage(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
    case BlockKind::kAnnexMark:
      return document::v1::BLOCK_KIND_TITLE;
    case BlockKind::kSubtitle:
      return document::v1::BLOCK_KIND_SUBTITLE;
    case BlockKind::kAddressee:
      return document::v1::BLOCK_KIND_ADDRESSEE;
    case BlockKind::kSignature:
      return document::v1::BLOCK_KIND_SIGNATURE;
    case BlockKind::kDate:
      return document::v1::BLOCK_KIND_DATE;
    case BlockKind::kContact:
      return document::v1::BLOCK_KIND_CONTACT;
    case BlockKind::kAnnexList:
      return document::v1::BLOCK_KIND_ANNEX_LIST;
    case BlockKind::kFurniture:
      return document::v1::BLOCK_KIND_FURNITURE;
    case BlockKind::kDocumentNumber:
      return document::v1::BLOCK_KIND_DOCUMENT_NUMBER;
    case BlockKind::kParagraph:
      break;
  }
  return document::v1::BLOCK_KIND_PARAGRAPH;
}

// Lines that are a heading and nothing else are no paragraphs.
std::vector<bool> OwnLineHeadings(const std::vector<OutlineEntry>& entries, std::size_t lines) {
  std::vector<bool> out(lines, false);
  for (const OutlineEntry& entry : entries) {
    if (!entry.heading.run_in && !entry.heading.inside) out[entry.heading.line] = true;
  }
  return out;
}

}  // namespace

void WriteBlocks(const Paragraphs& p, const std::vector<DocumentBlock>& blocks,
                 const std::vector<OutlineEntry>& entries, document::v1::SegmentedDocument& out) {
  const std::vector<bool> heading = OwnLineHeadings(entries, p.lines.size());
  std::vector<DocumentBlock> all = blocks;
  for (std::size_t line = 0; line < p.lines.size(); ++line) {
    if (p.use[line] == LineUse::kText && !heading[line]) all.push_back({BlockKind::kParagraph, p.lines[line].span});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const DocumentBlock& a, const DocumentBlock& b) { return a.span.begin < b.span.begin; });
  NodeAt node_at(entries);
  for (const DocumentBlock& block : all) {
    auto* message = out.add_blocks();
    message->set_kind(ToMessage(block.kind));
    *message->mutable_span() = ToMessage(block.span);
    if (const auto node = node_at(block.span.begin)) message->set_node(*node);
  }
}

void WriteSentences(const std::vector<SentenceSpan>& sentences, const std::vector<OutlineEntry>& entries,
                    document::v1::SegmentedDocument& out) {
  NodeAt node_at(entries);
  for (const SentenceSpan& sentence : sentences) {
    auto* message = out.add_sentences();
    *message->mutable_span() = ToMessage(sentence.span);
    message->set_paragraph(sentence.line);
    if (const auto node = node_at(sentence.span.begin)) message->set_node(*node);
  }
}

}  // namespace taizhang::segment
