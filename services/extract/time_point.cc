#include "extract/time_point.h"

#include "absl/strings/str_format.h"
#include "text/character_set.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using Part = TimePoint::Part;
using Edge = TimePoint::Edge;
using Base = TimePoint::Base;

constexpr text::WordList kMonthCompounds("亮", "饼", "球", "嫂", "光", "台", "子", "薪", "均", "租", "供", "革命", "嘴",
                                         "报");
constexpr text::WordList kTenDayWords("上旬", "中旬", "下旬");
constexpr text::WordList kFirstWords("初步", "初级", "初审", "初次", "初核");
constexpr text::WordList kYearFirstWords("初步", "初级", "初审", "初次", "初中", "初核", "初始");
constexpr text::WordList kInnerWords("内蒙", "内部", "内外", "内容", "内地", "内河", "内贸", "内陆");
constexpr text::WordList kHourCompounds("期", "代", "间", "候", "刻", "空", "速");
constexpr text::WordList kHourEnds("钟", "半", "整", "前", "左右", "至", "到", "—", "-");

constexpr std::int32_t kFirstYear = 1600, kLastYear = 2199;
constexpr int kListMembers = 12;  // of 1、2、3月

// ASCII digits that nothing continues: the common case of ReadPlainNumber, without its grammar.
std::optional<PlainNumber> ReadAsciiNumber(std::string_view text, std::uint32_t at) {
  static const text::CharacterSet ends(U"年月日号时点季周天小分秒个至到—–-、：:％%");
  PlainNumber out;
  std::uint32_t end = at;
  for (; end < text.size() && end - at < 5 && text[end] >= '0' && text[end] <= '9'; ++end)
    out.value = out.value * 10 + (text[end] - '0');
  if (end == at || end - at > 4 || end >= text.size() || !ends.Contains(text::QuickDecode(text, end).point))
    return std::nullopt;
  if (text.substr(end).starts_with("分之")) return std::nullopt;
  out.end = end;
  out.year_like = end - at == 4 && out.value >= kFirstYear && out.value <= kLastYear;
  out.two_digits = end - at == 2;
  out.leading_zero = end - at > 1 && text[at] == '0' && !out.year_like;
  return out;
}

// The number here, which then has to be followed by `unit` (blanks allowed). Moves behind the unit.
std::optional<PlainNumber> NumberWith(Cursor& cursor, std::string_view unit) {
  Cursor ahead = cursor;
  const std::optional<PlainNumber> number = ReadPlainNumber(ahead.text(), ahead.at());
  if (!number) return std::nullopt;
  ahead.MoveTo(number->end);
  ahead.SkipBlanks();
  if (!ahead.Accept(unit)) return std::nullopt;
  cursor = ahead;
  return number;
}

