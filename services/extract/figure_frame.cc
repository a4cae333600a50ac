#include "extract/figure_frame.h"

#include <algorithm>
#include <initializer_list>

#include "extract/clause.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

bool IsRatio(const Quantity& quantity) {
  return quantity.dimension == "RATIO" || quantity.unit == "%" || quantity.unit == "‰" ||
         quantity.value.find('/') != std::string::npos;
}

constexpr std::uint32_t kObject = 6;  // the least that names an object, in bytes

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Reads one lead from its end to its beginning.
class LeadReader {
 public:
  LeadReader(std::string_view text, const Figure& figure, const Quantity& quantity, const ObservationLexicon& lexicon,
             const CueHits& cues)
      : text_(text), figure_(figure), quantity_(quantity), lexicon_(lexicon), cues_(cues), end_(figure.lead.end) {}

  FigureFrame Read() {
    frame_.subject = figure_.lead;
    ReadPrices();
    StripTrail();
    if (quantity_.rank) {
      ReadRank();
    } else if (!ReadThreshold() && !ReadShare() && !ReadPlanRatio() && !ReadComparison() && !ReadChange()) {
      ReadLevel();
    }
    frame_.subject.end = std::max(frame_.subject.begin, std::min(frame_.subject.end, end_));
    if (frame_.kind == FigureKind::kChange) ReadBase();
    return frame_;
  }

 private:
  std::uint32_t begin() const { return figure_.lead.begin; }
  std::string_view lead() const { return Span{begin(), end_}.In(text_); }
  std::optional<Span> WordBefore(std::string_view sort) const {
    return lexicon_.words().Before(text_, end_, begin(), sort);
  }
  std::optional<Span> CueBefore(std::string_view sort) const {
    return lexicon_.cues().Before(text_, end_, begin(), sort);
  }
  std::optional<Span> CueIn(Span window, std::string_view sort) const { return cues_.FirstIn(window, sort); }

  void StripTrail() {
    for (bool again = true; again;) {
      again = false;
      end_ = TrimMarks(text_, {begin(), end_}).end;
      if (const auto word = WordBefore("TRAIL"); word && !word->empty() && !EndsLongerWord(*word)) {
        end_ = word->begin;
        again = true;
      }
    }
  }

  // 签约, 人均: the trailing word is the end of another.
  bool EndsLongerWord(Span word) const {
    for (const std::string_view sort : {"NOUN", "ACTION"}) {
      const auto other = WordBefore(sort);
      if (other && other->size() > word.size()) return true;
    }
    return false;
  }

  void ReadPrices() {
    for (const auto& [sort, basis] :
         {std::pair{"COMPARABLE", "COMPARABLE"}, std::pair{"CONSTANT", "CONSTANT"}, std::pair{"CURRENT", "CURRENT"}}) {
      if (CueIn(figure_.clause, sort)) frame_.price_basis = basis;
    }
    frame_.annualized = CueIn(figure_.lead, "ANNUALIZED").has_value();
  }

  // 以上 right before a noun: the number delimits a class.
  bool ReadThreshold() {
    const bool measure = !IsRatio(quantity_) && quantity_.dimension != "COUNT" && !quantity_.dimension.empty();
    const bool persons =
        quantity_.unit == "人" || quantity_.unit == "岁" || quantity_.unit == "周岁" || quantity_.unit == "级";
    const bool bounded = quantity_.bound_span && quantity_.bound_span->begin >= quantity_.span.end;
    const bool age = (quantity_.unit == "岁" || quantity_.unit == "周岁") && (bounded || !quantity_.upper.empty());
    if (!(age || (bounded && (measure || persons)))) return false;
    std::string_view tail = figure_.tail.In(text_);
    if (tail.starts_with("的")) tail.remove_prefix(3);
    if (const std::size_t close = tail.find("）"); age && tail.starts_with("（") && close != std::string_view::npos)
      tail.remove_prefix(close + std::string_view("）").size());
    if (tail.empty() || IsMark(tail) || lexicon_.words().At(text_, figure_.tail.begin, "PREDICATE")) return false;
    if (lexicon_.ChangeBefore(text_, end_, begin()) || WordBefore("LINK")) return false;
    frame_.kind = FigureKind::kThreshold;
    frame_.cue = quantity_.bound_span.value_or(quantity_.span);
    return true;
  }

  static bool IsMark(std::string_view words) {
    for (const std::string_view mark :
         {"、", "，", "；", "。", "：", "）", ")", "(", "（", "和", "及", "与", ",", ";", " ", "；", "”"}) {
      if (words.starts_with(mark)) return true;
    }
    return false;
  }

