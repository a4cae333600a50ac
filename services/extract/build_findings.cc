#include "extract/build_findings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/commitment.h"
#include "extract/finding.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

v1::ResponsibleRole Role(ResponsibleRole role) {
  switch (role) {
    case ResponsibleRole::kLead:
      return v1::RESPONSIBLE_ROLE_LEAD;
    case ResponsibleRole::kOwner:
      return v1::RESPONSIBLE_ROLE_OWNER;
    case ResponsibleRole::kSupport:
      return v1::RESPONSIBLE_ROLE_SUPPORT;
  }
  return v1::RESPONSIBLE_ROLE_OWNER;
}

v1::ActionStatus Status(ActionStatus status) {
  switch (status) {
    case ActionStatus::kDone:
      return v1::ACTION_STATUS_DONE;
    case ActionStatus::kOngoing:
      return v1::ACTION_STATUS_ONGOING;
    case ActionStatus::kPlanned:
      return v1::ACTION_STATUS_PLANNED;
    case ActionStatus::kUnknown:
      return v1::ACTION_STATUS_UNKNOWN;
  }
  return v1::ACTION_STATUS_UNKNOWN;
}

v1::DueKind Kind(DueFacts::Kind kind) {
  switch (kind) {
    case DueFacts::Kind::kDate:
      return v1::DUE_KIND_DATE;
    case DueFacts::Kind::kRecurring:
      return v1::DUE_KIND_RECURRING;
    case DueFacts::Kind::kImmediate:
      return v1::DUE_KIND_IMMEDIATE;
    case DueFacts::Kind::kLongTerm:
      return v1::DUE_KIND_LONG_TERM;
    case DueFacts::Kind::kAfterEvent:
      return v1::DUE_KIND_AFTER_EVENT;
  }
  return v1::DUE_KIND_DATE;
}

// Turns what the readers found into messages; knows which observations and citations stand where.
class FindingBuilder {
 public:
  FindingBuilder(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                 v1::ExtractedDocument& document)
      : readings_(readings), rules_(rules), builder_(builder), document_(document) {}

  void Build() {
    const NamedActors actors = readings_.actors();
    const std::string reference = readings_.ReferenceIso();
    const bool forward = readings_.fields.genre == "PLAN";
    const FindingInputs inputs = {builder_.view(), actors, readings_.quantity_inputs, reference, forward};
    for (const FindingFacts& facts : rules_.findings.Read(inputs)) BuildFinding(facts);
    std::sort(taken_.begin(), taken_.end());
    const std::vector<PlannedQuantity> planned = Planned();
    const CommitmentInputs promises = {builder_.view(), actors, planned, taken_, forward};
    for (const CommitmentFacts& facts : ReadCommitments(rules_.findings, promises)) BuildCommitment(facts);
  }

 private:
  std::vector<PlannedQuantity> Planned() const {
    std::vector<PlannedQuantity> planned;
    for (int i = 0; i < document_.observations_size(); ++i) {
      const v1::Observation& each = document_.observations(i);
      if (each.modality() != v1::MODALITY_PLANNED) continue;
      planned.push_back({{each.span().begin(), each.span().end()}, static_cast<std::uint32_t>(i)});
    }
    return planned;
  }

  void BuildFinding(const FindingFacts& facts) {
    if (facts.heading.empty()) return;
    v1::Finding& finding = *document_.add_findings();
    builder_.Fill(v1::RECORD_TYPE_FINDING, facts.heading, facts.node >= 0 ? "finding.heading" : "finding.row",
                  v1::CONFIDENCE_HIGH, finding);
    finding.clear_node();  // a row of a table has none of its own
    if (facts.node >= 0) finding.set_node(static_cast<std::uint32_t>(facts.node));
    builder_.SetSource(facts.heading, *finding.mutable_heading_source());
    builder_.SetSpan(facts.body, *finding.mutable_body());
    builder_.SetSource(facts.body, *finding.mutable_body_source());
    AddPath(facts.node, finding);
    finding.set_kind(facts.problem ? v1::FINDING_KIND_PROBLEM : v1::FINDING_KIND_TOPIC);
    if (facts.problem) {
      finding.set_problem(builder_.Words(*facts.problem));
      builder_.AddEvidence("problem", *facts.problem, v1::EVIDENCE_VIA_HEADING, finding);
    }
    for (const ActionFacts& action : facts.actions) {
      taken_.push_back(action.region);
      BuildAction(action, *finding.add_actions());
    }
  }

