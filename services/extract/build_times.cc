#include "extract/build_times.h"

#include <string>

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

v1::TimeKind Kind(TimeKind kind) {
  switch (kind) {
    case TimeKind::kDate:
      return v1::TIME_KIND_DATE;
    case TimeKind::kTime:
      return v1::TIME_KIND_TIME;
    case TimeKind::kInterval:
      return v1::TIME_KIND_INTERVAL;
    case TimeKind::kDuration:
      return v1::TIME_KIND_DURATION;
    case TimeKind::kRecurrence:
      return v1::TIME_KIND_RECURRENCE;
    case TimeKind::kVague:
      return v1::TIME_KIND_VAGUE;
  }
  return v1::TIME_KIND_VAGUE;
}

}  // namespace

void BuildTimes(const Readings& readings, RecordBuilder& builder, v1::ExtractedDocument& document) {
  document.mutable_times()->Reserve(static_cast<int>(readings.times.size()));
  for (const TimeMention& mention : readings.times) {
    v1::TimeExpression& time = *document.add_times();
    builder.Fill(v1::RECORD_TYPE_TIME, mention.span, mention.rule,
                 mention.inherited ? v1::CONFIDENCE_MEDIUM : v1::CONFIDENCE_HIGH, time);
    time.set_kind(Kind(mention.kind));
    time.set_start(mention.start);
    time.set_end(mention.end);
    time.set_value(mention.value);
    time.set_deadline(mention.deadline);
    time.set_anchor(mention.anchor);
    if (mention.impossible) {
      builder.Diagnose(v1::DIAGNOSTIC_CODE_IMPOSSIBLE_DATE, mention.span,
                       "no day of the calendar: " + builder.Words(mention.span), document);
    }
  }
}

}  // namespace taizhang::extract
