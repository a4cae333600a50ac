#include "extract/time_resolve.h"

#include <algorithm>

#include "absl/strings/str_format.h"

namespace taizhang::extract {
namespace {

using text::Date;
using text::DateRange;
using text::Span;
using Base = TimePoint::Base;
using Edge = TimePoint::Edge;
using Form = TimeExpression::Form;
using Part = TimePoint::Part;
using Relative = TimePoint::Relative;

constexpr std::int32_t kReviewMonths = 4;  // a report of the first months reviews the year before

// What has been told so far.
struct Discourse {
  std::optional<std::int32_t> year;
  std::optional<std::int32_t> whole_year;  // the last year that was named as such
  std::optional<Date> day;                 // the last full date
  std::optional<std::int32_t> month;       // the last month, in `month_year`
  std::int32_t month_year = 0;
  std::optional<DateRange> period;  // the last period that was told of
};

class Resolver {
 public:
  Resolver(std::string_view text, const std::vector<TimeExpression>& expressions, const TimeContext& context)
      : text_(text), expressions_(expressions), context_(context) {}

  std::vector<TimeMention> Run() {
    std::vector<TimeMention> out;
    out.reserve(expressions_.size());
    for (const TimeExpression& expression : expressions_) {
      Enter(expression.span.begin);
      out.push_back(Resolve(expression));
      Remember(expression, out.back());
    }
    return out;
  }

 private:
  // Moves to the section and the sentence of a place.
  void Enter(std::uint32_t at) {
    while (next_section_ < context_.sections.size() && context_.sections[next_section_].heading.begin <= at) {
      const TimeContext::Section& section = context_.sections[next_section_++];
      CloseSections(section.heading.begin);
      open_.push_back({section, std::nullopt});
    }
    CloseSections(at);
    heading_year_.reset();
    for (const Open& open : open_) {
      if (open.year) heading_year_ = open.year;
    }
    EnterParagraph(at);
    // A sentence ends at 。 ！ ？ or a line break.
    if (at > seen_) {
      const std::string_view between = text_.substr(seen_, at - seen_);
      if (between.find("。") != std::string_view::npos || between.find('\n') != std::string_view::npos)
        sentence_year_.reset();
    }
    seen_ = at;
  }

  void CloseSections(std::uint32_t at) {
    while (!open_.empty() && at >= std::max(open_.back().section.body.end, open_.back().section.heading.end)) {
      open_.pop_back();
    }
  }

  void EnterParagraph(std::uint32_t at) {
    bool moved = false;
    while (next_paragraph_ < context_.paragraphs.size() && context_.paragraphs[next_paragraph_].begin <= at) {
      ++next_paragraph_;
      moved = true;
    }
    if (moved) paragraph_year_.reset();
  }

  // The year that an expression without one means.
  std::optional<std::int32_t> InheritedYear(const TimePoint& point) const {
    if (sentence_year_) return sentence_year_;
    if (paragraph_year_) return paragraph_year_;
    if (heading_year_) return heading_year_;
    const bool dated = point.month != 0 || point.day != 0;
    if (dated && told_.day) return told_.day->year;
    if (context_.reference) return context_.reference->year;
    return told_.year;
  }

  std::optional<std::int32_t> ReferenceYear() const {
    if (context_.reference) return context_.reference->year;
    return told_.year;
  }

  std::optional<std::int32_t> YearOfPoint(const TimePoint& point) const {
    std::optional<std::int32_t> year;
    switch (point.base) {
      case Base::kExplicit:
        return point.year;
      case Base::kReference:
        year = ReferenceYear();
        break;
      case Base::kDiscourse:
        year = InheritedYear(point);
        break;
      case Base::kInherited:
        year = InheritedYear(point);
        return year ? std::optional(*year + point.year_shift) : year;
    }
    return year ? std::optional(*year + point.year) : year;
  }

