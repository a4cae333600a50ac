#include "extract/observation_reader.h"

#include <algorithm>
#include <utility>

#include "extract/carried_subject.h"
#include "extract/clause.h"
#include "extract/distribution.h"
#include "extract/elided_indicator.h"
#include "extract/figure_cut.h"
#include "extract/figure_frame.h"
#include "extract/indicator_phrase.h"
#include "extract/modality.h"
#include "extract/period_scope.h"
#include "extract/planned_part.h"
#include "extract/prescription.h"
#include "extract/stock.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// An indicator of the discourse, and the figure that has it.
struct Topic {
  std::string wording;
  std::uint32_t figure = 0;
  bool composed = false;  // of an owner and a head that says nothing alone
};

class Reader {
 public:
  explicit Reader(const ObservationInputs& inputs)
      : inputs_(inputs),
        phrases_{inputs.view.text, inputs.times, inputs.places, inputs.lexicon},
        stocks_(inputs.view.text, inputs.lexicon),
        planned_(FindPlannedParts(
            {inputs.view, inputs.times, inputs.lexicon, inputs.genre, inputs.reference, inputs.title})),
        periods_({inputs.view, inputs.times, inputs.lexicon, DocumentTime(), &planned_}),
        headings_(inputs.view, inputs.lexicon) {}

  std::vector<Figure> Read() {
    std::uint32_t next = 0;
    const auto count = static_cast<std::uint32_t>(inputs_.quantities.size());
    while (next < count) {
      const std::uint32_t at = inputs_.quantities[next].span.begin;
      const Span span = WholeSentence(inputs_.view, at);
      std::uint32_t last = next;
      while (last < count && inputs_.quantities[last].span.begin < span.end) ++last;
      if (last == next) last = next + 1;
      ReadSentence(span, next, last);
      next = last;
    }
    return std::move(figures_);
  }

 private:
  std::string_view text() const { return inputs_.view.text; }
  const Quantity& QuantityOf(const Figure& figure) const { return inputs_.quantities[figure.quantity]; }

  // The year of a communiqué's or yearbook's title, or the day its caption gives.
  const TimeMention* DocumentTime() const {
    if (inputs_.genre != "STATISTICAL_COMMUNIQUE" && inputs_.genre != "YEARBOOK") return nullptr;
    constexpr std::uint32_t kHead = 400;
    const std::uint32_t end = inputs_.title ? inputs_.title->end + kHead : kHead;
    for (const TimeMention& time : inputs_.times) {
      if (time.span.begin >= end) break;
      const bool in_title = inputs_.title && inputs_.title->Contains(time.span.begin);
      const bool caption = time.start.empty() && !time.end.empty();
      if ((in_title || caption) && !(time.start.empty() && time.end.empty())) return &time;
    }
    return nullptr;
  }

  void ReadSentence(Span sentence, std::uint32_t first, std::uint32_t last) {
    topics_.clear();
    prescribed_.reset();
    stocks_.Enter(sentence, figures_);
    sentence_ = sentence;
    cues_.emplace(inputs_.lexicon.cues(), text(), sentence);
    const auto base = static_cast<std::uint32_t>(figures_.size());
    std::vector<Figure> cut = CutFigures(inputs_.view, sentence, inputs_.quantities, first, last, base);
    for (Figure& figure : cut) figures_.push_back(std::move(figure));
    for (std::uint32_t i = base; i < figures_.size(); i += figures_[i].series_size) ReadSeries(i);
  }

  // The figures of one series share their lead.
  void ReadSeries(std::uint32_t first) {
    const std::uint32_t size = figures_[first].series_size;
    FigureFrame frame = ReadFrame(text(), figures_[first], QuantityOf(figures_[first]), inputs_.lexicon, *cues_);
    const std::optional<Prescription> prescribed = size == 1 ? Prescribed(first) : std::nullopt;
    if (prescribed) frame.kind = prescribed->kind;
    const bool named = prescribed && !prescribed->indicator.empty();
    const std::vector<std::string> wordings =
        named ? std::vector<std::string>{prescribed->indicator} : Indicators(first, size, frame);
    if (!prescribed) GoOn(first, frame);
    for (std::uint32_t i = 0; i < size; ++i) {
      Figure& figure = figures_[first + i];
      ApplyFrame(frame, figure);
      figure.indicator = wordings[i];
      Finish(first + i, frame);
    }
    Remember(first, size, frame);
  }

