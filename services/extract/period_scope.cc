#include "extract/period_scope.h"

#include <algorithm>
#include <string>

#include "extract/clause.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

// How far, in bytes, the parts that ； joins to one sentence are looked through around a figure: about 1,000 hanzi.
constexpr std::uint32_t kWholeSentenceReach = 3000;
// How many periods a heading may name (过去五年和2022年工作回顾 has two).
constexpr std::size_t kMostNamed = 8;

using text::Span;

bool EndsWithAny(std::string_view words, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return words.ends_with(e); });
}
bool StartsWithAny(std::string_view words, std::initializer_list<std::string_view> openings) {
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view o) { return words.starts_with(o); });
}

// True where “ stands before `at` and is not closed: the time is part of a name.
bool InQuotes(std::string_view sentence, std::size_t at) {
  const std::size_t open = sentence.substr(0, at).rfind("“");
  return open != std::string_view::npos && sentence.substr(open, at - open).find("”") == std::string_view::npos;
}

// A year, months, 截至X, 今年以来: no days, no 6月底前.
bool GovernsParagraph(const TimeMention& time) {
  if (time.kind == TimeKind::kVague || (time.start.empty() && time.end.empty())) return false;
  if (time.deadline) return time.end.ends_with("-12-31");
  if (time.start.empty() || time.end.empty()) return true;
  const std::string day = time.end.size() >= 10 ? time.end.substr(8, 2) : "";
  return time.start.size() >= 10 && time.start.substr(8, 2) == "01" && day >= "28";
}

// 年末: an instant that only its sentence and what there is then are told of; 截至年末 governs on.
bool IsYearEnd(std::string_view words) {
  return words == "年末" || words == "年底" || words == "全年末" || words == "本年末";
}

// “十四五”良好开局, “十三五”收官之年: the plan's first or last year, not all of them.
bool NamesOneYearOfPlan(std::string_view after) {
  return StartsWithAny(after, {"开局", "良好开局", "开好局", "高质量开局", "起步", "开篇", "开门红", "收官", "圆满收官",
                               "的开局", "的起步", "的收官", "规划的开局", "规划的起步", "规划的收官"});
}

}  // namespace

Span WholeSentence(const DocumentView& view, std::uint32_t at) {
  const DocumentView::Sentence* sentence = view.SentenceAt(at);
  if (sentence == nullptr || sentence->span.begin > at) return view.ParagraphAt(at);
  const DocumentView::Sentence* const first = view.sentences.data();
  const DocumentView::Sentence* const end = first + view.sentences.size();
  const auto open = [&](const DocumentView::Sentence* s) {
    return EndsWithAny(TrimMarks(view.text, s->span).In(view.text), {"；", ";", "，"});
  };
  Span whole = sentence->span;
  const auto near = [at](std::uint32_t other) { return (other < at ? at - other : other - at) <= kWholeSentenceReach; };
  for (auto s = sentence; s != first && (s - 1)->paragraph == s->paragraph && open(s - 1); --s) {
    if (!near((s - 1)->span.begin)) break;
    whole.begin = (s - 1)->span.begin;
  }
  for (auto s = sentence; s + 1 != end && (s + 1)->paragraph == s->paragraph && open(s); ++s) {
    if (!near((s + 1)->span.end)) break;
    whole.end = (s + 1)->span.end;
  }
  return whole;
}

std::size_t PeriodScope::FirstFrom(std::uint32_t at) const {
  const auto found = std::partition_point(inputs_.times.begin(), inputs_.times.end(),
                                          [at](const TimeMention& t) { return t.span.begin < at; });
  return static_cast<std::size_t>(found - inputs_.times.begin());
}

