#include "extract/due.h"

#include <algorithm>

#include "extract/clause.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

using text::Span;
using Kind = TimeInput::Kind;

bool Has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

bool InTitle(std::string_view text, Span span, Span window) {
  constexpr std::uint32_t kReach = 300;
  const std::uint32_t from = std::max(window.begin, span.begin > kReach ? span.begin - kReach : 0);
  const std::string_view before = text.substr(from, span.begin - from);
  const std::size_t open = before.rfind("《");
  return open != std::string_view::npos && before.find("》", open) == std::string_view::npos;
}

// The clause around a span, within the window.
Span ClauseOf(std::string_view text, Span span, Span window) { return ClauseAround(text, span, window); }

// 到2025年, 年内, 底前: a day by which; 全年 counts where the clause plans.
bool IsDue(std::string_view text, const TimeInput& time, Span window) {
  if (time.end.empty() || InTitle(text, time.span, window)) return false;
  const std::string_view words = time.span.In(text);
  const std::string_view before = text.substr(window.begin, time.span.begin - window.begin);
  const std::string_view after = text.substr(time.span.end, std::min<std::size_t>(text.size() - time.span.end, 12));
  if (before.ends_with("截至") || before.ends_with("截止") || words.starts_with("截")) return false;
  if (time.deadline || words.ends_with("年内") || words.ends_with("月内")) return true;
  if (time.start.empty() && (words.starts_with("到") || before.ends_with("到"))) return true;
  if (after.starts_with("前") || after.starts_with("之前") || after.starts_with("以前") || after.starts_with("内完成"))
    return true;
  static constexpr std::string_view kPlans[] = {"计划", "力争", "预计", "拟", "确保", "将"};
  const bool year = words == "全年" || words == "今年" || words.ends_with("全年");
  const std::string_view clause = ClauseOf(text, time.span, window).In(text);
  return year && time.kind != Kind::kVague &&
         std::any_of(std::begin(kPlans), std::end(kPlans),
                     [clause](std::string_view plan) { return Has(clause, plan); });
}

// 收到…后, 自…之日起: the event that a length of time counts from.
std::optional<Span> EventBefore(std::string_view text, Span time, Span window) {
  const Span clause = ClauseOf(text, time, window);
  const Span before = TrimMarks(text, {clause.begin, time.begin});
  for (const std::string_view end : {"之日起", "后的", "之后", "后", "起"}) {
    if (before.In(text).ends_with(end) && before.size() > end.size()) {
      return Span{before.begin, before.end - static_cast<std::uint32_t>(end.size())};
    }
  }
  return std::nullopt;
}

const TimeInput* Next(const std::vector<TimeInput>& times, std::size_t& i, Span window) {
  for (; i < times.size() && times[i].span.begin < window.end; ++i) {
    if (window.Contains(times[i].span)) return &times[i++];
  }
  return nullptr;
}

std::size_t FirstAt(const std::vector<TimeInput>& times, std::uint32_t begin) {
  return static_cast<std::size_t>(
      std::partition_point(times.begin(), times.end(), [begin](const TimeInput& t) { return t.span.begin < begin; }) -
      times.begin());
}

}  // namespace

absl::StatusOr<DueReader> DueReader::Parse(std::string_view tsv) {
  DueReader reader;
  ASSIGN_OR_RETURN(reader.cues_, CueTable::Parse("due_cues.tsv", tsv, {"cue", "kind"}, {"IMMEDIATE", "LONG_TERM"}));
  return reader;
}

std::optional<DueFacts> DueReader::Read(std::string_view text, Span window, const std::vector<TimeInput>& times) const {
  std::optional<DueFacts> day;
  std::optional<DueFacts> recurring;
  std::optional<DueFacts> after;
  std::size_t i = FirstAt(times, window.begin);
  while (const TimeInput* time = Next(times, i, window)) {
    if (time->kind == Kind::kRecurrence) {
      if (!recurring) recurring = DueFacts{DueFacts::Kind::kRecurring, time->span, "", std::nullopt};
    } else if (time->kind == Kind::kDuration && (time->deadline || Has(time->span.In(text), "内"))) {
      const auto event = EventBefore(text, time->span, window);
      if (event) after = DueFacts{DueFacts::Kind::kAfterEvent, time->span, "", event};
    } else if (IsDue(text, *time, window)) {
      day = DueFacts{DueFacts::Kind::kDate, time->span, std::string(time->end), std::nullopt};
    }
  }
  return day ? day : after ? after : recurring;
}

std::optional<DueFacts> DueReader::ReadField(std::string_view text, Span value,
                                             const std::vector<TimeInput>& times) const {
  if (const auto due = Read(text, value, times)) return due;
  std::optional<DueFacts> day;
  std::size_t i = FirstAt(times, value.begin);
  while (const TimeInput* time = Next(times, i, value)) {
    if (!time->end.empty() && time->kind != Kind::kVague) {
      day = DueFacts{DueFacts::Kind::kDate, time->span, std::string(time->end), std::nullopt};
    }
  }
  if (day) return day;
  if (const auto cue = cues_.FirstIn(text, value, "IMMEDIATE"))
    return DueFacts{DueFacts::Kind::kImmediate, *cue, "", std::nullopt};
  if (const auto cue = cues_.FirstIn(text, value, "LONG_TERM"))
    return DueFacts{DueFacts::Kind::kLongTerm, *cue, "", std::nullopt};
  return std::nullopt;
}

}  // namespace taizhang::extract