  std::optional<DateRange> RelativeRange(const TimePoint& point) const {
    const bool told = point.base == Base::kDiscourse;
    std::optional<Date> day = told && told_.day ? told_.day : context_.reference;
    if (!day && told && told_.month) day = Date{told_.month_year, *told_.month, 1};
    if (!day) day = told_.day;
    if (point.relative == Relative::kMonth && told && told_.month) day = Date{told_.month_year, *told_.month, 1};
    if (!day) return std::nullopt;
    switch (point.relative) {
      case Relative::kDay: {
        const Date moved = text::AddDays(*day, point.offset);
        return DateRange{moved, moved};
      }
      case Relative::kWeek: {
        const Date monday = text::AddDays(*day, 1 - text::Weekday(*day) + 7 * point.offset);
        if (point.weekday != 0) {
          const Date exact = text::AddDays(monday, point.weekday - 1);
          return DateRange{exact, exact};
        }
        return DateRange{monday, text::AddDays(monday, 6)};
      }
      case Relative::kMonth: {
        const Date month = text::AddMonths({day->year, day->month, 1}, point.offset);
        if (point.day == 0) return text::MonthOf(month.year, month.month);
        const Date exact = {month.year, month.month, point.day};
        return text::IsValidDate(exact) ? std::optional(DateRange{exact, exact}) : std::nullopt;
      }
      case Relative::kQuarter: {
        const Date moved = text::AddMonths({day->year, day->month, 1}, 3 * point.offset);
        return text::QuarterOf(moved.year, (moved.month + 2) / 3);
      }
      case Relative::kNone:
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<DateRange> RangeOf(const TimePoint& point) const {
    if (point.impossible) return std::nullopt;
    if (point.relative != Relative::kNone) return RelativeRange(point);
    const std::optional<std::int32_t> year = YearOfPoint(point);
    if (!year) return std::nullopt;
    if (point.part == Part::kDecade) return DateRange{{*year, 1, 1}, {*year + 9, 12, 31}};
    if (point.month != 0) return MonthRange(*year, point);
    switch (point.part) {
      case Part::kHalf:
        return text::HalfOf(*year, point.index);
      case Part::kQuarter:
        return text::QuarterOf(*year, point.index);
      case Part::kQuarters:
        return DateRange{{*year, 1, 1}, text::QuarterOf(*year, point.index).last};
      case Part::kMonths:
        return DateRange{{*year, 1, 1}, text::MonthOf(*year, point.index).last};
      case Part::kSeason:
        return text::SeasonOf(*year, point.index);
      default:
        break;
    }
    if (point.day != 0) return DayInTellingMonth(*year, point.day);
    return text::YearOf(*year);
  }

  // 25日: a day of the month that is being told of.
  std::optional<DateRange> DayInTellingMonth(std::int32_t year, std::int32_t day) const {
    std::int32_t month = 0;
    if (told_.month) {
      month = *told_.month;
      year = told_.month_year;
    } else if (context_.reference) {
      month = context_.reference->month;
    }
    const Date date = {year, month, day};
    return text::IsValidDate(date) ? std::optional(DateRange{date, date}) : std::nullopt;
  }

  static std::optional<DateRange> MonthRange(std::int32_t year, const TimePoint& point) {
    if (point.part == Part::kTenDays) return text::TenDaysOf(year, point.month, point.index);
    if (point.day == 0) return text::MonthOf(year, point.month);
    const Date date = {year, point.month, point.day};
    return text::IsValidDate(date) ? std::optional(DateRange{date, date}) : std::nullopt;
  }

  TimeMention Resolve(const TimeExpression& expression) {
    TimeMention out;
    out.span = expression.span;
    out.kind = expression.kind;
    out.value = expression.value;
    out.deadline = expression.deadline;
    out.rule = expression.rule;
    out.impossible = expression.from.impossible || (expression.to && expression.to->impossible);
    switch (expression.form) {
      case Form::kPoint:
        ResolvePoint(expression, out);
        break;
      case Form::kFixed:
        SetDays(expression.fixed_start, expression.fixed_end, out);
        break;
      case Form::kYearsBack:
        ResolveYearsBack(expression, out);
        break;
      case Form::kYearsAhead:
        ResolveYearsAhead(expression, out);
        break;
      case Form::kSamePeriod:
        ResolveSamePeriod(expression, out);
        break;
      case Form::kLength:
        out.end = expression.bound_day;
        break;
      case Form::kVague:
        break;
    }
    if (!expression.clock_from.empty()) SetClock(expression, out);
    return out;
  }

  static void SetDays(std::optional<Date> first, std::optional<Date> last, TimeMention& out) {
    out.first = first;
    out.last = last;
    if (first) out.start = text::ToIso(*first);
    if (last) out.end = text::ToIso(*last);
  }

  static void SetClock(const TimeExpression& expression, TimeMention& out) {
    out.start += expression.clock_from;
    out.end += expression.clock_to.empty() ? expression.clock_from : expression.clock_to;
  }

  void ResolvePoint(const TimeExpression& expression, TimeMention& out) {
    const std::optional<DateRange> from = RangeOf(expression.from);
    const std::optional<DateRange> to = expression.to ? RangeOf(*expression.to) : from;
    NoteAnchor(expression.from, out);
    if (out.impossible || !from || !to || to->last < from->first) return;
    std::optional<Date> first = from->first, last = to->last;
    if (expression.since) last.reset();
    if (expression.after) {
      first = text::AddDays(to->last, 1);
      last.reset();
    }
    if (expression.until) first.reset();
    if (expression.from.edge == Edge::kStart && !expression.to && !expression.since) last = first;
    if (IsVagueStart(expression)) {
      out.kind = TimeKind::kVague;
      return;
    }
    const bool within_year = expression.from.whole_year && expression.from.edge == Edge::kNone &&
                             text_.substr(0, expression.span.end).ends_with("内");
    if (within_year) {
      first.reset();
      out.deadline = true;
    }
    SetDays(first, last, out);
  }

  // 年初 without its year.
  static bool IsVagueStart(const TimeExpression& expression) {
    return expression.from.whole_year && !expression.from.has_year() && expression.from.edge == Edge::kStart &&
           !expression.since && !expression.to;
  }

  void NoteAnchor(const TimePoint& point, TimeMention& out) const {
    if (point.base == Base::kExplicit) return;
    out.inherited = true;
    if (point.base == Base::kReference && context_.reference) {
      out.anchor = text::ToIso(*context_.reference);
    } else if (point.relative != Relative::kNone && told_.day) {
      out.anchor = text::ToIso(*told_.day);
    } else if (const auto year = InheritedYear(point)) {
      out.anchor = absl::StrFormat("%04d", *year);
    }
  }

  // The year that a review tells of.
  std::optional<std::int32_t> ReviewYear() const {
    if (heading_year_) return heading_year_;
    if (paragraph_year_) return paragraph_year_;
    if (told_.whole_year) return told_.whole_year;
    if (context_.reference) return context_.reference->year - (context_.reference->month <= kReviewMonths ? 1 : 0);
    return told_.year;
  }

  void ResolveYearsBack(const TimeExpression& expression, TimeMention& out) const {
    const std::optional<std::int32_t> year = ReviewYear();
    if (!year) return;
    out.inherited = true;
    out.anchor = absl::StrFormat("%04d", *year);
    SetDays(Date{*year - expression.years + 1, 1, 1}, Date{*year, 12, 31}, out);
  }

  void ResolveYearsAhead(const TimeExpression& expression, TimeMention& out) const {
    const std::optional<std::int32_t> year = ReferenceYear();
    if (!year) return;
    out.inherited = true;
    out.anchor = absl::StrFormat("%04d", *year);
    SetDays(Date{*year + 1, 1, 1}, Date{*year + expression.years, 12, 31}, out);
  }

  // 去年同期: the period that is being told of, a year earlier.
  void ResolveSamePeriod(const TimeExpression& expression, TimeMention& out) const {
    const std::optional<DateRange> year = RangeOf(expression.from);
    if (!year) return;
    out.inherited = true;
    const auto moved = [&](Date date) {
      date.year = year->first.year;
      date.day = std::min(date.day, text::DaysInMonth(date.year, date.month));
      return date;
    };
    if (told_.period && told_.period->first.year == told_.period->last.year) {
      out.anchor = text::ToIso(told_.period->first) + "/" + text::ToIso(told_.period->last);
      const bool to_month_end =
          told_.period->last.day == text::DaysInMonth(told_.period->last.year, told_.period->last.month);
      Date last = moved(told_.period->last);
      if (to_month_end) last.day = text::DaysInMonth(last.year, last.month);
      return SetDays(moved(told_.period->first), last, out);
    }
    SetDays(year->first, year->last, out);
  }

  void Remember(const TimeExpression& expression, const TimeMention& mention) {
    if (expression.form == Form::kYearsBack && expression.years == 1 && mention.last)
      RememberYear(mention.last->year, expression);
    if (expression.form != Form::kPoint || mention.impossible || expression.compared) return;
    const std::optional<DateRange> from = RangeOf(expression.from);
    const std::optional<DateRange> to = expression.to ? RangeOf(*expression.to) : from;
    if (!from || !to) return;
    told_.period = DateRange{expression.until ? Date{to->last.year, 1, 1} : from->first, to->last};
    if (expression.to
            ? expression.to->month != 0
            : expression.from.month != 0 || expression.from.relative == Relative::kDay || expression.from.day != 0) {
      told_.month = to->last.month;
      told_.month_year = to->last.year;
    }
    if (expression.from.day != 0 || expression.from.relative == Relative::kDay) told_.day = from->first;
    const TimePoint& point = expression.from;
    const bool said = point.base == Base::kExplicit || (point.base == Base::kReference && context_.reference);
    if (!said || point.part == Part::kDecade || (expression.to && from->first.year != to->last.year)) return;
    const std::int32_t year = from->first.year;
    told_.year = year;
    if (point.month == 0 && point.day == 0 && point.relative == Relative::kNone && !expression.since)
      told_.whole_year = year;
    RememberYear(year, expression);
  }

  // The year of a heading holds for its section, that of a sentence for the sentence, at a paragraph's opening for all
  // of it.
  void RememberYear(std::int32_t year, const TimeExpression& expression) {
    const bool heading = !open_.empty() && open_.back().section.heading.Contains(expression.span.begin);
    if (heading) {
      if (!open_.back().year) open_.back().year = year;
    } else if (!expression.deadline && !expression.since && !expression.after) {
      sentence_year_ = year;
      if (OpensParagraph(expression.span.begin)) paragraph_year_ = year;
    }
  }

  bool OpensParagraph(std::uint32_t at) const {
    if (next_paragraph_ == 0) return at < 30 && text_.substr(0, at).find('\n') == std::string_view::npos;
    return at < context_.paragraphs[next_paragraph_ - 1].begin + 30;
  }

  struct Open {
    TimeContext::Section section;
    std::optional<std::int32_t> year;
  };

  std::string_view text_;
  const std::vector<TimeExpression>& expressions_;
  const TimeContext& context_;
  Discourse told_;
  std::vector<Open> open_;
  std::size_t next_section_ = 0;
  std::size_t next_paragraph_ = 0;
  std::uint32_t seen_ = 0;
  std::optional<std::int32_t> sentence_year_;
  std::optional<std::int32_t> paragraph_year_;
  std::optional<std::int32_t> heading_year_;
};

}  // namespace

std::vector<TimeMention> ResolveTimes(std::string_view text, const std::vector<TimeExpression>& expressions,
                                      const TimeContext& context) {
  return Resolver(text, expressions, context).Run();
}

}  // namespace taizhang::extract
