#include "extract/quantity.h"

#include <algorithm>

#include "extract/quantity_form.h"
#include "extract/quantity_series.h"
#include "text/cursor.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Decimal;
using text::NumeralScript;
using text::Span;

constexpr text::WordList kDoublingVerbs("翻", "翻了", "翻近", "翻约");
constexpr text::WordList kYearWords("级", "代", "度", "前", "底");
constexpr text::WordList kRankMoves("升", "移", "降", "高", "进", "了");
constexpr text::WordList kRareUnits("方", "角", "度", "里", "寸", "尺", "丈", "卡", "焦", "桶");
constexpr text::WordList kMeetings("全会", "全体", "会议", "代表大会", "党代会", "常委会", "常务会", "中全会");
constexpr text::WordList kClassWords("级");
constexpr text::WordList kValueEnds("以上", "以下", "以内", "左右", "和", "的");
constexpr text::WordList kValueVerbs("为", "达", "达到", "至", "到", "共", "计", "超过", "突破", "不足", "约", "低于",
                                     "高于", "是", "有", "指数", "系数", "仅", "近", "缩小", "扩大", "提高", "下降",
                                     "上升", "增加", "减少", "增长", "降低", "提升");
constexpr text::WordList kFromWords("由", "从");
constexpr text::WordList kExtremes("最高", "最低");

constexpr std::size_t kQuotedBytes = 30;  // of a quotation before the number that ends it
constexpr std::size_t kHanBytes = 3;

class Finder {
 public:
  Finder(std::string_view text, const std::vector<NumeralMention>& numerals, const UnitLexicon& units)
      : text_(text), numerals_(numerals), units_(units) {}

  std::vector<Quantity> Run() {
    for (std::uint32_t index = 0; index < numerals_.size();) {
      std::optional<QuantityForm> form = Read(index);
      if (!form) {
        ++index;
        continue;
      }
      form->quantity.damaged = form->quantity.damaged || numerals_[index].damaged;
      if (!out_.empty() && form->quantity.span.begin < out_.back().span.end)
        form->quantity.span.begin = out_.back().span.end;
      out_.push_back(std::move(form->quantity));
      index += form->numerals;
    }
    const std::vector<std::size_t> carried = CarryUnitsBack(text_, out_);
    for (std::size_t i = 0; i < out_.size(); ++i) StateBound(i);
    CarryBounds(text_, carried, out_);
    for (Quantity& quantity : out_) {
      if (quantity.damaged) Empty(quantity);
    }
    std::erase_if(out_,
                  [](const Quantity& quantity) { return quantity.rule == "quantity.series" && quantity.unit.empty(); });
    return std::move(out_);
  }

 private:
  std::optional<QuantityForm> Read(std::uint32_t index) {
    const NumeralMention& numeral = numerals_[index];
    if (auto rank = ReadRank(text_, numerals_, index)) return rank;
    if (numeral.numeral_class == NumeralClass::kIdentifier || numeral.ordinal) return std::nullopt;
    if (auto angle = ReadAngle(text_, numerals_, index)) return angle;
    if (auto coins = ReadCoins(text_, numerals_, index)) return coins;
    if (auto ratio = ReadRatio(text_, numerals_, index)) return ratio;
    if (auto money = ReadCurrencySign(text_, numeral)) return Fill(index, *money);
    return ReadMeasure(index);
  }

  // Value, upper and precision of a numeral into a form that has its unit.
  QuantityForm Fill(std::uint32_t index, QuantityForm form) const {
    const NumeralMention& numeral = numerals_[index];
    Quantity& out = form.quantity;
    out.numeral = index;
    SetValue(numeral, out);
    if (numeral.upper) out.upper = numeral.upper->ValueString();
    return form;
  }

  static void SetValue(const NumeralMention& numeral, Quantity& out) {
    const text::Numeral& number = numeral.number;
    if (!number.denominator) {
      out.amount = numeral.negative ? -number.value : number.value;
      out.value = out.amount->ToString();
      out.precision = number.value.Precision().ToString();
    } else {
      out.value = numeral.ValueString();
    }
  }

  std::optional<QuantityForm> ReadMeasure(std::uint32_t index) {
    const NumeralMention& numeral = numerals_[index];
    QuantityForm form;
    form.quantity.span = numeral.span;
    form.quantity.rule = "quantity.measure";
    form = Fill(index, std::move(form));
    if (numeral.number.denominator) return ReadFraction(numeral, std::move(form));
    if (!ReadUnit(numeral, form.quantity)) return ReadWithoutUnit(index, std::move(form));
    if (!IsWorthTelling(numeral, form.quantity) || EndsQuotedName(form.quantity) || OpensQuotedName(form.quantity))
      return std::nullopt;
    if (!numeral.upper) JoinRange(index, form);
    if (form.numerals == 1 && !numeral.upper) JoinBounds(index, form);
    ReadPer(form.quantity);
    return form;
  }

