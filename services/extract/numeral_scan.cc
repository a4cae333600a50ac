#include "extract/numeral_scan.h"

#include <algorithm>

#include "absl/status/status.h"
#include "extract/numeral_class.h"
#include "status_macros.h"
#include "text/cursor.h"
#include "text/han_numeral.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Decimal;
using text::Numeral;
using text::NumeralScript;
using text::Span;

bool IsOneOf(char32_t point, std::u32string_view set) {
  return point != 0 && set.find(point) != std::u32string_view::npos;
}

bool IsLetter(char32_t point) { return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z'); }

// A dash or 至 between two numbers; "5 -3" is none, its minus belongs to the 3.
bool TakeJoin(Cursor& cursor) {
  Cursor ahead = cursor;
  const bool blank_before = ahead.SkipBlanks(1);
  if (!ahead.AcceptAny(U"至到—–-－―~～〜−")) return false;
  ahead.AcceptAny(U"—-");
  if (ahead.SkipBlanks(1) != blank_before) return false;
  cursor = ahead;
  return true;
}

bool CanRange(const Numeral& number) {
  return !number.dotted && !number.more && !number.half && !number.approximate &&
         !(number.digit_string && number.script == NumeralScript::kArabic);
}

// 5至10万: the multiplier of the second holds for the first too.
void CarryScaleBack(Numeral& first, const Numeral& second, std::string_view text) {
  if (first.percent_form && !second.denominator) return;
  if (first.scale != 0 || second.scale == 0 || first.denominator) return;
  const Decimal unscaled = second.value.TimesPowerOfTen(-second.scale);
  const bool small_han = first.script != NumeralScript::kArabic && text::CountCodePoints(first.span.In(text)) > 1;
  if (small_han || !(first.value < unscaled)) return;
  first.value = first.value.TimesPowerOfTen(second.scale);
  first.scale = second.scale;
}

// 八到九百: a lone digit before a digit with its unit.
void CarryHanUnitBack(Numeral& first, const Numeral& second, std::string_view text) {
  if (first.script == NumeralScript::kArabic || second.script == NumeralScript::kArabic || first.scale != 0) return;
  if (text::CountCodePoints(first.span.In(text)) != 1 || !(first.value < Decimal(10))) return;
  std::string digits = second.value.ToString();
  const std::size_t zeros = digits.size() - 1 - digits.find_last_not_of('0');
  if (zeros < 2 || digits.size() != zeros + 1 || digits.front() <= first.value.ToString().front()) return;
  first.value = first.value.TimesPowerOfTen(static_cast<std::int32_t>(zeros));
}

constexpr std::u32string_view kMaskSigns = U"xX×＊*";
constexpr std::uint32_t kMaskBytes = 40;  // of a run that hides a number

class Scanner {
 public:
  Scanner(std::string_view text, const std::vector<TimeExpression>& times, const NumeralWords& words,
          const UnitLexicon& units)
      : text_(text), times_(times), words_(words), units_(units), classifier_(text, units) {}

  std::vector<NumeralMention> Run() {
    for (std::uint32_t at = 0; (at = Anchors().FindIn(text_, at)) < text_.size();) {
      at = IsMaskSign(text::QuickDecode(text_, at).point) ? ReadMask(at) : Read(at);
    }
    return std::move(out_);
  }

 private:
  static const text::CharacterSet& Anchors() {
    static const text::CharacterSet anchors = [] {
      text::CharacterSet set(kMaskSigns);
      set.Add(text::NumeralOpeners());
      return set;
    }();
    return anchors;
  }

  // Reads the numeral at `at`; the place to go on from.
  std::uint32_t Read(std::uint32_t at) {
    const std::uint32_t covered = words_.Covers(text_, at);
    if (covered != 0 && !text_.substr(covered).starts_with("之")) return covered;
    std::optional<Numeral> number = text::ReadNumeral(text_, at);
    if (!number) return at + text::QuickDecode(text_, at).bytes;
    NumeralMention mention;
    mention.span = number->span;
    mention.number = *std::move(number);
    mention.ordinal = text_.substr(0, at).ends_with("第");
    ReadUpper(mention);
    mention.time = TimeAt(mention.span);
    if (!IsNumeral(mention)) return mention.number.span.end;
    TakeSign(mention);
    mention.damaged = IsDamaged(mention.span);
    TakeMask(mention);
    mention.numeral_class = classifier_.ClassOf(mention);
    out_.push_back(std::move(mention));
    return out_.back().span.end;
  }

  void ReadUpper(NumeralMention& mention) const {
    Numeral& first = mention.number;
    Cursor cursor(text_, first.span.end);
    const bool says_to = cursor.At("到");
    if (!CanRange(first) || !TakeJoin(cursor) || cursor.done() || !text::OpensNumeral(cursor.Peek())) return;
    std::optional<Numeral> second = text::ReadNumeral(text_, cursor.at());
    if (!second || !CanRange(*second) || second->bare_scale ||
        (says_to && text_.substr(0, first.span.begin).ends_with("由")))
      return;
    Cursor behind(text_, second->span.end);
    Cursor again = behind;
    if (TakeJoin(again) && text::ArabicDigit(again.Peek()) >= 0) return;  // 2023-04-18, 1-2-3
    if (first.denominator && !second->denominator && first.percent_form) second->denominator = first.denominator;
    if (first.denominator.has_value() != second->denominator.has_value()) return;
    CarryScaleBack(first, *second, text_);
    CarryHanUnitBack(first, *second, text_);
    const bool wraps = behind.At("月") || behind.At("日") || behind.At("时");
    if (!(first.value < second->value) && !wraps) return;
    mention.upper = std::move(second);
    mention.span.end = mention.upper->span.end;
  }

  // The kind of the time that covers a span. Spans come in order.
  std::optional<TimeKind> TimeAt(Span span) {
    while (next_time_ < times_.size() && times_[next_time_].span.end <= span.begin) ++next_time_;
    if (next_time_ == times_.size() || !times_[next_time_].span.Overlaps(span)) return std::nullopt;
    return times_[next_time_].kind;
  }

  // A lone Han digit is a numeral only where something is counted, ordered or labelled with it.
  bool IsNumeral(const NumeralMention& mention) const {
    const Numeral& number = mention.number;
    if (number.script == NumeralScript::kArabic || mention.upper || number.denominator || mention.ordinal ||
        mention.time)
      return true;
    const Cursor after(text_, mention.span.end);
    const bool unit = units_.Find(text_, mention.span.end) != nullptr;
    if (number.half) return IsHalf(mention, after);
    const std::size_t characters = text::CountCodePoints(number.span.In(text_));
    if (characters > 1 && !number.bare_scale) return true;
    if (number.bare_scale || number.script == NumeralScript::kCapital) {
      return (characters > 1 || unit) && !IsOneOf(Before(mention.span.begin), U"成上亿/／");
    }
    if (IsOneOf(after.Peek(), U"、") && StartsLine(mention.span.begin)) return true;
    if (IsOneOf(Before(mention.span.begin), U"（(") && IsOneOf(after.Peek(), U"）)")) return true;
    if (IsOneOf(Before(mention.span.begin), U"统唯同单专逐某")) return false;
    return unit || IsOneOf(after.Peek(), U"大届月日年成折番周");
  }

  bool IsHalf(const NumeralMention& mention, const Cursor& after) const {
    if (mention.number.span.size() > 3) return true;  // 一半
    if (IsOneOf(Before(mention.span.begin), U"上下过大多前后小对")) return false;
    return IsOneOf(after.Peek(), U"年月天日小个价斤公亩吨成");
  }

  char32_t Before(std::uint32_t at) const { return at == 0 ? 0 : text::DecodeBefore(text_, at).point; }
  bool StartsLine(std::uint32_t at) const { return IsOneOf(Before(at), U"\n\t 　。；") || at == 0; }

  // A minus is a sign unless a number, a letter or the unit of the numeral before ends there.
  void TakeSign(NumeralMention& mention) const {
    const std::uint32_t at = mention.span.begin;
    const char32_t sign = Before(at);
    const bool han = mention.number.script != NumeralScript::kArabic;
    if (han && (sign != U'负' || mention.number.span.size() <= 3)) return;  // 负一层
    if (sign == U'下' && text_.substr(0, at).ends_with("零下")) {
      mention.negative = true;
      mention.span.begin = at - 6;
      return;
    }
    if (sign == U'负') {
      const char32_t earlier = at > 3 ? Before(at - 3) : 0;
      if (IsOneOf(earlier, U"担减承自抱胜背欺辜肩")) return;
    } else if (!IsOneOf(sign, U"-－−")) {
      return;
    }
    const std::uint32_t begin = at - text::DecodeBefore(text_, at).bytes;
    const char32_t earlier = Before(begin);
    if (IsLetter(earlier) || text::ArabicDigit(earlier) >= 0 || IsOneOf(earlier, U"-－—/)）]〕")) return;
    if (!out_.empty() && out_.back().span.end <= begin) {
      const auto unit = units_.Read(text_, out_.back().span.end);
      if (unit && unit->span.end == begin) return;
    }
    if (mention.time || mention.number.dotted || mention.number.digit_string) return;
    mention.negative = true;
    mention.span.begin = begin;
  }

  // U+FFFD beside a number, ? or x in the place of digits.
  bool IsDamaged(Span span) const {
    const char32_t before = Before(span.begin);
    const Cursor after(text_, span.end);
    if (before == text::kReplacement || after.Peek() == text::kReplacement) return true;
    if (before == '?' && span.begin > 1 && !IsOneOf(Before(span.begin - 1), U"\n ")) return true;
    if (after.Peek() == '?') {
      const char32_t next = after.PeekNext();
      if (text::OpensNumeral(next) || next == '%' || next == '.' || units_.Find(text_, span.end + 1) != nullptr)
        return true;
    }
    return before == '.' && span.begin > 1 && IsOneOf(Before(span.begin - 1), U"?\uFFFDxX");
  }

  static bool IsMaskSign(char32_t point) { return IsOneOf(point, kMaskSigns); }

  // The end of a run of x, digits and points that hides a number: it has a mask sign, and a unit or a multiplier
  // follows. `at` itself without one.
  std::uint32_t MaskEnd(std::uint32_t at) const {
    Cursor cursor(text_, at);
    bool masked = false;
    while (cursor.at() - at < kMaskBytes &&
           (IsMaskSign(cursor.Peek()) || cursor.Peek() == '.' || text::ArabicDigit(cursor.Peek()) >= 0)) {
      masked = masked || IsMaskSign(cursor.Peek());
      cursor.Step();
    }
    if (!masked || text::ArabicDigit(Before(cursor.at())) >= 0) return at;  // 2×36兆瓦 is a product
    text::TakeScale(cursor);
    return units_.Find(text_, cursor.at()) != nullptr ? cursor.at() : at;
  }

  // 1xx亿, 3.x%: the mask belongs to the numeral.
  void TakeMask(NumeralMention& mention) const {
    if (mention.time || mention.number.scale != 0 || mention.upper) return;
    const std::uint32_t end = MaskEnd(mention.span.end);
    if (end == mention.span.end) return;
    mention.damaged = true;
    mention.span.end = end;
  }

  // xx亿, x.x%: a numeral without any digit left.
  std::uint32_t ReadMask(std::uint32_t at) {
    const std::uint32_t next = at + text::QuickDecode(text_, at).bytes;
    if (IsLetter(Before(at)) || text::ArabicDigit(Before(at)) >= 0) return next;
    const std::uint32_t end = MaskEnd(at);
    if (end == at) return SkipMaskSigns(at);
    NumeralMention mention;
    mention.span = mention.number.span = mention.number.digits = {at, end};
    mention.damaged = true;
    out_.push_back(mention);
    return end;
  }

  std::uint32_t SkipMaskSigns(std::uint32_t at) const {
    Cursor cursor(text_, at);
    while (IsMaskSign(cursor.Peek()) || cursor.Peek() == '.') cursor.Step();
    return cursor.at();
  }

  std::string_view text_;
  const std::vector<TimeExpression>& times_;
  const NumeralWords& words_;
  const UnitLexicon& units_;
  NumeralClassifier classifier_;
  std::vector<NumeralMention> out_;
  std::size_t next_time_ = 0;
};

std::string Signed(const Numeral& number, bool negative) { return (negative ? "-" : "") + number.ValueString(); }

}  // namespace

