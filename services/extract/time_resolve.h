// Gives time expressions their dates: what the words leave out comes from discourse.
//
// 7月21日 takes its year from the dates before it, 全年 from the heading it stands under, 今年 from the reference date,
// 上年 from the year that is being told of. What still cannot be resolved stays without dates; no clock is ever read.
//
// Units: spans are bytes of the text. Threads: pure. Cost: linear in the expressions.
//
// Example: under the heading 2019年工作回顾, "全年" is 2019-01-01..2019-12-31
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/time_expression.h"
#include "text/calendar.h"
#include "text/span.h"

namespace taizhang::extract {

struct TimeContext {
  // A heading and the text it governs.
  struct Section {
    text::Span heading;
    text::Span body;
  };
  std::optional<text::Date> reference;  // the document's date, never the day of reading
  std::vector<text::Span> paragraphs;   // in order; without them the text is one
  // In order of their headings, inner ones after outer ones; the title is one over the whole text.
  std::vector<Section> sections;
};

// A time of the text with its dates.
struct TimeMention {
  text::Span span;
  TimeKind kind = TimeKind::kDate;
  std::string start;  // ISO 8601; empty when open or unresolved
  std::string end;
  std::string value;
  bool deadline = false;
  bool impossible = false;  // 2月30日: no dates
  bool inherited = false;   // a part came from discourse
  std::string anchor;       // what a relative one was resolved against
  std::string_view rule;
  // The days as such, where both ends are days.
  std::optional<text::Date> first;
  std::optional<text::Date> last;
};

// One mention for each expression, in the same order. REQUIRES: expressions in order, as FindTimes gives them.
std::vector<TimeMention> ResolveTimes(std::string_view text, const std::vector<TimeExpression>& expressions,
                                      const TimeContext& context);

}  // namespace taizhang::extract
