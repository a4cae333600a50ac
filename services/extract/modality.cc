#include "extract/modality.h"

#include <algorithm>

#include "extract/clause.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How much of a heading, in bytes, may say that what follows is planned or told.
constexpr std::uint32_t kHeadingReach = 600;

// The last cue of the window, PLANNED or DONE.
std::optional<ModalityChoice> LastCue(const ModalityInputs& inputs, Span window, Via via) {
  const auto planned = inputs.lexicon.cues().LastIn(inputs.view.text, window, "PLANNED");
  const auto done = inputs.lexicon.cues().LastIn(inputs.view.text, window, "DONE");
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
  const auto done = inputs.lexicon.cues().LastIn(inputs.view.text, told, "DONE");
  return !figure.period && done && done->In(inputs.view.text).ends_with("目前");
}

std::optional<ModalityChoice> FromHeadings(const ModalityInputs& inputs, std::uint32_t at) {
  for (std::int32_t node = inputs.view.NodeAt(at); node >= 0;
       node = inputs.view.nodes[static_cast<std::size_t>(node)].parent) {
    Span heading = inputs.view.nodes[static_cast<std::size_t>(node)].heading;
    if (heading.Contains(at)) continue;
    heading.end = std::min(heading.end, heading.begin + kHeadingReach);
    if (const auto told = inputs.lexicon.cues().LastIn(inputs.view.text, heading, "TOLD_HEADING"))
      return ModalityChoice{false, FieldSource{"modality", *told, Via::kHeading}};
    if (const auto planned = inputs.lexicon.cues().LastIn(inputs.view.text, heading, "PLANNED_HEADING"))
      return ModalityChoice{true, FieldSource{"modality", *planned, Via::kHeading}};
  }
  return std::nullopt;
}

}  // namespace

ModalityChoice ReadModality(const ModalityInputs& inputs, Span sentence, const Figure& figure) {
  if (inputs.prescribes) return {};
  if (const auto own = LastCue(inputs, {figure.clause.begin, figure.clause_end}, Via::kClause)) return *own;
  // The plan of a plan ratio (完成本年计划的88%) is no intention.
  const auto intends = inputs.lexicon.cues().LastIn(inputs.view.text, figure.clause, "PLANNED_CLAUSE");
  if (intends && figure.kind != FigureKind::kPlanRatio) return {true, FieldSource{"modality", *intends, Via::kClause}};
  const Span before = {sentence.begin, std::max(sentence.begin, figure.clause.begin)};
  if (const auto cue = LastCue(inputs, before, Via::kSentence); cue && cue->planned) return *cue;
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
