#include "extract/fact_frame.h"

#include <algorithm>
#include <string>
#include <utility>

#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How far back, in bytes, the 占 of a share and the 完成 of a plan ratio may stand.
constexpr std::uint32_t kShareReach = 90;
// How far back the 比 of a named base may stand: 比2018年, 较全国平均水平.
constexpr std::uint32_t kBaseReach = 36;

std::uint32_t BackBy(std::string_view text, std::uint32_t from, std::uint32_t end, std::uint32_t bytes) {
  std::uint32_t at = end > from + bytes ? end - bytes : from;
  while (!text::IsUtf8Boundary(text, at)) ++at;
  return at;
}

bool IsPercent(const Quantity& quantity) {
  return quantity.unit == "%" || quantity.unit == "‰" || quantity.value.find('/') != std::string::npos;
}

}  // namespace

absl::StatusOr<FrameReader> FrameReader::Parse(std::string_view tsv) {
  FrameReader reader;
  ASSIGN_OR_RETURN(reader.cues_,
                   CueTable::Parse("fact_cues.tsv", tsv, {"cue", "sort"},
                                   {"up",      "down",       "flat",         "above",      "below",     "amount_up",
                                    "to",      "predicate",  "yoy",          "year_start", "previous",  "annual",
                                    "adverb",  "share",      "whole_end",    "plan",       "rank_verb", "scope",
                                    "front",   "region",     "money_verb",   "generic",    "noun_stop", "verb_start",
                                    "planned", "opens_plan", "plan_heading", "pronoun",    "head"}));
  return reader;
}

// Takes words of a sort off the end of [from, end), as many as there are.
std::uint32_t FrameReader::Peel(std::string_view text, std::uint32_t from, std::uint32_t end,
                                std::string_view sort) const {
  while (const auto word = cues_.Before(text, end, from, sort)) end = word->begin;
  return end;
}

// The base right before a verb of change; the words of it are taken off.
std::uint32_t FrameReader::PeelBase(std::string_view text, std::uint32_t from, std::uint32_t end,
                                    FactFrame& frame) const {
  static constexpr std::pair<std::string_view, FactBase> kSorts[] = {
      {"year_start", FactBase::kYearStart}, {"yoy", FactBase::kYearOnYear}, {"previous", FactBase::kPreviousPeriod}};
  for (const auto& [sort, base] : kSorts) {
    if (const auto word = cues_.Before(text, end, from, sort)) {
      frame.base = base;
      return word->begin;
    }
  }
  const std::uint32_t reach = BackBy(text, from, end, kBaseReach);
  const std::string_view window = text.substr(reach, end - reach);
  static constexpr std::string_view kAgainst[] = {"比", "较"};
  for (const std::string_view against : kAgainst) {
    const std::size_t at = window.rfind(against);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = window.substr(at + against.size());
    const bool ends_phrase = rest.ends_with("年") || rest.ends_with("月") || rest.ends_with("末") ||
                             rest.ends_with("底") || rest.ends_with("期") || rest.ends_with("前") ||
                             rest.ends_with("平均") || rest.ends_with("水平") || cues_.Is(rest, "scope");
    if (rest.empty() || !ends_phrase) continue;
    frame.base = FactBase::kNamed;
    return reach + static_cast<std::uint32_t>(at);
  }
  return end;
}

bool FrameReader::ReadShare(std::string_view text, const Quantity& quantity, Span before, Span after,
                            FactFrame& frame) const {
  if (!IsPercent(quantity)) return false;
  const std::uint32_t reach = BackBy(text, before.begin, before.end, kShareReach);
  if (const auto cue = cues_.LastIn(text, {reach, before.end}, "share")) {
    const std::string_view whole = text.substr(cue->end, before.end - cue->end);
    const bool broken = whole.find("，") != std::string_view::npos ||
                        cues_.LastIn(text, {cue->end, before.end}, "up") ||
                        cues_.LastIn(text, {cue->end, before.end}, "down");
    if (!broken) {
      frame.kind = FactKind::kShare;
      frame.cue = *cue;
      frame.subject_end = cue->begin;
      return true;
    }
  }
  if (!after.In(text).starts_with("的")) return false;
  static constexpr std::string_view kNoWhole[] = {"的速度", "的增长", "的增速", "的目标", "的比例", "的增幅", "的幅度"};
  for (const std::string_view word : kNoWhole) {
    if (after.In(text).starts_with(word)) return false;
  }
  frame.kind = FactKind::kShare;
  frame.subject_end = before.end;
  return true;
}

bool FrameReader::ReadPlanRatio(std::string_view text, const Quantity& quantity, Span before, FactFrame& frame) const {
  if (!IsPercent(quantity)) return false;
  const std::string_view words = before.In(text);
  const bool of_plan = words.ends_with("的") && cues_.Before(text, before.end - 3, before.begin, "plan");
  static constexpr std::string_view kVerbs[] = {"完成", "为", "达到", "达", "占"};
  if (of_plan || words.ends_with("完成率") || words.ends_with("完成率为") || words.ends_with("完成率达")) {
    frame.kind = FactKind::kPlanRatio;
    frame.subject_end = before.end;
    const std::uint32_t reach = BackBy(text, before.begin, before.end, kShareReach);
    for (const std::string_view verb : kVerbs) {
      const std::size_t at = text.substr(reach, before.end - reach).rfind(verb);
      if (at == std::string_view::npos) continue;
      frame.subject_end = reach + static_cast<std::uint32_t>(at);
      frame.cue = Span{frame.subject_end, frame.subject_end + static_cast<std::uint32_t>(verb.size())};
      break;
    }
    return true;
  }
  return false;
}

