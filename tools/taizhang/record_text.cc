#include "taizhang/record_text.h"

#include "absl/strings/str_format.h"

namespace taizhang::command {
namespace {

namespace v1 = document::v1;

std::size_t CountActions(const google::protobuf::RepeatedPtrField<v1::Action>& actions) {
  std::size_t count = static_cast<std::size_t>(actions.size());
  for (const v1::Action& action : actions) count += CountActions(action.actions());
  return count;
}

void Field(std::string_view name, const std::string& value, std::string& out) {
  if (!value.empty()) out += absl::StrFormat("%-12s %s\n", name, value);
}

void AddHead(const v1::ExtractedDocument& document, std::string& out) {
  const v1::Document& head = document.document();
  Field("title", head.title(), out);
  Field("issuer", head.issuer(), out);
  Field("number", head.document_number(), out);
  Field("published", head.published(), out);
  Field("signed", head.signed_(), out);
  Field("genre", ShortName(v1::Genre_Name(head.genre()), "GENRE_"), out);
  Field("area", head.area().name() + (head.area().code().empty() ? "" : " " + head.area().code()), out);
  Field("charset", head.capture().charset(), out);
  out += absl::StrFormat(
      "%-12s %d nodes, %d observations, %d citations, %d findings, %d commitments, %d times, %d mentions\n", "read",
      document.outline_size(), document.observations_size(), document.citations_size(), document.findings_size(),
      document.commitments_size(), document.times_size(), document.mentions_size());
}

void AddFinding(const v1::Finding& finding, std::string& out) {
  out += absl::StrFormat("  %s%s\n", finding.text(), finding.problem().empty() ? "" : "  问题: " + finding.problem());
  for (const v1::Action& action : finding.actions()) {
    out += absl::StrFormat("    %-8s %s%s\n", ShortName(v1::ActionStatus_Name(action.status()), "ACTION_STATUS_"),
                           action.text(), action.due().date().empty() ? "" : "  due " + action.due().date());
  }
}

}  // namespace

std::string ShortName(const std::string& full, std::string_view prefix) {
  return full.starts_with(prefix) ? full.substr(prefix.size()) : full;
}

std::string PeriodAsText(const std::string& start, const std::string& end) {
  return start.empty() && end.empty() ? "" : start + ".." + end;
}

std::string ObservationAsText(const v1::Observation& observation) {
  return absl::StrFormat(
      "%s %s%s %s%s%s", observation.text(),
      ShortName(v1::ObservationKind_Name(observation.kind()), "OBSERVATION_KIND_"),
      observation.modality() == v1::MODALITY_PLANNED ? " PLANNED" : "", observation.indicator(),
      observation.has_period() ? " " + PeriodAsText(observation.period().start(), observation.period().end()) : "",
      observation.has_area() ? " " + observation.area().name() : "");
}

std::size_t CountRecords(const v1::ExtractedDocument& document) {
  std::size_t count =
      static_cast<std::size_t>(document.observations_size() + document.citations_size() + document.findings_size() +
                               document.commitments_size() + document.times_size() + document.mentions_size());
  for (const v1::Finding& finding : document.findings()) count += CountActions(finding.actions());
  return count;
}

std::string OutlineAsText(const v1::SegmentedDocument& document) {
  std::string out;
  for (const v1::OutlineNode& node : document.outline()) {
    out += std::string(2 * (node.level() - 1), ' ') + node.label() + node.title() + "\n";
  }
  return out;
}

std::string RecordsAsText(const v1::ExtractedDocument& document) {
  std::string out;
  AddHead(document, out);
  if (document.observations_size() > 0) out += "\nobservations\n";
  for (const v1::Observation& each : document.observations()) out += "  " + ObservationAsText(each) + "\n";
  if (document.citations_size() > 0) out += "\ncitations\n";
  for (const v1::Citation& each : document.citations()) {
    out += absl::StrFormat("  %s %s %s\n", each.text(), ShortName(v1::CitationKind_Name(each.kind()), "CITATION_KIND_"),
                           ShortName(v1::CitationAction_Name(each.action()), "CITATION_ACTION_"));
  }
  if (document.findings_size() > 0) out += "\nfindings\n";
  for (const v1::Finding& each : document.findings()) AddFinding(each, out);
  if (document.times_size() > 0) out += "\ntimes\n";
  for (const v1::TimeExpression& each : document.times()) {
    out += absl::StrFormat("  %s %s %s\n", each.text(), ShortName(v1::TimeKind_Name(each.kind()), "TIME_KIND_"),
                           each.value().empty() ? PeriodAsText(each.start(), each.end()) : each.value());
  }
  if (document.diagnostics_size() > 0) out += "\ndiagnostics\n";
  for (const v1::Diagnostic& each : document.diagnostics()) {
    out += absl::StrFormat("  %s: %s\n", ShortName(v1::DiagnosticCode_Name(each.code()), "DIAGNOSTIC_CODE_"),
                           each.message());
  }
  return out;
}

}  // namespace taizhang::command