  // 三又四分之一 is 3.25 and no share.
  static std::optional<QuantityForm> ReadImproper(const NumeralMention& numeral, QuantityForm form) {
    form.quantity.rule = "quantity.fraction";
    form.quantity.amount = numeral.number.value.DividedBy(*numeral.number.denominator);
    if (form.quantity.amount) form.quantity.value = form.quantity.amount->ToString();
    return form;
  }

  // 百分之五 is 5 %, 五分之一 20 %, 三分之二 2/3.
  std::optional<QuantityForm> ReadFraction(const NumeralMention& numeral, QuantityForm form) const {
    Quantity& out = form.quantity;
    const auto percent = [](const text::Numeral& number) {
      return number.value.TimesPowerOfTen(2).DividedBy(*number.denominator);
    };
    if (*numeral.number.denominator < numeral.number.value && !numeral.number.percent_form)
      return ReadImproper(numeral, std::move(form));
    const std::optional<Decimal> value = percent(numeral.number);
    out.rule = "quantity.fraction";
    out.dimension = "RATIO";
    if (!value) {
      out.value = numeral.ValueString();
      out.unit_code = "1";
      return form;
    }
    out.amount = numeral.negative ? -*value : *value;
    out.value = out.amount->ToString();
    out.unit = "%";
    out.unit_code = "%";
    if (numeral.number.percent_form) out.precision = PercentPrecision(numeral.number);
    if (numeral.upper && numeral.upper->denominator) {
      if (const auto upper = percent(*numeral.upper)) out.upper = upper->ToString();
    }
    return form;
  }

  static std::string PercentPrecision(const text::Numeral& number) {
    const auto precision = number.value.Precision().TimesPowerOfTen(2).DividedBy(*number.denominator);
    return precision ? precision->ToString() : "";
  }

  // The unit behind a numeral; sets span, unit and code, and rewrites 成 and 番.
  bool ReadUnit(const NumeralMention& numeral, Quantity& out) const {
    Cursor cursor(text_, numeral.span.end);
    cursor.SkipBlanks(2);
    const std::uint32_t at = cursor.at();
    if (SaysTenths(text_, at)) return SetTenths(at, out);
    if (cursor.At("成") || (cursor.At("番") && !kDoublingVerbs.End(text_.substr(0, numeral.span.begin)))) return false;
    const std::optional<UnitMatch> unit = units_.Read(text_, at);
    if (!unit || !FitsUnit(numeral, *unit)) return false;
    if (at != numeral.span.end && unit->dimension == "COUNT" && numeral.number.scale == 0 &&
        text_[numeral.span.end] != ' ')
      return false;
    out.unit_span = unit->span;
    out.unit = unit->span.In(text_);
    out.unit_code = unit->code;
    out.dimension = unit->dimension;
    out.span.end = unit->span.end;
    if (out.unit == "番") SetDoublings(out);
    if (out.unit == "度") SetDegrees(numeral, out);
    if (out.unit == "分" && SecondsFollow(unit->span.end)) out.dimension = "TIME", out.unit_code = "min";
    if (out.unit == "％") out.unit = "%";
    return true;
  }

  // 38.5度 of a temperature; else a 度 is a kilowatt hour.
  void SetDegrees(const NumeralMention& numeral, Quantity& out) const {
    constexpr std::uint32_t kClause = 18;
    const std::uint32_t begin = numeral.span.begin > kClause ? numeral.span.begin - kClause : 0;
    const std::string_view before = text_.substr(begin, numeral.span.begin - begin);
    if (!numeral.negative && before.find("温") == std::string_view::npos && before.find("烧") == std::string_view::npos)
      return;
    out.unit_code = "Cel";
    out.dimension = "TEMPERATURE";
  }

  // 12分30秒.
  bool SecondsFollow(std::uint32_t at) const {
    const auto number = at < text_.size() && text::OpensNumeral(text::QuickDecode(text_, at).point)
                            ? text::ReadNumeral(text_, at)
                            : std::nullopt;
    return number && text_.substr(number->span.end).starts_with("秒");
  }

