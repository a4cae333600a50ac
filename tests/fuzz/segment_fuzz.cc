// Segment takes any text; what it gives is a tree over the text: spans in it and at character boundaries, parents
// before their children and one level above, siblings apart, sentences in order.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "segment/segment.h"
#include "text/offset_map.h"
#include "text/utf8.h"

namespace {

using taizhang::document::v1::SegmentedDocument;
using taizhang::document::v1::Span;

void Require(bool holds) {
  if (!holds) std::abort();
}

const taizhang::segment::SegmentRules& Rules() {
  static const auto rules = *taizhang::segment::SegmentRules::Load(taizhang::segment::SegmentRuleFiles());
  return rules;
}

void RequireSpan(const Span& span, std::string_view text) {
  Require(span.begin() <= span.end() && span.end() <= text.size());
  Require(taizhang::text::IsUtf8Boundary(text, span.begin()) && taizhang::text::IsUtf8Boundary(text, span.end()));
}

void RequireOutline(const SegmentedDocument& document, std::string_view text) {
  std::uint32_t last = 0;
  for (int i = 0; i < document.outline_size(); ++i) {
    const auto& node = document.outline(i);
    RequireSpan(node.heading(), text);
    RequireSpan(node.body(), text);
    Require(node.heading().begin() >= last && node.heading().end() <= node.body().begin());
    last = node.heading().begin();
    Require(node.parent() < i);
    if (node.parent() < 0) {
      Require(node.level() == 1);
      continue;
    }
    const auto& parent = document.outline(node.parent());
    Require(node.level() == parent.level() + 1);
    Require(node.heading().begin() >= parent.heading().begin());
    Require(node.body().end() <= parent.body().end());
  }
}

void RequireSentences(const SegmentedDocument& document, std::string_view text) {
  std::uint32_t last = 0;
  for (const auto& sentence : document.sentences()) {
    RequireSpan(sentence.span(), text);
    Require(sentence.span().begin() >= last && sentence.span().begin() < sentence.span().end());
    Require(!sentence.has_node() || sentence.node() < static_cast<std::uint32_t>(document.outline_size()));
    last = sentence.span().end();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  text = text.substr(0, taizhang::text::ValidUtf8Prefix(text));
  taizhang::document::v1::NormalizedDocument normalized;
  normalized.set_text(std::string(text));
  normalized.set_offset_map(taizhang::text::OffsetMap::Identity(static_cast<std::uint32_t>(text.size())).Pack());
  const auto document = taizhang::segment::Segment(normalized, Rules());
  Require(document.ok());
  RequireOutline(*document, text);
  RequireSentences(*document, text);
  for (const auto& block : document->blocks()) RequireSpan(block.span(), text);
  for (const auto& table : document->tables()) {
    RequireSpan(table.span(), text);
    for (const auto& cell : table.cells()) RequireSpan(cell.span(), text);
  }
  return 0;
}
