#include "extract/citation_agent.h"

#include <algorithm>

namespace taizhang::extract {
namespace {

using text::Span;

// The words under a heading up to the next one: where a chapter says who it is about.
Span Opening(const DocumentView& view, std::int32_t node) {
  const auto i = static_cast<std::size_t>(node);
  const Span heading = view.nodes[i].heading;
  const std::uint32_t end = i + 1 < view.nodes.size() ? view.nodes[i + 1].heading.begin : view.nodes[i].body.end;
  return {heading.end, std::max(heading.end, end)};
}

}  // namespace

std::optional<AgentFacts> ReadAgent(const DocumentView& view, const CitationFacts& citation,
                                    const ResponsibilityReader& responsibility, const NamedActors& actors,
                                    std::optional<Span> speaker) {
  using Via = AgentFacts::Via;
  const std::uint32_t at = citation.span.begin;
  const auto look = [&](Span stretch, Via via) -> std::optional<AgentFacts> {
    const auto found = responsibility.ActorBefore(view.text, at, {stretch}, actors);
    return found ? std::optional<AgentFacts>(AgentFacts{*found, via}) : std::nullopt;
  };
  const DocumentView::Sentence* sentence = view.SentenceAt(at);
  if (sentence != nullptr) {
    if (const auto agent = look(sentence->span, Via::kSentence)) return agent;
  }
  if (citation.action == "NONE") return std::nullopt;
  if (const auto agent = look(view.ParagraphAt(at), Via::kParagraph)) return agent;
  if (speaker) return AgentFacts{*speaker, Via::kDocument};
  for (std::int32_t node = view.NodeAt(at); node >= 0; node = view.nodes[static_cast<std::size_t>(node)].parent) {
    if (const auto agent = look(Opening(view, node), Via::kHeading)) return agent;
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
