#include "extract/document_view.h"

#include <algorithm>

namespace taizhang::extract {
namespace {

using text::Span;

// True at a mark that ends a clause. All of them take three bytes of UTF-8, but for the half-width forms.
std::uint32_t ClauseMarkAt(std::string_view text, std::uint32_t at) {
  static constexpr std::string_view kMarks[] = {"，", "；", "：", "。", "！", "？", ";", "!", "?", "\n", "\t"};
  for (const std::string_view mark : kMarks) {
    if (text.substr(at).starts_with(mark)) return static_cast<std::uint32_t>(mark.size());
  }
  return 0;
}

}  // namespace

const DocumentView::Sentence* DocumentView::SentenceAt(std::uint32_t at) const {
  const auto found =
      std::partition_point(sentences.begin(), sentences.end(), [at](const Sentence& s) { return s.span.end <= at; });
  return found == sentences.end() ? nullptr : &*found;
}

Span DocumentView::ParagraphAt(std::uint32_t at) const {
  const auto found = std::partition_point(paragraphs.begin(), paragraphs.end(), [at](Span p) { return p.end <= at; });
  return found == paragraphs.end() ? Span{at, at} : *found;
}

std::int32_t DocumentView::NodeAt(std::uint32_t at) const {
  const auto after =
      std::partition_point(nodes.begin(), nodes.end(), [at](const Node& n) { return n.heading.begin <= at; });
  std::int32_t node = static_cast<std::int32_t>(after - nodes.begin()) - 1;
  while (node >= 0 && std::max(nodes[node].heading.end, nodes[node].body.end) <= at) node = nodes[node].parent;
  return node;
}

const DocumentView::Cell* DocumentView::CellAt(std::uint32_t at) const {
  const auto found = std::partition_point(cells.begin(), cells.end(), [at](const Cell& c) { return c.span.end <= at; });
  return found != cells.end() && found->span.Contains(at) ? &*found : nullptr;
}

Span DocumentView::ClauseAt(std::uint32_t at) const {
  const Sentence* sentence = SentenceAt(at);
  if (sentence == nullptr || at < sentence->span.begin) return {at, at};
  Span clause = sentence->span;
  for (std::uint32_t i = sentence->span.begin; i < sentence->span.end; ++i) {
    const std::uint32_t mark = ClauseMarkAt(text, i);
    if (mark == 0) continue;
    if (i + mark <= at) clause.begin = i + mark;
    if (i >= at) {
      clause.end = i;
      break;
    }
  }
  return clause;
}

}  // namespace taizhang::extract
