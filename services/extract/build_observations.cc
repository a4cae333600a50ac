#include "extract/build_observations.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/fact_list.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

v1::ObservationKind Kind(FactKind kind) {
  switch (kind) {
    case FactKind::kLevel:
      return v1::OBSERVATION_KIND_LEVEL;
    case FactKind::kChange:
      return v1::OBSERVATION_KIND_CHANGE;
    case FactKind::kShare:
      return v1::OBSERVATION_KIND_SHARE;
    case FactKind::kRank:
      return v1::OBSERVATION_KIND_RANK;
    case FactKind::kPlanRatio:
      return v1::OBSERVATION_KIND_PLAN_RATIO;
    case FactKind::kThreshold:
      return v1::OBSERVATION_KIND_THRESHOLD;
  }
  return v1::OBSERVATION_KIND_LEVEL;
}

v1::Direction DirectionOf(FactDirection direction) {
  switch (direction) {
    case FactDirection::kUp:
      return v1::DIRECTION_UP;
    case FactDirection::kDown:
      return v1::DIRECTION_DOWN;
    case FactDirection::kFlat:
      return v1::DIRECTION_FLAT;
  }
  return v1::DIRECTION_FLAT;
}

v1::ChangeBase Base(FactBase base) {
  switch (base) {
    case FactBase::kYearOnYear:
      return v1::CHANGE_BASE_YOY;
    case FactBase::kYearStart:
      return v1::CHANGE_BASE_YEAR_START;
    case FactBase::kPreviousPeriod:
      return v1::CHANGE_BASE_PREVIOUS_PERIOD;
    case FactBase::kNamed:
      return v1::CHANGE_BASE_NAMED;
    case FactBase::kNone:
      return v1::CHANGE_BASE_NONE;
  }
  return v1::CHANGE_BASE_NONE;
}

v1::EvidenceVia Via(ScopedPeriod::Via via) {
  switch (via) {
    case ScopedPeriod::Via::kClause:
      return v1::EVIDENCE_VIA_CLAUSE;
    case ScopedPeriod::Via::kSentence:
      return v1::EVIDENCE_VIA_SENTENCE;
    case ScopedPeriod::Via::kParagraph:
      return v1::EVIDENCE_VIA_PARAGRAPH;
    case ScopedPeriod::Via::kHeading:
      return v1::EVIDENCE_VIA_HEADING;
    case ScopedPeriod::Via::kDocument:
      return v1::EVIDENCE_VIA_DOCUMENT;
  }
  return v1::EVIDENCE_VIA_DOCUMENT;
}

v1::PeriodKind KindOf(const TimeMention& time) {
  if (time.deadline) return v1::PERIOD_KIND_DEADLINE;
  if (time.start.empty()) return v1::PERIOD_KIND_INSTANT;
  return time.end.empty() ? v1::PERIOD_KIND_SINCE : v1::PERIOD_KIND_INTERVAL;
}

std::string DayOf(const std::string& moment) { return moment.substr(0, moment.find('T')); }

// The genres that report a year: bare growth is against the year before, a title's year holds for all figures.
bool ReportsYearly(std::string_view genre) {
  return genre == "WORK_REPORT" || genre == "STATISTICAL_COMMUNIQUE" || genre == "YEARBOOK" || genre == "BUDGET_REPORT";
}

class ObservationBuilder {
 public:
  ObservationBuilder(const Readings& readings, RecordBuilder& builder, v1::ExtractedDocument& document)
      : readings_(readings), builder_(builder), document_(document) {}

  void Build(const std::vector<Fact>& facts) {
    document_.mutable_observations()->Reserve(static_cast<int>(facts.size()));
    for (const Fact& fact : facts) BuildOne(fact, *document_.add_observations());
    for (std::size_t i = 0; i < facts.size(); ++i) Link(facts[i], *document_.mutable_observations(static_cast<int>(i)));
  }

 private:
  void BuildOne(const Fact& fact, v1::Observation& observation) {
    const Quantity& quantity = readings_.quantities[fact.quantity];
    builder_.Fill(v1::RECORD_TYPE_OBSERVATION, quantity.span, quantity.rule, ConfidenceOf(fact, quantity), observation);
    FillQuantity(quantity, observation);
    observation.set_kind(Kind(fact.frame.kind));
    observation.set_indicator(fact.indicator);
    if (fact.indicator_words)
      builder_.AddEvidence("indicator", *fact.indicator_words, v1::EVIDENCE_VIA_SENTENCE, observation);
    if (fact.frame.kind == FactKind::kChange) {
      observation.set_direction(DirectionOf(fact.frame.direction));
      observation.set_base(Base(fact.frame.base.value_or(FactBase::kNone)));
      observation.set_annualized(fact.frame.annualized);
    }
    observation.set_modality(fact.planned ? v1::MODALITY_PLANNED : v1::MODALITY_ACTUAL);
    if (fact.frame.kind != FactKind::kThreshold) FillArea(fact, quantity, observation);
    if (fact.period) FillPeriod(*fact.period, observation);
    if (const DocumentView::Cell* cell = builder_.view().CellAt(quantity.span.begin)) {
      observation.mutable_cell()->set_table(cell->table);
      observation.mutable_cell()->set_row(cell->row);
      observation.mutable_cell()->set_col(cell->col);
    }
  }

