#include "text/han_numeral.h"

#include <algorithm>

namespace taizhang::text {
namespace {

constexpr std::int64_t kWan = 10000;
constexpr std::int64_t kYi = 100000000;
constexpr std::int64_t kMost = 1000000000000000;  // 千万亿; what would be larger is no count

bool IsCapital(char32_t point) {
  return std::u32string_view(U"壹贰叁肆伍陆柒捌玖拾佰仟貳參陸").find(point) != std::u32string_view::npos;
}

// 10, 100, 1000, or 0.
std::int64_t SmallUnit(char32_t point) {
  switch (point) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return 0;
  }
}

// The power of ten of 万 亿 兆, or 0.
std::int32_t BigPower(char32_t point) {
  switch (point) {
    case U'万':
    case U'萬':
      return 4;
    case U'亿':
    case U'億':
      return 8;
    case U'兆':
      return 12;
    default:
      return 0;
  }
}

// 20 and 30 in one character.
int TensDigit(char32_t point) { return point == U'廿' ? 2 : point == U'卅' ? 3 : 0; }

// True where 千 or 兆 or 百 here opens a unit (千瓦, 兆赫, 百帕, 百分点).
bool OpensUnit(const Cursor& cursor) {
  const char32_t next = cursor.PeekNext();
  switch (cursor.Peek()) {
    case U'千':
      return std::u32string_view(U"瓦伏克米卡焦帕赫乏安字比").find(next) != std::u32string_view::npos;
    case U'兆':
      return std::u32string_view(U"瓦伏字比帕赫焦欧").find(next) != std::u32string_view::npos;
    case U'百':
      return next == U'帕' || cursor.At("百分点");
    default:
      return false;
  }
}

// True where 万 here opens a word that is no number.
bool OpensWord(const Cursor& cursor) {
  for (const std::string_view word : {"万众", "万象", "万达广场", "万里长", "万元户", "千禧", "百货"}) {
    if (cursor.At(word)) return true;
  }
  return false;
}

bool IsScale(const Cursor& cursor) {
  return (SmallUnit(cursor.Peek()) >= 100 || BigPower(cursor.Peek()) != 0) && !OpensUnit(cursor) && !OpensWord(cursor);
}

bool AtFraction(const Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.Step();
  return ahead.At("分之");
}

// The power of ten that a unit is.
std::int32_t PowerOf(std::int64_t unit) {
  std::int32_t power = 0;
  for (; unit >= 10; unit /= 10) ++power;
  return power;
}

// The grammar of one numeral; small steps, each of which keeps the cursor at the end of what was understood.
class HanReader {
 public:
  HanReader(Cursor& cursor, Numeral& out) : cursor_(cursor), out_(out) {}

  bool Read() {
    const std::uint32_t begin = cursor_.at();
    if (ReadHalf()) return true;
    if (ReadDigitRun()) return Finish(begin);
    while (ReadDigit() || ReadTens() || ReadSmallUnit() || ReadBigUnit() || ReadApproximation()) continue;
    if (cursor_.at() == begin) return false;
    ReadPoint();
    return Finish(begin);
  }

 private:
  // 半, 一半.
  bool ReadHalf() {
    Cursor ahead = cursor_;
    ahead.Accept(U'一');
    if (!ahead.Accept(U'半')) return false;
    out_.half = true;
    out_.value = Decimal::FromDigits("5", -1);
    out_.script = NumeralScript::kHan;
    out_.digits = {cursor_.at(), ahead.at()};
    cursor_ = ahead;
    return true;
  }

  // Digits without units: 二〇二三, 一九八三; two that follow each other are an approximation: 三五, 七八十.
  bool ReadDigitRun() {
    Cursor ahead = cursor_;
    std::string digits;
    for (int digit; (digit = HanDigit(ahead.Peek())) >= 0; ahead.Step())
      digits.push_back(static_cast<char>('0' + digit));
    if (digits.size() < 2 || (digits.size() == 2 && digits[0] == '0')) return false;
    const bool unit_follows = SmallUnit(ahead.Peek()) != 0 || (BigPower(ahead.Peek()) != 0);
    if (digits.size() == 2 && IsNeighbours(digits)) {
      cursor_ = ahead;
      out_.approximate = true;
      digit_ = digits[0] - '0';
      while (ReadSmallUnit() || ReadBigUnit()) continue;
      return true;
    }
    if (unit_follows || digits[0] == '0') return false;
    cursor_ = ahead;
    out_.digit_string = true;
    string_value_ = Decimal::FromDigits(digits, 0);
    ReadPoint();
    return true;
  }

  static bool IsNeighbours(std::string_view digits) {
    return digits[1] == digits[0] + 1 || digits == "35" || digits == "24";
  }

