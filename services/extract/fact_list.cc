#include "extract/fact_list.h"

#include <algorithm>
#include <utility>

namespace taizhang::extract {
namespace {

using text::Span;

bool StartsWithAny(std::string_view words, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [words](std::string_view start) { return words.starts_with(start); });
}

// Marks and conjunctions between the members of a list.
std::uint32_t SkipJoiner(std::string_view text, Span words) {
  for (const std::string_view joiner : {"以及", "、", "和", "及", "与"}) {
    if (words.In(text).starts_with(joiner)) return words.begin + static_cast<std::uint32_t>(joiner.size());
  }
  return words.begin;
}

class FactReader {
 public:
  explicit FactReader(const FactInputs& inputs)
      : in_(inputs),
        text_(inputs.view.text),
        cues_(inputs.frames.cues()),
        scope_(inputs.view, inputs.times, inputs.title) {
    for (const TimeMention& time : inputs.times) time_spans_.push_back(time.span);
  }

  std::vector<Fact> Read() {
    facts_.reserve(in_.quantities.size());
    for (std::uint32_t i = 0; i < in_.quantities.size(); ++i) ReadOne(i);
    Distribute();
    for (Fact& fact : facts_) Settle(fact);
    return std::move(facts_);
  }

 private:
  const Quantity& QuantityOf(const Fact& fact) const { return in_.quantities[fact.quantity]; }

  void ReadOne(std::uint32_t i) {
    const Quantity& quantity = in_.quantities[i];
    Fact fact;
    fact.quantity = i;
    fact.clause = in_.view.ClauseAt(quantity.span.begin);
    fact.clause.end = std::max(fact.clause.end, quantity.span.end);
    const bool goes_on = i > 0 && facts_.back().clause.begin == fact.clause.begin &&
                         in_.quantities[i - 1].span.end <= quantity.span.begin;
    Span before = {goes_on ? in_.quantities[i - 1].span.end : fact.clause.begin, quantity.span.begin};
    if (before.begin > before.end) before.begin = before.end;
    Span after = {quantity.span.end, fact.clause.end};
    if (i + 1 < in_.quantities.size()) after.end = std::clamp(in_.quantities[i + 1].span.begin, after.begin, after.end);
    fact.frame = in_.frames.Read(text_, quantity, before, after);
    if (fact.frame.bare && goes_on) FollowFrame(facts_.back(), fact);
    fact.period = scope_.PeriodAt(quantity.span.begin, fact.clause);
    const Span words = {SkipJoiner(text_, before), std::max(SkipJoiner(text_, before), fact.frame.subject_end)};
    FindIndicator(words, after, goes_on, fact);
    FindPart(fact);
    facts_.push_back(std::move(fact));
  }

  // A member of a list says what the member before says: 增长8%、9%.
  void FollowFrame(const Fact& before, Fact& fact) const {
    const bool same = (QuantityOf(before).dimension == in_.quantities[fact.quantity].dimension);
    if (!same || fact.frame.kind != FactKind::kLevel) return;
    const FactFrame own = fact.frame;
    fact.frame = before.frame;
    fact.frame.bare = true;
    fact.frame.from = false;
    fact.frame.distributive = before.frame.distributive;
    fact.frame.subject_end = own.subject_end;
  }

  void FindIndicator(Span words, Span after, bool goes_on, Fact& fact) {
    const Quantity& quantity = in_.quantities[fact.quantity];
    const Span subject = in_.indicators.Subject(text_, words, quantity.dimension == "MONEY", TimesIn(words), cues_);
    const bool ratio = quantity.dimension == "RATIO" || quantity.rank;
    std::optional<Span> noun;
    const Span behind = {
        quantity.bound_span && quantity.bound_span->begin >= quantity.span.end ? quantity.bound_span->end : after.begin,
        after.end};
    if (behind.begin < behind.end && (!ratio || fact.frame.kind == FactKind::kShare) &&
        (fact.frame.kind == FactKind::kLevel || fact.frame.kind == FactKind::kThreshold ||
         fact.frame.kind == FactKind::kShare)) {
      noun = in_.indicators.NounAfter(text_, behind, cues_);
    }
    if (noun && fact.frame.kind == FactKind::kShare && !behind.In(text_).starts_with("的")) noun.reset();
    if (noun) {
      fact.indicator = std::string(noun->In(text_));
      if (cues_.Is(fact.indicator, "generic")) {
        const Span verb = in_.indicators.GenericVerb(text_, {words.begin, quantity.span.begin}, cues_);
        fact.indicator = std::string(verb.In(text_)) + fact.indicator;
      }
      return;
    }
    if (!subject.empty() && !cues_.Is(subject.In(text_), "pronoun")) {
      fact.indicator = std::string(subject.In(text_));
      return;
    }
    Inherit(goes_on, fact);
  }

  // Without words of its own: the nearest figure before it in its sentence that has some.
  void Inherit(bool goes_on, Fact& fact) {
    const DocumentView::Sentence* sentence = in_.view.SentenceAt(in_.quantities[fact.quantity].span.begin);
    for (std::size_t i = facts_.size(); i-- > 0;) {
      const Fact& before = facts_[i];
      if (sentence == nullptr || QuantityOf(before).span.begin < sentence->span.begin) break;
      if (before.indicator.empty() || before.frame.kind == FactKind::kThreshold) continue;
      fact.indicator = before.indicator;
      fact.indicator_words = QuantityOf(before).span;
      const bool follows = before.frame.from && goes_on;
      if (follows) fact.previous = static_cast<std::uint32_t>(i);
      if (fact.frame.kind != FactKind::kLevel) {
        fact.about =
            before.frame.kind == FactKind::kLevel ? std::optional(static_cast<std::uint32_t>(i)) : before.about;
      }
      return;
    }
  }