  static v1::Confidence ConfidenceOf(const Fact& fact, const Quantity& quantity) {
    if (quantity.damaged || fact.indicator.empty()) return v1::CONFIDENCE_LOW;
    const bool inherited = fact.indicator_words || (fact.period && fact.period->via != ScopedPeriod::Via::kClause);
    return inherited ? v1::CONFIDENCE_MEDIUM : v1::CONFIDENCE_HIGH;
  }

  void FillQuantity(const Quantity& quantity, v1::Observation& observation) {
    observation.set_value(quantity.value);
    observation.set_upper(quantity.upper);
    observation.set_precision(quantity.precision);
    observation.set_unit(quantity.unit);
    observation.set_unit_code(quantity.unit_code);
    v1::Dimension dimension = v1::DIMENSION_UNSPECIFIED;
    v1::Dimension_Parse("DIMENSION_" + quantity.dimension, &dimension);
    observation.set_dimension(dimension);
    v1::Bound bound = v1::BOUND_EXACT;
    v1::Bound_Parse("BOUND_" + std::string(BoundName(quantity.bound)), &bound);
    observation.set_bound(bound);
    if (quantity.bound_span) builder_.AddEvidence("bound", *quantity.bound_span, v1::EVIDENCE_VIA_CLAUSE, observation);
    observation.set_status(quantity.damaged ? v1::OBSERVATION_STATUS_DAMAGED : v1::OBSERVATION_STATUS_NORMAL);
    if (quantity.damaged) {
      builder_.Diagnose(v1::DIAGNOSTIC_CODE_DAMAGED_NUMBER, quantity.span,
                        "digits may be lost beside this number; its value is withheld", document_);
    }
  }

  void FillPeriod(const ScopedPeriod& scoped, v1::Observation& observation) const {
    v1::Period& period = *observation.mutable_period();
    period.set_start(DayOf(scoped.time->start));
    period.set_end(DayOf(scoped.time->end));
    period.set_text(builder_.Words(scoped.time->span));
    period.set_kind(KindOf(*scoped.time));
    builder_.AddEvidence("period", scoped.time->span, Via(scoped.via), observation);
  }

  // The last place before the figure in its clause; else the document's own area.
  void FillArea(const Fact& fact, const Quantity& quantity, v1::Observation& observation) const {
    const auto& places = readings_.places;
    auto place = std::partition_point(places.begin(), places.end(),
                                      [&](const PlaceFacts& p) { return p.span.begin < quantity.span.begin; });
    while (place != places.begin() && std::prev(place)->span.begin >= fact.clause.begin) {
      --place;
      if (place->area == nullptr) continue;
      SetArea(*place->area, observation);
      builder_.AddEvidence("area", place->span, v1::EVIDENCE_VIA_CLAUSE, observation);
      return;
    }
    if (readings_.fields.area == nullptr) return;
    SetArea(*readings_.fields.area, observation);
    if (readings_.fields.area_cue)
      builder_.AddEvidence("area", *readings_.fields.area_cue, v1::EVIDENCE_VIA_DOCUMENT, observation);
  }

  static void SetArea(const Area& area, v1::Observation& observation) {
    observation.mutable_area()->set_name(area.name);
    observation.mutable_area()->set_code(area.code);
    observation.mutable_area()->set_edition(std::string(kAreaEdition));
  }

  void Link(const Fact& fact, v1::Observation& observation) const {
    if (fact.about) observation.set_about(document_.observations(static_cast<int>(*fact.about)).id());
    if (fact.part_of) observation.set_part_of(document_.observations(static_cast<int>(*fact.part_of)).id());
    if (fact.previous) observation.set_previous(document_.observations(static_cast<int>(*fact.previous)).id());
  }

  const Readings& readings_;
  RecordBuilder& builder_;
  v1::ExtractedDocument& document_;
};

}  // namespace

void BuildObservations(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                       v1::ExtractedDocument& document) {
  const std::string_view genre = readings.fields.genre;
  const bool title_year = genre == "STATISTICAL_COMMUNIQUE" || genre == "YEARBOOK";
  std::optional<Span> title;
  if (title_year && readings.fields.title) title = readings.fields.title->span;
  const std::string reference = readings.ReferenceIso();
  const FactInputs inputs = {builder.view(), readings.quantities,   readings.times,
                             rules.frames,   rules.indicators,      title,
                             reference,      genre == "REGULATION", ReportsYearly(genre)};
  ObservationBuilder(readings, builder, document).Build(ReadFacts(inputs));
}

}  // namespace taizhang::extract