// 3—5月: two numbers before one unit.
struct NumberPair {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

std::optional<NumberPair> PairWith(Cursor& cursor, std::string_view unit) {
  Cursor ahead = cursor;
  const std::optional<PlainNumber> first = ReadPlainNumber(ahead.text(), ahead.at());
  if (!first || first->leading_zero) return std::nullopt;
  ahead.MoveTo(first->end);
  if (!TakeRangeSign(ahead)) return std::nullopt;
  const std::optional<PlainNumber> last = NumberWith(ahead, unit);
  if (!last) return std::nullopt;
  cursor = ahead;
  return NumberPair{first->value, last->value};
}

bool InMonths(std::int32_t month) { return month >= 1 && month <= 12; }

// 4月 that opens a word or a count: 4月亮, 十月革命.
bool IsMonthWord(const Cursor& after) { return !kMonthCompounds.Begin(after.rest()); }

void TakeMonthSuffix(Cursor& cursor) { cursor.Accept(U'份'); }

// 底, 末, 初, 上旬 … behind a month.
void ReadMonthEdge(Cursor& cursor, TimePoint& point) {
  if (kTenDayWords.Begin(cursor.rest())) {
    point.part = Part::kTenDays;
    point.index = cursor.At("上旬") ? 1 : cursor.At("中旬") ? 2 : 3;
    cursor.Accept("上旬") || cursor.Accept("中旬") || cursor.Accept("下旬");
  } else if (cursor.At("底") || (cursor.At("末") && !cursor.At("末端"))) {
    cursor.Step();
    point.edge = Edge::kEnd;
  } else if (cursor.At("初") && !kFirstWords.Begin(cursor.rest())) {
    cursor.Step();
    point.edge = Edge::kStart;
  }
}

void ReadDay(Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) {
  Cursor ahead = cursor;
  ahead.SkipBlanks();
  if (const auto pair = PairWith(ahead, "日")) {
    to = point;
    point.day = pair->first;
    to->day = pair->last;
    cursor = ahead;
    return;
  }
  auto day = NumberWith(ahead, "日");
  if (!day) day = NumberWith(ahead, "号");
  if (!day) return;
  point.day = day->value;
  cursor = ahead;
}

bool ReadMonth(Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) {
  Cursor ahead = cursor;
  if (ahead.Accept("元月")) {
    point.month = 1;
  } else if (const auto pair = PairWith(ahead, "月"); pair && InMonths(pair->first) && InMonths(pair->last)) {
    to = point;
    point.month = pair->first;
    to->month = pair->last;
    TakeMonthSuffix(ahead);
    ReadMonthEdge(ahead, *to);
    cursor = ahead;
    return true;
  } else {
    ahead = cursor;
    const auto month = NumberWith(ahead, "月");
    if (!month || month->value > 99 || !IsMonthWord(ahead)) return false;
    point.month = month->value;
  }
  TakeMonthSuffix(ahead);
  cursor = ahead;
  ReadDay(cursor, point, to);
  if (point.day == 0) ReadMonthEdge(cursor, point);
  return true;
}

// 第三季度, 一季度, 1—3季度, 前三季度, 前三个季度.
bool ReadQuarter(Cursor& cursor, TimePoint& point) {
  Cursor ahead = cursor;
  const bool first_ones = ahead.AcceptAny(U"前头");
  if (!first_ones) ahead.Accept(U'第');
  if (const auto pair = first_ones ? std::nullopt : PairWith(ahead, "季度")) {
    if (pair->first != 1 || pair->last > 4) return false;
    point.part = Part::kQuarters;
    point.index = pair->last;
  } else {
    auto quarter = NumberWith(ahead, "季度");
    if (!quarter && first_ones) quarter = NumberWith(ahead, "个季度");
    if (!quarter || quarter->value < 1 || quarter->value > 4) return false;
    point.part = first_ones ? Part::kQuarters : Part::kQuarter;
    point.index = quarter->value;
  }
  if (ahead.At("末") || ahead.At("底")) {
    ahead.Step();
    point.edge = Edge::kEnd;
  }
  cursor = ahead;
  return true;
}

// 前8个月.
bool ReadFirstMonths(Cursor& cursor, TimePoint& point) {
  Cursor ahead = cursor;
  if (!ahead.AcceptAny(U"前头")) return false;
  const auto months = NumberWith(ahead, "个月");
  if (!months || !InMonths(months->value)) return false;
  point.part = Part::kMonths;
  point.index = months->value;
  cursor = ahead;
  return true;
}

// 底, 末, 初 behind a year; 年底, 年末 behind 今年.
bool ReadYearEdge(Cursor& cursor, TimePoint& point) {
  Cursor ahead = cursor;
  ahead.Accept(U'年');
  if (ahead.At("底") || (ahead.At("末") && !ahead.At("末端"))) {
    point.edge = Edge::kEnd;
  } else if (ahead.At("初") && !kYearFirstWords.Begin(ahead.rest())) {
    point.edge = Edge::kStart;
  } else if (ahead.At("内") && !kInnerWords.Begin(ahead.rest())) {
    point.whole_year = true;
  } else {
    return false;
  }
  ahead.Step();
  cursor = ahead;
  return true;
}

// 1990年春, 2023年秋季: only where the season ends the words.
bool ReadSeason(Cursor& cursor, TimePoint& point) {
  const std::u32string_view seasons = U"春夏秋冬";
  const std::size_t season = seasons.find(cursor.Peek());
  if (cursor.done() || season == std::u32string_view::npos) return false;
  Cursor ahead = cursor;
  ahead.Step();
  if (!ahead.Accept(U'季') && !ahead.Accept(U'天') &&
      !(ahead.done() || text::IsBlank(ahead.Peek()) ||
        std::u32string_view(U"，。；、,;\t\n—-").find(ahead.Peek()) != std::u32string_view::npos)) {
    return false;
  }
  point.part = Part::kSeason;
  point.index = static_cast<std::int32_t>(season) + 1;
  cursor = ahead;
  return true;
}

// ASCII digits from `least` to `most`; -1 when there are fewer or more.
std::int32_t TakeDigits(Cursor& cursor, int least, int most) {
  std::int32_t value = 0;
  int count = 0;
  for (int digit; (digit = text::ArabicDigit(cursor.Peek())) >= 0; cursor.Step(), ++count) {
    if (count == most) return -1;
    value = value * 10 + digit;
  }
  return count < least ? -1 : value;
}

bool IsDateSign(char32_t point) {
  return point == '-' || point == '/' || point == '.' || point == U'－' || point == U'．';
}

// 2023-04-18, 2023/4/18, 2023.4.18.
bool ReadNumericDate(Cursor& cursor, TimePoint& point) {
  Cursor ahead = cursor;
  const std::int32_t year = TakeDigits(ahead, 4, 4);
  const char32_t sign = ahead.Peek();
  if (year < kFirstYear || year > kLastYear || !IsDateSign(sign)) return false;
  ahead.Step();
  const std::int32_t month = TakeDigits(ahead, 1, 2);
  if (!InMonths(month) || !ahead.Accept(sign)) return false;
  const std::int32_t day = TakeDigits(ahead, 1, 2);
  if (day < 1 || day > 31 || IsDateSign(ahead.Peek())) {
    if (day < 1 || day > 31 || text::ArabicDigit(ahead.PeekNext()) >= 0) return false;
  }
  point.base = Base::kExplicit;
  point.year = year;
  point.month = month;
  point.day = day;
  cursor = ahead;
  return true;
}

// 20世纪90年代, 上世纪80年代, 1990年代, 90年代.
bool ReadDecade(Cursor& cursor, TimePoint& point) {
  Cursor ahead = cursor;
  std::int32_t century = 1900;
  bool named = ahead.Accept("上世纪");
  if (!named && ahead.Accept("本世纪")) {
    named = true;
    century = 2000;
  } else if (!named) {
    if (const auto number = NumberWith(ahead, "世纪"); number && number->value >= 16 && number->value <= 22) {
      named = true;
      century = (number->value - 1) * 100;
    }
  }
  auto decade = NumberWith(ahead, "年代");
  if (!decade || decade->value % 10 != 0) return false;
  if (decade->value < 100 && !named && decade->value < 50) return false;
  point.base = Base::kExplicit;
  point.year = decade->value < 100 ? century + decade->value : decade->value;
  if (point.year < kFirstYear || point.year > kLastYear) return false;
  point.part = Part::kDecade;
  cursor = ahead;
  return true;
}

bool MonthFollows(Cursor cursor) {
  cursor.SkipBlanks();
  return NumberWith(cursor, "月").has_value();
}

// 下周三.
void TakeWeekday(Cursor& cursor, TimePoint& point) {
  const std::size_t day = std::u32string_view(U"一二三四五六日天").find(cursor.Peek());
  if (cursor.done() || day == std::u32string_view::npos) return;
  cursor.Step();
  point.weekday = day == 7 ? 7 : static_cast<std::int32_t>(day) + 1;
}

// The year that digits before 年 mean, or nothing where they count years.
std::optional<std::int32_t> YearOf(const PlainNumber& number, const Cursor& behind) {
  if (number.year_like) return number.value;
  if (!number.two_digits || number.han) return std::nullopt;
  if (!number.leading_zero && !MonthFollows(behind)) return std::nullopt;
  return number.value < 50 ? 2000 + number.value : 1900 + number.value;
}

// The words are a stretch and not a single day, month or year.
bool IsStretch(const TimePoint& point) {
  if (point.relative == TimePoint::Relative::kWeek) return point.weekday == 0;
  if (point.relative == TimePoint::Relative::kQuarter) return true;
  return (point.part != Part::kNone && point.edge == Edge::kNone) || (point.whole_year && point.edge == Edge::kNone);
}

// 9月至2024年3月: the first has its year from the second.
void InheritFromSecond(TimePoint& from, const TimePoint& to) {
  if (from.has_year() || to.base != Base::kExplicit || from.month == 0) return;
  from.base = Base::kExplicit;
  from.year = to.month != 0 && from.month > to.month ? to.year - 1 : to.year;
}

bool IsImpossible(const TimePoint& point) {
  if (point.month == 0) return point.day > 31;
  if (!InMonths(point.month)) return true;
  if (point.day == 0) return false;
  const std::int32_t year = point.base == Base::kExplicit ? point.year : 2024;  // a leap year where none is said
  return !text::IsValidDate({year, point.month, point.day});
}

std::optional<std::string> ClockString(std::int32_t hour, std::int32_t minute, std::int32_t second = -1) {
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second > 59) return std::nullopt;
  if (second >= 0) return absl::StrFormat("T%02d:%02d:%02d", hour, minute, second);
  return absl::StrFormat("T%02d:%02d", hour, minute);
}