  // A figure without a cue of its own goes on with what the one before it is.
  void GoOn(std::uint32_t first, FigureFrame& frame) const {
    if (GoesOnAsShare(first, frame)) frame.kind = FigureKind::kShare;
    if (!GoesOnAsChange(first, frame)) return;
    frame.kind = FigureKind::kChange;
    frame.direction = figures_[first - 1].direction;
    frame.base = figures_[first - 1].base;
  }

  std::optional<Prescription> Prescribed(std::uint32_t index) {
    const Figure& figure = figures_[index];
    auto prescribed = ReadPrescription({phrases_, sentence_, figure, QuantityOf(figure), inputs_.genre == "REGULATION",
                                        prescribed_ ? &*prescribed_ : nullptr});
    if (prescribed) prescribed_ = prescribed->indicator;
    return prescribed;
  }

  // 占比超过50%，达到51.3%: the second is a share too.
  // 食品支出占40%，城镇为36% likewise.
  bool GoesOnAsShare(std::uint32_t first, const FigureFrame& frame) const {
    if (first == 0 || frame.kind != FigureKind::kLevel || IsTarget(first, frame)) return false;
    const Figure& before = figures_[first - 1];
    const std::string own = Wording(text(), PhraseBefore(phrases_, frame.subject, false));
    if (figures_[first].from_lead && OtherOfPair(before.indicator, own).empty()) return false;
    return before.kind == FigureKind::kShare && before.span.begin >= sentence_.begin && SameUnit(first - 1, first);
  }

  // 压减会议14%、文件32%: one verb before both.
  bool GoesOnAsChange(std::uint32_t first, const FigureFrame& frame) const {
    if (first == 0 || frame.kind != FigureKind::kLevel || frame.reached || !figures_[first].from_lead) return false;
    const Figure& before = figures_[first - 1];
    if (before.kind != FigureKind::kChange || before.clause_end != figures_[first].clause_end) return false;
    const auto verb = inputs_.lexicon.ChangeAt(text(), before.lead.begin);
    return verb && verb->span.end < before.lead.end && SameUnit(first - 1, first) && IsListed(before, figures_[first]);
  }

  bool IsListed(const Figure& before, const Figure& figure) const {
    return Span{before.span.end, std::max(before.span.end, figure.lead.begin)}.In(text()).ends_with("、");
  }

  void ApplyFrame(const FigureFrame& frame, Figure& figure) const {
    figure.kind = frame.kind;
    figure.reached = frame.reached;
    figure.price_basis = frame.price_basis;
    if (frame.kind == FigureKind::kChange) {
      figure.direction = frame.direction;
      figure.base = frame.base;
      figure.annualized = frame.annualized;
      figure.against_area = frame.against_area;
    }
  }

  std::vector<std::string> Indicators(std::uint32_t first, std::uint32_t size, const FigureFrame& frame) {
    Figure& figure = figures_[first];
    const bool money = QuantityOf(figure).dimension == "MONEY" && frame.kind == FigureKind::kLevel;
    Span phrase = PhraseBefore(phrases_, frame.subject, money);
    if (frame.kind == FigureKind::kThreshold || (frame.kind == FigureKind::kShare && frame.cue == figure.span)) {
      return NounsOf(first, size, phrase);
    }
    phrase = WithThreshold(first, phrase);
    const bool source = frame.from_to && !topics_.empty() && phrase.empty();  // 由115家整合至90家
    const bool counts = frame.kind == FigureKind::kLevel && !source && CountsNoun(first + size - 1, phrase);
    if (counts) return NounsOf(first, size, phrase);
    if (std::string told = Predicate(first, phrase); size == 1 && !told.empty()) return {std::move(told)};
    if (std::string done = DoneByCounted(figure, phrase); size == 1 && !done.empty()) return {done};
    return FromLead(first, size, phrase, frame);
  }