  void AddPath(std::int32_t node, v1::Finding& finding) const {
    std::vector<std::string> labels;
    for (; node >= 0; node = builder_.view().nodes[static_cast<std::size_t>(node)].parent) {
      labels.push_back(builder_.Words(builder_.view().nodes[static_cast<std::size_t>(node)].label));
    }
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) finding.add_path(*label);
  }

  void BuildAction(const ActionFacts& facts, v1::Action& action) {
    builder_.Fill(v1::RECORD_TYPE_ACTION, facts.span, "action.item", v1::CONFIDENCE_HIGH, action);
    if (facts.node >= 0) {
      action.set_node(static_cast<std::uint32_t>(facts.node));
      action.set_number(document_.outline(facts.node).number());
    }
    action.set_label(builder_.Words(facts.label));
    action.set_headline(builder_.Words(facts.headline));
    builder_.SetSpan(facts.region, *action.mutable_body());
    builder_.SetSource(facts.region, *action.mutable_body_source());
    for (const ResponsibleFacts& each : facts.responsible) AddResponsible(each, *action.add_responsible());
    for (const Span leader : facts.leaders) AddResponsible({leader, ResponsibleRole::kOwner}, *action.add_leaders());
    if (facts.due) FillDue(*facts.due, *action.mutable_due());
    action.set_status(Status(facts.status.status));
    if (facts.status.cue && !facts.status.cue->empty()) {
      builder_.SetSpan(*facts.status.cue, *action.mutable_status_cue()->mutable_span());
      builder_.SetSource(*facts.status.cue, *action.mutable_status_cue()->mutable_source());
    }
    if (facts.progress) FillProgress(*facts.progress, action);
    AddIds(facts.region, action);
    for (const ActionFacts& inner : facts.actions) BuildAction(inner, *action.add_actions());
  }

  void AddResponsible(const ResponsibleFacts& facts, v1::Responsible& responsible) const {
    responsible.set_name(builder_.Words(facts.name));
    responsible.set_role(Role(facts.role));
    builder_.SetSpan(facts.name, *responsible.mutable_span());
    builder_.SetSource(facts.name, *responsible.mutable_source());
  }

  void FillDue(const DueFacts& facts, v1::Due& due) const {
    due.set_kind(Kind(facts.kind));
    due.set_date(facts.date);
    if (facts.event) due.set_event(builder_.Words(*facts.event));
    due.set_text(builder_.Words(facts.span));
    builder_.SetSpan(facts.span, *due.mutable_span());
    builder_.SetSource(facts.span, *due.mutable_source());
  }

  void FillProgress(const ProgressFacts& facts, v1::Action& action) {
    action.mutable_progress()->set_found(facts.found);
    action.mutable_progress()->set_resolved(facts.resolved);
    for (const ProgressFacts::Check& each : facts.checks) {
      v1::Check& check = *document_.add_checks();
      check.set_kind(each.kind == ProgressFacts::Check::Kind::kSum ? v1::CHECK_KIND_SUM : v1::CHECK_KIND_RATE);
      for (const std::uint32_t quantity : {facts.found_quantity, facts.resolved_quantity, each.quantity}) {
        AddCheckedRecord(quantity, check);
      }
      check.set_found(std::string(readings_.quantity_inputs[each.quantity].value));
      if (each.kind == ProgressFacts::Check::Kind::kSum)
        check.set_expected(std::to_string(facts.found - facts.resolved));
      check.set_ok(each.ok);
    }
  }

  void AddCheckedRecord(std::uint32_t quantity, v1::Check& check) const {
    const Span span = readings_.quantities[quantity].span;
    const auto& all = document_.observations();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const v1::Observation& o) { return o.span().begin() == span.begin; });
    if (found != all.end()) check.add_records(found->id());
  }

  void AddIds(Span region, v1::Action& action) const {
    const auto add = [region](const auto& records, auto* ids) {
      auto first = std::partition_point(records.begin(), records.end(),
                                        [&](const auto& record) { return record.span().begin() < region.begin; });
      for (; first != records.end() && first->span().begin() < region.end; ++first) *ids->Add() = first->id();
    };
    add(document_.observations(), action.mutable_observations());
    add(document_.citations(), action.mutable_citations());
  }

  void BuildCommitment(const CommitmentFacts& facts) {
    if (facts.span.empty()) return;
    v1::Commitment& commitment = *document_.add_commitments();
    builder_.Fill(v1::RECORD_TYPE_COMMITMENT, facts.span, "commitment.clause", v1::CONFIDENCE_HIGH, commitment);
    if (facts.due) FillDue(*facts.due, *commitment.mutable_due());
    for (const ResponsibleFacts& each : facts.responsible) AddResponsible(each, *commitment.add_responsible());
    if (facts.planned) commitment.set_observation(document_.observations(static_cast<int>(*facts.planned)).id());
    commitment.set_status(Status(facts.status.status));
  }

  const Readings& readings_;
  const ExtractRules& rules_;
  RecordBuilder& builder_;
  v1::ExtractedDocument& document_;
  std::vector<Span> taken_;
};

}  // namespace

void BuildFindings(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                   v1::ExtractedDocument& document) {
  FindingBuilder(readings, rules, builder, document).Build();
}

}  // namespace taizhang::extract