// 上午 下午 …: the hours to add to a number up to 12; -1 without such a word.
int TakeDayPart(Cursor& cursor) {
  for (const std::string_view word : {"下午", "晚上", "傍晚", "当晚", "晚间"}) {
    if (cursor.Accept(word)) return 12;
  }
  for (const std::string_view word : {"上午", "凌晨", "早上", "清晨", "早晨", "中午"}) {
    if (cursor.Accept(word)) return 0;
  }
  return -1;
}

// 17:30, 9：05:00.
std::optional<std::string> ReadColonClock(Cursor& cursor, int day_part) {
  Cursor ahead = cursor;
  const std::int32_t hour = TakeDigits(ahead, 1, 2);
  if (hour < 0 || !ahead.AcceptAny(U":：")) return std::nullopt;
  const std::int32_t minute = TakeDigits(ahead, 2, 2);
  if (minute < 0) return std::nullopt;
  const bool seconds = ahead.AcceptAny(U":：");
  const std::int32_t second = seconds ? TakeDigits(ahead, 2, 2) : -1;
  if (seconds && second < 0) return std::nullopt;
  auto clock = ClockString(day_part == 12 && hour < 12 ? hour + 12 : hour, minute, second);
  if (clock) cursor = ahead;
  return clock;
}

// True where 点 or 时 here ends an hour and not 3点建议 or 3时期.
bool EndsHour(const Cursor& after, bool point_word, bool with_day_part) {
  if (kHourCompounds.Begin(after.rest())) return false;
  if (!point_word || with_day_part) return true;
  return kHourEnds.Begin(after.rest()) || ReadPlainNumber(after.text(), after.at()).has_value();
}

}  // namespace