  // A count of a class keeps the threshold that delimits it: 5000万元以上项目394个.
  Span WithThreshold(std::uint32_t first, Span phrase) const {
    if (first == 0 || phrase.empty()) return phrase;
    const Figure& before = figures_[first - 1];
    const bool delimits =
        before.kind == FigureKind::kThreshold && before.tail.Contains(phrase) && before.span.begin >= sentence_.begin;
    if (!delimits) return phrase;
    const Span lead = PhraseBefore(phrases_, before.lead, false);
    return {lead.empty() ? before.span.begin : lead.begin, phrase.end};
  }

  // The noun a figure counts; 59个投资10亿元以上的项目 with the threshold that stands in it.
  Span CountedNoun(std::uint32_t index) const {
    const Figure& figure = figures_[index];
    const Span noun = NounAfter(phrases_, figure.tail);
    if (index + 1 >= figures_.size() || QuantityOf(figure).dimension != "COUNT") return noun;
    const Figure& next = figures_[index + 1];
    const bool follows = next.clause.begin == figure.clause.begin && next.clause_end == figure.clause_end &&
                         QuantityOf(next).bound_span && next.lead.begin >= figure.tail.begin &&
                         next.lead.begin <= figure.tail.begin + 3;
    if (!follows) return noun;
    const FigureFrame frame = ReadFrame(text(), next, QuantityOf(next), inputs_.lexicon, *cues_);
    if (frame.kind != FigureKind::kThreshold) return noun;
    const Span delimited = NounAfter(phrases_, next.tail);
    return delimited.empty() ? noun : Span{std::min(next.lead.begin, next.span.begin), delimited.end};
  }

  // True when the number counts the noun after it.
  bool CountsNoun(std::uint32_t index, Span phrase) const {
    const Figure& figure = figures_[index];
    const Quantity& quantity = QuantityOf(figure);
    const bool count = quantity.dimension == "COUNT" || quantity.dimension.empty();
    const Span noun = CountedNoun(index);
    if (noun.empty() || Touches(figure.tail, noun) == false) return false;
    return count || phrase.empty() || IsAction(phrase);
  }

  bool Touches(Span tail, Span noun) const { return noun.begin <= tail.begin + 3 || tail.In(text()).starts_with("（"); }

  bool IsAction(Span phrase) const {
    const auto verb = inputs_.lexicon.words().At(text(), phrase.begin, "ACTION");
    return verb && verb->end >= phrase.end;
  }

  std::vector<std::string> NounsOf(std::uint32_t first, std::uint32_t size, Span phrase) {
    std::vector<std::string> out;
    for (std::uint32_t i = 0; i < size; ++i) {
      std::string noun = Wording(text(), CountedNoun(first + i));
      if (inputs_.lexicon.words().Is(noun, "GENERIC") && !phrase.empty()) noun = Wording(text(), Deed(phrase)) + noun;
      if (noun.empty()) noun = Wording(text(), phrase);
      out.push_back(std::move(noun));
    }
    // a shared noun stands after the last one
    for (std::string& noun : out) {
      if (noun.empty()) noun = out.back();
    }
    return out;
  }

  // What is said of a length or of persons that nothing else names: 2小时内赶到现场, 23人获奖, 连续4年举办会展.
  std::string Predicate(std::uint32_t index, Span phrase) const {
    const Figure& figure = figures_[index];
    const Quantity& quantity = QuantityOf(figure);
    const std::string said = Wording(text(), TrimMarks(text(), figure.tail));
    constexpr std::size_t kShort = 6;
    const Span rest = TrimMarks(text(), {figure.tail.begin, figure.clause_end});
    if (IsRun(figure)) return RunOwner(index, phrase) + Wording(text(), rest);
    if (said.size() < kShort || figure.bracketed) return "";
    if (!phrase.empty()) return "";
    const bool limit = quantity.dimension == "TIME" && quantity.bound == Bound::kAtMost;
    const bool persons = quantity.unit == "人" || quantity.unit == "名" || quantity.unit == "户";
    const bool acts = persons && NounAfter(phrases_, figure.tail).empty() &&
                      inputs_.lexicon.words().At(text(), TrimMarks(text(), figure.tail).begin, "PREDICATE");
    return limit || acts ? said : "";
  }

