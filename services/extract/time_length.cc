#include "extract/time_length.h"

#include <string>

#include "absl/strings/str_format.h"
#include "extract/time_point.h"
#include "text/cursor.h"
#include "text/numeral.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Decimal;

constexpr text::WordList kReportWords("度", "报");
constexpr text::WordList kDayCountEnds("内", "以内", "之内", "以上", "以下", "期限", "期满", "后内");
constexpr text::WordList kInnerWords("内蒙", "内部", "内外", "内容", "内地", "内陆", "内贸", "内需", "内涝");
constexpr text::WordList kOnceWords("一次", "一调", "一研", "一报", "一通", "一例", "二次", "三次", "两次");
constexpr text::WordList kByPeriods("月", "季", "年", "周", "日", "旬", "半年", "半月", "天");
constexpr text::WordList kByOtherWords("日程", "日期", "月份", "季节", "年龄", "年级", "年份", "年初", "周期", "年均",
                                       "年人均", "日照", "年底");

struct LengthUnit {
  std::string_view word;
  std::string_view designator;  // of ISO 8601, with T for parts of a day; B for working days
  std::int32_t times = 1;
  std::string_view not_before;  // words (joined by blanks) that make it something else
};

constexpr LengthUnit kUnits[] = {
    {"个工作日", "B", 1, ""},
    {"工作日", "B", 1, ""},
    {"个交易日", "B", 1, ""},
    {"个自然日", "D", 1, ""},
    {"个小时", "TH", 1, ""},
    {"小时", "TH", 1, ""},
    {"个钟头", "TH", 1, ""},
    {"分钟", "TM", 1, ""},
    {"秒钟", "TS", 1, ""},
    {"秒", "TS", 1, "杀"},
    {"个季度", "M", 3, ""},
    {"个星期", "W", 1, ""},
    {"星期", "W", 1, ""},
    {"周", "W", 1, "岁 年 边 围 密 期 转 报 刊 末 一 二 三 四 五 六 日"},
    {"个月", "M", 1, ""},
    {"个年头", "Y", 1, ""},
    {"年", "Y", 1, "级 代 龄 轻 会 报 货 薪 均 产 味 画 夜 关 糕 检 审 底 末 初 度 报 利 节 纪 青 少 老 制 义务"},
    {"天", "D", 1, "然 津 文 山 府 河 桥 地 下 空 气 平 气"},
    {"昼夜", "D", 1, ""},
};

// True when `rest` begins with one of the words in a list joined by blanks.
bool StartsWithListed(std::string_view rest, std::string_view words) {
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    if (rest.starts_with(words.substr(0, blank))) return true;
    words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
  }
  return false;
}

const LengthUnit* TakeUnit(Cursor& cursor) {
  for (const LengthUnit& unit : kUnits) {
    Cursor ahead = cursor;
    if (!ahead.Accept(unit.word) || StartsWithListed(ahead.rest(), unit.not_before)) continue;
    cursor = ahead;
    return &unit;
  }
  return nullptr;
}

// 优良天数增加59天: days that are counted and not a length of time.
bool CountsDaysOfAKind(std::string_view text, std::uint32_t begin) {
  constexpr std::uint32_t kClause = 60;
  std::string_view before = text.substr(0, begin);
  if (before.size() > kClause) before.remove_prefix(before.size() - kClause);
  const std::size_t days = before.rfind("天数");
  return days != std::string_view::npos && before.find("。", days) == std::string_view::npos &&
         before.find("；", days) == std::string_view::npos;
}

std::string IsoLength(const Decimal& count, const LengthUnit& unit) {
  const bool time = unit.designator.front() == 'T';
  const std::string_view letter = time ? unit.designator.substr(1) : unit.designator;
  return absl::StrFormat("P%s%s%s", time ? "T" : "", (count * Decimal(unit.times)).ToString(), letter);
}

