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
  if (const auto heading = FromHeadings(inputs, figure.span.begin)) return *heading;
  return {};
}

}  // namespace taizhang::extract