std::optional<PlainNumber> ReadPlainNumber(std::string_view text, std::uint32_t at) {
  if (const std::optional<PlainNumber> simple = ReadAsciiNumber(text, at)) return simple;
  if (at >= text.size() || !text::OpensNumeral(text::QuickDecode(text, at).point)) return std::nullopt;
  const std::optional<text::Numeral> numeral = text::ReadNumeral(text, at);
  if (!numeral || numeral->scale != 0 || numeral->more || numeral->approximate || numeral->denominator ||
      numeral->dotted || numeral->half || numeral->bare_scale) {
    return std::nullopt;
  }
  const std::optional<std::int64_t> value = numeral->value.ToInt64();
  if (!value || *value > 99999999) return std::nullopt;
  PlainNumber out;
  out.value = static_cast<std::int32_t>(*value);
  out.han = numeral->script != text::NumeralScript::kArabic;
  out.end = numeral->span.end;
  const std::size_t digits = text::CountCodePoints(numeral->span.In(text));
  out.year_like =
      out.value >= kFirstYear && out.value <= kLastYear && digits == 4 && (!out.han || numeral->digit_string);
  if (out.han && !numeral->digit_string && out.value > 1900 && out.value < 2100 && out.value % 100 != 0)
    out.year_like = true;
  out.two_digits = digits == 2;
  out.leading_zero = numeral->digit_string && !out.year_like && !out.han;
  return out;
}

bool TakeRangeSign(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.SkipBlanks(1);
  if (!ahead.AcceptAny(U"至到—–-－―~～〜−")) return false;
  ahead.AcceptAny(U"—-");
  ahead.SkipBlanks(1);
  cursor = ahead;
  return true;
}

