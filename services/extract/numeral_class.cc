#include "extract/numeral_class.h"

#include <algorithm>

#include "text/cursor.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Span;

constexpr text::WordList kPollutants("PM", "pm", "CO", "SO", "NO", "G", "S", "X", "A", "Q", "No");
constexpr text::WordList kOrdinalSigns("No.", "NO.", "第");
constexpr text::WordList kNumberWords("省道", "国道", "县道", "乡道", "电话", "热线", "传真", "邮编", "邮政编码",
                                      "手机", "编号", "代码", "账号", "学号", "代号", "证号", "工号", "房间", "门牌",
                                      "电话：", "电话:", "热线：", "传真：", "传真:", "邮编：", "邮编:", "邮政编码：",
                                      "邮政编码:", "编号：", "编号:", "代码：", "号码：", "号码:", "QQ：");
constexpr text::WordList kLabelWords("表", "图", "附件", "附表", "专栏", "附录", "座", "站点", "方案", "文号", "科创",
                                     "标普", "沪深");
constexpr text::WordList kTopLists("强企", "强县", "强镇", "强、", "强，", "强和", "强以", "强及", "强。", "强品",
                                   "强榜", "强单", "强城", "强区", "强");
constexpr text::WordList kStrongWords("强降", "强对");
constexpr text::WordList kNumberedThings("版", "国道", "省道", "高速", "平台", "热线", "急救", "指挥中心", "指数",
                                         "医院", "航班", "次列车", "楼", "室", "办公室", "路公交", "工程", "高校",
                                         "院校", "开头", "学校", "中学", "小学", "专项", "型", "政务服务", "便民",
                                         "市民服务", "市民热线", "集团军", "文件", "课堂");
constexpr text::WordList kRoadVerbs("的", "共", "计", "设", "增", "开", "通");

constexpr std::size_t kLongestCount = 15;  // longer digit strings count nothing
constexpr int kListMembers = 12;           // of 1、2、3号
constexpr std::size_t kLongestBare = 7;    // nor do those of so many digits without a unit or separators

bool IsLetter(char32_t point) {
  return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z') || (point >= U'Ａ' && point <= U'Ｚ') ||
         (point >= U'ａ' && point <= U'ｚ') || (point >= 0x391 && point <= 0x3C9 && point != 0x3BC);
}

bool IsOneOf(char32_t point, std::u32string_view set) {
  return point != 0 && set.find(point) != std::u32string_view::npos;
}

bool IsPrintableAscii(char c) { return c > 0x20 && c < 0x7F; }