// 半年, 半个月, 半天.
std::optional<std::string> ReadHalfLength(Cursor& cursor) {
  struct Half {
    std::string_view word;
    std::string_view value;
  };
  for (const Half& half : {Half{"半年", "P6M"}, Half{"半个月", "P15D"}, Half{"半个小时", "PT30M"},
                           Half{"半小时", "PT30M"}, Half{"半天", "PT12H"}, Half{"半个世纪", "P50Y"}}) {
    if (cursor.At(half.word) && !kReportWords.Begin(cursor.rest().substr(half.word.size()))) {
      cursor.Accept(half.word);
      return std::string(half.value);
    }
  }
  return std::nullopt;
}

// 半 behind a length: 两年半; inside one: 一个半月.
void AddHalf(Cursor& cursor, const LengthUnit& unit, Decimal& count) {
  if (cursor.At("半") && unit.designator != "B" && !cursor.At("半径") && !cursor.At("半导")) {
    cursor.Accept("半");
    count = count + *Decimal::Parse("0.5");
  }
}

// P2Y6M rather than P2.5Y.
std::string LengthString(const Decimal& count, const LengthUnit& unit) {
  const Decimal half = *Decimal::Parse("0.5");
  if (unit.designator == "Y" && !count.is_integer() && (count - half).is_integer()) {
    return "P" + (count - half).ToString() + "Y6M";
  }
  return IsoLength(count, unit);
}