// True for a time that can be a period: no length, no recurrence, not what something is compared with, not in a name.
bool PeriodScope::Governs(const TimeMention& time) const {
  if (time.kind == TimeKind::kDuration || time.kind == TimeKind::kRecurrence || time.kind == TimeKind::kTime)
    return false;
  const std::string_view text = inputs_.view.text;
  const std::string_view before = text.substr(0, time.span.begin);
  if (EndsWithAny(before, {"比", "较", "与", "同", "于", "超", "相当于", "含"})) {
    const bool since =
        EndsWithAny(before, {"于"}) && !EndsWithAny(before, {"高于", "低于", "优于", "快于", "多于", "少于"});
    if (!since) return false;
  }
  const std::string_view after = text.substr(time.span.end);
  if (StartsWithAny(after, {"相比", "同期", "”", "版", "级", "届", "规划", "计划纲要"}) || NamesPlan(time))
    return false;
  if (after.starts_with("的") && EndsWithAny(before, {"是", "为", "达到"})) return false;  // 是2010年的2.2倍
  if (!IsOneYear(time) && NamesOneYearOfPlan(after)) return false;
  std::string_view near = before.substr(before.size() - std::min<std::size_t>(before.size(), 200));
  if (const std::size_t line = near.rfind('\n'); line != std::string_view::npos) near.remove_prefix(line + 1);
  return !InQuotes(near, near.size());
}

// 由上年的12天缩短到8天: the time is that of the first number alone.
bool PeriodScope::IsSource(const TimeMention& time) const {
  if (time.end.empty()) return false;
  return EndsWithAny(inputs_.view.text.substr(0, time.span.begin), {"由", "从"});
}

// “十四五”重点领域规划: the time is part of the name of a plan that is no 《title》.
bool PeriodScope::NamesPlan(const TimeMention& time) const {
  constexpr std::size_t kName = 60;
  if (!time.span.In(inputs_.view.text).ends_with("”") && !time.span.In(inputs_.view.text).ends_with("五")) return false;
  const std::string_view name = inputs_.view.text.substr(time.span.end, kName);
  for (std::size_t at = 0; at < name.size(); at += text::DecodeAt(name, at).bytes) {
    const std::string_view rest = name.substr(at);
    if (StartsWithAny(rest, {"规划", "纲要", "计划", "方案"})) return true;
    if (ClauseEndAt(name, static_cast<std::uint32_t>(at)) > 0 || (rest[0] >= '0' && rest[0] <= '9')) return false;
    if (StartsWithAny(rest, {"期间", "时期", "以来", "末", "期末"})) return false;
  }
  return false;
}

// True when only words that name nothing stand between `from` and the time.
bool PeriodScope::Opens(const TimeMention& time, std::uint32_t from) const {
  Span words = TrimMarks(inputs_.view.text, {from, std::max(from, time.span.begin)});
  while (!words.empty()) {
    std::uint32_t size = 0;
    for (const std::string_view sort : {"DROP", "REGION"}) {
      const auto word = inputs_.lexicon.words().At(inputs_.view.text, words.begin, sort);
      if (word && word->end <= words.end) size = std::max(size, word->size());
    }
    if (size == 0) return words.size() <= 18;
    words.begin += size;
  }
  return true;
}

std::optional<PeriodChoice> PeriodScope::InSentence(Span sentence, Span clause, std::uint32_t figure) const {
  for (std::size_t i = FirstFrom(figure); i > 0; --i) {
    const TimeMention& time = inputs_.times[i - 1];
    if (time.span.begin < sentence.begin) break;
    if (!Governs(time)) continue;
    const bool own = time.span.begin >= clause.begin;
    const std::string_view led =
        TrimMarks(inputs_.view.text, {time.span.end, std::max(time.span.end, clause.end)}).In(inputs_.view.text);
    if (own && led.size() > 3 && led.ends_with("的")) continue;  // 去年入库的32吨
    if (IsSource(time) && !(own && (led.empty() || led == "的" || led == "末的" || led == "底的"))) continue;
    std::uint32_t from = own ? clause.begin : sentence.begin;
    for (std::uint32_t at = from; !own && at < time.span.begin; at += text::DecodeAt(inputs_.view.text, at).bytes) {
      if (const std::uint32_t mark = ClauseEndAt(inputs_.view.text, at)) from = at + mark;
    }
    if (!own && !Opens(time, from)) continue;
    if (time.kind == TimeKind::kVague || (time.start.empty() && time.end.empty())) {
      return PeriodChoice{nullptr, own ? Via::kClause : Via::kSentence};
    }
    return PeriodChoice{&time, own ? Via::kClause : Via::kSentence};
  }
  return std::nullopt;
}