std::optional<std::string> ReadClock(Cursor& cursor) {
  Cursor ahead = cursor;
  const int day_part = TakeDayPart(ahead);
  ahead.SkipBlanks(1);
  if (auto clock = ReadColonClock(ahead, day_part)) {
    cursor = ahead;
    return clock;
  }
  const std::optional<PlainNumber> hour = ReadPlainNumber(ahead.text(), ahead.at());
  if (!hour || hour->value > 24) return std::nullopt;
  ahead.MoveTo(hour->end);
  const bool point_word = ahead.At("点");
  if (!ahead.Accept("时") && !ahead.Accept("点")) return std::nullopt;
  if (!EndsHour(ahead, point_word, day_part >= 0)) return std::nullopt;
  ahead.Accept("钟") || ahead.Accept("整");
  std::int32_t minute = 0;
  if (ahead.Accept("半")) {
    minute = 30;
  } else if (const auto minutes = NumberWith(ahead, "分"); minutes && minutes->value < 60) {
    minute = minutes->value;
  } else if (const auto bare = ReadPlainNumber(ahead.text(), ahead.at()); point_word && bare && bare->value < 60) {
    minute = bare->value;
    ahead.MoveTo(bare->end);
  }
  auto clock = ClockString(day_part == 12 && hour->value < 12 ? hour->value + 12 : hour->value, minute);
  if (clock) cursor = ahead;
  return clock;
}

bool TimePointReader::ReadYear(Cursor& cursor, TimePoint& point) const {
  Cursor ahead = cursor;
  if (const auto number = NumberWith(ahead, "年"); number && !ahead.At("代")) {
    const std::optional<std::int32_t> year = YearOf(*number, ahead);
    if (!year) return false;
    point.base = Base::kExplicit;
    point.year = *year;
    if (ahead.At("度")) ahead.Step();
    cursor = ahead;
    return true;
  }
  if (cursor.done()) return false;
  const TimeLexicon::Word* word = lexicon_.FindWord(cursor.text(), cursor.at());
  if (word == nullptr || word->vague) return false;
  point = word->point;
  cursor.MoveTo(cursor.at() + static_cast<std::uint32_t>(word->word.size()));
  if (point.relative == TimePoint::Relative::kWeek) TakeWeekday(cursor, point);
  return true;
}

bool TimePointReader::ReadWordPart(Cursor& cursor, TimePoint& point) const {
  if (cursor.done()) return false;
  const TimeLexicon::Word* word = lexicon_.FindWord(cursor.text(), cursor.at());
  if (word == nullptr || word->vague) return false;
  const TimePoint& part = word->point;
  if (part.has_year() || part.relative != TimePoint::Relative::kNone) return false;
  point.part = part.part;
  point.index = part.index;
  point.edge = part.edge;
  point.whole_year = part.whole_year;
  cursor.MoveTo(cursor.at() + static_cast<std::uint32_t>(word->word.size()));
  return true;
}

bool TimePointReader::ReadParts(Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) const {
  Cursor ahead = cursor;
  ahead.SkipBlanks();
  if (point.has_year()) ahead.Accept(U'的');
  if ((point.has_year() && ReadListMember(ahead, point)) || ReadMonth(ahead, point, to) || ReadQuarter(ahead, point) ||
      ReadFirstMonths(ahead, point) || (point.has_year() && (ReadYearEdge(ahead, point) || ReadSeason(ahead, point))) ||
      ReadWordPart(ahead, point)) {
    cursor = ahead;
    return true;
  }
  return false;
}

// 2021—2023年, 2021—23年度.
bool TimePointReader::ReadYearRange(Cursor& cursor, PointMatch& match) const {
  Cursor ahead = cursor;
  const std::optional<PlainNumber> first = ReadPlainNumber(ahead.text(), ahead.at());
  if (!first || !first->year_like) return false;
  ahead.MoveTo(first->end);
  if (!TakeRangeSign(ahead)) return false;
  const auto last = NumberWith(ahead, "年");
  if (!last || !(last->year_like || last->two_digits) || ahead.At("代")) return false;
  const std::int32_t year = last->year_like ? last->value : first->value / 100 * 100 + last->value;
  if (year <= first->value || MonthFollows(ahead)) return false;
  ahead.Accept("度");
  match.from.base = Base::kExplicit;
  match.from.year = first->value;
  match.to = match.from;
  match.to->year = year;
  match.interval = true;
  match.end = ahead.at();
  cursor = ahead;
  return true;
}