  // 连续12年: how long what follows has been so.
  bool IsRun(const Figure& figure) const {
    return QuantityOf(figure).dimension == "TIME" && figure.lead.In(text()).ends_with("连续");
  }

  // Of whom 连续12年居首位 is told.
  std::string RunOwner(std::uint32_t index, Span phrase) const {
    std::string own = Wording(text(), phrase);
    if (own.ends_with("连续")) own.resize(own.size() - std::string_view("连续").size());
    return own.empty() ? Owner(index, false) : own;
  }

  // The verb that ends a phrase, else the phrase.
  Span Deed(Span phrase) const {
    if (inputs_.lexicon.words().At(text(), phrase.begin, "ACTION")) return phrase;
    const auto verb = inputs_.lexicon.words().Before(text(), phrase.end, phrase.begin, "ACTION");
    return verb ? *verb : phrase;
  }

  // 派出32人次开展巡查: what the counted persons do names the figure.
  std::string DoneByCounted(const Figure& figure, Span phrase) const {
    if (QuantityOf(figure).dimension != "COUNT" ||
        !inputs_.lexicon.words().Is(Wording(text(), Deed(phrase)), "SENDING"))
      return "";
    const auto verb = inputs_.lexicon.words().At(text(), figure.tail.begin, "ACTION");
    return verb ? Wording(text(), figure.tail) : "";
  }

  std::vector<std::string> FromLead(std::uint32_t first, std::uint32_t size, Span phrase, const FigureFrame& frame) {
    const std::string wording = Wording(text(), phrase);
    if (size == 1 && wording.empty() && IsTarget(first, frame)) return {figures_[first - 1].indicator};
    figures_[first].from_lead = !wording.empty();
    const std::size_t comma = wording.rfind("、");
    const bool relative =
        inputs_.lexicon.words().Is(comma == std::string::npos ? wording : wording.substr(comma + 3), "RELATIVE_HEAD");
    if (size > 1 && !relative) {
      const std::vector<std::string> members = Distribute(wording, size, inputs_.lexicon);
      if (!members.empty()) return members;
    }
    const bool several =
        size > 1 && topics_.size() >= size && (wording.empty() || relative || Distributes(figures_[first]));
    std::vector<std::string> out;
    for (std::uint32_t i = 0; i < size; ++i) {
      const bool vague = inputs_.lexicon.words().Is(wording, "VAGUE_HEAD");
      std::string owner = several ? topics_[topics_.size() - size + i].wording : Owner(first, vague);
      if (wording.empty() && owner.empty() && topics_.empty()) owner = Headline();
      if (wording.empty() && !several) owner = StockOf(std::move(owner), first, frame);
      std::string elided = size > 1 || vague || relative ? "" : Elided(first, frame.kind, wording);
      if (elided.empty() && !topics_.empty()) elided = ParallelOf(topics_.back().wording, wording);
      const OwnedWording owned = {owner, wording, relative, several, frame.kind};
      out.push_back(elided.empty() ? Compose(owned, inputs_.lexicon.words()) : elided);
    }
    return out;
  }

  // What the sentence before names, where it stands in the paragraph and has no figure.
  std::string Headline() const {
    if (sentence_.begin == 0 || text()[sentence_.begin - 1] == '\n') return "";
    const Span before = WholeSentence(inputs_.view, sentence_.begin - 1);
    const auto first = std::partition_point(inputs_.quantities.begin(), inputs_.quantities.end(),
                                            [&](const Quantity& q) { return q.span.begin < before.begin; });
    const bool told = first != inputs_.quantities.end() && first->span.begin < before.end;
    return told ? "" : HeadlineSubject(phrases_, before);
  }

  // The B of 由A到B, which has the indicator of the A.
  bool IsTarget(std::uint32_t index, const FigureFrame& frame) const {
    if (!frame.to || index == 0) return false;
    const Figure& before = figures_[index - 1];
    const std::string_view led = before.lead.In(text());
    const bool source = led.find("由") != std::string_view::npos || led.find("从") != std::string_view::npos;
    return source && before.clause_end == figures_[index].clause_end && SameUnit(index - 1, index);
  }