  void ReadRank() {
    frame_.kind = FigureKind::kRank;
    frame_.reached = true;
    const auto cue = cues_.LastIn({begin(), end_}, "RANK");
    frame_.cue = cue.value_or(Span{end_, end_});
    if (cue) {
      end_ = cue->begin;
      frame_.to = text_.substr(cue->begin, cue->size()).ends_with("到") || cue->In(text_).ends_with("至");
    } else if (const auto region = lexicon_.words().LastIn(text_, {begin(), end_}, "REGION")) {
      end_ = region->begin;
    }
    CutSource();
    StripTrail();
  }

  // 由, 从 before the number: the A of 由A到B.
  void CutSource() {
    for (const std::string_view word : {"由", "从"}) {
      const std::size_t at = lead().rfind(word);
      if (at == std::string_view::npos) continue;
      const std::string_view between = lead().substr(at + word.size());
      const std::uint32_t after = begin() + static_cast<std::uint32_t>(at + word.size());
      const auto region = lexicon_.words().At(text_, after, "REGION");
      if (!between.empty() && !(region && region->size() == between.size()) && between.size() > 12) continue;
      frame_.from_to = true;
      end_ = begin() + static_cast<std::uint32_t>(at);
      return;
    }
  }

  bool ReadShare() {
    if (!IsRatio(quantity_) || quantity_.unit == "个百分点") return false;
    if (lexicon_.ChangeBefore(text_, end_, begin())) return false;
    const std::uint32_t whole = end_;
    for (const std::string_view word : {"占", "相当于"}) {
      const std::size_t at = lead().rfind(word);
      if (at == std::string_view::npos) continue;
      const std::string_view whole_named = lead().substr(at + word.size());
      if (word != "占" && (whole_named.empty() || IsDigit(whole_named[0]))) continue;  // 相当于2018年的80%
      const std::uint32_t place = begin() + static_cast<std::uint32_t>(at);
      if (lead().substr(at).starts_with("占地") || lead().substr(at).starts_with("占补")) continue;
      if (IsMovingShare(lead().substr(at))) continue;  // 占产值的比重由12%提高到15% tells of levels
      const auto cue = lexicon_.cues().At(text_, place, "SHARE");
      const Span own = {place, place + static_cast<std::uint32_t>(word.size())};
      return Decide(FigureKind::kShare, cue.value_or(own), true);
    }
    StripLinks();
    const auto cue = CueBefore("SHARE");
    if (cue && !frame_.from_to) return Decide(FigureKind::kShare, *cue, true);  // 比重由12%提高到15% tells of levels
    end_ = whole;
    return ReadPartOfNoun();
  }

  // 占产值的比重由, 占产值的比重由上年的: the first of two levels.
  static bool IsMovingShare(std::string_view share) {
    if (share.ends_with("由") || share.ends_with("从")) return true;
    const std::size_t noun = share.find("比重");
    return noun != std::string_view::npos && share.ends_with("的") && share.find("由", noun) != std::string_view::npos;
  }

  // 70%以上的乡镇: a share of the noun that follows.
  bool ReadPartOfNoun() {
    std::string_view tail = figure_.tail.In(text_);
    const bool of = tail.starts_with("的");
    if (tail.empty() || IsMark(tail)) return false;
    if (!of && (!lead().empty() || lexicon_.words().At(text_, figure_.tail.begin, "PREDICATE"))) return false;
    frame_.kind = FigureKind::kShare;
    frame_.cue = figure_.span;
    return true;
  }

  bool ReadPlanRatio() {
    if (!IsRatio(quantity_)) return false;
    const std::uint32_t whole = end_;
    StripLinks();
    if (const auto cue = CueBefore("RATE_NOUN")) return Decide(FigureKind::kPlanRatio, *cue, true);
    while (lead().ends_with("的")) end_ -= 3;
    const auto plan = CueBefore("PLAN");
    const std::size_t verb = plan ? lead().rfind("完成") : std::string_view::npos;
    const std::size_t share = plan ? lead().rfind("为") : std::string_view::npos;
    const std::size_t at = verb != std::string_view::npos ? verb : share;
    if (plan && at != std::string_view::npos)
      return Decide(FigureKind::kPlanRatio, {begin() + static_cast<std::uint32_t>(at), plan->end}, true);
    end_ = whole;
    return false;
  }