// The 2022 of 2022、2023年, the 5 of 5、6月份: a number whose unit comes with the last of its list.
bool TimePointReader::ReadListMember(Cursor& cursor, TimePoint& point) const {
  const std::optional<PlainNumber> number = ReadPlainNumber(cursor.text(), cursor.at());
  if (!number || number->leading_zero) return false;
  Cursor ahead = cursor;
  ahead.MoveTo(number->end);
  for (int members = 0; members < kListMembers; ++members) {
    if (!ahead.AcceptAny(U"、和与及")) return false;
    Cursor last = ahead;
    const std::optional<PlainNumber> next = ReadPlainNumber(ahead.text(), ahead.at());
    if (!next || next->year_like != number->year_like || next->value <= number->value) return false;
    if (const auto year = NumberWith(last, "年"); year && number->year_like && !point.has_year() && !last.At("代")) {
      point.base = Base::kExplicit;
      point.year = number->value;
      return cursor.MoveTo(number->end), true;
    }
    if (const auto month = NumberWith(last, "月");
        month && InMonths(number->value) && InMonths(month->value) && IsMonthWord(last)) {
      point.month = number->value;
      return cursor.MoveTo(number->end), true;
    }
    ahead.MoveTo(next->end);
  }
  return false;
}

bool TimePointReader::ReadOne(Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) const {
  if (ReadNumericDate(cursor, point) || ReadDecade(cursor, point)) return true;
  const bool year = ReadYear(cursor, point);
  if (!year) return ReadParts(cursor, point, to);
  const bool complete = point.part != Part::kNone || point.edge != Edge::kNone || point.day != 0;
  if (point.relative == TimePoint::Relative::kMonth) {
    Cursor before = cursor;
    ReadDay(cursor, point, to);
    if (point.day == 0 && cursor.at() == before.at()) ReadMonthEdge(cursor, point);
  } else if (!complete && point.relative == TimePoint::Relative::kNone && !point.whole_year) {
    ReadParts(cursor, point, to);
  }
  return true;
}

void TimePointReader::InheritFromFirst(const TimePoint& from, TimePoint& to) {
  if (to.base == Base::kDiscourse && to.relative == TimePoint::Relative::kNone &&
      from.relative == TimePoint::Relative::kNone) {
    const std::int32_t shift = to.year;
    to.base = from.base;
    to.year = from.year + (from.base == Base::kInherited ? 0 : shift);
    to.year_shift = from.base == Base::kInherited ? shift : 0;
    return;
  }
  if (to.has_year()) return;
  to.base = from.base;
  to.year = from.year;
  if (to.month == 0 && to.part == Part::kNone && to.day != 0) to.month = from.month;
  if (to.month != 0 && from.month > to.month) {
    if (from.base == Base::kInherited) {
      to.year_shift = 1;
    } else {
      ++to.year;
    }
  }
}

void TimePointReader::ReadSecond(Cursor& cursor, PointMatch& match) const {
  Cursor ahead = cursor;
  if (!TakeRangeSign(ahead)) return;
  TimePoint second;
  std::optional<TimePoint> inner;
  if (!ReadOne(ahead, second, inner)) {
    if (match.from.day == 0) return;
    ReadDay(ahead, second, inner);
    if (second.day == 0) return;
  }
  if (inner) return;
  match.to = second;
  InheritFromSecond(match.from, second);
  cursor = ahead;
}

std::optional<PointMatch> TimePointReader::Read(std::string_view text, std::uint32_t at) const {
  Cursor cursor(text, at);
  PointMatch match;
  if (ReadYearRange(cursor, match)) return match;
  if (ReadListMember(cursor, match.from)) {
    match.end = cursor.at();
    return match;
  }
  if (!ReadOne(cursor, match.from, match.to)) return std::nullopt;
  if (!match.to) ReadSecond(cursor, match);
  if (match.to) InheritFromFirst(match.from, *match.to);
  match.interval = match.to.has_value() || IsStretch(match.from);
  match.from.impossible = IsImpossible(match.from);
  if (match.to) match.to->impossible = IsImpossible(*match.to);
  if (match.from.day != 0 || match.from.weekday != 0 || match.from.relative == TimePoint::Relative::kDay) {
    Cursor ahead = cursor;
    ahead.SkipBlanks(1);
    if (auto clock = ReadClock(ahead)) {
      match.clock_from = *clock;
      cursor = ahead;
      if (TakeRangeSign(ahead)) {
        if (auto until = ReadClock(ahead)) {
          match.clock_to = *until;
          cursor = ahead;
        }
      }
    }
  }
  match.end = cursor.at();
  return match;
}

}  // namespace taizhang::extract