  // 新增茶厂6户、达到236户: the second is the number of all.
  std::string StockOf(std::string owner, std::uint32_t index, const FigureFrame& frame) const {
    const Figure& figure = figures_[index];
    const bool stock = frame.kind == FigureKind::kLevel &&
                       (frame.reached || figure.lead.In(text()).find("累计") != std::string_view::npos);
    for (const std::string_view moved : {"提高", "提升", "增加", "降", "减", "缩"}) {
      if (figure.lead.In(text()).find(moved) != std::string_view::npos) return owner;
    }
    if (!stock || topics_.empty() || topics_.back().wording != owner) return owner;
    if (!SameUnit(topics_.back().figure, index)) return owner;
    return std::string(WithoutFlow(owner, inputs_.lexicon.words()));
  }

  bool SameUnit(std::uint32_t a, std::uint32_t b) const {
    return inputs_.quantities[figures_[a].quantity].unit == inputs_.quantities[figures_[b].quantity].unit;
  }

  // What the figures before let a clause leave out: the object (拆除违建12处、整治3处), the head
  // (制造业投资增长3%，采矿业 增长4%), all but the other member of a pair (农村居民支出占40%，城镇为36%). Empty when
  // nothing is left out.
  std::string Elided(std::uint32_t index, FigureKind kind, const std::string& wording) const {
    if (topics_.empty() || wording.empty() || kind == FigureKind::kThreshold) return "";
    const Topic& topic = topics_.back();
    const CueTable& words = inputs_.lexicon.words();
    if (words.Is(wording, "BARE_DEED")) {
      const std::string_view object = ObjectOf(topic.wording, words);
      const bool same = object.size() >= 6 && object.size() < topic.wording.size() && SameUnit(topic.figure, index);
      return same ? wording + std::string(object) : "";
    }
    if (std::string other = OtherOfPair(topic.wording, wording); !other.empty()) return other;
    if (std::string other = OtherCourse(topic.wording, wording); !other.empty()) return other;
    const Figure& figure = figures_[index];
    const bool rate = kind == FigureKind::kChange && QuantityOf(figure).unit == "%";
    const bool amount = kind == FigureKind::kLevel && QuantityOf(figure).dimension != "COUNT" &&
                        QuantityOf(figure).dimension != "RATIO" && SameUnit(topic.figure, index);
    if (!rate && !amount) return "";
    return WithCarriedHead(topic.wording, wording, words);
  }

  bool Distributes(const Figure& figure) const {
    return figure.clause.In(text()).find("分别") != std::string_view::npos;
  }

  // What the sentence has been about: the clause before without a figure where it names an indicator, else the last
  // one.
  std::string Owner(std::uint32_t first, bool vague) const {
    const Figure& figure = figures_[first];
    if (const std::string bracketed = BeforeBracket(figure); !bracketed.empty()) return bracketed;
    const std::uint32_t from = first > 0 && figures_[first - 1].span.begin >= sentence_.begin
                                   ? figures_[first - 1].clause_end
                                   : sentence_.begin;
    std::string found;
    if (from < figure.clause.begin) {
      for (const Span clause : Clauses(text(), {from, figure.clause.begin})) {
        const std::string topic = Wording(text(), TopicOf(phrases_, clause));
        const auto head = inputs_.lexicon.words().Before(topic, static_cast<std::uint32_t>(topic.size()), 0, "HEAD");
        const bool bare =
            inputs_.lexicon.words().Is(topic, "RELATIVE_HEAD") || inputs_.lexicon.words().Is(topic, "VAGUE_HEAD");
        if (!bare && (head || (topics_.empty() && found.empty()))) found = topic;
      }
    }
    if (!found.empty() || topics_.empty()) return found;
    for (auto topic = topics_.rbegin(); vague && topic != topics_.rend(); ++topic) {
      if (!topic->composed) return topic->wording;
    }
    return topics_.back().wording;
  }

  // 集中整改期(3个月): the bracket tells of the word before it.
  std::string BeforeBracket(const Figure& figure) const {
    const std::string_view before = text().substr(0, figure.clause.begin);
    if (!figure.bracketed || !(before.ends_with("(") || before.ends_with("（"))) return "";
    const std::uint32_t end = figure.clause.begin - (before.ends_with("(") ? 1 : 3);
    const std::vector<Span> clauses = Clauses(text(), {std::min(sentence_.begin, end), end});
    return clauses.empty() ? "" : Wording(text(), PhraseBefore(phrases_, clauses.back(), false));
  }

