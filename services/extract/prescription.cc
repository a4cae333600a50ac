#include "extract/prescription.h"

#include <algorithm>
#include <optional>

#include "extract/clause.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr text::WordList kPenalties("行政罚款", "罚款", "罚金", "滞纳金", "赔偿金", "违约金", "补偿金", "保证金",
                                    "奖励", "奖金", "补助", "补贴", "资助", "处罚");
constexpr text::WordList kClassMarks("的", "决定", "案件", "项目", "企业", "单位", "收入", "资金", "对象", "标准",
                                     "政策");
constexpr text::WordList kImposing("处", "处以", "并处", "可处", "加收", "收取", "加处", "给予", "缴纳", "支付", "按",
                                   "按照", "可以处", "可以并处");
constexpr text::WordList kModals("应当", "应", "必须", "须", "需", "可以", "可", "要", "不得", "予以", "依法", "及时",
                                 "立即", "如实", "据实", "书面", "一次性", "主动", "按规定", "按照规定", "分别", "直接",
                                 "统一", "尽快", "全部", "首次", "，", "内");
constexpr text::WordList kPrepositions("向", "到", "对", "将", "把", "由", "以", "按照", "按", "依照", "根据", "在",
                                       "与", "会同", "为", "从", "通过");
constexpr text::WordList kDuties("报告", "提出", "申请", "缴纳", "补缴", "缴清", "作出", "做出", "办理", "办结", "送达",
                                 "完成", "结束", "备案", "公布", "公告", "公示", "进行", "组织", "开展", "审查", "审核",
                                 "审批", "批准", "颁发", "核发", "移交", "移送", "予以", "登记", "补办", "改正", "整改",
                                 "恢复", "通知", "告知", "答复", "反馈", "支付", "退还", "返还", "拆除", "提交", "报送",
                                 "上报", "说明", "达到", "制定", "召开", "建立", "签订", "发放", "拨付", "检查", "验收",
                                 "调查", "处理", "抄送", "抄报", "转送", "转交", "受理", "注销", "变更", "报请",
                                 "重新");
// Duties that say only that something comes to its end: what comes to its end is the subject.
constexpr text::WordList kEndings("完成", "结束", "办结", "办理", "提出", "作出", "做出", "送达", "完毕", "审结",
                                  "处理");
constexpr text::WordList kActors("部门", "机关", "机构", "单位", "企业", "政府", "人员", "当事人", "申请人", "人", "者",
                                 "公司", "委员会", "法院", "院", "局", "厅", "主体", "个人", "组织", "医院", "学校");
constexpr text::WordList kSuspensions("暂停", "暂停其", "停止", "停止其", "取消", "取消其", "限制", "限制其",
                                      "责令停业", "责令停产停业", "责令暂停");
constexpr text::WordList kUndergoing("接受", "参加", "完成", "进行", "从事", "经过", "开展");
constexpr text::WordList kCasualties("死亡", "重伤", "轻伤", "受伤", "伤亡", "中毒", "失踪", "被困", "遇难", "感染");
constexpr text::WordList kAccidents("事故", "火灾", "灾害", "事件", "灾情", "疫情", "险情");
constexpr text::WordList kRateWords("的比例", "的标准", "的税率", "的费率", "的额度", "的幅度", "比例", "标准");
constexpr text::WordList kLevies("据实列支", "具实列支", "列支", "提取", "计提", "提留", "缴纳", "缴存", "上缴", "征收",
                                 "计征", "收取", "加收", "加处", "扣缴", "扣除", "核定", "支付", "给予", "拨付", "安排",
                                 "发放", "执行", "计算", "补助", "补贴", "奖励");

constexpr std::string_view kOrders[] = {"应当", "必须", "须在", "之日起", "日起"};
constexpr text::WordList kSubjectEnds("应当", "必须", "可以", "不得", "原则上", "一般", "最迟", "须");
constexpr text::WordList kConditions("遇", "因", "情况", "如", "若", "但", "经", "对", "没有");

std::uint32_t CharacterAt(std::string_view text, std::uint32_t at) { return text::DecodeAt(text, at).bytes; }

