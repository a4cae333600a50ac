#include "extract/action_status.h"

#include <algorithm>
#include <set>

#include "extract/clause.h"
#include "extract/word_table.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

bool Has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// Completion of documents, meetings and surveys is a step of a measure and not its completion; so is what is yet to be.
bool IsStep(std::string_view clause) {
  static const WordTable kSteps{"编制完成", "将",   "确保", "力争",   "预计",   "要求",   "计划", "底前",
                                "前全部",   "年内", "督促", "推动",   "直至",   "待项目", "尚未", "未完成",
                                "未能",     "目标", "必须", "可全部", "第一批", "首批",   "部分"};
  return kSteps.AnyIn(clause);
}

// 已办结20件: a count of what is done, and no word that it is all.
bool CountsPart(std::string_view text, Span cue, Span clause) {
  const std::string_view words = cue.In(text);
  if (Has(words, "全部") || Has(words, "均") || Has(words, "100%")) return false;
  return text.substr(cue.end, clause.end - cue.end).find_first_of("0123456789") != std::string_view::npos;
}

// The pairs of hanzi in some words.
std::set<std::string_view> Pairs(std::string_view words) {
  std::set<std::string_view> pairs;
  for (std::size_t at = 0; at + 6 <= words.size(); at += text::DecodeAt(words, at).bytes) {
    const text::Decoded a = text::DecodeAt(words, at);
    const text::Decoded b = text::DecodeAt(words, at + a.bytes);
    if (a.bytes == 3 && b.bytes == 3 && a.point >= 0x4E00 && b.point >= 0x4E00) pairs.insert(words.substr(at, 6));
  }
  return pairs;
}

// True when the words speak of what the headline speaks of: two pairs of characters in common.
bool SharesObject(std::string_view words, std::string_view headline) {
  static constexpr std::string_view kEmpty[] = {"工作", "推进", "加强", "持续", "加快", "全力", "加大", "建设",
                                                "进一", "一步", "有序", "力度", "项目", "实施", "开展"};
  std::set<std::string_view> pairs = Pairs(headline);
  for (const std::string_view pair : kEmpty) pairs.erase(pair);
  const std::set<std::string_view> other = Pairs(words);
  return std::count_if(other.begin(), other.end(), [&](std::string_view pair) { return pairs.contains(pair); }) >= 2;
}

}  // namespace

absl::StatusOr<StatusReader> StatusReader::Parse(std::string_view tsv) {
  StatusReader reader;
  ASSIGN_OR_RETURN(reader.cues_,
                   CueTable::Parse("action_status.tsv", tsv, {"cue", "status", "form"},
                                   {"DONE full", "DONE state", "ONGOING full", "ONGOING rest", "ONGOING object",
                                    "ONGOING state", "PLANNED state", "PLANNED future"}));
  return reader;
}

// The first cue of the form whose clause does not take it back.
std::optional<Span> StatusReader::Full(const CueHits& cues, std::string_view text, Span window, std::string_view sort) {
  const bool done = sort == "DONE full";
  Span rest = window;
  while (const auto cue = cues.FirstIn(rest, sort)) {
    rest.begin = cue->end;
    const Span clause = ClauseAround(text, *cue, window);
    if (!done || !(IsStep(clause.In(text)) || CountsPart(text, *cue, clause))) return cue;
  }
  return std::nullopt;
}

// 剩余, 其余, where the sentence says that they are still worked on.
std::optional<Span> StatusReader::Rest(const CueHits& cues, std::string_view text, Span window) {
  static const WordTable kStill{"正在", "待", "计划", "将", "推进", "预计", "底前", "加快", "尚未", "督促"};
  Span rest = window;
  while (const auto cue = cues.FirstIn(rest, "ONGOING rest")) {
    rest.begin = cue->end;
    std::uint32_t end = cue->end;
    while (end < window.end && SentenceEndAt(text, end) == 0) end += text::DecodeAt(text, end).bytes;
    const std::string_view after = text.substr(cue->end, end - cue->end);
    if (kStill.AnyIn(after)) return cue;
  }
  return std::nullopt;
}

// 持续推进 and its like, whose object is the headline's or the 整改 itself.
std::optional<Span> StatusReader::PressedOn(const CueHits& cues, std::string_view text, Span window, Span headline) {
  Span rest = {headline.end, std::max(headline.end, window.end)};
  while (const auto cue = cues.FirstIn(rest, "ONGOING object")) {
    rest.begin = cue->end;
    const Span clause = ClauseAround(text, *cue, window);
    const std::string_view object = text.substr(cue->end, clause.end - cue->end);
    if (object.starts_with("整改") || SharesObject(object, headline.In(text))) return cue;
  }
  return std::nullopt;
}

// The words under the headline begin with the future, and nothing of them is told as past.
bool StatusReader::OnlyFuture(const CueHits& cues, std::string_view text, Span window, Span headline) {
  static const WordTable kPast{"了", "已", "完成", "截至", "目前", "今年以来", "先后", "累计", "印发", "召开", "制定"};
  const Span rest = {headline.end, std::max(headline.end, window.end)};
  if (!cues.FirstIn(rest.empty() ? headline : rest, "PLANNED future")) return false;
  const std::vector<Span> clauses = Clauses(text, rest);
  const Span first = clauses.empty() ? headline : clauses[0];
  if (!cues.FirstIn(first, "PLANNED future")) return false;
  for (const Span clause : clauses) {
    if (kPast.AnyIn(clause.In(text)) && !cues.FirstIn(clause, "PLANNED future")) return false;
  }
  return true;
}

std::optional<StatusFacts> StatusReader::ReadState(std::string_view text, Span words) const {
  const std::string_view state = TrimMarks(text, words).In(text);
  constexpr std::pair<std::string_view, ActionStatus> kStates[] = {{"DONE state", ActionStatus::kDone},
                                                                   {"ONGOING state", ActionStatus::kOngoing},
                                                                   {"PLANNED state", ActionStatus::kPlanned}};
  for (const auto& [sort, status] : kStates) {
    if (cues_.Is(state, sort)) return StatusFacts{status, words};
  }
  return std::nullopt;
}

StatusFacts StatusReader::Read(std::string_view text, Span window, const StatusContext& context) const {
  const CueHits cues(cues_, text, text::Union(window, context.headline));
  const auto done = Full(cues, text, window, "DONE full");
  auto left = Full(cues, text, window, "ONGOING full");
  if (!left) left = Rest(cues, text, window);
  const auto pressed = PressedOn(cues, text, window, context.headline);
  if (context.forward && !done && !left) return {ActionStatus::kPlanned, std::nullopt};
  const bool to_come = context.due && !context.due->date.empty() && !context.reference_date.empty() &&
                       context.due->date > context.reference_date;
  const bool part = context.progress && context.progress->resolved < context.progress->found;
  if (!done && OnlyFuture(cues, text, window, context.headline)) return {ActionStatus::kPlanned, std::nullopt};
  if (part || left) return {ActionStatus::kOngoing, left};
  if (to_come) return {ActionStatus::kOngoing, context.due->span};
  // Of several parts one may be pressed on with: then the whole is not done.
  if (done && !(pressed && pressed->begin > window.begin)) return {ActionStatus::kDone, done};
  if (pressed) return {ActionStatus::kOngoing, pressed};
  return {};
}

}  // namespace taizhang::extract