  bool SetTenths(std::uint32_t at, Quantity& out) const {
    if (!out.amount) return false;
    out.amount = out.amount->TimesPowerOfTen(1);
    out.value = out.amount->ToString();
    out.precision = "10";
    if (!out.upper.empty()) out.upper = Decimal::Parse(out.upper)->TimesPowerOfTen(1).ToString();
    out.unit = "%";
    out.unit_code = "%";
    out.dimension = "RATIO";
    out.unit_span = {at, at + 3};
    out.span.end = at + 3;
    return true;
  }

  // 翻一番 is one time more, 翻两番 three times.
  static void SetDoublings(Quantity& out) {
    const std::optional<std::int64_t> doublings = out.amount ? out.amount->ToInt64() : std::nullopt;
    if (!doublings || *doublings < 1 || *doublings > 30) return;
    out.amount = Decimal((std::int64_t{1} << *doublings) - 1);
    out.value = out.amount->ToString();
    out.precision.clear();
    out.unit = "倍";
    out.unit_code = "1";
    out.rule = "quantity.doubling";
  }

  // A unit that suits the number: 年 of a length and not of a date, no 百亿级.
  bool FitsUnit(const NumeralMention& numeral, const UnitMatch& unit) const {
    const std::string_view word = unit.span.In(text_), rest = text_.substr(unit.span.end);
    if (unit.dimension == "TIME" && !FitsTime(numeral, word, rest)) return false;
    const bool area = word == "国" || word == "省" || word == "市" || word == "县" || word == "区";
    if (area && numeral.number.script != NumeralScript::kArabic) return false;  // 二十国集团, 三区三线
    return word != "级" || (numeral.number.scale == 0 && !numeral.number.bare_scale);
  }

  static bool FitsTime(const NumeralMention& numeral, std::string_view word, std::string_view rest) {
    if (numeral.time == TimeKind::kRecurrence) return false;
    if (word != "年" && word != "月" && word != "日") return true;
    if (numeral.time) return *numeral.time == TimeKind::kDuration;
    return word == "年" && numeral.number.value < Decimal(1000) && !kYearWords.Begin(rest);
  }

  // Small counts in Han characters are words of the language, not figures.
  bool IsWorthTelling(const NumeralMention& numeral, const Quantity& out) const {
    const std::string_view before = text_.substr(0, numeral.span.begin);
    if (before.ends_with("每")) return false;  // 每50公斤
    if (numeral.number.script == NumeralScript::kArabic || out.dimension == "RATIO") return true;
    if (numeral.number.half) return out.dimension != "TIME" && out.dimension != "COUNT";
    if (numeral.number.bare_scale) return BoundBefore(text_, numeral.span.begin).has_value();
    if (out.dimension == "RANK") return kRankMoves.End(before);
    if (!(numeral.number.value < Decimal(100))) return true;
    if (before.ends_with("“") || numeral.number.digit_string) return false;
    const bool counted = out.dimension == "COUNT" || out.dimension == "TIME" || out.dimension == "SCORE";
    if (counted) return Decimal(10) < numeral.number.value && !IsNumberedMeeting(out) && out.unit != "条";
    return !(numeral.number.value < Decimal(10)) || !kRareUnits.Begin(out.unit);
  }

  // 十二次全会: which meeting, not how many.
  bool IsNumberedMeeting(const Quantity& out) const { return kMeetings.Begin(text_.substr(out.span.end)); }

  // “扎根边疆30年”: a number that ends a short quotation is part of its name.
  bool EndsQuotedName(const Quantity& out) const {
    if (!text_.substr(out.span.end).starts_with("”")) return false;
    std::uint32_t begin = out.span.begin;
    while (begin > 0 && out.span.begin - begin < kQuotedBytes) {
      const text::Decoded before = text::DecodeBefore(text_, begin);
      if (before.point == U'“') return begin != out.span.begin;
      if (std::u32string_view(U"，。；：、,;:\n”").find(before.point) != std::u32string_view::npos) return false;
      begin -= before.bytes;
    }
    return false;
  }

  // “15分钟健身圈”: a number that opens a short quotation likewise.
  bool OpensQuotedName(const Quantity& out) const {
    if (!text_.substr(0, out.span.begin).ends_with("“")) return false;
    const std::size_t close = text_.substr(out.span.end, kQuotedBytes).find("”");
    if (close == std::string_view::npos || close < 2 * kHanBytes) return false;
    const std::string_view name = text_.substr(out.span.end, close);
    for (const std::string_view mark : {"，", "。", "；", "：", "、", "\n", "以上", "以下"}) {
      if (name.find(mark) != std::string_view::npos) return false;
    }
    return true;
  }