  bool ReadDigit() {
    const int digit = HanDigit(cursor_.Peek());
    if (digit < 0 || digit_ > 0) return ReadSecondDigit(digit);
    cursor_.Step();
    if (digit == 0) {
      zero_ = true;
      if (section_ == 0 && total_ == 0) digit_ = 0;
      return true;
    }
    digit_ = digit;
    place_ = 0;
    return true;
  }

  // 十五六, 二十七八: the base is the first; nothing but 万 or 亿 follows.
  bool ReadSecondDigit(int digit) {
    if (digit < 0 || out_.approximate || last_unit_ != 10 || digit != digit_ + 1) return false;
    cursor_.Step();
    out_.approximate = true;
    return true;
  }

  bool ReadTens() {
    const int tens = TensDigit(cursor_.Peek());
    if (tens == 0 || digit_ > 0 || last_unit_ <= 10) return false;
    cursor_.Step();
    section_ += tens * 10;
    last_unit_ = 10;
    place_ = 1;
    return true;
  }

  bool ReadSmallUnit() {
    const std::int64_t unit = SmallUnit(cursor_.Peek());
    if (unit == 0 || unit >= last_unit_ || OpensUnit(cursor_) || OpensWord(cursor_)) return false;
    if (digit_ < 0 && (section_ != 0 || total_ != 0) && unit != 10) return false;
    if (AtFraction(cursor_) && digit_ >= 0) return false;
    cursor_.Step();
    section_ += (digit_ < 0 ? 1 : digit_) * unit;
    bare_ = bare_ && digit_ < 0 && unit >= 100;
    digit_ = -1;
    zero_ = false;
    last_unit_ = unit;
    place_ = PowerOf(unit);
    return true;
  }

  bool ReadBigUnit() {
    const std::int32_t power = BigPower(cursor_.Peek());
    if (power == 0 || OpensUnit(cursor_) || OpensWord(cursor_)) return false;
    const std::int64_t unit = power == 4 ? kWan : power == 8 ? kYi : kWan * kYi;
    const bool compound = last_big_ == kWan && unit == kYi && section_ == 0 && digit_ < 0;  // 万亿
    if (unit >= last_big_ && !compound) return false;
    bare_ = bare_ && digit_ < 0 && (section_ == 0 || section_ >= 100);
    const std::int64_t group = section_ + std::max<std::int64_t>(digit_, 0);
    if (compound ? total_ > kMost / unit : group > kMost / unit) return false;
    cursor_.Step();
    if (compound) {
      total_ *= unit;
    } else {
      total_ += (group == 0 && total_ == 0 ? 1 : group) * unit;
    }
    ResetGroup();
    last_big_ = unit;
    scale_ += power;
    place_ += power;
    return true;
  }

  void ResetGroup() {
    section_ = 0;
    digit_ = -1;
    zero_ = false;
    last_unit_ = kWan;
  }

  // 几, 数 in the place of a digit; 多, 余, 来 before a multiplier.
  bool ReadApproximation() {
    if (cursor_.Peek() == U'几') return ReadSome();
    if (cursor_.Peek() == U'数' && total_ == 0 && section_ == 0 && digit_ < 0) {
      const char32_t next = cursor_.PeekNext();
      if (SmallUnit(next) == 0 && BigPower(next) == 0) return false;
      return ReadSome();
    }
    if (total_ + section_ == 0 || digit_ >= 0) return false;
    return TakeMoreBeforeScale(cursor_) && (out_.more = true);
  }

  bool ReadSome() {
    if (digit_ >= 0 || out_.approximate) return false;
    cursor_.Step();
    out_.approximate = true;
    bare_ = false;
    if (section_ == 0 && total_ == 0) digit_ = 1;
    return true;
  }

  // 三点五: not 九点五十, 三点五分.
  void ReadPoint() {
    Cursor ahead = cursor_;
    if (out_.approximate || out_.more || (bare_ && digit_ < 0) || !ahead.Accept(U'点')) return;
    std::string digits;
    for (int digit; (digit = HanDigit(ahead.Peek())) >= 0; ahead.Step())
      digits.push_back(static_cast<char>('0' + digit));
    if (digits.empty() || SmallUnit(ahead.Peek()) == 10 ||
        std::u32string_view(U"刻滴钟点").find(ahead.Peek()) != std::u32string_view::npos)
      return;
    if (ahead.Peek() == U'分' && !ahead.At("分之")) return;
    fraction_ = digits;
    cursor_ = ahead;
  }

