#include "extract/time_scan.h"

#include <algorithm>

#include "extract/clock_time.h"
#include "extract/time_length.h"
#include "text/cursor.h"
#include "text/numeral.h"
#include "text/title_mark.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Date;
using text::Span;
using Form = TimeExpression::Form;
using Edge = TimePoint::Edge;

constexpr text::WordList kPointWords("第", "前", "头", "元月", "上世纪", "本世纪");
constexpr text::WordList kDayPartWords("上午", "下午", "凌晨", "晚上", "中午", "早上", "傍晚", "清晨", "早晨", "晚间");
constexpr text::WordList kVerbEnds("达", "得", "收", "看", "感", "提", "受", "遇", "高", "低", "升", "降", "加", "少",
                                   "长", "碰", "做", "办", "送", "拿", "找", "推", "增", "减", "展", "扩", "回", "调",
                                   "签", "投", "实", "大", "移", "迁", "延");
constexpr text::WordList kUntilWords("截至到", "截止到", "截止至", "截至", "截止");
constexpr text::WordList kToWords("到", "至");
constexpr text::WordList kClauseSigns("，", "。", "；", "、", "\n", ",");
constexpr text::WordList kFromWords("自从", "自", "从");
constexpr text::WordList kFrontWords("前列", "前后", "前期", "前往", "前来", "前三", "前两", "前半", "前进", "前景",
                                     "前沿", "前茅", "前身", "前十", "前五", "前四", "前六", "前端", "前置");
constexpr text::WordList kStartWords("起草", "起来", "起步", "起诉", "起点", "起到", "起义", "起飞", "起降", "起底",
                                     "起止");
constexpr text::WordList kBackWords("后续", "后期", "后备", "后勤", "后者", "后方", "后面", "后来", "后半", "后三",
                                    "后两", "后劲", "后台", "后果", "后评");
constexpr text::WordList kComparisons("比", "较", "与", "同", "和", "参照", "按照", "超过", "以", "高于", "低于",
                                      "多于", "少于", "大于", "小于", "好于", "优于", "快于", "慢于", "等于", "相当于");
constexpr text::WordList kPlanWords("规划", "计划", "开局", "收官", "以", "初", "中期", "普法", "发展");
constexpr text::WordList kPlanPrefixes("第", "二", "三", "四", "五", "六", "七", "八", "九", "十");
constexpr text::WordList kQuotedPlanWords("规划", "时期", "期间");
constexpr text::WordList kPartyPrefixes("自党的", "党的", "自");
constexpr text::WordList kRatioPrefixes("比", "比例", "为", "：");
constexpr text::WordList kRatioWords("为", "比", "比例");
constexpr text::WordList kDayCompounds("均", "报", "程", "常", "元", "照", "光", "本", "游");

constexpr int kListMembers = 12;  // of 1、2、3月

// 到 that closes a verb: 达到2020年水平, 提高到.
bool ClosesVerb(std::string_view before_word) { return kVerbEnds.End(before_word); }

void TakeUntilPrefix(std::string_view text, TimeExpression& out) {
  const std::string_view before = text.substr(0, out.span.begin);
  std::string_view word = kUntilWords.Ending(before);
  if (!word.empty()) {
    out.until = true;
  } else if (word = kToWords.Ending(before); !word.empty()) {
    const std::string_view earlier = before.substr(0, before.size() - word.size());
    if (ClosesVerb(earlier) || (word == "至" && !earlier.empty() && !kClauseSigns.End(earlier))) return;
    out.until = true;
    out.deadline = true;
  } else {
    return;
  }
  out.span.begin -= static_cast<std::uint32_t>(word.size());
}

void TakeFromPrefix(std::string_view text, TimeExpression& out) {
  const std::string_view word = kFromWords.Ending(text.substr(0, out.span.begin));
  if (!word.empty() && (out.since || out.to)) out.span.begin -= static_cast<std::uint32_t>(word.size());
}

