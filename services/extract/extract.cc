#include "extract/extract.h"

#include <string>
#include <vector>

#include "extract/build_citations.h"
#include "extract/build_document.h"
#include "extract/build_findings.h"
#include "extract/build_mentions.h"
#include "extract/build_observations.h"
#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "extract/build_times.h"
#include "extract/build_view.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

// The stretches in which the actor of a place may be named: its sentence, its paragraph, the bodies around it.
std::vector<Span> StretchesAround(const DocumentView& view, std::uint32_t at) {
  std::vector<Span> stretches;
  if (const DocumentView::Sentence* sentence = view.SentenceAt(at)) stretches.push_back(sentence->span);
  stretches.push_back(view.ParagraphAt(at));
  return stretches;
}

void BuildCitationRecords(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                          v1::ExtractedDocument& document) {
  const DocumentView& view = builder.view();
  std::vector<CitationFacts> citations = ReadCitations(view, readings.titles.titles, rules.citations);
  const NamedActors actors = readings.actors();
  for (CitationFacts& facts : citations) {
    if (facts.action == "NONE" || !facts.verb) continue;
    facts.agent = rules.findings.responsibility().ActorBefore(view.text, facts.verb->begin,
                                                              StretchesAround(view, facts.verb->begin), actors);
  }
  BuildCitations(citations, builder, document);
  for (const Span span : readings.titles.unbalanced) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_UNBALANCED_MARK, span, "a title mark without its partner in the same line",
                     document);
  }
}

void BuildObservationRecords(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                             v1::ExtractedDocument& document) {
  const std::string reference = readings.ReferenceIso();
  const std::optional<Span> title = readings.fields.title ? readings.fields.title->span : std::nullopt;
  const ObservationInputs inputs = {
      builder.view(),    readings.quantities,  readings.numerals, readings.times,        readings.titles.titles,
      readings.places,   readings.fields.area, reference,         readings.fields.genre, title,
      rules.observations};
  BuildObservations(inputs, builder, document);
}

}  // namespace

absl::StatusOr<v1::ExtractedDocument> Extract(const v1::SegmentedDocument& segmented, const ExtractRules& rules) {
  const v1::NormalizedDocument& normalized = segmented.normalized();
  ASSIGN_OR_RETURN(const text::OffsetMap map, ReadOffsetMap(normalized));
  ASSIGN_OR_RETURN(const DocumentView view, BuildView(segmented));
  const Readings readings = ReadLeaves(view, normalized, rules);
  RecordBuilder builder(view, map, normalized.capture().capture_id());

  v1::ExtractedDocument document;
  *document.mutable_outline() = segmented.outline();
  *document.mutable_tables() = segmented.tables();
  *document.mutable_diagnostics() = normalized.diagnostics();
  document.mutable_diagnostics()->MergeFrom(segmented.diagnostics());
  BuildDocument(readings, normalized, rules, builder, *document.mutable_document());
  BuildCitationRecords(readings, rules, builder, document);
  BuildObservationRecords(readings, rules, builder, document);
  BuildFindings(readings, rules, builder, document);
  BuildTimes(readings, builder, document);
  BuildMentions(readings, rules, builder, document);

  *document.mutable_lineage() = normalized.lineage();
  v1::StageVersion& version = *document.add_lineage();
  version.set_name("extract");
  version.set_version(TAIZHANG_VERSION);
  version.set_rules_digest(rules.digest);
  return document;
}

}  // namespace taizhang::extract