std::string_view NumeralClassName(NumeralClass numeral_class) {
  switch (numeral_class) {
    case NumeralClass::kMeasure:
      return "MEASURE";
    case NumeralClass::kIdentifier:
      return "IDENTIFIER";
    case NumeralClass::kApproximate:
      return "APPROXIMATE";
  }
  return "";
}

std::string NumeralMention::ValueString() const { return damaged ? "" : Signed(number, negative); }

std::string NumeralMention::UpperString() const { return damaged || !upper ? "" : upper->ValueString(); }

absl::StatusOr<NumeralWords> NumeralWords::Parse(std::string_view words_tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("numeral_words.tsv", words_tsv, {"word", "example"}));
  NumeralWords out;
  for (const text::Tsv::Row& row : table.rows()) {
    out.words_.push_back({std::string(table.Cell(row, 0)), std::string(table.Cell(row, 1))});
    const std::string& word = out.words_.back().word;
    bool found = false;
    for (std::uint32_t at = 0; at < word.size(); at += text::QuickDecode(word, at).bytes) {
      const char32_t point = text::QuickDecode(word, at).point;
      if (!text::OpensNumeral(point)) continue;
      out.by_numeral_[point].push_back({static_cast<std::uint32_t>(out.words_.size() - 1), at});
      found = true;
    }
    if (!found) return table.Bad(row, "the word has no numeral character");
  }
  return out;
}

std::uint32_t NumeralWords::Covers(std::string_view text, std::uint32_t at) const {
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const auto found = by_numeral_.find(text::QuickDecode(text, at).point);
  if (found == by_numeral_.end()) return 0;
  std::uint32_t end = 0;
  for (const Place& place : found->second) {
    if (place.offset > at) continue;
    const std::string& word = words_[place.word].word;
    if (text::QuickStartsWith(text.substr(at - place.offset), word)) {
      end = std::max(end, at - place.offset + static_cast<std::uint32_t>(word.size()));
    }
  }
  return end;
}

std::vector<NumeralMention> ScanNumerals(std::string_view text, const std::vector<TimeExpression>& times,
                                         const NumeralWords& words, const UnitLexicon& units) {
  return Scanner(text, times, words, units).Run();
}

}  // namespace taizhang::extract
