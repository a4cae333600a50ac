#include "extract/extract.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "extract/build_citations.h"
#include "extract/build_document.h"
#include "extract/build_findings.h"
#include "extract/build_mentions.h"
#include "extract/build_observations.h"
#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "extract/build_times.h"
#include "extract/build_view.h"
#include "extract/citation_agent.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

void BuildCitationRecords(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                          v1::ExtractedDocument& document) {
  const DocumentView& view = builder.view();
  std::vector<CitationFacts> citations = ReadCitations(view, readings.titles.titles, rules.citations);
  const NamedActors actors = readings.actors();
  const std::optional<Span> speaker = readings.fields.issuer ? readings.fields.issuer->span : std::nullopt;
  for (CitationFacts& facts : citations) {
    const auto agent = ReadAgent(view, facts, rules.findings.responsibility(), actors, speaker);
    if (agent) facts.agent = agent->span;
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

void TellLimits(const Readings& readings, v1::ExtractedDocument& document) {
  for (const LimitMet& limit : readings.limits) {
    v1::Diagnostic& diagnostic = *document.add_diagnostics();
    diagnostic.set_code(v1::DIAGNOSTIC_CODE_RECORD_LIMIT);
    diagnostic.set_severity(v1::SEVERITY_ERROR);
    diagnostic.set_message(
        absl::StrFormat("%d %s beyond the first %d were left out", limit.left_out, limit.kind, kMostOfAKind));
  }
}

}  // namespace

absl::Status ExtractInto(const v1::SegmentedDocument& segmented, const ExtractRules& rules,
                         v1::ExtractedDocument& document) {
  const v1::NormalizedDocument& normalized = segmented.normalized();
  ASSIGN_OR_RETURN(const text::OffsetMap map, ReadOffsetMap(normalized));
  ASSIGN_OR_RETURN(const DocumentView view, BuildView(segmented));
  const Readings readings = ReadLeaves(view, normalized, rules);
  RecordBuilder builder(view, map, normalized.capture().capture_id());

  *document.mutable_outline() = segmented.outline();
  *document.mutable_tables() = segmented.tables();
  *document.mutable_diagnostics() = normalized.diagnostics();
  document.mutable_diagnostics()->MergeFrom(segmented.diagnostics());
  BuildDocument(readings, normalized, rules, builder, *document.mutable_document());
  BuildCitationRecords(readings, rules, builder, document);
  BuildObservationRecords(readings, rules, builder, document);
  BuildFindings(readings, rules, builder, document);
  TellLimits(readings, document);
  BuildTimes(readings, builder, document);
  BuildMentions(readings, rules, builder, document);

  *document.mutable_lineage() = normalized.lineage();
  v1::StageVersion& version = *document.add_lineage();
  version.set_name("extract");
  version.set_version(TAIZHANG_VERSION);
  version.set_rules_digest(rules.digest);
  return absl::OkStatus();
}

absl::StatusOr<v1::ExtractedDocument> Extract(const v1::SegmentedDocument& segmented, const ExtractRules& rules) {
  v1::ExtractedDocument document;
  RETURN_IF_ERROR(ExtractInto(segmented, rules, document));
  return document;
}

}  // namespace taizhang::extract
