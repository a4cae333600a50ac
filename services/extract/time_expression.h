// A time expression as it is written, before discourse gives it the year it leaves out.
//
// "1—8月" is a pair of points without a year, "今年上半年" a half of the reference year, "截至8月底" the end of a
// point. FindTimes makes these from the words alone; ResolveTimes gives them dates.
//
// Units: spans are bytes of the normalized text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/calendar.h"
#include "text/span.h"

namespace taizhang::extract {

enum class TimeKind { kDate, kTime, kInterval, kDuration, kRecurrence, kVague };

// "DATE", as document.v1's TimeKind names it.
std::string_view TimeKindName(TimeKind kind);

// A year, a part of one, a month, a day, as far as the words say.
struct TimePoint {
  // What `year` counts from: nothing said, a year number, the reference date's year (今年), the discourse's (上年).
  enum class Base { kInherited, kExplicit, kReference, kDiscourse };
  enum class Part { kNone, kHalf, kQuarter, kQuarters, kMonths, kSeason, kTenDays, kDecade };
  enum class Edge { kNone, kStart, kMiddle, kEnd };              // 初, 中, 底 末
  enum class Relative { kNone, kDay, kWeek, kMonth, kQuarter };  // 昨日, 上周, 本月, 当季

  Base base = Base::kInherited;
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
  Part part = Part::kNone;
  std::int32_t index = 0;  // which half, quarter, season; of kMonths and kQuarters the last one
  Edge edge = Edge::kNone;
  Relative relative = Relative::kNone;
  std::int32_t offset = 0;      // of `relative`
  std::int32_t weekday = 0;     // of a week
  std::int32_t year_shift = 0;  // of an inherited year: 11月至3月 ends in the next
  bool whole_year = false;      // 全年, 年内, 年底: the year is meant as such
  bool impossible = false;      // 2月30日, 13月

  bool has_year() const { return base != Base::kInherited; }
};

struct TimeExpression {
  // What the words are made of.
  enum class Form {
    kPoint,       // `from`, perhaps to `to`
    kFixed,       // `fixed_start`, `fixed_end`: plan periods, congresses
    kYearsBack,   // 一年来, 过去五年
    kYearsAhead,  // 未来五年
    kSamePeriod,  // 去年同期
    kLength,      // 3个月, 每季度: only `value`
    kVague,
  };

  text::Span span;
  TimeKind kind = TimeKind::kDate;
  Form form = Form::kPoint;
  std::string_view rule;
  TimePoint from;
  std::optional<TimePoint> to;
  std::optional<text::Date> fixed_start;
  std::optional<text::Date> fixed_end;
  std::int32_t years = 0;  // of kYearsBack, kYearsAhead
  std::string value;       // "P3M", "R/P1M"
  std::string bound_day;   // of a recurrence: "---26", "--04-30"
  std::string clock_from;  // "T09:30"
  std::string clock_to;
  bool since = false;     // 以来, 起
  bool after = false;     // 之后: from the day after on
  bool until = false;     // 截至, 底: only the end counts
  bool deadline = false;  // 前, 以内, 到…
  bool compared = false;  // 比2017年: does not become the discourse's year
};

}  // namespace taizhang::extract