  bool Finish(std::uint32_t begin) {
    if (!string_value_) AbbreviatedUnit();
    Decimal value = string_value_ ? *string_value_ : Decimal(total_ + section_ + std::max<std::int64_t>(digit_, 0));
    out_.script = ScriptOf(begin);
    out_.digits = {begin, cursor_.at()};
    if (!fraction_.empty()) {
      value = value + Decimal::FromDigits(fraction_, -static_cast<std::int32_t>(fraction_.size()));
      out_.digits.end = cursor_.at();
      out_.scale = TakeScale(cursor_);
      value = value.TimesPowerOfTen(out_.scale);
    } else {
      out_.scale = scale_;
    }
    out_.value = RoundedTo(value);
    out_.bare_scale = bare_ && digit_ < 0 && section_ + total_ >= 100;
    TakeClosing();
    return true;
  }

  // 一百二 is 120, 三千五 3500, 一万二 12000.
  void AbbreviatedUnit() {
    if (digit_ <= 0 || zero_ || out_.approximate) return;
    if (section_ != 0 && last_unit_ >= 100) {
      digit_ *= last_unit_ / 10;
      place_ = PowerOf(last_unit_) - 1;
    } else if (section_ == 0 && total_ != 0 && last_big_ >= kWan) {
      digit_ *= last_big_ / 10;
      place_ = PowerOf(last_big_) - 1;
    }
  }

  // The zeros behind the last written place belong to the exponent: 三千 is precise to the thousand.
  Decimal RoundedTo(const Decimal& value) const {
    if (string_value_ || !fraction_.empty()) return value;
    const std::string digits = value.ToString();
    const auto zeros = std::min<std::int64_t>(place_, static_cast<std::int64_t>(digits.size()) - 1);
    return Decimal::FromDigits(std::string_view(digits).substr(0, digits.size() - static_cast<std::size_t>(zeros)),
                               static_cast<std::int32_t>(zeros));
  }

  void TakeClosing() {
    if (cursor_.Peek() == U'来' && cursor_.PeekNext() != U'自' && section_ + total_ >= 10 && digit_ < 0) {
      const char32_t next = cursor_.PeekNext();
      if (std::u32string_view(U"个名人家天年岁户次万亿里斤亩块").find(next) != std::u32string_view::npos) {
        cursor_.Step();
        out_.more = true;
        return;
      }
    }
    if (!out_.more && TakeMore(cursor_)) out_.more = true;
  }

  NumeralScript ScriptOf(std::uint32_t begin) const {
    return IsCapital(QuickDecode(cursor_.text(), begin).point) ? NumeralScript::kCapital : NumeralScript::kHan;
  }

  Cursor& cursor_;
  Numeral& out_;
  std::int64_t total_ = 0;    // closed by 万 亿 兆
  std::int64_t section_ = 0;  // below 10000
  std::int64_t digit_ = -1;   // waits for its unit
  std::int64_t last_unit_ = kWan;
  std::int64_t last_big_ = kMost * 10;
  std::int32_t scale_ = 0;
  std::int32_t place_ = 0;  // of the last written digit, as a power of ten
  bool zero_ = false;
  bool bare_ = true;
  std::string fraction_;
  std::optional<Decimal> string_value_;
};

}  // namespace

int HanDigit(char32_t point) {
  switch (point) {
    case U'零':
    case U'〇':
    case U'○':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'两':
    case U'兩':
    case U'贰':
    case U'貳':
      return 2;
    case U'三':
    case U'叁':
    case U'參':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
    case U'陸':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return -1;
  }
}

const CharacterSet& NumeralOpeners() {
  static const CharacterSet openers(
      U"0123456789０１２３４５６７８９零〇○一二两三四五六七八九兩十百千万亿萬億兆壹贰叁肆伍陆柒捌玖貳參陸拾佰仟廿卅几数"
      U"半");
  return openers;
}

bool ReadHanNumeral(Cursor& cursor, Numeral& out) { return HanReader(cursor, out).Read(); }

std::int32_t TakeScale(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool blank = ahead.SkipBlanks();
  std::int32_t scale = 0;
  if (IsScale(ahead) && SmallUnit(ahead.Peek()) != 0 && !AtFraction(ahead)) {
    const std::int32_t power = SmallUnit(ahead.Peek()) == 100 ? 2 : 3;
    if (!blank || BigPower(ahead.PeekNext()) != 0) {
      scale = power;
      ahead.Step();
    }
  }
  for (std::int32_t last = 0, power; IsScale(ahead) && (power = BigPower(ahead.Peek())) > last && scale + power <= 15;
       last = power) {
    scale += power;
    ahead.Step();
  }
  if (scale != 0) cursor = ahead;
  return scale;
}

bool TakeMoreBeforeScale(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.AcceptAny(U"余多几来餘幾") || !IsScale(ahead)) return false;
  cursor = ahead;
  return true;
}

bool TakeMore(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.AcceptAny(U"余多餘")) return false;
  for (const std::string_view word : {"余额", "余热", "余地", "余量", "余粮", "多元化", "多样"}) {
    if (cursor.At(word)) return false;
  }
  cursor = ahead;
  return true;
}

}  // namespace taizhang::text
