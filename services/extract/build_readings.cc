#include "extract/build_readings.h"

#include <algorithm>

#include "extract/time_scan.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

// How many lines at the top may hold the date that a document without other dates is told from.
constexpr std::size_t kOpeningLines = 6;

std::vector<PageFieldInput> PageFields(const v1::NormalizedDocument& normalized) {
  std::vector<PageFieldInput> fields;
  for (const v1::PageField& field : normalized.fields()) {
    std::optional<Span> span;
    if (field.has_span()) span = Span{field.span().begin(), field.span().end()};
    fields.push_back({field.name(), field.value(), span});
  }
  return fields;
}

// The latest day that the opening lines name in full.
std::optional<text::Date> OpeningDate(const DocumentView& view, const std::vector<TimeExpression>& expressions) {
  if (view.paragraphs.empty()) return std::nullopt;
  const std::uint32_t end = view.paragraphs[std::min(kOpeningLines, view.paragraphs.size()) - 1].end;
  std::optional<text::Date> latest;
  for (const TimeExpression& each : expressions) {
    if (each.span.begin >= end) break;
    const TimePoint& point = each.to ? *each.to : each.from;
    if (point.base != TimePoint::Base::kExplicit || point.month == 0 || point.day == 0 || point.impossible) continue;
    const text::Date date = {point.year, point.month, point.day};
    if (text::IsValidDate(date) && (!latest || *latest < date)) latest = date;
  }
  return latest;
}

// The year that the title or a chapter names last (2020年工作安排), by its last day; a work report is given at the
// beginning of the year that it plans, which follows the year that it looks back on.
std::optional<text::Date> HeadingYear(const DocumentView& view, const DocumentFields& fields,
                                      const std::vector<TimeExpression>& expressions) {
  std::optional<text::Date> latest;
  const bool report = fields.genre == "WORK_REPORT";
  const auto take = [&](Span heading) {
    for (const TimeExpression& each : expressions) {
      if (!heading.Contains(each.span) || each.from.base != TimePoint::Base::kExplicit) continue;
      const std::int32_t year = each.to && each.to->year > 0 ? each.to->year : each.from.year;
      const bool looks_back = heading.In(view.text).find("回顾") != std::string_view::npos;
      const text::Date date = report ? text::Date{year + (looks_back ? 1 : 0), 1, 1} : text::Date{year, 12, 31};
      if (!latest || *latest < date) latest = date;
    }
  };
  if (fields.title && fields.title->span) take(*fields.title->span);
  if (latest) return latest;
  for (const DocumentView::Node& node : view.nodes) {
    if (node.level == 1) take(node.heading);
  }
  return latest;
}

// The day that relative times count from: given, signed, published, else what the discourse says (interfaces: Command
// line).
void FindReference(const DocumentView& view, const v1::NormalizedDocument& normalized,
                   const std::vector<TimeExpression>& expressions, Readings& readings) {
  const auto take = [&](std::optional<text::Date> date, v1::ReferenceDateBasis basis) {
    if (readings.reference || !date) return;
    readings.reference = date;
    readings.reference_basis = basis;
  };
  const auto parse = [](const std::optional<FieldValue>& value) {
    return value ? text::ParseIsoDate(value->value) : std::optional<text::Date>();
  };
  take(text::ParseIsoDate(normalized.capture().reference_date()), v1::REFERENCE_DATE_BASIS_GIVEN);
  take(parse(readings.fields.signed_on), v1::REFERENCE_DATE_BASIS_SIGNED);
  take(parse(readings.fields.published), v1::REFERENCE_DATE_BASIS_PUBLISHED);
  for (const v1::PageField& field : normalized.fields()) {
    if (field.name() == "url_date") take(text::ParseIsoDate(field.value()), v1::REFERENCE_DATE_BASIS_URL);
  }
  take(OpeningDate(view, expressions), v1::REFERENCE_DATE_BASIS_DISCOURSE);
  take(HeadingYear(view, readings.fields, expressions), v1::REFERENCE_DATE_BASIS_DISCOURSE);
}

