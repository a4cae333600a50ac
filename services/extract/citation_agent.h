// Who acts on a cited document: the subject of its sentence, else the one that discourse carries over.
//
// Reports drop the subject once it is plain: 市委…。健全机制，制定《…》. It is looked for in the sentence, in the
// paragraph before it; then it is the body that speaks, or, where the text names none, the one that the chapter opens
// with.
//
// Units: bytes of the normalized text.
// Cost:  linear in the paragraph and in the openings of the chapters above.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/citation.h"
#include "extract/document_view.h"
#include "extract/responsibility.h"
#include "text/span.h"

namespace taizhang::extract {

struct AgentFacts {
  enum class Via : std::uint8_t { kSentence, kParagraph, kDocument, kHeading };
  text::Span span;
  Via via = Via::kSentence;
};

// `speaker`: the body that the document speaks for (我代表县政府, the signature), where the text names it. A title
// that is only named has no agent but that of its own sentence.
std::optional<AgentFacts> ReadAgent(const DocumentView& view, const CitationFacts& citation,
                                    const ResponsibilityReader& responsibility, const NamedActors& actors,
                                    std::optional<text::Span> speaker);

}  // namespace taizhang::extract
