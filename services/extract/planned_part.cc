#include "extract/planned_part.h"

#include <algorithm>

#include "extract/clause.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How much of a heading, in bytes, may say what its chapter tells.
constexpr std::uint32_t kHeadingReach = 600;
// How much of a chapter, in bytes, may announce what it plans.
constexpr std::uint32_t kOpeningReach = 6000;

// Genres that tell what is, or prescribe, whatever their headings say.
constexpr std::string_view kNeverPlanned[] = {
    "REGULATION",    "STATISTICAL_COMMUNIQUE", "YEARBOOK", "RECTIFICATION_REPORT", "AUDIT_REPORT",
    "BUDGET_REPORT", "INSPECTION_FEEDBACK",    "REPLY"};
constexpr text::WordList kGlossary("名词解释", "名词注释", "有关名词", "名词", "注释", "附件", "附录");
constexpr text::WordList kPlanTitles("工作要点", "工作计划", "工作安排", "工作打算", "重点工作", "重点任务", "任务清单",
                                     "任务分工", "行动计划");
constexpr text::WordList kComparisons("比", "较", "与", "同", "于", "超");
constexpr std::string_view kReviews[] = {"过去", "去年", "年来", "以来"};

bool NeverPlans(std::string_view genre) {
  return std::find(std::begin(kNeverPlanned), std::end(kNeverPlanned), genre) != std::end(kNeverPlanned);
}

class PartFinder {
 public:
  explicit PartFinder(const PlannedPartInputs& inputs) : inputs_(inputs) {}

  std::vector<PlannedPart> Find() {
    if (NeverPlans(inputs_.genre)) return {};
    if (const auto whole = WholeDocument()) return {*whole};
    for (const DocumentView::Node& node : inputs_.view.nodes) {
      if (node.parent < 0 && !node.ordinal) ReadChapter(node);
    }
    if (parts_.empty() && !looked_back_ && IsWorkReport()) ReadWithoutChapters();
    return std::move(parts_);
  }

 private:
  std::string_view text() const { return inputs_.view.text; }

  // 某县2021年工作要点: all of it is planned.
  std::optional<PlannedPart> WholeDocument() const {
    if (!inputs_.title || inputs_.title->empty()) return std::nullopt;
    const std::string_view ending = kPlanTitles.Ending(inputs_.title->In(text()));
    const TimeMention* year = YearIn(*inputs_.title);
    if (ending.empty() || year == nullptr || !IsToCome(*year)) return std::nullopt;
    const auto size = static_cast<std::uint32_t>(ending.size());
    const auto end = static_cast<std::uint32_t>(text().size());
    return PlannedPart{{inputs_.title->end, end}, {inputs_.title->end - size, inputs_.title->end}, year};
  }

  bool IsWorkReport() const { return inputs_.genre == "WORK_REPORT"; }

  // A stretch of a report without its chapter heading: from where the plan is announced to the end.
  void ReadWithoutChapters() {
    const auto size = static_cast<std::uint32_t>(text().size());
    const std::uint32_t begin = inputs_.title ? inputs_.title->end : 0;
    const Span opening = {begin, std::min(size, begin + kOpeningReach)};
    if (const auto cue = Announced(opening)) {
      const std::uint32_t from = inputs_.view.ParagraphAt(cue->begin).begin;
      parts_.push_back({{from, size}, *cue, YearIn(opening)});
    }
  }

  void ReadChapter(const DocumentView::Node& node) {
    const Span heading = {node.heading.begin, std::min(node.heading.end, node.heading.begin + kHeadingReach)};
    const TimeMention* named = YearIn(heading);
    if (LooksBack(heading, named)) {
      looked_back_ = true;
      return;
    }
    const Span words = TrimMarks(text(), {std::max(node.label.end, heading.begin), heading.end});
    if (!kGlossary.Beginning(words.In(text())).empty()) return;
    const Span opening = OpeningOf(node);
    const std::optional<Span> cue = CueOf(heading, named, opening);
    if (!cue) return;
    const TimeMention* year = named != nullptr ? named : YearIn(opening);
    const bool followed = IsWorkReport() && !parts_.empty() && !NamesTime(heading);
    if (year == nullptr && followed) year = parts_.back().year;
    const std::uint32_t begin = parts_.empty() ? heading.begin : std::max(heading.begin, parts_.back().span.end);
    parts_.push_back({{begin, std::max({begin, node.heading.end, node.body.end})}, *cue, year});
  }