// 前 that is 前, and not that of 前列, 前三季度.
bool IsBefore(const Cursor& cursor) { return cursor.At("前") && !kFrontWords.Begin(cursor.rest()); }

bool IsSince(const Cursor& cursor) { return cursor.At("起") && !kStartWords.Begin(cursor.rest()); }

bool IsAfter(const Cursor& cursor) { return cursor.At("后") && !kBackWords.Begin(cursor.rest()); }

// 以来, 起, 之后, 前, 内, 期间 behind a point.
void TakeSuffix(Cursor& cursor, TimeExpression& out) {
  if (cursor.Accept("以来") || cursor.Accept("至今") || cursor.Accept("迄今")) {
    out.since = true;
  } else if (IsSince(cursor)) {
    cursor.Accept("起");
    out.since = true;
  } else if (cursor.Accept("开始") || cursor.Accept("之日起")) {
    out.since = true;
  } else if (cursor.Accept("以后") || cursor.Accept("之后")) {
    out.after = true;
  } else if (IsAfter(cursor)) {
    cursor.Accept("后");
    out.after = true;
  } else if (cursor.Accept("之前") || cursor.Accept("以前") || cursor.Accept("以内") || cursor.Accept("之内")) {
    out.until = out.deadline = true;
  } else if (IsBefore(cursor)) {
    cursor.Accept("前");
    out.until = out.deadline = true;
  } else if (!cursor.Accept("期间")) {
    cursor.Accept("时期");
  }
}

// Which of DATE, INTERVAL, TIME a point with its 截至, 底 and 以来 is.
TimeKind KindOf(const TimeExpression& out, bool interval, const TimePoint& point) {
  if (out.since || out.after) return TimeKind::kInterval;
  if (out.until) return TimeKind::kDate;
  if (!out.clock_from.empty()) return out.clock_to.empty() ? TimeKind::kTime : TimeKind::kInterval;
  if (out.to) return TimeKind::kInterval;
  if (point.edge == Edge::kEnd) return TimeKind::kDate;
  return interval ? TimeKind::kInterval : TimeKind::kDate;
}

// 比2017年, 较上年末: a year to compare with, not the one that is told of, as 关于2017年 does.
bool IsCompared(std::string_view text, Span span) {
  const std::string_view before = text.substr(0, span.begin);
  const bool measure = text.substr(span.end).starts_with("的") && before.ends_with("是");  // 是2014年的3.7倍
  return measure || (kComparisons.End(before) && !before.ends_with("关于"));
}

// The outermost titles in 《》, each within its line.
std::vector<Span> FindTitleSpans(std::string_view text) {
  std::vector<Span> titles;
  std::vector<std::uint32_t> open;
  std::uint32_t at = 0;
  for (std::uint32_t mark = 0; (mark = text::NextTitleMark(text, at)) < text.size();) {
    if (!open.empty() && text.substr(at, mark - at).find('\n') != std::string_view::npos) open.clear();
    at = mark + 3;
    if (text::DecodeAt(text, mark).point == U'《') {
      open.push_back(mark);
    } else if (!open.empty()) {
      while (!titles.empty() && titles.back().begin > open.back()) titles.pop_back();
      titles.push_back({open.back(), at});
      open.pop_back();
    }
  }
  return titles;
}

// What may follow the number of a time; 个 and what joins numbers are looked at further.
bool MeasuresTime(Cursor cursor) {
  static const text::CharacterSet units(U"年月日号时点:：季周天小分秒工星世昼交学半");
  cursor.SkipBlanks();
  if (units.Contains(cursor.Peek())) return true;
  static const text::CharacterSet counted(U"月工季小星半年自交日礼钟五世");
  return cursor.Accept("个") && counted.Contains(cursor.Peek());
}