  // 高于全国0.8个百分点, 比全国高0.8.
  bool ReadComparison() {
    for (const auto& [sort, direction] : {std::pair{"ABOVE", "UP"}, std::pair{"BELOW", "DOWN"}}) {
      const auto verb = lexicon_.ChangeBefore(text_, end_, begin());
      if (const auto cue = CueBefore(sort); cue && !(verb && verb->span.size() > cue->size())) {
        const std::size_t than = lead().rfind("比");
        const std::size_t compare = than == std::string_view::npos ? lead().rfind("较") : than;
        if (cue->In(text_).size() > 3 || compare != std::string_view::npos) {
          frame_.direction = direction;
          return Compare(
              {compare == std::string_view::npos ? cue->begin : begin() + static_cast<std::uint32_t>(compare),
               cue->end});
        }
      }
      const auto inner = cues_.LastIn({begin(), end_}, sort);
      if (!inner || inner->size() < 6 || inner->end == end_ || end_ - inner->end > 36) continue;
      if (!inner->In(text_).ends_with("于") && !lexicon_.words().At(text_, inner->end, "REGION")) continue;
      frame_.direction = direction;
      return Compare(*inner);
    }
    return false;
  }

  bool Compare(Span cue) {
    Decide(FigureKind::kChange, cue, false);
    frame_.against_area = true;
    frame_.base = "NAMED";
    frame_.base_named = true;
    return true;
  }

  // 比上年多增83万人, 较去年少用12天: a verb between 多 or 少 and the number.
  bool ReadMoreOrLess() {
    for (const auto& [word, direction] : {std::pair{"多", "UP"}, std::pair{"少", "DOWN"}}) {
      const std::size_t at = lead().rfind(word);
      if (at == std::string_view::npos || at == 0 || lead().size() - at > 9) continue;
      const std::string_view compared = lead().substr(0, at);
      if (compared.rfind("比") == std::string_view::npos && compared.rfind("较") == std::string_view::npos) continue;
      frame_.direction = direction;
      frame_.base = "NONE";
      return Decide(FigureKind::kChange, {begin() + static_cast<std::uint32_t>(at), end_}, false);
    }
    return false;
  }

  // 品质提升12处: how many places were improved, no change of a number.
  bool ImprovesPlaces(Span verb) const {
    const bool improves = verb.In(text_) == "提升" || verb.In(text_) == "改善";
    return improves && (quantity_.unit == "处" || quantity_.unit == "座" || quantity_.unit == "条");
  }

  // 压减会议经费14%, 减少排放3万吨: the verb before its object.
  bool ReadChangeOfObject() {
    static constexpr std::string_view kVerbs[] = {"压减", "压缩", "削减", "核减", "精简",
                                                  "缩减", "降低", "减少", "压降", "增加"};
    const auto verb = lexicon_.ChangeAt(text_, begin());
    if (!verb || verb->span.end + kObject > end_) return false;
    if (std::find(std::begin(kVerbs), std::end(kVerbs), verb->span.In(text_)) == std::end(kVerbs)) return false;
    const std::string_view object = Span{verb->span.end, end_}.In(text_);
    if (object.starts_with("值") || object.ends_with("率") || WordBefore("LINK")) return false;
    frame_.direction = verb->direction;
    frame_.base = "NONE";
    frame_.kind = FigureKind::kChange;
    frame_.cue = verb->span;
    frame_.subject.begin = verb->span.end;
    return true;
  }

  bool ReadChange() {
    if (ReadMoreOrLess() || ReadChangeOfObject()) return true;
    const auto verb = lexicon_.ChangeBefore(text_, end_, begin());
    if (verb && (ImprovesPlaces(verb->span) || (verb->span.begin == begin() && CountsNoun()))) return false;
    if (verb) {
      frame_.direction = verb->direction;
      frame_.base = verb->base;
      return Decide(FigureKind::kChange, verb->span, false);
    }
    return ReadChangeNoun();
  }

  // 加快21个工程: the verb acts on what is counted.
  bool CountsNoun() const {
    const std::string_view tail = figure_.tail.In(text_);
    const bool count = quantity_.dimension == "COUNT" || quantity_.dimension.empty();
    return count && !tail.empty() && !IsMark(tail) && !lexicon_.words().At(text_, figure_.tail.begin, "PREDICATE");
  }

  // 增幅为1.1%.
  bool ReadChangeNoun() {
    if (!IsRatio(quantity_) && quantity_.unit != "个百分点") return false;
    const std::uint32_t whole = end_;
    StripLinks();
    const auto noun = end_ < whole ? lexicon_.ChangeBefore(text_, end_, begin()) : std::nullopt;
    if (noun && (noun->span.In(text_).ends_with("幅") || noun->span.In(text_).ends_with("速"))) {
      frame_.direction = noun->direction;
      frame_.base = noun->base;
      return Decide(FigureKind::kChange, noun->span, false);
    }
    end_ = whole;
    return false;
  }

