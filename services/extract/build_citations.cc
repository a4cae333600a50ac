#include "extract/build_citations.h"

#include <string>

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

v1::CitationKind Kind(const std::string& name) {
  v1::CitationKind kind = v1::CITATION_KIND_OTHER;
  v1::CitationKind_Parse("CITATION_KIND_" + name, &kind);
  return kind;
}

v1::CitationAction Action(const std::string& name) {
  v1::CitationAction action = v1::CITATION_ACTION_NONE;
  v1::CitationAction_Parse("CITATION_ACTION_" + name, &action);
  return action;
}

void BuildOne(const CitationFacts& facts, RecordBuilder& builder, v1::Citation& citation) {
  builder.Fill(v1::RECORD_TYPE_CITATION, facts.span, "citation.title",
               facts.agent ? v1::CONFIDENCE_MEDIUM : v1::CONFIDENCE_HIGH, citation);
  citation.set_title(builder.Words(facts.title));
  citation.set_kind(Kind(facts.kind));
  citation.set_action(Action(facts.action));
  citation.set_trial(facts.trial);
  if (facts.verb) builder.AddEvidence("action", *facts.verb, v1::EVIDENCE_VIA_CLAUSE, citation);
  if (facts.agent) {
    citation.set_agent(builder.Words(*facts.agent));
    builder.AddEvidence("agent", *facts.agent, v1::EVIDENCE_VIA_SENTENCE, citation);
  }
  if (facts.term_start && facts.term_end) {
    citation.mutable_term()->set_start(builder.Words(*facts.term_start));
    citation.mutable_term()->set_end(builder.Words(*facts.term_end));
  }
  if (facts.document_number) {
    citation.set_document_number(builder.Words(*facts.document_number));
    builder.AddEvidence("document_number", *facts.document_number, v1::EVIDENCE_VIA_CLAUSE, citation);
  }
  if (facts.alias) {
    citation.set_alias(builder.Words(*facts.alias));
    builder.AddEvidence("alias", *facts.alias, v1::EVIDENCE_VIA_CLAUSE, citation);
  }
}

}  // namespace

void BuildCitations(const std::vector<CitationFacts>& citations, RecordBuilder& builder,
                    v1::ExtractedDocument& document) {
  document.mutable_citations()->Reserve(static_cast<int>(citations.size()));
  for (const CitationFacts& facts : citations) BuildOne(facts, builder, *document.add_citations());
}

}  // namespace taizhang::extract