// True in a sentence that says what there is: 全国共有学校12所.
bool PeriodScope::TellsWhatThereIs(std::uint32_t figure) const {
  const std::string_view before = Span{WholeSentence(inputs_.view, figure).begin, figure}.In(inputs_.view.text);
  return before.find("共有") != std::string_view::npos || before.find("现有") != std::string_view::npos;
}

std::optional<PeriodChoice> PeriodScope::InParagraph(std::uint32_t figure) const {
  const Span paragraph = inputs_.view.ParagraphAt(figure);
  std::uint32_t begin = paragraph.begin;
  const std::int32_t node = inputs_.view.NodeAt(figure);
  if (node >= 0) {
    const auto& own = inputs_.view.nodes[static_cast<std::size_t>(node)];
    if (own.run_in && own.heading.begin >= paragraph.begin && own.heading.end <= figure) begin = own.heading.end;
  }
  for (const std::uint32_t from : {begin, paragraph.begin}) {
    const std::size_t i = FirstFrom(from);
    if (i >= inputs_.times.size()) continue;
    const TimeMention& time = inputs_.times[i];
    if (time.span.begin >= figure || time.span.begin >= from + 30 || !Governs(time) || !Opens(time, from)) continue;
    if (!GovernsParagraph(time)) continue;
    if (IsYearEnd(time.span.In(inputs_.view.text)) && !TellsWhatThereIs(figure)) continue;
    return PeriodChoice{Superseding(time, figure), Via::kParagraph};
  }
  return std::nullopt;
}

// 年末…。全年…。…: a year that opens a sentence takes over from the instant that opened the paragraph.
const TimeMention* PeriodScope::Superseding(const TimeMention& opening, std::uint32_t figure) const {
  constexpr std::size_t kReach = 32;
  if (!opening.start.empty() || opening.deadline) return &opening;
  const std::size_t last = FirstFrom(figure);
  for (std::size_t i = last; i > 0 && last - i < kReach; --i) {
    const TimeMention& time = inputs_.times[i - 1];
    if (time.span.begin <= opening.span.begin) break;
    const bool year = time.start.ends_with("-01-01") && time.end == opening.end;
    const DocumentView::Sentence* sentence = inputs_.view.SentenceAt(time.span.begin);
    if (year && sentence != nullptr && sentence->span.begin + 6 >= time.span.begin && Governs(time)) return &time;
  }
  return &opening;
}

// 过去五年和2022年工作回顾: the one of them that last opened a paragraph. Null when none did.
const TimeMention* PeriodScope::LastTold(const std::vector<const TimeMention*>& named, std::uint32_t from,
                                         std::uint32_t figure) const {
  constexpr std::size_t kReach = 256;
  const std::size_t last = FirstFrom(figure);
  for (std::size_t i = last; i > 0 && last - i < kReach; --i) {
    const TimeMention& time = inputs_.times[i - 1];
    if (time.span.begin < from) break;
    const std::uint32_t paragraph = inputs_.view.ParagraphAt(time.span.begin).begin;
    if (time.span.begin > paragraph + 30 || !Opens(time, paragraph)) continue;
    for (const TimeMention* each : named) {
      if (each->start == time.start && each->end == time.end) return each;
    }
  }
  return nullptr;
}

std::optional<PeriodChoice> PeriodScope::InHeadings(std::uint32_t figure) const {
  for (std::int32_t node = inputs_.view.NodeAt(figure); node >= 0;
       node = inputs_.view.nodes[static_cast<std::size_t>(node)].parent) {
    const DocumentView::Node& own = inputs_.view.nodes[static_cast<std::size_t>(node)];
    if (own.heading.Contains(figure)) continue;
    std::vector<const TimeMention*> named;
    for (std::size_t i = FirstFrom(own.heading.begin); i < inputs_.times.size(); ++i) {
      const TimeMention& time = inputs_.times[i];
      if (time.span.begin >= own.heading.end) break;
      if (Governs(time) && !(time.start.empty() && time.end.empty())) named.push_back(&time);
      if (named.size() == kMostNamed) break;
    }
    if (named.empty()) {
      if (const auto choice = InReviewOpening(own, figure)) return choice;
    }
    if (named.size() > 1) {
      if (const TimeMention* told = LastTold(named, own.heading.end, figure)) return PeriodChoice{told, Via::kHeading};
    }
    if (!named.empty()) return PeriodChoice{named.front(), Via::kHeading};
  }
  return std::nullopt;
}