// The end of ASCII digits that % or 亿元 or a counted noun follows, which is most of them; 0 where a time is possible.
std::uint32_t EndOfFigure(std::string_view text, std::uint32_t at) {
  static const text::CharacterSet open(
      U"年月日号时点:：季周天小分秒个工星世昼交学半至到—–-－―~～〜−、和与及/.．·,， "
      U"\u00A0\u3000余多几来０１２３４５６７８９");
  std::uint32_t end = at;
  while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || (text[end] == '.' && end != at))) ++end;
  if (end == at || text[end - 1] == '.' || end == text.size()) return 0;
  return open.Contains(text::QuickDecode(text, end).point) ? 0 : end;
}

// A quick look whether the number at hand can be part of a time: 2023年, 5—8月, 2022-09-06; most numbers are not.
bool MayMeasureTime(std::string_view text, const text::Numeral& numeral) {
  static const text::CharacterSet kDateSigns(U"-/.－．");
  static const text::CharacterSet joins(U"至到—–-－―~～〜−、和与及/.．");
  Cursor cursor(text, numeral.span.end);
  if (numeral.dotted || MeasuresTime(cursor)) return true;
  if (numeral.digits.size() == 4 && kDateSigns.Contains(cursor.Peek()) && text::ArabicDigit(cursor.PeekNext()) >= 0)
    return true;
  for (int members = 0; members < kListMembers; ++members) {
    cursor.SkipBlanks(1);
    if (!joins.Contains(cursor.Peek())) return false;
    cursor.Step();
    cursor.AcceptAny(U"—-");
    cursor.SkipBlanks(1);
    if (cursor.done() || !text::OpensNumeral(cursor.Peek())) return false;
    const std::optional<text::Numeral> next = text::ReadNumeral(text, cursor.at());
    if (!next) return false;
    cursor.MoveTo(next->span.end);
    if (MeasuresTime(cursor)) return true;
  }
  return false;
}

TimeExpression Vague(std::uint32_t at, std::string_view word) {
  TimeExpression out;
  out.kind = TimeKind::kVague;
  out.form = Form::kVague;
  out.rule = "time.vague";
  out.span = {at, at + static_cast<std::uint32_t>(word.size())};
  return out;
}

bool IsLatinLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool IsOpenQuote(char32_t point) {
  return point == U'“' || point == U'"' || point == U'「' || point == U'＂' || point == U'”';
}
bool IsCloseQuote(char32_t point) {
  return point == U'”' || point == U'"' || point == U'」' || point == U'＂' || point == U'“';
}

// What the words behind a plan's name take of its years; false where nothing says that the name is a plan's.
bool TakePlanPart(Cursor& cursor, const TimeLexicon::Period& plan, bool quoted, TimeExpression& out) {
  const auto years = [&](std::int32_t first, std::int32_t last) {
    out.fixed_start = Date{first, 1, 1};
    out.fixed_end = Date{last, 12, 31};
  };
  years(plan.first_year, plan.last_year);
  Cursor ahead = cursor;
  if (!ahead.Accept("期间")) ahead.Accept("时期");
  const bool named = ahead.at() != cursor.at();
  const bool first_ones = ahead.At("前"), last_ones = ahead.At("后");
  if (first_ones || last_ones) {
    Cursor counted = ahead;
    counted.Step();
    const std::optional<PlainNumber> count = ReadPlainNumber(counted.text(), counted.at());
    if (count && count->value >= 1 && count->value <= 5) {
      counted.MoveTo(count->end);
      if (counted.Accept("年")) {
        if (first_ones) years(plan.first_year, plan.first_year + count->value - 1);
        if (last_ones) years(plan.last_year - count->value + 1, plan.last_year);
        cursor = counted;
        return true;
      }
    }
  }
  if (ahead.Accept("以来")) {
    out.since = true;
    out.fixed_end.reset();
  } else if (ahead.Accept("末期") || ahead.Accept("期末") || ahead.Accept("末") || ahead.Accept("规划期末")) {
    out.fixed_start.reset();
    out.kind = TimeKind::kDate;
    if (ahead.Accept("年")) out.fixed_start = Date{plan.last_year, 1, 1};
  } else if (ahead.Accept("开局之年") || ahead.Accept("首年")) {
    years(plan.first_year, plan.first_year);
  } else if (ahead.Accept("收官之年")) {
    years(plan.last_year, plan.last_year);
  } else if (!named) {
    return quoted || kPlanWords.Begin(cursor.rest());
  }
  cursor = ahead;
  return true;
}

}  // namespace