// 2022年度…审计整改情况的报告 tells of what came after that year.
bool TellsOfItsTitlesYear(const DocumentFields& fields) {
  return fields.genre != "RECTIFICATION_REPORT" && fields.genre != "AUDIT_REPORT" &&
         fields.genre != "INSPECTION_FEEDBACK";
}

TimeContext Context(const DocumentView& view, const Readings& readings) {
  TimeContext context;
  context.reference = readings.reference;
  context.paragraphs = view.paragraphs;
  const auto size = static_cast<std::uint32_t>(view.text.size());
  if (readings.fields.title && readings.fields.title->span && TellsOfItsTitlesYear(readings.fields)) {
    context.sections.push_back({*readings.fields.title->span, {readings.fields.title->span->end, size}});
  }
  for (const DocumentView::Node& node : view.nodes) context.sections.push_back({node.heading, node.body});
  return context;
}

TimeInput::Kind InputKind(TimeKind kind) {
  switch (kind) {
    case TimeKind::kDate:
      return TimeInput::Kind::kDate;
    case TimeKind::kTime:
      return TimeInput::Kind::kTime;
    case TimeKind::kInterval:
      return TimeInput::Kind::kInterval;
    case TimeKind::kDuration:
      return TimeInput::Kind::kDuration;
    case TimeKind::kRecurrence:
      return TimeInput::Kind::kRecurrence;
    case TimeKind::kVague:
      return TimeInput::Kind::kVague;
  }
  return TimeInput::Kind::kVague;
}

// Keeps the first of a kind and says how many were left out.
template <typename Items>
void Limit(std::string_view kind, Items& items, std::vector<LimitMet>& limits) {
  if (items.size() <= kMostOfAKind) return;
  limits.push_back({kind, items.size() - kMostOfAKind});
  items.erase(items.begin() + kMostOfAKind, items.end());
}

void FillInputs(Readings& readings) {
  for (const TimeMention& time : readings.times) {
    readings.time_inputs.push_back({time.span, time.start, time.end, time.deadline, InputKind(time.kind)});
  }
  for (const Quantity& quantity : readings.quantities) {
    const bool whole = quantity.value.find_first_of("./") == std::string::npos;
    const bool count = whole && !quantity.value.empty() && (quantity.dimension == "COUNT" || quantity.unit.empty());
    readings.quantity_inputs.push_back({quantity.span, quantity.value, quantity.unit, count});
  }
}

}  // namespace

Readings ReadLeaves(const DocumentView& view, const v1::NormalizedDocument& normalized, const ExtractRules& rules) {
  Readings readings;
  std::vector<TimeExpression> expressions = TimeScanner(rules.times).Find(view.text);
  readings.numerals = ScanNumerals(view.text, expressions, rules.numeral_words, rules.units);
  readings.quantities = FindQuantities(view.text, readings.numerals, rules.units);
  readings.titles = FindTitles(view.text);
  Limit("time expressions", expressions, readings.limits);
  Limit("quantities", readings.quantities, readings.limits);
  Limit("titles", readings.titles.titles, readings.limits);
  Limit("title marks without a partner", readings.titles.unbalanced, readings.limits);
  readings.places = rules.gazetteer.FindPlaces(view.text, nullptr);
  readings.fields = ReadDocumentFields(view, PageFields(normalized), readings.places,
                                       {rules.organizations, rules.genres, rules.gazetteer});
  if (readings.fields.area != nullptr) readings.places = rules.gazetteer.FindPlaces(view.text, readings.fields.area);
  readings.bodies = rules.organizations.FindBodies(view.text, readings.places);
  Limit("places", readings.places, readings.limits);
  Limit("bodies", readings.bodies, readings.limits);
  readings.persons = rules.persons.FindPersons(view.text, readings.bodies);
  FindReference(view, normalized, expressions, readings);
  readings.times = ResolveTimes(view.text, expressions, Context(view, readings));
  FillInputs(readings);
  return readings;
}

}  // namespace taizhang::extract