  // What says that the chapter is planned.
  std::optional<Span> CueOf(Span heading, const TimeMention* named, Span opening) const {
    if (const auto cue = inputs_.lexicon.cues().LastIn(text(), heading, "PLANNED_HEADING")) return cue;
    if (!IsWorkReport()) return std::nullopt;
    if (named != nullptr) return named->span;
    if (const auto announced = Announced(opening)) return announced;
    if (looked_back_ || !parts_.empty()) return heading;
    return std::nullopt;
  }

  bool LooksBack(Span heading, const TimeMention* year) const {
    if (inputs_.lexicon.cues().LastIn(text(), heading, "TOLD_HEADING")) return true;
    if (year != nullptr) return !IsToCome(*year);
    const auto says = [&](std::string_view word) { return heading.In(text()).find(word) != std::string_view::npos; };
    return std::any_of(std::begin(kReviews), std::end(kReviews), says);
  }

  // The paragraphs between a heading and the first one below it.
  Span OpeningOf(const DocumentView::Node& node) const {
    const auto next = std::partition_point(inputs_.view.nodes.begin(), inputs_.view.nodes.end(),
                                           [&](const auto& n) { return n.heading.begin <= node.heading.begin; });
    const std::uint32_t begin = node.heading.end;
    std::uint32_t end = std::max(begin, std::min(node.body.end, begin + kOpeningReach));
    if (next != inputs_.view.nodes.end()) end = std::clamp(next->heading.begin, begin, end);
    return {begin, end};
  }

  // 今年…总体要求: a sentence that names the year and what is announced for it.
  std::optional<Span> Announced(Span opening) const {
    for (const Span sentence : Sentences(text(), opening)) {
      const auto cue = inputs_.lexicon.cues().FirstIn(text(), sentence, "PLANNED_HEADING");
      if (cue && YearIn(sentence) != nullptr) return cue;
    }
    return std::nullopt;
  }

  // The first year of the window that is that of the report or the next one.
  const TimeMention* YearIn(Span window) const {
    for (auto time = FirstFrom(window.begin); time != inputs_.times.end() && time->span.begin < window.end; ++time) {
      if (!IsOneYear(*time) || !kComparisons.Ending(text().substr(0, time->span.begin)).empty()) continue;
      const bool heading = window.size() <= kHeadingReach;
      if (heading || IsToCome(*time)) return &*time;
    }
    return nullptr;
  }

  bool NamesTime(Span window) const {
    const auto time = FirstFrom(window.begin);
    return time != inputs_.times.end() && time->span.begin < window.end && !(time->start.empty() && time->end.empty());
  }

  std::vector<TimeMention>::const_iterator FirstFrom(std::uint32_t at) const {
    return std::partition_point(inputs_.times.begin(), inputs_.times.end(),
                                [at](const TimeMention& t) { return t.span.begin < at; });
  }

  // The year of the document or one after it; without a day of reference nothing tells.
  bool IsToCome(const TimeMention& year) const {
    return inputs_.reference.size() >= 4 && year.end.substr(0, 4) >= inputs_.reference.substr(0, 4);
  }

  const PlannedPartInputs& inputs_;
  std::vector<PlannedPart> parts_;
  bool looked_back_ = false;
};

}  // namespace

bool IsOneYear(const TimeMention& time) {
  return time.start.size() == 10 && time.end.size() == 10 && time.start.ends_with("-01-01") &&
         time.end.ends_with("-12-31") && time.start.substr(0, 4) == time.end.substr(0, 4);
}

std::vector<PlannedPart> FindPlannedParts(const PlannedPartInputs& inputs) { return PartFinder(inputs).Find(); }

const PlannedPart* PlannedPartAt(const std::vector<PlannedPart>& parts, std::uint32_t at) {
  const auto found =
      std::partition_point(parts.begin(), parts.end(), [at](const PlannedPart& p) { return p.span.end <= at; });
  return found != parts.end() && found->span.begin <= at ? &*found : nullptr;
}

}  // namespace taizhang::extract