std::optional<TimeExpression> TimeScanner::ReadPlan(std::string_view text, std::uint32_t at) const {
  Cursor cursor(text, at);
  const bool quoted = IsOpenQuote(cursor.Peek());
  if (quoted) cursor.Step();
  if (cursor.done()) return std::nullopt;
  const TimeLexicon::Period* plan = lexicon_.FindPeriod(text, cursor.at());
  if (plan == nullptr) return quoted ? std::nullopt : ReadNumberedPlan(text, at);
  if (!quoted && at > 0 && kPlanPrefixes.End(text.substr(0, at))) return std::nullopt;
  cursor.Accept(plan->name);
  if (quoted) {
    if (!IsCloseQuote(cursor.Peek())) {
      // “十四五”and“十四五规划”: the quotes may hold more than the name.
      if (!kQuotedPlanWords.Begin(cursor.rest())) return std::nullopt;
      at += text::QuickDecode(text, at).bytes;
    } else {
      cursor.Step();
    }
  }
  if (const TimeLexicon::Period* other = lexicon_.PeriodIn(plan->name, cursor.rest())) plan = other;
  TimeExpression out;
  out.kind = TimeKind::kInterval;
  out.form = Form::kFixed;
  out.rule = "time.plan_period";
  if (!TakePlanPart(cursor, *plan, quoted, out)) return std::nullopt;
  out.span = {at, cursor.at()};
  TimeExpression prefix = out;
  TakeUntilPrefix(text, prefix);
  if (prefix.until && out.kind == TimeKind::kDate) out = prefix;
  return out;
}

// 第十四个五年规划: the plan by its number.
std::optional<TimeExpression> TimeScanner::ReadNumberedPlan(std::string_view text, std::uint32_t at) const {
  constexpr std::int32_t kPlansBeforeGap = 2, kFirstYear = 1953, kGap = 3, kYears = 5;  // 1963–65 had no plan
  Cursor cursor(text, at);
  if (!cursor.Accept("第")) return std::nullopt;
  const std::optional<PlainNumber> number = ReadPlainNumber(text, cursor.at());
  if (!number || number->value < 1 || number->value > 20) return std::nullopt;
  cursor.MoveTo(number->end);
  if (!cursor.Accept("个五年")) return std::nullopt;
  if (!cursor.Accept("规划") && !cursor.Accept("计划")) return std::nullopt;
  cursor.Accept("期间") || cursor.Accept("时期");
  const std::int32_t first = kFirstYear + kYears * (number->value - 1) + (number->value > kPlansBeforeGap ? kGap : 0);
  TimeExpression out;
  out.kind = TimeKind::kInterval;
  out.form = Form::kFixed;
  out.rule = "time.plan_period";
  out.fixed_start = Date{first, 1, 1};
  out.fixed_end = Date{first + kYears - 1, 12, 31};
  out.span = {at, cursor.at()};
  return out;
}

std::optional<TimeExpression> TimeScanner::ReadEvent(std::string_view text, std::uint32_t at) const {
  const TimeLexicon::Event* event = lexicon_.FindEvent(text, at);
  if (event == nullptr) return std::nullopt;
  Cursor cursor(text, at);
  cursor.Accept(event->name);
  cursor.Accept("召开");
  TimeExpression out;
  out.kind = TimeKind::kInterval;
  out.form = Form::kFixed;
  out.rule = "time.event";
  out.since = true;
  if (!cursor.Accept("以来") && !cursor.Accept("以后") && !cursor.Accept("之后")) return std::nullopt;
  out.fixed_start = event->date;
  out.span = {at, cursor.at()};
  const std::string_view word = kPartyPrefixes.Ending(text.substr(0, at));
  out.span.begin -= static_cast<std::uint32_t>(word.size());
  return out;
}

