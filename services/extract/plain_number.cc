#include "extract/plain_number.h"

#include "text/character_set.h"
#include "text/numeral.h"

namespace taizhang::extract {
namespace {

using text::Cursor;

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
  out.year_like = end - at == 4 && out.value >= kFirstCalendarYear && out.value <= kLastCalendarYear;
  out.two_digits = end - at == 2;
  out.leading_zero = end - at > 1 && text[at] == '0' && !out.year_like;
  return out;
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
  out.year_like = out.value >= kFirstCalendarYear && out.value <= kLastCalendarYear && digits == 4 &&
                  (!out.han || numeral->digit_string);
  if (out.han && !numeral->digit_string && out.value > 1900 && out.value < 2100 && out.value % 100 != 0)
    out.year_like = true;
  out.two_digits = digits == 2;
  out.leading_zero = numeral->digit_string && !out.year_like && !out.han;
  return out;
}

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

std::int32_t TakeDigits(Cursor& cursor, int least, int most) {
  std::int32_t value = 0;
  int count = 0;
  for (int digit; (digit = text::ArabicDigit(cursor.Peek())) >= 0; cursor.Step(), ++count) {
    if (count == most) return -1;
    value = value * 10 + digit;
  }
  return count < least ? -1 : value;
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

}  // namespace taizhang::extract
