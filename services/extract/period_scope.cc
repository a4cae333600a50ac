#include "extract/period_scope.h"

#include <algorithm>

#include "extract/clause.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// The words that may stand between the beginning of a clause and a time that opens it, in bytes.
constexpr std::uint32_t kLeadBytes = 12;

bool EndsWithAny(std::string_view words, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [words](std::string_view end) { return words.ends_with(end); });
}

bool HasDates(const TimeMention& time) { return !time.start.empty() || !time.end.empty(); }

// A single day names the day of an event, never what a paragraph is about.
bool IsSingleDay(const TimeMention& time) { return !time.start.empty() && time.start == time.end; }

}  // namespace

PeriodScope::PeriodScope(const DocumentView& view, const std::vector<TimeMention>& times, std::optional<Span> title)
    : view_(view), times_(times) {
  of_node_.reserve(view.nodes.size());
  for (const DocumentView::Node& node : view.nodes) of_node_.push_back(InHeading(node.heading));
  if (title) of_title_ = InHeading(*title);
}

const TimeMention* PeriodScope::InHeading(Span heading) const {
  auto time = std::partition_point(times_.begin(), times_.end(),
                                   [&](const TimeMention& t) { return t.span.begin < heading.begin; });
  const TimeMention* found = nullptr;
  for (; time != times_.end() && time->span.end <= heading.end; ++time) {
    if (!HasDates(*time) || IsSingleDay(*time)) continue;
    if (time->kind != TimeKind::kDate && time->kind != TimeKind::kInterval) continue;
    if (found == nullptr) found = &*time;
  }
  return found;
}

bool PeriodScope::OpensClause(const TimeMention& time) const {
  const Span clause = view_.ClauseAt(time.span.begin);
  if (time.span.begin <= clause.begin) return true;
  const std::string_view lead = view_.text.substr(clause.begin, time.span.begin - clause.begin);
  if (lead.size() > kLeadBytes) return false;
  return EndsWithAny(lead, {"在",   "到",   "至",   "自",   "从",   "于",   "其中", "力争", "确保",  "预计",
                            "是",   "全省", "全市", "全国", "全区", "全县", "全旗", "我市", "我省",  "我县",
                            "我区", "使",   "、",   "“",    " ",    "即",   "截至", "争取", "据统计"}) ||
         lead == "（" || lead == "(";
}

PeriodScope::Force PeriodScope::ForceOf(const TimeMention& time) const {
  if (time.kind == TimeKind::kTime || time.kind == TimeKind::kDuration || time.kind == TimeKind::kRecurrence)
    return Force::kNone;
  const std::string_view before = view_.text.substr(0, time.span.begin);
  if (EndsWithAny(before, {"比", "较", "与", "高于", "低于", "相比", "超过", "按", "对照"})) return Force::kNone;
  if (view_.text.substr(time.span.end).starts_with("相比")) return Force::kNone;
  const bool opens = OpensClause(time);
  if (time.kind == TimeKind::kVague) return opens ? Force::kTakesAway : Force::kNone;
  if (!HasDates(time)) return Force::kNone;
  return opens ? Force::kGoverns : Force::kOwnClause;
}

// The time that opens a paragraph, after its label and run-in title.
const TimeMention* PeriodScope::OpenerOf(Span paragraph) const {
  std::uint32_t begin = paragraph.begin;
  for (std::int32_t node = view_.NodeAt(paragraph.begin);
       node >= 0 && static_cast<std::size_t>(node) < view_.nodes.size(); ++node) {
    const DocumentView::Node& each = view_.nodes[static_cast<std::size_t>(node)];
    if (each.heading.begin != paragraph.begin) break;
    begin = each.heading.end;
    break;
  }
  auto time =
      std::partition_point(times_.begin(), times_.end(), [&](const TimeMention& t) { return t.span.begin < begin; });
  if (time == times_.end() || time->span.end > paragraph.end) return nullptr;
  std::string_view lead = view_.text.substr(begin, time->span.begin - begin);
  while (lead.starts_with("。") || lead.starts_with("：") || lead.starts_with(" ") || lead.starts_with("】")) {
    lead.remove_prefix(lead.starts_with(" ") ? 1 : 3);
  }
  const bool opens = lead.empty() || lead == "到" || lead == "在" || lead == "自" || lead == "从";
  if (!opens || !HasDates(*time) || IsSingleDay(*time) || ForceOf(*time) == Force::kNone) return nullptr;
  return time->kind == TimeKind::kDate || time->kind == TimeKind::kInterval ? &*time : nullptr;
}

std::optional<ScopedPeriod> PeriodScope::PeriodAt(std::uint32_t at, Span clause) const {
  const DocumentView::Sentence* sentence = view_.SentenceAt(at);
  if (sentence == nullptr) return std::nullopt;
  auto time =
      std::partition_point(times_.begin(), times_.end(), [&](const TimeMention& t) { return t.span.begin < at; });
  while (time != times_.begin()) {
    --time;
    if (time->span.begin < sentence->span.begin) break;
    const bool own = clause.Contains(time->span.begin);
    switch (ForceOf(*time)) {
      case Force::kNone:
        continue;
      case Force::kTakesAway:
        return std::nullopt;
      case Force::kOwnClause:
        if (own) return ScopedPeriod{&*time, ScopedPeriod::Via::kClause};
        continue;
      case Force::kGoverns:
        if (own) return ScopedPeriod{&*time, ScopedPeriod::Via::kClause};
        if (IsSingleDay(*time) && time->span.begin < sentence->span.begin) continue;
        return ScopedPeriod{&*time, ScopedPeriod::Via::kSentence};
    }
  }
  if (const TimeMention* opener = OpenerOf(view_.ParagraphAt(at)); opener != nullptr && opener->span.end <= at) {
    return ScopedPeriod{opener, ScopedPeriod::Via::kParagraph};
  }
  for (std::int32_t node = view_.NodeAt(at); node >= 0; node = view_.nodes[static_cast<std::size_t>(node)].parent) {
    if (const TimeMention* heading = of_node_[static_cast<std::size_t>(node)])
      return ScopedPeriod{heading, ScopedPeriod::Via::kHeading};
  }
  if (of_title_ != nullptr) return ScopedPeriod{of_title_, ScopedPeriod::Via::kDocument};
  return std::nullopt;
}

}  // namespace taizhang::extract