std::optional<PeriodChoice> PeriodScope::InPlannedPart(std::uint32_t figure) const {
  const PlannedPart* part = inputs_.planned != nullptr ? PlannedPartAt(*inputs_.planned, figure) : nullptr;
  if (part == nullptr || part->year == nullptr) return std::nullopt;
  return PeriodChoice{part->year, Via::kHeading};
}

// A chapter that looks back without naming a year (工作回顾): the year that opens its first paragraph (过去一年).
std::optional<PeriodChoice> PeriodScope::InReviewOpening(const DocumentView::Node& chapter,
                                                         std::uint32_t figure) const {
  if (!inputs_.lexicon.cues().LastIn(inputs_.view.text, chapter.heading, "TOLD_HEADING")) return std::nullopt;
  constexpr std::uint32_t kOpening = 12;
  const std::size_t i = FirstFrom(chapter.heading.end);
  if (i >= inputs_.times.size()) return std::nullopt;
  const TimeMention& time = inputs_.times[i];
  const bool opens = time.span.begin < figure && time.span.begin <= chapter.heading.end + kOpening;
  return opens && IsOneYear(time) ? std::optional(PeriodChoice{&time, Via::kHeading}) : std::nullopt;
}

// In a communiqué, a year that opens the first paragraph of a chapter holds for the chapter.
std::optional<PeriodChoice> PeriodScope::InChapterOpening(std::uint32_t figure) const {
  for (std::int32_t node = inputs_.view.NodeAt(figure); node >= 0;
       node = inputs_.view.nodes[static_cast<std::size_t>(node)].parent) {
    const DocumentView::Node& own = inputs_.view.nodes[static_cast<std::size_t>(node)];
    const std::size_t i = FirstFrom(own.heading.end);
    if (i >= inputs_.times.size()) continue;
    const TimeMention& time = inputs_.times[i];
    const bool opens = time.span.begin < figure && time.span.begin <= own.heading.end + 12;
    if (opens && !time.inherited && !time.start.empty() && Governs(time) && GovernsParagraph(time))
      return PeriodChoice{&time, Via::kHeading};
  }
  return std::nullopt;
}

PeriodChoice PeriodScope::At(Span sentence, Span clause, std::uint32_t figure) const {
  if (const auto choice = InSentence(sentence, clause, figure)) return *choice;
  const bool continues = TrimMarks(inputs_.view.text, sentence).In(inputs_.view.text).starts_with("其中");
  if (continues && sentence.begin > 0) {
    const Span before = WholeSentence(inputs_.view, sentence.begin - 1);
    if (const auto choice = InSentence(before, {before.end, before.end}, before.end)) return *choice;
  }
  if (const auto choice = InParagraph(figure)) return *choice;
  if (const auto choice = InHeadings(figure)) return *choice;
  if (const auto choice = InPlannedPart(figure)) return *choice;
  if (inputs_.document_time != nullptr) {
    if (const auto choice = InChapterOpening(figure)) return *choice;
  }
  return {inputs_.document_time, Via::kDocument};
}

FigurePeriod PeriodFor(const PeriodChoice& choice, bool last_year) {
  const TimeMention& time = *choice.time;
  FigurePeriod period = {time.start.substr(0, 10), time.end.substr(0, 10), "INTERVAL", time.span, choice.via};
  const bool years =
      period.start.size() == 10 && period.end.size() == 10 && period.start.substr(0, 4) != period.end.substr(0, 4);
  if (years && last_year && period.end.ends_with("-12-31")) period.start = period.end.substr(0, 4) + "-01-01";
  if (time.deadline)
    period.kind = "DEADLINE";
  else if (period.end.empty())
    period.kind = "SINCE";
  else if (period.start.empty() || period.start == period.end)
    period.kind = "INSTANT";
  return period;
}

}  // namespace taizhang::extract