// 5000万元以上的项目, 60岁以上老人: a bound behind the number with a noun behind it.
bool FrameReader::ReadThreshold(std::string_view text, const Quantity& quantity, Span after, FactFrame& frame) const {
  if (!quantity.bound_span || quantity.bound_span->begin < quantity.span.end)
    return quantity.unit == "岁" || quantity.unit == "周岁";
  std::uint32_t at = quantity.bound_span->end;
  if (at >= after.end) return false;
  if (quantity.dimension == "RATIO" && text.substr(at).starts_with("的")) return false;
  if (text.substr(at).starts_with("的")) at += 3;
  if (at >= after.end || cues_.At(text, at, "noun_stop") || cues_.At(text, at, "verb_start")) return false;
  frame.kind = FactKind::kThreshold;
  return true;
}

void FrameReader::ReadVerb(std::string_view text, const Quantity& quantity, Span before, FactFrame& frame) const {
  std::uint32_t end = before.end;
  if (quantity.bound_span && quantity.bound_span->end <= end && quantity.bound_span->begin >= before.begin) {
    end = quantity.bound_span->begin;
  }
  const std::uint32_t verb_end = Peel(text, before.begin, end, "adverb");
  frame.distributive = text.substr(verb_end, before.end - verb_end).find("分别") != std::string_view::npos;
  static constexpr std::pair<std::string_view, FactDirection> kVerbs[] = {{"up", FactDirection::kUp},
                                                                          {"down", FactDirection::kDown},
                                                                          {"flat", FactDirection::kFlat},
                                                                          {"above", FactDirection::kUp},
                                                                          {"below", FactDirection::kDown}};
  std::optional<Span> best;
  for (const auto& [sort, direction] : kVerbs) {
    const auto word = cues_.Before(text, verb_end, before.begin, sort);
    if (!word || (best && best->begin <= word->begin)) continue;
    best = word;
    frame.direction = direction;
    if (sort == "above" || sort == "below") frame.base = FactBase::kNamed;
  }
  const auto amount = cues_.Before(text, verb_end, before.begin, "amount_up");
  const auto level = cues_.Before(text, verb_end, before.begin, "predicate");
  if (best && (!amount || best->begin < amount->begin) && (!level || best->begin <= level->begin)) {
    frame.kind = FactKind::kChange;
    frame.cue = *best;
    std::uint32_t subject = Peel(text, before.begin, best->begin, "adverb");
    frame.distributive =
        frame.distributive || text.substr(subject, best->begin - subject).find("分别") != std::string_view::npos;
    if (const auto annual = cues_.Before(text, subject, before.begin, "annual")) {
      frame.annualized = true;
      subject = annual->begin;
    }
    if (!frame.base) subject = PeelBase(text, before.begin, subject, frame);
    const std::uint32_t outer = Peel(text, before.begin, subject, "adverb");
    frame.distributive =
        frame.distributive || text.substr(outer, subject - outer).find("分别") != std::string_view::npos;
    frame.subject_end = outer;
    return;
  }
  const std::uint32_t subject = Peel(text, before.begin, end, "predicate");
  frame.distributive = frame.distributive || text.substr(subject, end - subject).find("分别") != std::string_view::npos;
  frame.subject_end = subject;
}

FactFrame FrameReader::Read(std::string_view text, const Quantity& quantity, Span before, Span after) const {
  FactFrame frame;
  frame.subject_end = before.end;
  static constexpr std::string_view kJoiners[] = {"", "、", "和", "及", "与", "以及", "，", "或", "；"};
  if (std::find(std::begin(kJoiners), std::end(kJoiners), before.In(text)) != std::end(kJoiners)) {
    frame.bare = true;
    frame.subject_end = before.begin;
  }
  if (quantity.rank) {
    frame.kind = FactKind::kRank;
    std::uint32_t end = before.end;
    for (std::uint32_t last = end + 1; last != end;) {
      last = end;
      end = Peel(text, before.begin, Peel(text, before.begin, Peel(text, before.begin, end, "scope"), "rank_verb"),
                 "adverb");
    }
    frame.subject_end = end;
    return frame;
  }
  if (ReadPlanRatio(text, quantity, before, frame) || ReadShare(text, quantity, before, after, frame)) return frame;
  if (ReadThreshold(text, quantity, after, frame)) {
    frame.kind = FactKind::kThreshold;
    return frame;
  }
  if (!frame.bare) ReadVerb(text, quantity, before, frame);
  const std::string_view lead = before.In(text);
  frame.from = lead.ends_with("由") || lead.ends_with("从");
  if (frame.from) frame.subject_end = before.end - 3;
  return frame;
}

}  // namespace taizhang::extract