std::uint32_t Size(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

// The words of a list that begin in the window, the first of them; empty without one.
template <typename List>
Span FirstOf(const List& words, std::string_view text, Span window) {
  for (std::uint32_t at = window.begin; at < window.end; at += CharacterAt(text, at)) {
    const std::string_view word = words.Beginning(text.substr(at, window.end - at));
    if (!word.empty()) return {at, at + Size(word)};
  }
  return {window.end, window.end};
}

class PrescriptionReader {
 public:
  explicit PrescriptionReader(const PrescriptionInputs& inputs)
      : inputs_(inputs), text_(inputs.phrases.text), lead_(inputs.figure.lead), tail_(inputs.figure.tail) {}

  std::optional<Prescription> Read() const {
    if (auto penalty = Penalty()) return penalty;
    if (auto levied = Levied()) return levied;
    if (auto accident = Accident()) return accident;
    if (inputs_.quantity.dimension == "TIME") return Length();
    return std::nullopt;
  }

 private:
  bool IsRatio() const { return inputs_.quantity.dimension == "RATIO" || inputs_.quantity.unit == "‰"; }

  // 处4万元以下的罚款, 加收3‰的滞纳金.
  std::optional<Prescription> Penalty() const {
    const Quantity& quantity = inputs_.quantity;
    if (quantity.dimension != "MONEY" && quantity.unit != "倍" && !IsRatio()) return std::nullopt;
    std::string_view after = tail_.In(text_);
    if (after.starts_with("的")) after.remove_prefix(3);
    const std::string_view noun = kPenalties.Beginning(after);
    if (noun.empty() || kClassMarks.Begin(after.substr(noun.size()))) return std::nullopt;
    const bool of_whole = IsRatio() && quantity.unit != "倍" && !kImposing.End(lead_.In(text_)) && !lead_.empty();
    return Prescription{of_whole ? FigureKind::kShare : FigureKind::kLevel, std::string(noun)};
  }

  // 按工资总额的2%提取培训经费: the share that makes the fund.
  std::optional<Prescription> Levied() const {
    if (!IsRatio()) return std::nullopt;
    const std::size_t by = lead_.In(text_).rfind("按");
    if (by == std::string_view::npos) return std::nullopt;
    std::uint32_t at = tail_.begin + Size(kRateWords.Beginning(tail_.In(text_)));
    const std::string_view verb = kLevies.Beginning(Span{at, tail_.end}.In(text_));
    if (verb.empty()) return std::nullopt;
    at += Size(verb);
    const Span object = NounAfter(inputs_.phrases, {at, tail_.end});
    if (object.size() >= 6) return Prescription{FigureKind::kShare, Wording(text_, object)};
    const Span before = {lead_.begin, lead_.begin + static_cast<std::uint32_t>(by)};
    return Prescription{FigureKind::kShare, LeviedFor(before)};
  }

  // What is paid: the words before 按 or 由, else what the sentence is about.
  std::string LeviedFor(Span before) const {
    std::string own = before.In(text_).find("由") == 0 ? "" : Named(before);
    if (!own.empty() && !kActors.End(own)) return own;
    if (inputs_.before != nullptr && !inputs_.before->empty()) return *inputs_.before;
    return Topic();
  }

  // 一次死亡3人以上的火灾: the class of accidents.
  std::optional<Prescription> Accident() const {
    const std::string_view casualty = kCasualties.Ending(lead_.In(text_));
    if (inputs_.quantity.unit != "人" || casualty.empty() || !BoundsAfter()) return std::nullopt;
    std::uint32_t at = tail_.begin;
    if (tail_.In(text_).starts_with("的")) at += 3;
    const Span head = FirstOf(kAccidents, text_, {at, std::min(tail_.end, at + 30)});
    if (head.empty()) return std::nullopt;
    return Prescription{FigureKind::kThreshold, std::string(casualty) + Wording(text_, {at, head.end})};
  }

  bool BoundsAfter() const {
    const auto& bound = inputs_.quantity.bound_span;
    return bound && bound->begin >= inputs_.quantity.span.end;
  }

  // 应当在15日内缴纳罚款, 暂停6个月以上执业活动, 不得超过180日.
  std::optional<Prescription> Length() const {
    const std::string_view suspension = kSuspensions.Ending(lead_.In(text_));
    if (!suspension.empty()) return Suspended(suspension);
    if (auto same = GoesOn()) return same;
    if (tail_.In(text_).starts_with("的")) return std::nullopt;
    if (auto undergone = Undergone()) return undergone;
    if (!BoundsAfter()) return Extended();
    if (inputs_.quantity.bound != Bound::kAtMost || !Prescribes()) return std::nullopt;
    return Prescription{FigureKind::kLevel, Required()};
  }

  // True where the clause, or the document, says what has to be done.
  bool Prescribes() const {
    if (inputs_.regulation) return true;
    const std::string_view clause = Span{inputs_.figure.clause.begin, inputs_.figure.clause_end}.In(text_);
    return std::any_of(std::begin(kOrders), std::end(kOrders),
                       [&](std::string_view word) { return clause.find(word) != std::string_view::npos; });
  }

  // 暂停6个月以上1年以下经营活动: what is suspended stands after the last length.
  Prescription Suspended(std::string_view verb) const {
    if (verb.ends_with("其")) verb.remove_suffix(3);
    Span noun = NounAfter(inputs_.phrases, tail_);
    if (noun.empty()) {
      const Span rest = {tail_.end, std::max(tail_.end, inputs_.figure.clause_end)};
      const std::size_t end = rest.In(text_).find("以下");
      if (end != std::string_view::npos)
        noun = NounAfter(inputs_.phrases, {rest.begin + static_cast<std::uint32_t>(end) + 6, rest.end});
    }
    return {FigureKind::kLevel, std::string(verb) + Wording(text_, noun)};
  }

  // 接受3个月培训, 完成8个月以上实习: what is gone through for that time.
  std::optional<Prescription> Undergone() const {
    const std::string_view verb = kUndergoing.Ending(lead_.In(text_));
    const Span noun = verb.empty() || !inputs_.regulation ? Span() : NounAfter(inputs_.phrases, tail_);
    if (noun.size() < 6) return std::nullopt;
    return Prescription{FigureKind::kLevel, std::string(verb) + Wording(text_, noun)};
  }

  // The second of 6个月以上1年以下.
  std::optional<Prescription> GoesOn() const {
    const bool goes_on = lead_.empty() && inputs_.before != nullptr && kSuspensions.Begin(*inputs_.before);
    return goes_on ? std::optional(Prescription{FigureKind::kLevel, *inputs_.before}) : std::nullopt;
  }

  // 但不得超过180日: the length told before, made longer.
  std::optional<Prescription> Extended() const {
    const bool bare = PhraseBefore(inputs_.phrases, lead_, false).empty();
    if (!bare || inputs_.before == nullptr || inputs_.quantity.bound != Bound::kAtMost) return std::nullopt;
    return Prescription{FigureKind::kLevel, *inputs_.before};
  }

  // What has to be done in the time: the duty after the number, or what comes to its end then.
  std::string Required() const {
    std::uint32_t at = tail_.begin;
    Span patient;
    SkipModals(at);
    const std::string_view preposition = kPrepositions.Beginning(Span{at, tail_.end}.In(text_));
    if (!preposition.empty() && !DutyAt(at)) {
      const std::uint32_t from = at + Size(preposition);
      const Span duty = FirstOf(kDuties, text_, {std::min(tail_.end, from + 3), tail_.end});
      if (preposition == "对" || preposition == "将" || preposition == "把") patient = {from, duty.begin};
      if (patient.In(text_).ends_with("予以")) patient.end -= 6;
      at = duty.begin;
    }
    for (const std::string_view light : {"进行", "予以"}) SkipWord(light, at);
    const Span deed = TrimMarks(text_, {at, std::max(at, EndOfDeed(at))});
    if (deed.empty()) return Subject();
    if (!patient.empty()) return Wording(text_, AfterAttribute(patient)) + Wording(text_, deed);
    const std::string_view verb = kDuties.Beginning(deed.In(text_));
    const std::string_view rest = deed.In(text_).substr(verb.size());
    const bool alone = !verb.empty() && (rest.empty() || rest == "完毕");
    return alone ? Bare(verb, deed) : Wording(text_, deed);
  }

  bool DutyAt(std::uint32_t at) const { return kDuties.Begin(Span{at, tail_.end}.In(text_)); }

  void SkipModals(std::uint32_t& at) const {
    for (std::string_view word; !(word = kModals.Beginning(Span{at, tail_.end}.In(text_))).empty() && !DutyAt(at);) {
      at += Size(word);
    }
  }
  void SkipWord(std::string_view word, std::uint32_t& at) const {
    if (Span{at, tail_.end}.In(text_).starts_with(word)) at += Size(word);
  }

  // A deed ends where a second one begins: 作出决定并送达….
  std::uint32_t EndOfDeed(std::uint32_t at) const {
    const std::size_t second = Span{at, std::max(at, tail_.end)}.In(text_).find("并");
    return second == std::string_view::npos || second < 6 ? tail_.end : at + static_cast<std::uint32_t>(second);
  }

  // 排水设施 of 茶园的排水设施.
  Span AfterAttribute(Span words) const {
    const std::size_t of = words.In(text_).rfind("的");
    if (of == std::string_view::npos || of + 9 > words.size()) return words;
    return {words.begin + static_cast<std::uint32_t>(of) + 3, words.end};
  }

  // A verb without an object: 报告 what happened, 结束 what the sentence is about.
  std::string Bare(std::string_view verb, Span deed) const {
    if (kEndings.Begin(verb)) {
      std::string subject = Subject();
      if (!subject.empty() && !kActors.End(subject)) return subject;
    } else if (const std::string event = Event(); !event.empty()) {
      return event + std::string(verb);
    }
    return Wording(text_, deed);
  }

  // What has happened: 发生重大事故后 -> 重大事故.
  std::string Event() const {
    for (const Span clause : Clauses(text_, {inputs_.sentence.begin, inputs_.figure.span.begin})) {
      for (const std::string_view cue : {"发生", "发现", "出现"}) {
        const std::size_t at = clause.In(text_).find(cue);
        if (at == std::string_view::npos) continue;
        Span event = {clause.begin + static_cast<std::uint32_t>(at) + Size(cue), clause.end};
        for (const std::string_view end : {"之日起", "后", "时", "的", "之后"}) {
          if (event.In(text_).ends_with(end)) event.end -= Size(end);
        }
        if (event.In(text_).starts_with("了")) event.begin += 3;
        if (event.size() >= 6) return Wording(text_, event);
      }
    }
    return "";
  }

  // Who or what the clause, else the sentence, is about.
  std::string Subject() const {
    const std::string own = Named(lead_);
    return own.empty() ? Topic() : own;
  }

  // The words before the modal, and before 自…起.
  std::string Named(Span words) const {
    for (std::uint32_t at = words.begin; at < words.end; at += CharacterAt(text_, at)) {
      const std::string_view rest = Span{at, words.end}.In(text_);
      const bool since = rest.starts_with("自") && rest.find("起") != std::string_view::npos;
      if (!since && !kSubjectEnds.Begin(rest)) continue;
      words.end = at;
    }
    if (words.In(text_).ends_with("在")) words.end -= 3;
    return Wording(text_, PhraseBefore(inputs_.phrases, words, false));
  }

  // The nearest clause before that names something: no condition, no actor.
  std::string Topic() const {
    const std::vector<Span> clauses = Clauses(text_, {inputs_.sentence.begin, inputs_.figure.clause.begin});
    for (auto clause = clauses.rbegin(); clause != clauses.rend(); ++clause) {
      if (kConditions.Begin(clause->In(text_))) continue;
      const std::string topic = Named(*clause);
      if (!topic.empty() && !kActors.End(topic)) return topic;
    }
    return "";
  }

  const PrescriptionInputs& inputs_;
  std::string_view text_;
  Span lead_;
  Span tail_;
};

}  // namespace

std::optional<Prescription> ReadPrescription(const PrescriptionInputs& inputs) {
  return PrescriptionReader(inputs).Read();
}

}  // namespace taizhang::extract