// 去年同期, 上年同期.
std::optional<TimeExpression> TimeScanner::ReadSamePeriod(std::string_view text, std::uint32_t at) const {
  Cursor cursor(text, at);
  TimeExpression out;
  if (!points_.ReadYear(cursor, out.from) || !cursor.Accept("同期")) return std::nullopt;
  out.kind = TimeKind::kInterval;
  out.form = Form::kSamePeriod;
  out.rule = "time.same_period";
  out.compared = true;
  out.span = {at, cursor.at()};
  return out;
}

// 自1月1日起至12月31日止: what began has its end.
void TimeScanner::ReadEndOfSince(Cursor& cursor, TimeExpression& out) const {
  Cursor ahead = cursor;
  if (!ahead.Accept("至") && !ahead.Accept("到")) return;
  const std::optional<PointMatch> end = points_.Read(cursor.text(), ahead.at());
  if (!end || end->to) return;
  out.to = end->from;
  points_.InheritFromFirst(out.from, *out.to);
  out.since = false;
  cursor.MoveTo(end->end);
  cursor.Accept("止");
}

std::optional<TimeExpression> TimeScanner::ReadPoint(std::string_view text, std::uint32_t at) const {
  const std::optional<PointMatch> match = points_.Read(text, at);
  if (!match) return std::nullopt;
  if (text::QuickStartsWith(text.substr(match->end), "同期") && !match->to) {
    if (auto same = ReadSamePeriod(text, at)) return same;
  }
  TimeExpression out;
  out.rule = "time.point";
  out.from = match->from;
  out.to = match->to;
  out.clock_from = match->clock_from;
  out.clock_to = match->clock_to;
  Cursor cursor(text, match->end);
  TakeSuffix(cursor, out);
  if (out.since && !out.to) ReadEndOfSince(cursor, out);
  out.span = {at, cursor.at()};
  if (!out.to && !out.since && !out.after) TakeUntilPrefix(text, out);
  TakeFromPrefix(text, out);
  const TimePoint& point = out.to ? *out.to : out.from;
  out.kind = KindOf(out, match->interval, point);
  out.until = out.until || (point.edge == Edge::kEnd && !out.to && !out.since && !out.after);
  out.compared = IsCompared(text, out.span);
  return out;
}

// 25日, 9时: a day of the month, a clock time on its own.
std::optional<TimeExpression> TimeScanner::ReadDayAlone(std::string_view text, std::uint32_t at) const {
  TimeExpression out;
  Cursor cursor(text, at);
  if (auto clock = ReadClock(cursor)) {
    out.kind = TimeKind::kTime;
    out.form = Form::kLength;
    out.rule = "time.clock";
    out.clock_from = *clock;
    Cursor ahead = cursor;
    if (TakeRangeSign(ahead)) {
      if (auto until = ReadClock(ahead)) {
        out.clock_to = *until;
        out.kind = TimeKind::kInterval;
        cursor = ahead;
      }
    }
    out.span = {at, cursor.at()};
    if (kRatioPrefixes.End(text.substr(0, at)) && out.clock_to.empty() &&
        text.substr(at, cursor.at() - at).find(':') != std::string_view::npos && kRatioWords.End(text.substr(0, at))) {
      return std::nullopt;
    }
    return out;
  }
  const std::optional<PlainNumber> day = ReadPlainNumber(text, at);
  if (!day || day->value < (day->han ? 10 : 1) || day->value > 31) return std::nullopt;  // 一日 is a day's length
  cursor.MoveTo(day->end);
  cursor.SkipBlanks();
  if (!cursor.Accept("日") || kDayCompounds.Begin(cursor.rest())) return std::nullopt;
  out.rule = "time.day";
  out.from.day = day->value;
  TakeSuffix(cursor, out);
  out.span = {at, cursor.at()};
  out.kind = KindOf(out, false, out.from);
  return out;
}

