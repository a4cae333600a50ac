#include "extract/action_progress.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

#include "extract/clause.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How far before or after a count its cue may stand, in bytes: 完成 + a short noun + the count.
constexpr std::uint32_t kReach = 36;
// How many counts after the one found may be the one resolved.
constexpr std::size_t kLookAhead = 8;
// A rate of one decimal is rounded: 94.8% stands for 94.75 to 94.85.
constexpr double kRateError = 0.06;

std::optional<std::uint64_t> Integer(std::string_view value) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() ? std::optional<std::uint64_t>(number)
                                                                    : std::nullopt;
}

// Events are counted, not settled.
bool CountsEvents(std::string_view unit) {
  static constexpr std::string_view kEvents[] = {"次", "期", "场",   "场次", "人次", "批次",
                                                 "遍", "轮", "轮次", "天",   "年",   "月"};
  return std::find(std::begin(kEvents), std::end(kEvents), unit) != std::end(kEvents);
}

bool Has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// Only to come: what such a clause counts is not settled.
bool IsFuture(std::string_view clause) {
  static constexpr std::string_view kFuture[] = {"计划",   "预计", "力争",   "拟",  "底前",
                                                 "将全部", "尚未", "未完成", "目标"};
  return std::any_of(std::begin(kFuture), std::end(kFuture), [clause](std::string_view w) { return Has(clause, w); });
}

std::uint32_t Back(std::string_view text, std::uint32_t at, std::uint32_t from) {
  std::uint32_t begin = std::max(from, at > kReach ? at - kReach : 0);
  while (!text::IsUtf8Boundary(text, begin)) ++begin;
  return begin;
}

}  // namespace

absl::StatusOr<ProgressReader> ProgressReader::Parse(std::string_view tsv) {
  ProgressReader reader;
  ASSIGN_OR_RETURN(reader.cues_, CueTable::Parse("progress_cues.tsv", tsv, {"cue", "part", "place"},
                                                 {"found before", "resolved before", "resolved after", "all after"}));
  return reader;
}

// 涉及问题20个，全部完成: the next clause opens with it.
bool ProgressReader::AllNext(std::string_view text, std::uint32_t clause_end) const {
  if (clause_end >= text.size()) return false;
  const std::uint32_t mark = ClauseEndAt(text, clause_end);
  return mark > 0 && SentenceEndAt(text, clause_end) == 0 && cues_.At(text, clause_end + mark, "all after");
}

ProgressReader::Part ProgressReader::PartOf(std::string_view text, Span clause, Span quantity) const {
  const Span before = {Back(text, quantity.begin, clause.begin), quantity.begin};
  const Span after = {quantity.end, clause.end};
  const auto resolved = cues_.LastIn(text, before, "resolved before");
  const auto found = cues_.LastIn(text, before, "found before");
  if (resolved && !IsFuture(clause.In(text)) && (!found || found->end <= resolved->end)) return Part::kResolved;
  if (cues_.FirstIn(text, after, "all after") || AllNext(text, clause.end)) return Part::kAll;
  if (cues_.At(text, after.begin, "resolved after") && !IsFuture(clause.In(text))) return Part::kResolved;
  return found ? Part::kFound : Part::kOther;
}

// The pair whose found count is quantity `i`; the resolved one follows in the same paragraph with the same unit.
std::optional<ProgressFacts> ProgressReader::PairAt(std::string_view text, Span paragraph, std::size_t i,
                                                    const std::vector<QuantityInput>& quantities) const {
  const auto found = Integer(quantities[i].value);
  if (!found || !quantities[i].count || *found == 0 || CountsEvents(quantities[i].unit)) return std::nullopt;
  const Span clause = ClauseAround(text, quantities[i].span, paragraph);
  const Part part = PartOf(text, clause, quantities[i].span);
  if (part == Part::kResolved) return std::nullopt;
  ProgressFacts facts{*found, *found, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i), {}};
  for (std::size_t j = i + 1; j < quantities.size() && j <= i + kLookAhead; ++j) {
    if (!paragraph.Contains(quantities[j].span)) break;
    if (!quantities[j].count || quantities[j].unit != quantities[i].unit) continue;
    const auto resolved = Integer(quantities[j].value);
    if (!resolved || *resolved > *found) break;
    if (PartOf(text, ClauseAround(text, quantities[j].span, paragraph), quantities[j].span) != Part::kResolved)
      continue;
    // A count that nothing says was found is one when the two stand in neighbouring clauses.
    if (part == Part::kOther && j != i + 1) break;
    facts.resolved = *resolved;
    facts.resolved_quantity = static_cast<std::uint32_t>(j);
    return facts;
  }
  return part == Part::kAll ? std::optional<ProgressFacts>(facts) : std::nullopt;
}

namespace {

// A rest and a rate of the paragraph, against the pair.
void Check(std::string_view text, Span paragraph, const std::vector<QuantityInput>& quantities, ProgressFacts& facts) {
  for (std::size_t k = facts.found_quantity + 1; k < quantities.size() && paragraph.Contains(quantities[k].span); ++k) {
    const std::uint32_t from = Back(text, quantities[k].span.begin, paragraph.begin);
    const std::string_view before = text.substr(from, quantities[k].span.begin - from);
    const bool same = quantities[k].count && quantities[k].unit == quantities[facts.found_quantity].unit;
    if (same && (Has(before, "剩余") || Has(before, "其余") || Has(before, "尚有"))) {
      const auto rest = Integer(quantities[k].value);
      if (rest)
        facts.checks.push_back(
            {ProgressFacts::Check::Kind::kSum, static_cast<std::uint32_t>(k), facts.resolved + *rest == facts.found});
    }
    if (quantities[k].unit == "%" &&
        (Has(before, "完成率") || Has(before, "整改率") || Has(before, "办结率") || Has(before, "销号率"))) {
      const double rate = std::strtod(std::string(quantities[k].value).c_str(), nullptr);
      const double made = 100.0 * static_cast<double>(facts.resolved) / static_cast<double>(facts.found);
      facts.checks.push_back(
          {ProgressFacts::Check::Kind::kRate, static_cast<std::uint32_t>(k), std::abs(made - rate) <= kRateError});
    }
  }
}

}  // namespace

std::optional<ProgressFacts> ProgressReader::Read(std::string_view text, Span window,
                                                  const std::vector<QuantityInput>& quantities) const {
  std::optional<ProgressFacts> first;
  const auto begin = std::partition_point(quantities.begin(), quantities.end(),
                                          [window](const QuantityInput& q) { return q.span.begin < window.begin; });
  for (auto i = static_cast<std::size_t>(begin - quantities.begin()); i < quantities.size(); ++i) {
    if (!window.Contains(quantities[i].span)) break;
    if (!quantities[i].count) continue;
    Span paragraph = window;
    const std::size_t line = text.substr(0, window.end).find('\n', quantities[i].span.end);
    if (line != std::string_view::npos) paragraph.end = static_cast<std::uint32_t>(line);
    const std::size_t start = text.substr(0, quantities[i].span.begin).rfind('\n');
    if (start != std::string_view::npos && start >= window.begin)
      paragraph.begin = static_cast<std::uint32_t>(start + 1);
    const auto pair = PairAt(text, paragraph, i, quantities);
    if (!pair || (first && pair->resolved >= pair->found)) continue;
    first = pair;
    Check(text, paragraph, quantities, *first);
    if (first->resolved < first->found) break;
  }
  return first;
}

}  // namespace taizhang::extract