  // A measure without a unit: a member of a list, or a number that a verb or a multiplier shows to be one.
  std::optional<QuantityForm> ReadWithoutUnit(std::uint32_t index, QuantityForm form) const {
    const NumeralMention& numeral = numerals_[index];
    const bool arabic = numeral.number.script == NumeralScript::kArabic;
    form.quantity.rule = "quantity.bare";
    if (numeral.number.half || numeral.number.bare_scale) return std::nullopt;
    const bool scaled = numeral.number.scale >= 4 && (arabic || !(numeral.number.value < Decimal(10000)));
    if (scaled && !kClassWords.Begin(text_.substr(numeral.span.end))) return form;
    if (arabic && IsTold(numeral)) return form;
    form.quantity.rule = "quantity.series";
    if (index + 1 < numerals_.size() && IsSeriesSign(Between(numeral.span.end, numerals_[index + 1].span.begin)))
      return form;
    return std::nullopt;
  }

  std::string_view Between(std::uint32_t begin, std::uint32_t end) const {
    return begin <= end ? text_.substr(begin, end - begin) : std::string_view();
  }

  // 为102.3, 达到0.45, 2×36兆瓦 …: the clause says that the number is a value.
  bool IsTold(const NumeralMention& numeral) const {
    const std::string_view before = text_.substr(0, numeral.span.begin);
    const Cursor after(text_, numeral.span.end);
    const bool ends = after.done() ||
                      std::u32string_view(U"，。；、,;）)\n\t！").find(after.Peek()) != std::u32string_view::npos ||
                      kValueEnds.Begin(after.rest());
    if (!ends) return false;
    return kValueVerbs.End(before) || BoundBefore(text_, numeral.span.begin).has_value() ||
           BoundAfter(text_, numeral.span.end, false).has_value();
  }

  // 5%—8%, 5万元至10万元: two numbers with the same unit.
  void JoinRange(std::uint32_t index, QuantityForm& form) const {
    Quantity& out = form.quantity;
    Cursor cursor(text_, out.span.end);
    const bool says_to = cursor.At("到") || cursor.At("至");
    if (!cursor.AcceptAny(U"至到—–-－―~～〜−")) return;
    cursor.AcceptAny(U"—-");
    if (index + 1 >= numerals_.size() || numerals_[index + 1].number.span.begin != cursor.at()) return;
    const NumeralMention& second = numerals_[index + 1];
    if (second.upper || second.damaged || second.number.denominator || second.number.dotted) return;
    if (says_to && kFromWords.End(text_.substr(0, out.span.begin))) return;
    Quantity upper;
    upper.span = second.number.span;
    SetValue(second, upper);
    if (!ReadUnit(second, upper) || upper.unit != out.unit || !out.amount || !upper.amount ||
        !(*out.amount < *upper.amount))
      return;
    out.upper = upper.value;
    out.span.end = upper.span.end;
    form.numerals = 2;
  }

  // 5万元以上10万元以下: the ends of one range.
  void JoinBounds(std::uint32_t index, QuantityForm& form) const {
    Quantity& out = form.quantity;
    const std::optional<BoundMatch> lower = BoundAfter(text_, out.span.end, false);
    if (!lower || lower->bound != Bound::kAtLeast || index + 1 >= numerals_.size()) return;
    const NumeralMention& second = numerals_[index + 1];
    if (second.number.span.begin != lower->span.end || second.upper || second.damaged || second.number.denominator)
      return;
    Quantity upper;
    upper.span = second.number.span;
    SetValue(second, upper);
    if (!ReadUnit(second, upper) || upper.unit != out.unit || !out.amount || !upper.amount) return;
    const std::optional<BoundMatch> end = BoundAfter(text_, upper.span.end, false);
    if (!end || end->bound != Bound::kAtMost || !(*out.amount < *upper.amount)) return;
    out.upper = upper.value;
    out.span.end = upper.span.end;
    out.bound_span = end->span;
    form.numerals = 2;
  }

  // 每立方米, 每人每月 before the number.
  void ReadPer(Quantity& out) const {
    std::uint32_t end = out.span.begin;
    for (const std::string_view word : {"约", "近", "为", "达", "补贴", "补助", "不超过", "不低于"}) {
      if (text_.substr(0, end).ends_with(word)) end -= static_cast<std::uint32_t>(word.size());
    }
    for (int chain = 0; chain < 2; ++chain) {
      const std::uint32_t least = end > 24 ? end - 24 : 0;
      const std::size_t each = text_.substr(least, end - least).rfind("每");
      if (each == std::string_view::npos) return;
      const auto begin = least + static_cast<std::uint32_t>(each);
      const std::optional<UnitMatch> unit = PerUnit(begin + 3);
      if (!unit || unit->span.end != end) return;
      out.unit_code += "/" + unit->code;
      out.per = Span{begin, out.per ? out.per->end : end};
      out.dimension = PerDimension(out, *unit);
      end = begin;
    }
  }