std::optional<TimeExpression> TimeScanner::ReadNumeralAnchor(std::string_view text, std::uint32_t at,
                                                             bool measures_time) const {
  const char32_t point = text::QuickDecode(text, at).point;
  const bool arabic = text::ArabicDigit(point) >= 0;
  if (arabic && at > 0 && IsLatinLetter(text[at - 1])) return std::nullopt;  // PM2.5年均
  if (!arabic) {
    if (auto plan = ReadPlan(text, at)) return plan;
    if (auto event = ReadEvent(text, at)) return event;
  }
  if (!measures_time) return std::nullopt;
  if (auto found = ReadPoint(text, at)) return found;
  if (auto length = ReadDuration(text, at)) return length;
  return ReadDayAlone(text, at);
}

std::optional<TimeExpression> TimeScanner::ReadWordAnchor(std::string_view text, std::uint32_t at) const {
  const char32_t point = text::QuickDecode(text, at).point;
  if (point == U'每' || point == U'按' || point == U'逐') return ReadRecurrence(text, at);
  if (IsOpenQuote(point) || point == U'第') {
    if (auto plan = ReadPlan(text, at)) return plan;
  }
  if (auto years = ReadYearsAround(text, at)) return years;
  if (auto event = ReadEvent(text, at)) return event;
  const TimeLexicon::Word* word = lexicon_.FindWord(text, at);
  if (word == nullptr && !kPointWords.Begin(text.substr(at))) {
    return kDayPartWords.Begin(text.substr(at)) ? ReadDayAlone(text, at) : std::nullopt;
  }
  if (word != nullptr && word->vague) return Vague(at, word->word);
  return ReadPoint(text, at);
}

TimeScanner::TimeScanner(const TimeLexicon& lexicon)
    : lexicon_(lexicon), points_(lexicon), anchors_(U"每按逐过未第前头元半“\"下上凌晚中早傍清") {
  anchors_.Add(lexicon.openers());
  anchors_.Add(text::NumeralOpeners());
}

std::vector<TimeExpression> TimeScanner::Find(std::string_view text) const {
  std::vector<TimeExpression> found;
  const std::vector<Span> titles = FindTitleSpans(text);
  std::size_t next_title = 0;
  std::uint32_t taken = 0;
  for (std::uint32_t at = 0; (at = anchors_.FindIn(text, at)) < text.size();) {
    while (next_title < titles.size() && titles[next_title].end <= at) ++next_title;
    if (next_title < titles.size() && titles[next_title].Contains(at)) {
      at = titles[next_title].end;
      continue;
    }
    std::optional<TimeExpression> expression = ReadAnchor(text, at);
    if (!expression) continue;
    expression->span.begin = std::max(expression->span.begin, taken);
    at = taken = expression->span.end;
    found.push_back(*std::move(expression));
  }
  return found;
}

// The expression at `at`, which moves behind what was understood: a numeral that is no time is skipped whole, so that
// no part of it is read again.
std::optional<TimeExpression> TimeScanner::ReadAnchor(std::string_view text, std::uint32_t& at) const {
  const text::Decoded here = text::QuickDecode(text, at);
  std::uint32_t next = at + here.bytes;
  if (const std::uint32_t end = EndOfFigure(text, at)) {
    at = end;
    return std::nullopt;
  }
  std::optional<TimeExpression> expression;
  if (text::OpensNumeral(here.point)) {
    const std::optional<text::Numeral> numeral = text::ReadNumeral(text, at);
    if (numeral) next = numeral->span.end;
    expression = ReadNumeralAnchor(text, at, numeral && MayMeasureTime(text, *numeral));
  } else {
    expression = ReadWordAnchor(text, at);
  }
  if (!expression) at = next;
  return expression;
}

}  // namespace taizhang::extract
