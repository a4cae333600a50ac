#include "extract/modality.h"

#include <algorithm>

#include "extract/clause.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How much of a heading, in bytes, may say that what follows is planned or told.
constexpr std::uint32_t kHeadingReach = 600;

// 低于预期目标, 超计划增产, 计划建成的97个项目: the plan is what something is held against, or part of a name.
bool IsMeasuredAgainst(std::string_view text, Span window, Span cue, std::uint32_t number) {
  const std::string_view word = cue.In(text);
  const bool noun = word.ends_with("目标") || word.ends_with("计划") || word.ends_with("规划");
  if (!noun && !word.starts_with("计划")) return false;
  constexpr std::uint32_t kReach = 24;
  const std::uint32_t from = std::max(window.begin, cue.begin > kReach ? cue.begin - kReach : 0);
  Span before = {from, cue.begin};
  for (const Span clause : Clauses(text, before)) before = clause.end == before.end ? clause : before;
  for (const std::string_view against : {"于", "超", "完成", "达到", "实现", "列入", "纳入", "按照", "按", "根据",
                                         "编制", "制定", "印发", "出台", "落实", "实施", "围绕", "对照"}) {
    if (noun && before.In(text).find(against) != std::string_view::npos) return true;
  }
  const Span after = {cue.end, std::max(cue.end, std::min(window.end, number))};
  return word.starts_with("计划") && TrimMarks(text, after).In(text).ends_with("的");
}

// 将建成 tells of the future; 将工期缩短 is 把.
bool IsDisposal(const ModalityInputs& inputs, Span cue) {
  if (cue.In(inputs.view.text) != "将") return false;
  for (const std::string_view sort : {"ACTION", "PREDICATE", "LINK", "DROP"}) {
    if (inputs.lexicon.words().At(inputs.view.text, cue.end, sort)) return false;
  }
  return !inputs.lexicon.ChangeAt(inputs.view.text, cue.end);
}

// The last word of intention in the window that is one.
std::optional<Span> LastPlan(const ModalityInputs& inputs, Span window, std::string_view sort, std::uint32_t number) {
  const auto cue = inputs.cues.LastIn(window, sort);
  const bool other = cue && (IsDisposal(inputs, *cue) || IsMeasuredAgainst(inputs.view.text, window, *cue, number));
  return other ? std::nullopt : cue;
}

// The last cue of the window, PLANNED or DONE.
std::optional<ModalityChoice> LastCue(const ModalityInputs& inputs, Span window, std::uint32_t number, Via via) {
  const auto planned = LastPlan(inputs, window, "PLANNED", number);
  const auto done = inputs.cues.LastIn(window, "DONE");
  if (!planned && !done) return std::nullopt;
  const bool is_planned = planned && (!done || planned->begin > done->begin);
  return ModalityChoice{is_planned, FieldSource{"modality", is_planned ? *planned : *done, via}};
}

bool EndsAfter(const Figure& figure, std::string_view reference) {
  if (!figure.period || reference.empty()) return false;
  const std::string& end = figure.period->end;
  if (!end.empty())
    return end > reference && (end.substr(0, 4) > reference.substr(0, 4) || figure.period->kind == "DEADLINE");
  return figure.period->start > reference;
}

// A past fact in a chapter on work to come: 去年完成了…, 目前共有….
bool IsPast(const ModalityInputs& inputs, Span sentence, const Figure& figure) {
  const bool planned_year = inputs.part != nullptr && inputs.part->year != nullptr;
  const std::string_view year = planned_year ? std::string_view(inputs.part->year->end) : inputs.reference;
  const bool before = figure.period && !figure.period->end.empty() && year.size() >= 4 &&
                      figure.period->end.substr(0, 4) < year.substr(0, 4);
  if (before) return true;
  const Span told = {sentence.begin, std::max(sentence.begin, figure.clause.begin)};
  const auto done = inputs.cues.LastIn(told, "DONE");
  return !figure.period && done && done->In(inputs.view.text).ends_with("目前");
}

std::optional<ModalityChoice> FromHeadings(const ModalityInputs& inputs, std::uint32_t at) {
  for (std::int32_t node = inputs.view.NodeAt(at); node >= 0;
       node = inputs.view.nodes[static_cast<std::size_t>(node)].parent) {
    if (inputs.view.nodes[static_cast<std::size_t>(node)].heading.Contains(at)) continue;
    if (const auto& told = inputs.headings.Of(node)) return told;
  }
  return std::nullopt;
}

}  // namespace

const std::optional<ModalityChoice>& HeadingModality::Of(std::int32_t node) {
  auto& read = read_[static_cast<std::size_t>(node)];
  if (read) return *read;
  read.emplace();
  Span heading = view_.nodes[static_cast<std::size_t>(node)].heading;
  heading.end = std::min(heading.end, heading.begin + kHeadingReach);
  if (const auto told = lexicon_.cues().LastIn(view_.text, heading, "TOLD_HEADING")) {
    *read = ModalityChoice{false, FieldSource{"modality", *told, Via::kHeading}};
  } else if (const auto planned = lexicon_.cues().LastIn(view_.text, heading, "PLANNED_HEADING")) {
    *read = ModalityChoice{true, FieldSource{"modality", *planned, Via::kHeading}};
  }
  return *read;
}

ModalityChoice ReadModality(const ModalityInputs& inputs, Span sentence, const Figure& figure) {
  if (inputs.prescribes) return {};
  if (const auto own = LastCue(inputs, {figure.clause.begin, figure.clause_end}, figure.clause.end, Via::kClause))
    return *own;
  // The plan of a plan ratio (完成本年计划的88%) is no intention.
  const auto intends = LastPlan(inputs, figure.clause, "PLANNED_CLAUSE", figure.clause.end);
  if (intends && figure.kind != FigureKind::kPlanRatio) return {true, FieldSource{"modality", *intends, Via::kClause}};
  const Span before = {sentence.begin, std::max(sentence.begin, figure.clause.begin)};
  if (const auto cue = LastCue(inputs, before, figure.clause.end, Via::kSentence); cue && cue->planned) return *cue;
  if (EndsAfter(figure, inputs.reference)) {
    return {true, FieldSource{"modality", figure.period->span, figure.period->via}};
  }
  std::optional<ModalityChoice> chapter = FromHeadings(inputs, figure.span.begin);
  if (!chapter && inputs.part != nullptr) chapter = {true, FieldSource{"modality", inputs.part->cue, Via::kHeading}};
  if (!chapter) return {};
  if (chapter->planned && IsPast(inputs, sentence, figure)) return {};
  return *chapter;
}

}  // namespace taizhang::extract
