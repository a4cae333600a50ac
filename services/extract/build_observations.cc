#include "extract/build_observations.h"

#include <string>
#include <vector>

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

v1::ObservationKind Kind(FigureKind kind) {
  switch (kind) {
    case FigureKind::kLevel:
      return v1::OBSERVATION_KIND_LEVEL;
    case FigureKind::kChange:
      return v1::OBSERVATION_KIND_CHANGE;
    case FigureKind::kShare:
      return v1::OBSERVATION_KIND_SHARE;
    case FigureKind::kRank:
      return v1::OBSERVATION_KIND_RANK;
    case FigureKind::kPlanRatio:
      return v1::OBSERVATION_KIND_PLAN_RATIO;
    case FigureKind::kThreshold:
      return v1::OBSERVATION_KIND_THRESHOLD;
  }
  return v1::OBSERVATION_KIND_UNSPECIFIED;
}

v1::EvidenceVia EvidenceOf(Via via) {
  switch (via) {
    case Via::kOwn:
    case Via::kClause:
      return v1::EVIDENCE_VIA_CLAUSE;
    case Via::kSentence:
      return v1::EVIDENCE_VIA_SENTENCE;
    case Via::kParagraph:
      return v1::EVIDENCE_VIA_PARAGRAPH;
    case Via::kHeading:
      return v1::EVIDENCE_VIA_HEADING;
    case Via::kTableHeader:
      return v1::EVIDENCE_VIA_TABLE_HEADER;
    case Via::kDocument:
      return v1::EVIDENCE_VIA_DOCUMENT;
    case Via::kLexicon:
      return v1::EVIDENCE_VIA_LEXICON;
  }
  return v1::EVIDENCE_VIA_UNSPECIFIED;
}

// A named value of an enum; the leaf knows them by the name without the prefix.
template <typename Enum, typename Parse>
Enum Named(const char* prefix, std::string_view name, Parse parse) {
  Enum value{};
  parse(prefix + std::string(name), &value);
  return value;
}

v1::Confidence ConfidenceOf(const Figure& figure) {
  if (figure.status == "DAMAGED" || figure.indicator.empty()) return v1::CONFIDENCE_LOW;
  const bool inherited =
      !figure.from_lead && figure.kind != FigureKind::kLevel && figure.kind != FigureKind::kThreshold;
  for (const FieldSource& source : figure.sources) {
    if (source.via != Via::kOwn && source.via != Via::kClause) return v1::CONFIDENCE_MEDIUM;
  }
  return inherited ? v1::CONFIDENCE_MEDIUM : v1::CONFIDENCE_HIGH;
}

void SetQuantity(const Quantity& quantity, v1::Observation& out) {
  out.set_value(quantity.value);
  out.set_upper(quantity.upper);
  out.set_precision(quantity.precision);
  out.set_unit(quantity.unit);
  out.set_unit_code(quantity.unit_code);
  if (!quantity.dimension.empty())
    out.set_dimension(Named<v1::Dimension>("DIMENSION_", quantity.dimension, v1::Dimension_Parse));
  out.set_bound(Named<v1::Bound>("BOUND_", BoundName(quantity.bound), v1::Bound_Parse));
}

void SetChange(const Figure& figure, v1::Observation& out) {
  if (figure.kind != FigureKind::kChange) return;
  out.set_direction(Named<v1::Direction>("DIRECTION_", figure.direction, v1::Direction_Parse));
  out.set_base(Named<v1::ChangeBase>("CHANGE_BASE_", figure.base, v1::ChangeBase_Parse));
  out.set_annualized(figure.annualized);
}

void SetPeriod(const Figure& figure, const RecordBuilder& builder, v1::Observation& out) {
  if (!figure.period) return;
  v1::Period& period = *out.mutable_period();
  period.set_start(figure.period->start);
  period.set_end(figure.period->end);
  period.set_text(builder.Words(figure.period->span));
  period.set_kind(Named<v1::PeriodKind>("PERIOD_KIND_", figure.period->kind, v1::PeriodKind_Parse));
}

void SetArea(const Figure& figure, v1::Observation& out) {
  if (figure.area == nullptr) return;
  out.mutable_area()->set_name(figure.area->name);
  out.mutable_area()->set_code(figure.area->code);
  out.mutable_area()->set_edition(std::string(kAreaEdition));
}

void BuildOne(const ObservationInputs& inputs, const Figure& figure, RecordBuilder& builder, v1::Observation& out) {
  builder.Fill(v1::RECORD_TYPE_OBSERVATION, figure.span, figure.rule, ConfidenceOf(figure), out);
  SetQuantity(inputs.quantities[figure.quantity], out);
  out.set_kind(Kind(figure.kind));
  out.set_indicator(figure.indicator);
  out.set_indicator_code(std::string(inputs.lexicon.CodeOf(figure.indicator)));
  SetChange(figure, out);
  SetPeriod(figure, builder, out);
  SetArea(figure, out);
  if (!figure.price_basis.empty())
    out.set_price_basis(Named<v1::PriceBasis>("PRICE_BASIS_", figure.price_basis, v1::PriceBasis_Parse));
  out.set_modality(figure.planned ? v1::MODALITY_PLANNED : v1::MODALITY_ACTUAL);
  out.set_status(Named<v1::ObservationStatus>("OBSERVATION_STATUS_", figure.status, v1::ObservationStatus_Parse));
  for (const FieldSource& source : figure.sources)
    builder.AddEvidence(source.field, source.span, EvidenceOf(source.via), out);
  if (const DocumentView::Cell* cell = builder.view().CellAt(figure.span.begin)) {
    out.mutable_cell()->set_table(cell->table);
    out.mutable_cell()->set_row(cell->row);
    out.mutable_cell()->set_col(cell->col);
  }
}

// References by id; the records stand in the order of the figures.
void SetReferences(const std::vector<Figure>& figures, int first, v1::ExtractedDocument& document) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    v1::Observation& out = *document.mutable_observations(first + static_cast<int>(i));
    const auto id = [&](std::uint32_t figure) { return document.observations(first + static_cast<int>(figure)).id(); };
    if (figures[i].about) out.set_about(id(*figures[i].about));
    if (figures[i].part_of) out.set_part_of(id(*figures[i].part_of));
    if (figures[i].previous) out.set_previous(id(*figures[i].previous));
  }
}

}  // namespace

void BuildObservations(const ObservationInputs& inputs, RecordBuilder& builder, v1::ExtractedDocument& document) {
  const std::vector<Figure> figures = ReadObservations(inputs);
  const int first = document.observations_size();
  document.mutable_observations()->Reserve(first + static_cast<int>(figures.size()));
  for (const Figure& figure : figures) {
    BuildOne(inputs, figure, builder, *document.add_observations());
    if (inputs.quantities[figure.quantity].damaged) {
      builder.Diagnose(v1::DIAGNOSTIC_CODE_DAMAGED_NUMBER, figure.span,
                       "a number that may have lost digits: " + builder.Words(figure.span), document);
    }
  }
  SetReferences(figures, first, document);
}

}  // namespace taizhang::extract