  void Remember(std::uint32_t first, std::uint32_t size, const FigureFrame& frame) {
    for (std::uint32_t i = first; i < first + size; ++i) {
      const Figure& figure = figures_[i];
      const Span phrase = PhraseBefore(phrases_, frame.subject, false);
      const std::string wording = IsRun(figure) ? RunOwner(i, phrase) : figure.indicator;
      if (figure.kind == FigureKind::kThreshold || wording.empty()) continue;
      if (figure.bracketed && !topics_.empty()) continue;  // the sentence goes on about what it was before
      const auto is = [&](const Topic& topic) { return topic.wording == wording; };
      const bool known = std::any_of(topics_.begin(), topics_.end(), is);
      const bool composed = inputs_.lexicon.words().Is(Wording(text(), phrase), "VAGUE_HEAD");
      if (!known) topics_.push_back({wording, i, composed});
      if (known && size == 1) MoveToEnd(wording);
    }
  }

  void MoveToEnd(const std::string& wording) {
    const auto found =
        std::find_if(topics_.begin(), topics_.end(), [&](const Topic& t) { return t.wording == wording; });
    if (topics_.size() < 2 || found + 2 >= topics_.end()) return;
    std::rotate(found, found + 1, topics_.end());
  }

  void Finish(std::uint32_t index, const FigureFrame& frame) {
    Figure& figure = figures_[index];
    SetPeriod(frame, figure);
    SetModality(figure);
    SetBase(frame, index);
    SetArea(figure);
    SetStatus(figure);
    Link(frame, index);
  }

  void SetModality(Figure& figure) {
    const PlannedPart* part = PlannedPartAt(planned_, figure.span.begin);
    const ModalityInputs modality = {
        inputs_.view, inputs_.lexicon, *cues_, headings_, inputs_.reference, inputs_.genre == "REGULATION", part};
    const ModalityChoice choice = ReadModality(modality, sentence_, figure);
    figure.planned = choice.planned;
    // 已建成30个 in a chapter on the coming year is not of that year.
    const bool from_part = part != nullptr && figure.period && figure.period->via == Via::kHeading;
    if (from_part && !choice.planned) {
      figure.period.reset();
      std::erase_if(figure.sources, [](const FieldSource& source) { return source.field == "period"; });
    }
    if (choice.source) figure.sources.push_back(*choice.source);
  }

  void SetPeriod(const FigureFrame& frame, Figure& figure) const {
    if (figure.kind == FigureKind::kThreshold) return;
    const PeriodChoice choice = periods_.At(sentence_, figure.clause, figure.span.begin);
    if (stocks_.instant() && choice.via != Via::kClause && choice.via != Via::kSentence) {
      figure.period = stocks_.instant();
      figure.sources.push_back({"period", figure.period->span, figure.period->via});
    }
    if (choice.time == nullptr || figure.period) return;
    if (frame.from_to && choice.via != Via::kClause) return;
    const bool state = figure.kind == FigureKind::kRank || figure.kind == FigureKind::kShare ||
                       (figure.kind == FigureKind::kLevel && (figure.reached || IsState(figure)));
    figure.period = PeriodFor(choice, state);
    figure.sources.push_back({"period", figure.period->span, figure.period->via});
  }

  // 超过5万元, 23%, 12个区: what stands at the end of the years, where nothing says that it adds up (累计, 新增).
  bool IsState(const Figure& figure) const {
    const Quantity& quantity = QuantityOf(figure);
    if (inputs_.lexicon.words().FirstIn(text(), figure.lead, "SUMMED")) return false;
    return quantity.unit == "%" || quantity.bound == Bound::kMoreThan ||
           (figure.lead.empty() && figure.clause.empty());  // 新增6家景区、3家度假区 adds up
  }