  // 其中: a part of the figure before it that counts the same.
  void FindPart(Fact& fact) const {
    if (!fact.clause.In(text_).starts_with("其中")) return;
    for (std::size_t i = facts_.size(); i-- > 0;) {
      const Fact& before = facts_[i];
      if (QuantityOf(before).unit != in_.quantities[fact.quantity].unit || before.frame.kind != FactKind::kLevel)
        continue;
      if (before.clause.begin == fact.clause.begin) continue;
      if (in_.view.ParagraphAt(before.clause.begin) != in_.view.ParagraphAt(fact.clause.begin)) return;
      fact.part_of = static_cast<std::uint32_t>(i);
      return;
    }
  }

  std::vector<Span> TimesIn(Span words) const {
    std::vector<Span> found;
    auto time =
        std::partition_point(time_spans_.begin(), time_spans_.end(), [&](Span t) { return t.end <= words.begin; });
    for (; time != time_spans_.end() && time->begin < words.end; ++time) found.push_back(*time);
    return found;
  }

  // Shares the names of a list, or the figures told before, out to the values behind a 分别.
  void Distribute() {
    for (std::size_t i = 0; i < facts_.size();) {
      std::size_t end = i + 1;
      while (end < facts_.size() && facts_[end].frame.bare && facts_[end].clause.begin == facts_[i].clause.begin) ++end;
      if (facts_[i].frame.distributive && end - i > 1) ShareOut(i, end);
      i = end;
    }
  }

  void ShareOut(std::size_t begin, std::size_t end) {
    const std::size_t n = end - begin;
    if (!facts_[begin].indicator_words) {
      const auto names = in_.indicators.Distribute(facts_[begin].indicator, n, cues_);
      for (std::size_t k = 0; names && k < n; ++k) {
        facts_[begin + k].indicator = (*names)[k];
        facts_[begin + k].about.reset();
      }
      return;
    }
    std::vector<std::size_t> told;
    const DocumentView::Sentence* sentence = in_.view.SentenceAt(QuantityOf(facts_[begin]).span.begin);
    for (std::size_t i = begin; i-- > 0 && told.size() < n;) {
      if (sentence == nullptr || QuantityOf(facts_[i]).span.begin < sentence->span.begin) break;
      if (facts_[i].frame.kind == FactKind::kLevel || facts_[i].frame.kind == FactKind::kChange) told.push_back(i);
    }
    if (told.size() != n) return;
    std::reverse(told.begin(), told.end());
    for (std::size_t k = 0; k < n; ++k) {
      facts_[begin + k].indicator = facts_[told[k]].indicator;
      facts_[begin + k].indicator_words = QuantityOf(facts_[told[k]]).span;
      facts_[begin + k].about = static_cast<std::uint32_t>(told[k]);
    }
  }

  // What depends on the whole: the base of a bare growth, fact or intention.
  void Settle(Fact& fact) const {
    if (fact.frame.kind == FactKind::kChange && !fact.frame.base) {
      const bool rate = QuantityOf(fact).dimension == "RATIO" || QuantityOf(fact).unit.ends_with("百分点");
      fact.frame.base = in_.reports_yearly && rate && fact.frame.direction == FactDirection::kUp ? FactBase::kYearOnYear
                                                                                                 : FactBase::kNone;
      if (in_.reports_yearly && rate && fact.about) fact.frame.base = FactBase::kYearOnYear;
    }
    if (fact.frame.kind == FactKind::kThreshold) fact.period.reset();
    fact.planned = !in_.prescribes && IsPlanned(fact);
  }

  bool IsPlanned(const Fact& fact) const {
    const std::uint32_t at = QuantityOf(fact).span.begin;
    if (fact.period && !in_.reference_date.empty()) {
      const std::string& end = fact.period->time->end;
      if (!end.empty() && end > in_.reference_date && fact.period->via != ScopedPeriod::Via::kDocument &&
          !StartsThisYear(*fact.period))
        return true;
    }
    const DocumentView::Sentence* sentence = in_.view.SentenceAt(at);
    if (sentence != nullptr && sentence->span.begin < at && cues_.LastIn(text_, {sentence->span.begin, at}, "planned"))
      return true;
    if (fact.clause.begin < at && cues_.At(text_.substr(0, at), fact.clause.begin, "opens_plan") &&
        StartsWithAny(fact.clause.In(text_), {"计划", "将", "力争", "到时"})) {
      return true;
    }
    for (std::int32_t node = in_.view.NodeAt(at); node >= 0;
         node = in_.view.nodes[static_cast<std::size_t>(node)].parent) {
      if (cues_.FirstIn(text_, in_.view.nodes[static_cast<std::size_t>(node)].heading, "plan_heading")) return true;
    }
    return false;
  }

  // A year that is being told of and not over yet is no intention by itself (今年以来, 2024年 of a report of that
  // year).
  bool StartsThisYear(const ScopedPeriod& period) const {
    return period.via != ScopedPeriod::Via::kHeading && !period.time->deadline && period.time->start.size() >= 4 &&
           period.time->start.substr(0, 4) == in_.reference_date.substr(0, 4);
  }

  const FactInputs& in_;
  std::string_view text_;
  const CueTable& cues_;
  PeriodScope scope_;
  std::vector<Span> time_spans_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> ReadFacts(const FactInputs& inputs) { return FactReader(inputs).Read(); }

}  // namespace taizhang::extract