  // 周期由上年的114天缩短到108天: the time after 由 is that of the first number.
  bool CutTimedSource() {
    for (const std::string_view word : {"由", "从"}) {
      const std::size_t at = lead().rfind(word);
      if (at == std::string_view::npos) continue;
      const std::string_view between = lead().substr(at + word.size());
      constexpr std::size_t kLongestTime = 30;
      const bool timed = between.size() <= kLongestTime && between.ends_with("的") &&
                         (between.find("年") != std::string_view::npos ||
                          between.find("月") != std::string_view::npos || between.find("期") != std::string_view::npos);
      if (!timed) continue;
      frame_.from_to = true;
      end_ = begin() + static_cast<std::uint32_t>(at);
      StripTrail();
      return true;
    }
    return false;
  }

  // 是2014年的3.7倍: what is compared was named before.
  bool IsMultiple() const {
    return quantity_.unit == "倍" && lead().ends_with("的") &&
           (lead().starts_with("是") || lead().starts_with("为") || lead().starts_with("相当于"));
  }

  void ReadLevel() {
    const std::uint32_t before = end_;
    if (IsMultiple()) end_ = begin();
    if (CutTimedSource()) return;
    CutTo();
    StripLinks();
    frame_.reached = end_ < before;
    frame_.cue = {end_, before};
    if (lead().ends_with("由") || lead().ends_with("从")) {
      frame_.from_to = true;
      end_ -= 3;
    }
    StripTrail();
  }

  // 提高到, 压减至 right before the number; what leads there is the subject.
  void CutTo() {
    for (const std::string_view particle : {"到", "至", "为", "成"}) {
      if (!lead().ends_with(particle)) continue;
      const std::uint32_t at = end_ - static_cast<std::uint32_t>(particle.size());
      const auto verb = lexicon_.ChangeBefore(text_, at, begin());
      frame_.to = verb.has_value() || particle == "到" || particle == "至";
      if (verb) end_ = verb->span.begin;
      return;
    }
  }

  void StripLinks() {
    for (bool again = true; again;) {
      again = false;
      StripTrail();
      if (const auto word = WordBefore("LINK")) {
        frame_.from_to = frame_.from_to || word->In(text_) == "由" || word->In(text_) == "从";
        frame_.to = frame_.to || word->In(text_).ends_with("到") || word->In(text_).ends_with("至");
        end_ = word->begin;
        again = true;
      }
    }
  }

  bool Decide(FigureKind kind, Span cue, bool reached) {
    frame_.kind = kind;
    frame_.cue = cue;
    frame_.reached = reached;
    end_ = cue.begin;
    StripTrail();
    return true;
  }

  // The words of comparison before the verb; they do not belong to the subject.
  void ReadBase() {
    for (const auto& [sort, base] : {std::pair{"YEAR_START", "YEAR_START"},
                                     std::pair{"PREVIOUS_PERIOD", "PREVIOUS_PERIOD"}, std::pair{"YOY", "YOY"}}) {
      const auto cue = cues_.LastIn({begin(), figure_.lead.end}, sort);
      if (!cue) continue;
      if (!frame_.base_named) frame_.base = base;
      frame_.base_named = true;
      frame_.subject.end = std::min(frame_.subject.end, cue->begin);
      return;
    }
    ReadNamedBase();
  }

  // 比2018年, 与全国平均水平相比.
  void ReadNamedBase() {
    const Span window = {begin(), std::max(begin(), frame_.cue.begin)};
    for (const std::string_view word : {"比", "较"}) {
      const std::size_t at = window.In(text_).rfind(word);
      if (at == std::string_view::npos) continue;
      const std::string_view rest = window.In(text_).substr(at + word.size());
      if (rest.empty() || rest.starts_with("例") || rest.starts_with("重") || rest.starts_with("大")) continue;
      const std::string_view before = window.In(text_).substr(0, at);
      const bool closed =
          before.ends_with("占") || before.ends_with("对") || before.ends_with("可") || before.ends_with("环");
      if (closed) continue;
      if (!frame_.base_named) frame_.base = "NAMED";
      frame_.base_named = true;
      frame_.subject.end = std::min(frame_.subject.end, begin() + static_cast<std::uint32_t>(at));
      return;
    }
  }

  std::string_view text_;
  const Figure& figure_;
  const Quantity& quantity_;
  const ObservationLexicon& lexicon_;
  const CueHits& cues_;
  std::uint32_t end_;
  FigureFrame frame_;
};

}  // namespace

FigureFrame ReadFrame(std::string_view text, const Figure& figure, const Quantity& quantity,
                      const ObservationLexicon& lexicon, const CueHits& cues) {
  return LeadReader(text, figure, quantity, lexicon, cues).Read();
}

}  // namespace taizhang::extract