  void SetBase(const FigureFrame& frame, std::uint32_t index) {
    Figure& figure = figures_[index];
    if (figure.kind != FigureKind::kChange || frame.base_named) return;
    if (index > 0) {
      const Figure& before = figures_[index - 1];
      const bool goes_on = before.kind == FigureKind::kChange && before.span.begin >= sentence_.begin &&
                           before.indicator == figure.indicator;
      const bool named = before.base == "YEAR_START" || before.base == "PREVIOUS_PERIOD" || before.base == "NAMED";
      if (goes_on && named && !before.against_area) {
        figure.base = before.base;
        return;
      }
    }
    if (stocks_.FromYearStart(figures_, index)) {
      figure.base = "YEAR_START";
      return;
    }
    if (figure.annualized) figure.base = "YOY";
    if (!figure.annualized && SeveralYears(figure)) figure.base = "NONE";
    if (QuantityOf(figure).dimension == "MONEY") figure.base = "NONE";
  }

  static bool SeveralYears(const Figure& figure) {
    return figure.period && figure.period->start.size() == 10 && figure.period->end.size() == 10 &&
           figure.period->start.substr(0, 4) != figure.period->end.substr(0, 4);
  }

  // The last place of the sentence before the figure, else the document's own.
  void SetArea(Figure& figure) const {
    const auto after = std::partition_point(inputs_.places.begin(), inputs_.places.end(),
                                            [&](const PlaceFacts& p) { return p.span.end <= figure.span.begin; });
    for (auto place = after; place != inputs_.places.begin();) {
      --place;
      if (place->span.begin < sentence_.begin) break;
      if (place->area == nullptr || place->span.begin < figure.clause.begin) continue;
      figure.area = place->area;
      figure.sources.push_back({"area", place->span, Via::kClause});
      return;
    }
    figure.area = inputs_.area;
  }

  void SetStatus(Figure& figure) const {
    const Quantity& quantity = QuantityOf(figure);
    const Span before = {sentence_.begin, std::max(sentence_.begin, figure.span.begin)};
    if (quantity.damaged) {
      figure.status = "DAMAGED";
    } else if (cues_->LastIn(before, "PRELIMINARY")) {
      figure.status = "PRELIMINARY";
    } else if (cues_->LastIn(before, "REVISED")) {
      figure.status = "REVISED";
    }
  }

  // 由A到B, 其中, and the level that a change or share is about.
  void Link(const FigureFrame& frame, std::uint32_t index) {
    Figure& figure = figures_[index];
    if (frame.to && index > 0) {
      const Figure& before = figures_[index - 1];
      const bool from = before.clause_end == figure.clause_end && QuantityOf(before).unit == QuantityOf(figure).unit;
      const std::string_view between = before.lead.In(text());
      if (from && (between.find("由") != std::string_view::npos || between.find("从") != std::string_view::npos)) {
        figure.previous = index - 1;
      }
    }
    if (figure.kind == FigureKind::kChange || figure.kind == FigureKind::kShare || figure.kind == FigureKind::kRank ||
        figure.kind == FigureKind::kPlanRatio) {
      figure.about = LevelOf(figure.indicator, index);
    }
    if (figure.clause.In(text()).starts_with("其中") && !topics_.empty()) figure.part_of = topics_.back().figure;
  }

  std::optional<std::uint32_t> LevelOf(const std::string& indicator, std::uint32_t before) const {
    for (std::uint32_t i = before; i > 0; --i) {
      const Figure& figure = figures_[i - 1];
      if (figure.span.begin < sentence_.begin) break;
      if (figure.kind == FigureKind::kLevel && figure.indicator == indicator) return i - 1;
    }
    return std::nullopt;
  }

  ObservationInputs inputs_;
  PhraseInputs phrases_;
  StockContext stocks_;
  std::vector<PlannedPart> planned_;
  PeriodScope periods_;
  std::vector<Figure> figures_;
  std::vector<Topic> topics_;
  std::optional<std::string> prescribed_;  // what the sentence prescribed last
  Span sentence_;
  std::optional<CueHits> cues_;  // of the sentence
  HeadingModality headings_;
};

}  // namespace

std::vector<Figure> ReadObservations(const ObservationInputs& inputs) { return Reader(inputs).Read(); }

}  // namespace taizhang::extract