bool HoldsAddress(std::string_view run) {
  for (const std::string_view sign : {"@", "://", "www.", ".com", ".gov", ".cn", ".org", ".net", ".html", ".pdf"}) {
    if (run.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

bool StartsLine(std::string_view text, std::uint32_t at) {
  while (at > 0) {
    const text::Decoded before = text::DecodeBefore(text, at);
    if (before.point == '\n' || before.point == '\t') return true;
    if (!text::IsBlank(before.point)) return false;
    at -= before.bytes;
  }
  return true;
}

}  // namespace

// E-mail, URL: looks at the run of ASCII around the numeral, once for each run.
bool NumeralClassifier::InAddress(Span span) {
  if (span.begin >= run_.end) {
    if (!IsPrintableAscii(text_[span.begin])) return false;
    std::uint32_t begin = span.begin, end = span.begin;
    while (begin > run_.end && IsPrintableAscii(text_[begin - 1])) --begin;
    while (end < text_.size() && IsPrintableAscii(text_[end])) ++end;
    run_ = {begin, end};
    run_is_address_ = HoldsAddress(run_.In(text_));
  }
  return run_is_address_ && run_.Overlaps(span);
}

// 1.2.3, 007, 13812345678.
bool NumeralClassifier::IsIdentifierByDigits(const NumeralMention& mention, bool unit) const {
  const text::Numeral& number = mention.number;
  if (!unit && number.scale == 0 && number.script == text::NumeralScript::kArabic &&
      number.digits.size() >= kLongestBare && number.value.is_integer() &&
      number.digits.In(text_).find_first_of(",") == std::string_view::npos) {
    return true;
  }
  if (number.dotted || (number.digit_string && number.script == text::NumeralScript::kArabic)) return true;
  if (number.digit_string && !number.approximate) return true;
  return text::CountCodePoints(number.digits.In(text_)) > kLongestCount + 4;
}

bool NumeralClassifier::IsIdentifierBefore(const NumeralMention& mention, bool unit) const {
  const std::string_view before = text_.substr(0, mention.span.begin);
  if (before.empty()) return false;
  const char32_t last = text::DecodeBefore(text_, mention.span.begin).point;
  if (IsLetter(last)) return !unit || kPollutants.End(before);
  if (IsOneOf(last, U"〔［#＃№")) return true;
  if (kOrdinalSigns.End(before)) return true;
  if (kNumberWords.End(before)) return true;
  return !unit && kLabelWords.End(before);
}

// 3、4、7号线: the members of a list that ends with a number.
bool NumeralClassifier::LeadsToNumber(Cursor cursor) {
  for (int members = 0; members < kListMembers; ++members) {
    if (!cursor.AcceptAny(U"、和与及")) return false;
    const std::uint32_t begin = cursor.at();
    while (text::ArabicDigit(cursor.Peek()) >= 0) cursor.Step();
    if (cursor.at() == begin) return false;
    if (cursor.At("号") && !cursor.At("号召")) return true;
  }
  return false;
}

bool NumeralClassifier::IsIdentifierAfter(const NumeralMention& mention, bool unit) const {
  const Cursor after(text_, mention.span.end);
  const char32_t next = after.Peek();
  if (IsLetter(next) && !unit) return true;
  if (IsOneOf(next, U"〕］")) return true;
  if (after.At("号") && !after.At("号召")) return true;
  if (LeadsToNumber(after)) return true;
  if ((after.At("届") || after.At("屆")) && mention.number.script == text::NumeralScript::kHan) return true;
  if (next == U'年' || next == U'月') return false;
  if (!unit && next == U'后' && mention.number.digits.size() == 2) return true;  // 90后
  if (after.At("世纪")) return true;
  if (kTopLists.Begin(after.rest())) return !kStrongWords.Begin(after.rest());
  if (kNumberedThings.Begin(after.rest())) return !unit || after.At("版");
  const std::string_view before = text_.substr(0, mention.span.begin);
  return mention.number.scale == 0 && after.At("线") && !kRoadVerbs.End(before);
}

// 1. 完善, （2）, 3、, a line that begins with its number.
bool NumeralClassifier::IsLabel(const NumeralMention& mention) const {
  if (mention.upper || mention.number.scale >= 4 || mention.number.denominator) return false;
  const char32_t before = mention.span.begin == 0 ? 0 : text::DecodeBefore(text_, mention.span.begin).point;
  Cursor after(text_, mention.span.end);
  if (IsOneOf(before, U"（([【") && IsOneOf(after.Peek(), U"）)]】")) return true;
  const std::optional<std::int64_t> value = mention.number.value.ToInt64();
  if (!value || *value > 199) return false;
  const bool opens = StartsLine(text_, mention.span.begin) || IsOneOf(before, U"。；：");
  if (!opens || !IsOneOf(after.Peek(), U".．、)）")) return false;
  const bool enumerates = after.Peek() == U'、' && text::ArabicDigit(after.PeekNext()) >= 0;
  return !enumerates;
}

// “823”, 1+13, “5·12”, “两个维护”.
bool NumeralClassifier::IsSlogan(const NumeralMention& mention, bool unit) const {
  const char32_t before = mention.span.begin == 0 ? 0 : text::DecodeBefore(text_, mention.span.begin).point;
  const Cursor after(text_, mention.span.end);
  if (IsOneOf(before, U"“‘「\"") && IsOneOf(after.Peek(), U"”’」\"")) return true;
  if (IsOneOf(before, U"+＋") && !unit) return true;
  if (IsOneOf(after.Peek(), U"+＋") && !unit) {
    const char32_t next = after.PeekNext();
    return text::OpensNumeral(next) || IsLetter(next);
  }
  if (!IsOneOf(before, U"“‘")) return false;
  // A short quotation that opens with a small number in Han characters is a name.
  return mention.number.script == text::NumeralScript::kHan && mention.number.value < text::Decimal(100);
}

// 8991069 in 0473-8991069.
bool NumeralClassifier::ContinuesIdentifier(const NumeralMention& mention) const {
  return last_identifier_ != 0 && mention.span.begin > last_identifier_ && mention.span.begin - last_identifier_ <= 3 &&
         IsOneOf(Cursor(text_, last_identifier_).Peek(), U"-—–－") && !mention.time;
}

NumeralClass NumeralClassifier::ClassOf(const NumeralMention& mention) {
  const NumeralClass numeral_class = Decide(mention);
  last_identifier_ = numeral_class == NumeralClass::kIdentifier && !mention.time ? mention.span.end : 0;
  return numeral_class;
}

NumeralClass NumeralClassifier::Decide(const NumeralMention& mention) {
  if (mention.time && *mention.time != TimeKind::kDuration && *mention.time != TimeKind::kRecurrence) {
    return NumeralClass::kIdentifier;
  }
  if (mention.damaged) return NumeralClass::kMeasure;
  if (InAddress(mention.span)) return NumeralClass::kIdentifier;
  Cursor after(text_, mention.span.end);
  after.SkipBlanks(1);
  const bool unit = units_.Find(text_, after.at()) != nullptr;
  if (IsIdentifierByDigits(mention, unit) || ContinuesIdentifier(mention)) return NumeralClass::kIdentifier;
  if (IsIdentifierBefore(mention, unit) || IsIdentifierAfter(mention, unit) || IsLabel(mention) ||
      IsSlogan(mention, unit)) {
    return NumeralClass::kIdentifier;
  }
  if (mention.number.approximate) return NumeralClass::kApproximate;
  const std::optional<std::int64_t> value = mention.number.value.ToInt64();
  const bool year = value && *value >= 1900 && *value <= 2100 && mention.number.scale == 0 &&
                    mention.number.digits.size() == 4 && (!mention.upper || mention.upper->digits.size() == 4);
  return year && !unit ? NumeralClass::kIdentifier : NumeralClass::kMeasure;
}

}  // namespace taizhang::extract