// 日 counts days and is no day of a month: 15日内, 不少于20日, 10日以上.
bool CountsDays(std::string_view text, std::uint32_t begin, const Cursor& after) {
  if (kDayCountEnds.Begin(after.rest())) return true;
  const std::string_view before = text.substr(0, begin);
  for (const std::string_view word : {"少于", "多于", "超过", "低于", "满", "为期", "公示期", "期限为", "期限", "限期",
                                      "连续", "不足", "历时", "延长", "提前"}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// What may follow a length to make it longer: 1小时30分, 2年3个月, 12分30秒.
struct SmallerPart {
  std::string_view after;  // the designator of the part before
  std::string_view word;
  std::string_view designator;
};

constexpr SmallerPart kSmallerParts[] = {{"TH", "分钟", "M"}, {"TH", "分", "M"}, {"TM", "秒", "S"}, {"Y", "个月", "M"}};

void AddSmallerParts(Cursor& cursor, const LengthUnit& unit, TimeExpression& out) {
  std::string_view designator = unit.designator;
  for (const SmallerPart& part : kSmallerParts) {
    if (part.after != designator) continue;
    const std::optional<PlainNumber> count = ReadPlainNumber(cursor.text(), cursor.at());
    if (!count || count->value >= 60) return;
    Cursor ahead = cursor;
    ahead.MoveTo(count->end);
    if (!ahead.Accept(part.word)) continue;
    out.value += std::to_string(count->value) + std::string(part.designator);
    cursor = ahead;
    designator = part.designator == "M" && designator == "TH" ? "TM" : "";
  }
}

// 12分 is a length only where 秒 follow: it may be a score.
std::optional<LengthUnit> TakeMinutes(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.Accept("分")) return std::nullopt;
  const std::optional<PlainNumber> seconds = ReadPlainNumber(ahead.text(), ahead.at());
  if (!seconds || !cursor.text().substr(seconds->end).starts_with("秒")) return std::nullopt;
  cursor = ahead;
  return LengthUnit{"分", "TM", 1, ""};
}

std::optional<LengthUnit> TakeDays(Cursor& cursor, std::string_view text, std::uint32_t begin) {
  Cursor ahead = cursor;
  ahead.Accept("个");
  if (!ahead.Accept("日") || !CountsDays(text, begin, ahead)) return std::nullopt;
  cursor = ahead;
  return LengthUnit{"日", "D", 1, ""};
}

void TakeWithin(Cursor& cursor, TimeExpression& out) {
  if (cursor.Accept("以内") || cursor.Accept("之内")) {
    out.deadline = true;
  } else if (cursor.At("内") && !kInnerWords.Begin(cursor.rest())) {
    cursor.Accept("内");
  }
}

TimeExpression Length(std::string value, std::uint32_t begin, std::uint32_t end) {
  TimeExpression out;
  out.kind = TimeKind::kDuration;
  out.form = TimeExpression::Form::kLength;
  out.rule = "time.duration";
  out.value = std::move(value);
  out.span = {begin, end};
  return out;
}

constexpr std::int64_t kLongestCount = 10000;  // 22011年 is no length

bool IsCount(const text::Numeral& numeral) {
  return !numeral.dotted && !numeral.denominator && !numeral.bare_scale &&
         !(numeral.digit_string && numeral.value > Decimal(99)) && !numeral.half &&
         numeral.value < Decimal(kLongestCount) && !(numeral.approximate && numeral.value < Decimal(2));
}

// 第7年, 两个一百年: a certain year, a name.
bool NamesOne(std::string_view before) {
  return before.ends_with("第") || before.ends_with("两个") || before.ends_with("两个“");
}

// 三至五年: the first number of a range; its unit comes with the second.
std::optional<text::Numeral> ReadUpper(Cursor& cursor, const text::Numeral& first) {
  Cursor ahead = cursor;
  if (!TakeRangeSign(ahead) || ahead.done() || !text::OpensNumeral(ahead.Peek())) return std::nullopt;
  const std::optional<text::Numeral> upper = text::ReadNumeral(ahead.text(), ahead.at());
  if (!upper || !IsCount(*upper) || upper->value <= first.value) return std::nullopt;
  ahead.MoveTo(upper->span.end);
  cursor = ahead;
  return upper;
}

// 年来, 年间 behind a count: the years up to now.
bool TakeYearsBack(Cursor& cursor, const LengthUnit& unit) {
  return unit.designator == "Y" && unit.word == "年" && cursor.Accept("来");
}

struct Period {
  std::string_view word;
  std::string_view value;
  std::string_view not_before;
};

constexpr Period kPeriods[] = {
    {"半年度", "R/P6M", ""},
    {"半年", "R/P6M", ""},
    {"半个月", "R/P15D", ""},
    {"半月", "R/P15D", ""},
    {"年度", "R/P1Y", ""},
    {"年", "R/P1Y", "龄 级 均 轻 份 初余 报 终"},
    {"季度", "R/P3M", ""},
    {"季", "R/P3M", "节"},
    {"个月", "R/P1M", ""},
    {"月", "R/P1M", "份 均 嫂"},
    {"旬", "R/P10D", ""},
    {"个星期", "R/P1W", ""},
    {"星期", "R/P1W", ""},
    {"周", "R/P1W", "期 边 岁 围"},
    {"工作日", "R/P1B", ""},
    {"个工作日", "R/P1B", ""},
    {"日", "R/P1D", "程 期 均 报 常"},
    {"天", "R/P1D", ""},
    {"小时", "R/PT1H", ""},
    {"晚", "R/P1D", ""},
    {"学期", "R/P6M", ""},
    {"学年", "R/P1Y", ""},
};

const Period* TakePeriod(Cursor& cursor) {
  for (const Period& period : kPeriods) {
    Cursor ahead = cursor;
    if (!ahead.Accept(period.word) || StartsWithListed(ahead.rest(), period.not_before)) continue;
    cursor = ahead;
    return &period;
  }
  return nullptr;
}

// 周五 in 每周五: ISO's "-W-5".
void TakeWeekday(Cursor& cursor, TimeExpression& out) {
  const std::u32string_view days = U"一二三四五六日";
  std::size_t day = days.find(cursor.Peek());
  if (cursor.done()) return;
  if (cursor.Peek() == U'天') day = 6;
  if (day == std::u32string_view::npos || kOnceWords.Begin(cursor.rest())) return;
  cursor.Step();
  out.bound_day = absl::StrFormat("-W-%d", day + 1);
}

// The month and day that bound a recurrence: 每年3月底前, 每月25日前.
void TakeBoundDay(Cursor& cursor, bool yearly, TimeExpression& out) {
  Cursor ahead = cursor;
  ahead.Accept("的");
  std::int32_t month = 0, day = 0;
  if (yearly) {
    const auto number = ReadPlainNumber(ahead.text(), ahead.at());
    if (!number || number->value < 1 || number->value > 12) return;
    ahead.MoveTo(number->end);
    ahead.SkipBlanks();
    if (!ahead.Accept("月") && !ahead.Accept("月份")) return;
    month = number->value;
    ahead.Accept("份");
  }
  const auto number = ReadPlainNumber(ahead.text(), ahead.at());
  if (number && number->value >= 1 && number->value <= 31) {
    Cursor with_day = ahead;
    with_day.MoveTo(number->end);
    with_day.SkipBlanks();
    if (with_day.Accept("日") || with_day.Accept("号")) {
      day = number->value;
      ahead = with_day;
    }
  }
  if (month == 0 && day == 0) return;
  if (month != 0 && day == 0) day = text::DaysInMonth(2023, month);
  ahead.Accept("底") || ahead.Accept("末") || ahead.Accept("初");
  out.bound_day = month == 0 ? absl::StrFormat("---%02d", day) : absl::StrFormat("--%02d-%02d", month, day);
  cursor = ahead;
}

void TakeBefore(Cursor& cursor, TimeExpression& out) {
  if (cursor.Accept("以前") || cursor.Accept("之前") || cursor.Accept("前")) out.deadline = true;
}

// 每2年, 每三个月: the length behind 每.
std::optional<std::string> ReadCountedPeriod(Cursor& cursor) {
  if (cursor.done() || !text::OpensNumeral(cursor.Peek())) return std::nullopt;
  const std::optional<text::Numeral> count = text::ReadNumeral(cursor.text(), cursor.at());
  if (!count || !IsCount(*count)) return std::nullopt;
  Cursor ahead = cursor;
  ahead.MoveTo(count->span.end);
  ahead.SkipBlanks(1);
  const LengthUnit* unit = TakeUnit(ahead);
  std::optional<LengthUnit> days;
  if (unit == nullptr && ahead.Accept("日")) days = LengthUnit{"日", "D", 1, ""};
  if (unit == nullptr && !days) return std::nullopt;
  cursor = ahead;
  return "R/" + IsoLength(count->value, unit != nullptr ? *unit : *days);
}

// 按 and 逐 open times only before few words.
bool OpensWithBy(const Cursor& cursor) {
  return kByPeriods.Begin(cursor.rest()) && !kByOtherWords.Begin(cursor.rest());
}

}  // namespace