  static std::string PerDimension(const Quantity& out, const UnitMatch& per) {
    return out.dimension == "MASS" && per.dimension == "VOLUME" ? "CONCENTRATION" : "QUOTIENT";
  }

  // The unit behind 每, with a multiplier before it.
  std::optional<UnitMatch> PerUnit(std::uint32_t at) const {
    std::string code;
    std::uint32_t begin = at;
    if (const auto number = at < text_.size() ? text::ReadNumeral(text_, at) : std::nullopt;
        number && !number->denominator) {
      begin = number->span.end;
      code = number->value.ToString() + ".";
    }
    const UnitLexicon::Unit* unit = units_.Find(text_, begin);
    if (unit == nullptr) return std::nullopt;
    return UnitMatch{
        {begin, begin + static_cast<std::uint32_t>(unit->word.size())}, code + unit->code, unit->dimension, false};
  }

  void StateBound(std::size_t i) {
    Quantity& out = out_[i];
    const NumeralMention& numeral = numerals_[out.numeral];
    if (out.bound != Bound::kExact || out.bound_span) return;
    std::optional<BoundMatch> before = BoundAt(out);
    if (before && out.dimension == "TEMPERATURE" && kExtremes.Begin(before->span.In(text_))) before.reset();
    const std::optional<BoundMatch> after = BoundAfter(text_, out.span.end, out.dimension == "TIME" || IsRange(out));
    if (before && before->bound != Bound::kAbout) return SetBound(*before, out);
    if (after && after->bound != Bound::kAbout) return SetBound(*after, out);
    if (before && !IsRecentYears(out, *before)) return SetBound(*before, out);
    if (after) return SetBound(*after, out);
    if (numeral.number.more || numeral.number.approximate) out.bound = Bound::kAbout;
  }

  static bool IsRange(const Quantity& out) { return out.dimension == "LENGTH"; }

  std::optional<BoundMatch> BoundAt(const Quantity& out) const {
    const std::uint32_t begin = out.per ? out.per->begin : out.span.begin;
    if (auto before = BoundBefore(text_, out.span.begin)) return before;
    if (begin != out.span.begin) {
      if (auto before = BoundBefore(text_, begin)) return before;
    }
    return BoundBeforePhrase(text_, out.span.begin);
  }

  // 近5年: the years up to now, not about five.
  bool IsRecentYears(const Quantity& out, const BoundMatch& before) const {
    return before.span.In(text_) == "近" && out.dimension == "TIME" && (out.unit == "年" || out.unit == "个月");
  }

  static void SetBound(const BoundMatch& match, Quantity& out) {
    out.bound = match.bound;
    out.bound_span = match.span;
  }

  static void Empty(Quantity& quantity) {
    quantity.value.clear();
    quantity.upper.clear();
    quantity.precision.clear();
    quantity.amount.reset();
  }

  std::string_view text_;
  const std::vector<NumeralMention>& numerals_;
  const UnitLexicon& units_;
  std::vector<Quantity> out_;
};

}  // namespace

std::vector<Quantity> FindQuantities(std::string_view text, const std::vector<NumeralMention>& numerals,
                                     const UnitLexicon& units) {
  return Finder(text, numerals, units).Run();
}

Bound BoundOfNumeral(std::string_view text, const NumeralMention& numeral) {
  if (numeral.numeral_class == NumeralClass::kIdentifier) return Bound::kExact;
  if (const auto before = BoundBefore(text, numeral.span.begin)) return before->bound;
  if (const auto after = BoundAfter(text, numeral.span.end, false)) return after->bound;
  return numeral.number.more || numeral.number.approximate ? Bound::kAbout : Bound::kExact;
}

std::vector<Bound> BoundsOfNumerals(std::string_view text, const std::vector<NumeralMention>& numerals,
                                    const std::vector<Quantity>& quantities) {
  std::vector<Bound> bounds;
  bounds.reserve(numerals.size());
  std::size_t next = 0;
  for (const NumeralMention& numeral : numerals) {
    while (next < quantities.size() && quantities[next].span.end <= numeral.span.begin) ++next;
    const bool measured = next < quantities.size() && quantities[next].span.Overlaps(numeral.span);
    bounds.push_back(measured ? quantities[next].bound : BoundOfNumeral(text, numeral));
  }
  return bounds;
}

}  // namespace taizhang::extract
