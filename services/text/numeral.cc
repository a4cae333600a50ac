#include "text/numeral.h"

#include "text/cursor.h"
#include "text/han_numeral.h"

namespace taizhang::text {
namespace {

constexpr std::u32string_view kPoints = U".．·";
constexpr std::size_t kGroup = 3;

// ASCII digits of the run of Arabic digits here, at most `most`.
std::string TakeDigits(Cursor& cursor, std::size_t most = std::string::npos) {
  std::string digits;
  for (int digit; digits.size() < most && (digit = ArabicDigit(cursor.Peek())) >= 0; cursor.Step()) {
    digits.push_back(static_cast<char>('0' + digit));
  }
  return digits;
}

// Exactly three digits after one of `separators`; empty when there are not.
std::string TakeGroup(Cursor& cursor, std::u32string_view separators) {
  Cursor ahead = cursor;
  if (!ahead.AcceptAny(separators)) return "";
  std::string group = TakeDigits(ahead, kGroup);
  if (group.size() != kGroup || ArabicDigit(ahead.Peek()) >= 0) return "";
  cursor = ahead;
  return group;
}

// Groups of three behind `first`, each after one of `separators`. REQUIRES at least `least` of them.
void TakeGroups(Cursor& cursor, std::string& digits, std::u32string_view separators, int least) {
  Cursor ahead = cursor;
  std::string groups;
  int count = 0;
  for (std::string group; !(group = TakeGroup(ahead, separators)).empty(); ++count) groups += group;
  if (count < least) return;
  digits += groups;
  cursor = ahead;
}

void TakeThousands(Cursor& cursor, std::string& digits) {
  if (digits.size() > kGroup || digits.front() == '0') return;
  TakeGroups(cursor, digits, U",，", 1);
  TakeGroups(cursor, digits, U"\u00A0\u2009\u202F", 1);
  TakeGroups(cursor, digits, U" ", 2);
}

// The digits after a decimal point; nothing without both.
std::string TakeFraction(Cursor& cursor) {
  Cursor ahead = cursor;
  if (!ahead.AcceptAny(kPoints)) return "";
  std::string digits = TakeDigits(ahead);
  if (!digits.empty()) cursor = ahead;
  return digits;
}

// Digits with separators and a point.
std::optional<Decimal> ReadArabic(Cursor& cursor, Numeral& out) {
  std::string digits = TakeDigits(cursor);
  if (digits.empty()) return std::nullopt;
  out.digit_string = digits.size() > 1 && digits.front() == '0';
  TakeThousands(cursor, digits);
  const std::string fraction = TakeFraction(cursor);
  if (!fraction.empty()) out.digit_string = out.digit_string && digits.size() > 2;
  while (!fraction.empty() && !TakeFraction(cursor).empty()) out.dotted = true;
  return Decimal::FromDigits(digits + fraction, -static_cast<std::int32_t>(fraction.size()));
}

// 1亿5000万: a part with a smaller multiplier right after a part with one.
void AddSmallerParts(Cursor& cursor, Numeral& out, Decimal& value) {
  std::int32_t scale = out.scale;
  for (;;) {
    Cursor ahead = cursor;
    Numeral part;
    const std::optional<Decimal> digits = ReadArabic(ahead, part);
    if (!digits || part.dotted || part.digit_string) return;
    const std::int32_t smaller = TakeScale(ahead);
    if (smaller == 0 || smaller >= scale) return;
    value = value + digits->TimesPowerOfTen(smaller);
    scale = smaller;
    cursor = ahead;
  }
}

bool ReadArabicNumeral(Cursor& cursor, Numeral& out) {
  const std::optional<Decimal> digits = ReadArabic(cursor, out);
  if (!digits) return false;
  out.digits = {out.span.begin, cursor.at()};
  if (out.dotted) return out.value = *digits, true;
  out.more = TakeMoreBeforeScale(cursor);
  out.scale = TakeScale(cursor);
  out.value = digits->TimesPowerOfTen(out.scale);
  if (out.scale >= 4 && !out.more) AddSmallerParts(cursor, out, out.value);
  if (!out.more) out.more = TakeMore(cursor);
  return true;
}

bool ReadPlain(Cursor& cursor, Numeral& out) {
  out.span.begin = cursor.at();
  const bool read = ArabicDigit(cursor.Peek()) >= 0 ? ReadArabicNumeral(cursor, out) : ReadHanNumeral(cursor, out);
  out.span.end = cursor.at();
  return read;
}

bool AnnouncesShare(std::string_view text, std::uint32_t begin, const Cursor& after) {
  for (const std::string_view word : {"的", "约", "近", "占", "足", "超", "过", "为", "达", "到"}) {
    if (text.substr(0, begin).ends_with(word)) return true;
  }
  return after.At("以上") || after.At("左右") || after.At("的");
}

bool IsPowerOfTen(const Decimal& value) {
  const std::string digits = value.ToString();
  return digits.size() > 1 && digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
}

// X分之Y: `out` is X, and becomes the fraction.
bool ReadFraction(Cursor& cursor, Numeral& out) {
  Cursor ahead = cursor;
  if (out.value.is_zero() || out.more || !ahead.Accept("分之")) return false;
  Numeral numerator;
  if (!ReadPlain(ahead, numerator) || numerator.dotted) return false;
  out.denominator = out.value;
  out.percent_form = out.bare_scale && IsPowerOfTen(out.value);
  out.bare_scale = false;
  out.value = numerator.value;
  out.approximate = numerator.approximate;
  out.more = numerator.more;
  out.digits = numerator.digits;
  out.scale = 0;
  cursor = ahead;
  out.span.end = cursor.at();
  return true;
}

// 1/4 after a word that announces a share: the slash of a unit, a date or a page is none.
bool ReadSlashFraction(Cursor& cursor, Numeral& out) {
  if (out.script != NumeralScript::kArabic || out.scale != 0 || out.more || !out.value.is_integer()) return false;
  Cursor ahead = cursor;
  if (!ahead.Accept(U'/')) return false;
  const std::string digits = TakeDigits(ahead);
  if (digits.empty() || digits.size() > 3 || digits.front() == '0' || ahead.Peek() == '/' || ahead.Peek() == U'页')
    return false;
  const std::optional<Decimal> denominator = Decimal::Parse(digits);
  if (!(out.value < *denominator) || out.value.is_zero() || !AnnouncesShare(cursor.text(), out.span.begin, ahead))
    return false;
  out.denominator = denominator;
  cursor = ahead;
  out.span.end = cursor.at();
  return true;
}

// 三又二分之一: `out` is 三, and becomes 7/2.
void ReadMixedFraction(Cursor& cursor, Numeral& out) {
  Cursor ahead = cursor;
  Numeral fraction;
  if (!ahead.Accept(U'又') || !ReadPlain(ahead, fraction) || !ReadFraction(ahead, fraction)) return;
  out.denominator = fraction.denominator;
  out.value = out.value * *fraction.denominator + fraction.value;
  cursor = ahead;
  out.span.end = cursor.at();
}

}  // namespace

int ArabicDigit(char32_t point) {
  if (point >= '0' && point <= '9') return static_cast<int>(point - '0');
  if (point >= U'０' && point <= U'９') return static_cast<int>(point - U'０');
  return -1;
}

std::string FractionString(const Decimal& numerator, const Decimal& denominator) {
  if (!numerator.is_integer() || !denominator.is_integer()) {
    const std::optional<Decimal> quotient = numerator.DividedBy(denominator);
    if (quotient) return quotient->ToString();
  }
  return numerator.ToString() + "/" + denominator.ToString();
}

std::string Numeral::ValueString() const {
  return denominator ? FractionString(value, *denominator) : value.ToString();
}

std::optional<Numeral> ReadNumeral(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  Numeral out;
  if (!ReadPlain(cursor, out)) return std::nullopt;
  if (!ReadFraction(cursor, out) && !ReadSlashFraction(cursor, out)) ReadMixedFraction(cursor, out);
  return out;
}

}  // namespace taizhang::text