std::optional<TimeExpression> ReadDuration(std::string_view text, std::uint32_t at) {
  Cursor cursor(text, at);
  if (auto half = ReadHalfLength(cursor)) {
    if (at > 0 && (cursor.text().substr(0, at).ends_with("上") || cursor.text().substr(0, at).ends_with("下")))
      return std::nullopt;
    TimeExpression out = Length(*half, at, 0);
    TakeWithin(cursor, out);
    out.span.end = cursor.at();
    return out;
  }
  const std::optional<text::Numeral> numeral = text::ReadNumeral(text, at);
  if (!numeral || !IsCount(*numeral) || NamesOne(text.substr(0, at))) return std::nullopt;
  cursor.MoveTo(numeral->span.end);
  const std::optional<text::Numeral> upper = ReadUpper(cursor, *numeral);
  cursor.SkipBlanks(1);
  Decimal count = numeral->value;
  if (cursor.At("个半")) {
    Cursor ahead = cursor;
    ahead.Accept("个半");
    if (ahead.At("月") || ahead.At("小时") || ahead.At("年")) {
      cursor.Accept("个半");
      count = count + *Decimal::Parse("0.5");
      if (cursor.At("月")) {
        cursor.Accept("月");
        TimeExpression out = Length("P" + count.ToString() + "M", at, 0);
        TakeWithin(cursor, out);
        out.span.end = cursor.at();
        return out;
      }
    }
  }
  Cursor counted = cursor;
  const LengthUnit* found = TakeUnit(counted);
  std::optional<LengthUnit> unit = found != nullptr ? std::optional(*found) : TakeDays(counted, text, at);
  if (!unit) unit = TakeMinutes(counted);
  if (!unit || (unit->word == "天" && CountsDaysOfAKind(text, at))) return std::nullopt;
  cursor = counted;
  if (TakeYearsBack(cursor, *unit)) {
    TimeExpression out = Length("", at, cursor.at());
    const auto years = count.ToInt64();
    if (!years || *years > 999 || numeral->more || numeral->approximate)
      return out.form = TimeExpression::Form::kVague, out.kind = TimeKind::kVague, out;
    out.kind = TimeKind::kInterval;
    out.form = TimeExpression::Form::kYearsBack;
    out.rule = "time.years_back";
    out.years = static_cast<std::int32_t>(*years);
    return out;
  }
  AddHalf(cursor, *unit, count);
  TimeExpression out = Length(LengthString(count, *unit), at, 0);
  if (upper) {
    out.value += "/" + IsoLength(upper->value, *unit);
  } else {
    AddSmallerParts(cursor, *unit, out);
  }
  TakeWithin(cursor, out);
  out.span.end = cursor.at();
  return out;
}

std::optional<TimeExpression> ReadYearsAround(std::string_view text, std::uint32_t at) {
  Cursor cursor(text, at);
  const bool ahead_of_now = cursor.Accept("未来") || cursor.Accept("今后") || cursor.Accept("下一个");
  if (!ahead_of_now && !cursor.Accept("过去")) return std::nullopt;
  cursor.Accept("的");
  const std::optional<PlainNumber> count = ReadPlainNumber(text, cursor.at());
  if (!count || count->value < 1 || count->value > 100) return std::nullopt;
  cursor.MoveTo(count->end);
  cursor.SkipBlanks(1);
  if (!cursor.Accept("年")) return std::nullopt;
  cursor.Accept("来") || cursor.Accept("间") || cursor.Accept("里") || cursor.Accept("内");
  TimeExpression out = Length("", at, cursor.at());
  out.kind = TimeKind::kInterval;
  out.form = ahead_of_now ? TimeExpression::Form::kYearsAhead : TimeExpression::Form::kYearsBack;
  out.rule = ahead_of_now ? "time.years_ahead" : "time.years_back";
  out.years = count->value;
  return out;
}

std::optional<TimeExpression> ReadRecurrence(std::string_view text, std::uint32_t at) {
  Cursor cursor(text, at);
  const bool each = cursor.Accept("每");
  if (!each && !cursor.Accept("按") && !cursor.Accept("逐")) return std::nullopt;
  if (!each && !OpensWithBy(cursor)) return std::nullopt;
  if (each) cursor.Accept("隔");
  TimeExpression out = Length("", at, 0);
  out.kind = TimeKind::kRecurrence;
  out.rule = "time.recurrence";
  if (auto counted = each ? ReadCountedPeriod(cursor) : std::nullopt) {
    out.value = *counted;
  } else {
    const Period* period = TakePeriod(cursor);
    if (period == nullptr) return std::nullopt;
    out.value = period->value;
    if (out.value == "R/P1W") TakeWeekday(cursor, out);
    if (each && (out.value == "R/P1M" || out.value == "R/P1Y")) TakeBoundDay(cursor, out.value == "R/P1Y", out);
    if (each && out.bound_day.empty()) cursor.Accept("底") || cursor.Accept("末") || cursor.Accept("初");
    if (each) TakeBefore(cursor, out);
  }
  out.span.end = cursor.at();
  return out;
}

}  // namespace taizhang::extract
