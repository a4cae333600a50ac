#include "extract/quantity_form.h"

#include <algorithm>

#include "text/cursor.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;
using text::Decimal;
using text::Span;

constexpr text::WordList kCoordinates("北纬", "南纬", "东经", "西经", "经度", "纬度", "N", "E", "北纬 ", "东经 ");
constexpr text::WordList kNoTenths("成立", "成效", "成果", "成为", "成功", "成本", "成员", "成都", "成绩", "成就",
                                   "成熟", "成长", "成品", "成交", "成分", "成人", "成年", "成套", "成片", "成批",
                                   "成网", "成型", "成形", "成色", "成材", "成活", "成稿", "成文", "成因", "成规");
constexpr text::WordList kPlaces("位次", "位", "名次");
constexpr text::WordList kNameWords("名单", "名称", "名为");

constexpr std::size_t kRankContext = 36;  // bytes before a rank in which 居, 全国 … say that it is one

bool IsOneOf(char32_t point, std::u32string_view set) {
  return point != 0 && set.find(point) != std::u32string_view::npos;
}

// The end of the clause before `at`, no longer than kRankContext.
std::string_view ClauseBefore(std::string_view text, std::uint32_t at) {
  std::string_view before = text.substr(0, at);
  if (before.size() > kRankContext) before.remove_prefix(before.size() - kRankContext);
  for (const std::string_view sign : {"，", "。", "；", "：", "\n"}) {
    if (const std::size_t found = before.rfind(sign); found != std::string_view::npos)
      before.remove_prefix(found + sign.size());
  }
  return before;
}

bool TellsRank(std::string_view clause) {
  for (const std::string_view word :
       {"居",   "列",   "排",   "位次", "名次", "跃升", "升至", "升到", "升为", "上升", "前移", "进入", "进至",
        "跻身", "并列", "稳居", "蝉联", "降至", "全国", "全省", "全市", "全区", "全盟", "全县", "全球", "世界",
        "亚洲", "同类", "幅度", "增幅", "增速", "获得", "荣获", "取得", "省内", "国内", "地区"}) {
    if (clause.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// After a rank without 位 stands no noun: 第一产业, 第一书记 are names.
bool EndsRank(const Cursor& after) {
  return after.done() || IsOneOf(after.Peek(), U"，。；、：,;)）”\n\t ！的和与及或");
}

Quantity RankOf(const NumeralMention& numeral, Span span, std::uint32_t index) {
  Quantity out;
  out.span = span;
  out.numeral = index;
  out.amount = numeral.number.value;
  out.value = numeral.number.value.ToString();
  out.precision = "1";
  out.unit = "位";
  out.unit_code = "[rank]";
  out.dimension = "RANK";
  out.rank = true;
  out.damaged = numeral.damaged;
  out.rule = "quantity.rank";
  return out;
}

bool IsPlain(const NumeralMention& numeral) {
  return !numeral.upper && !numeral.negative && !numeral.damaged && !numeral.number.denominator &&
         numeral.number.scale == 0 && !numeral.number.dotted && !numeral.number.more && !numeral.number.approximate &&
         !numeral.number.half;
}

// `first` + `second` / `parts`, as a decimal or a fraction.
void AddParts(const Decimal& first, const Decimal& second, const Decimal& parts, Quantity& out) {
  const Decimal numerator = first * parts + second;
  out.amount = numerator.DividedBy(parts);
  out.value = out.amount ? out.amount->ToString() : text::FractionString(numerator, parts);
}

// The next numeral when it begins at `at`.
const NumeralMention* NumeralAt(const std::vector<NumeralMention>& numerals, std::uint32_t index, std::uint32_t at) {
  return index < numerals.size() && numerals[index].number.span.begin == at ? &numerals[index] : nullptr;
}

bool TellsCoordinate(std::string_view before) { return kCoordinates.End(before); }

}  // namespace

bool SaysTenths(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("成") && !kNoTenths.Begin(rest);
}

std::optional<QuantityForm> ReadRank(std::string_view text, const std::vector<NumeralMention>& numerals,
                                     std::uint32_t index) {
  const NumeralMention& numeral = numerals[index];
  const bool top = !numeral.ordinal && text.substr(0, numeral.span.begin).ends_with("前");
  if ((!numeral.ordinal && !top) || !IsPlain(numeral) || numeral.number.digits.size() > 12) return std::nullopt;
  const std::uint32_t begin = numeral.span.begin - 3;
  Cursor cursor(text, numeral.span.end);
  cursor.SkipBlanks(1);
  const bool place = kPlaces.Begin(cursor.rest());
  const bool named = place || (cursor.At("名") && !kNameWords.Begin(cursor.rest()));
  const std::string_view clause = ClauseBefore(text, begin);
  if (named && (!top || TellsRank(clause))) {
    if (!place && !TellsRank(clause)) return std::nullopt;
    cursor.Accept("位次") || cursor.Accept("位") || cursor.Accept("名次") || cursor.Accept("名");
    QuantityForm form = {RankOf(numeral, {begin, cursor.at()}, index), 1};
    if (top) form.quantity.bound = Bound::kAtMost;
    form.quantity.unit_span = {numeral.span.end, cursor.at()};
    return form;
  }
  // 第8和第9位: the unit comes with the next one.
  const bool chained = numeral.ordinal && index + 1 < numerals.size() && numerals[index + 1].ordinal &&
                       numerals[index + 1].span.begin - numeral.span.end <= 6 && EndsRank(cursor) && TellsRank(clause);
  if (!EndsRank(cursor) || !(TellsRank(clause) || chained)) return std::nullopt;
  if (top && !TellsRank(clause)) return std::nullopt;
  QuantityForm form = {RankOf(numeral, {begin, numeral.span.end}, index), 1};
  if (top) form.quantity.bound = Bound::kAtMost;
  return form;
}

std::optional<QuantityForm> ReadRatio(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index) {
  std::uint32_t last = index;
  std::string value = numerals[index].number.value.ToString();
  while (last < numerals.size() && IsPlain(numerals[last]) &&
         numerals[last].numeral_class != NumeralClass::kIdentifier) {
    Cursor cursor(text, numerals[last].span.end);
    if (!cursor.AcceptAny(U":：∶")) break;
    const NumeralMention* next = NumeralAt(numerals, last + 1, cursor.at());
    if (next == nullptr || !IsPlain(*next) || next->numeral_class == NumeralClass::kIdentifier) break;
    value += ":" + next->number.value.ToString();
    ++last;
  }
  if (last == index || numerals[index].number.script != text::NumeralScript::kArabic) return std::nullopt;
  Quantity out;
  out.span = {numerals[index].span.begin, numerals[last].span.end};
  out.numeral = index;
  out.value =
      last == index + 1 ? text::FractionString(numerals[index].number.value, numerals[last].number.value) : value;
  if (last == index + 1)
    out.value = numerals[index].number.value.ToString() + "/" + numerals[last].number.value.ToString();
  out.dimension = "RATIO";
  out.rule = "quantity.ratio";
  return QuantityForm{out, last - index + 1};
}

std::optional<QuantityForm> ReadAngle(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index) {
  const NumeralMention& degrees = numerals[index];
  const bool coordinate = TellsCoordinate(text.substr(0, degrees.span.begin));
  Cursor cursor(text, degrees.span.end);
  if (!IsPlain(degrees) || cursor.At("°C") || cursor.At("°F")) return std::nullopt;
  if (!cursor.Accept("°") && !(coordinate && cursor.Accept("度"))) return std::nullopt;
  Quantity out;
  out.numeral = index;
  out.unit = cursor.text().substr(degrees.span.end, cursor.at() - degrees.span.end);
  out.unit_span = {degrees.span.end, cursor.at()};
  out.unit_code = "deg";
  out.dimension = "ANGLE";
  out.rule = "quantity.angle";
  out.amount = degrees.number.value;
  out.value = degrees.number.value.ToString();
  out.precision = degrees.number.value.Precision().ToString();
  out.span = {degrees.span.begin, cursor.at()};
  QuantityForm form = {out, 1};
  Decimal seconds;
  std::int64_t place = 60;
  for (const std::u32string_view signs : {std::u32string_view(U"′'分"), std::u32string_view(U"″\"秒")}) {
    const NumeralMention* part = NumeralAt(numerals, index + form.numerals, cursor.at());
    if (part == nullptr || !IsPlain(*part)) break;
    Cursor ahead(text, part->span.end);
    if (!ahead.AcceptAny(signs)) break;
    seconds = seconds + part->number.value * Decimal(place);
    AddParts(degrees.number.value, place == 60 ? part->number.value : seconds, Decimal(place == 60 ? 60 : 3600),
             form.quantity);
    place = 1;
    cursor = ahead;
    ++form.numerals;
    form.quantity.precision.clear();
    form.quantity.span.end = cursor.at();
  }
  return form;
}

// 3元5角, 12元3角5分.
std::optional<QuantityForm> ReadCoins(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index) {
  const NumeralMention& yuan = numerals[index];
  Cursor cursor(text, yuan.span.end);
  if (!IsPlain(yuan) || !cursor.AcceptAny(U"元圆")) return std::nullopt;
  Decimal fen;
  std::int64_t place = 10;
  QuantityForm form;
  for (const std::u32string_view sign : {std::u32string_view(U"角"), std::u32string_view(U"分")}) {
    const NumeralMention* part = NumeralAt(numerals, index + form.numerals, cursor.at());
    if (part == nullptr || !IsPlain(*part) || !(part->number.value < Decimal(10))) break;
    Cursor ahead(text, part->span.end);
    if (!ahead.AcceptAny(sign)) break;
    fen = fen + part->number.value * Decimal(place);
    place = 1;
    cursor = ahead;
    ++form.numerals;
  }
  if (form.numerals == 1) return std::nullopt;
  Quantity& out = form.quantity;
  out.span = {yuan.span.begin, cursor.at()};
  out.numeral = index;
  out.amount = yuan.number.value + fen.TimesPowerOfTen(-2);
  out.value = out.amount->ToString();
  out.precision = form.numerals == 3 ? "0.01" : "0.1";
  out.unit = "元";
  out.unit_span = {yuan.span.end, yuan.span.end + 3};
  out.unit_code = "CNY";
  out.dimension = "MONEY";
  out.rule = "quantity.coins";
  return form;
}

// ￥500, US$1.2亿: the sign is the unit, unless one follows.
std::optional<QuantityForm> ReadCurrencySign(std::string_view text, const NumeralMention& numeral) {
  struct Sign {
    std::string_view sign;
    std::string_view code;
  };
  const std::string_view before = text.substr(0, numeral.span.begin);
  for (const Sign& sign : {Sign{"US$", "USD"}, Sign{"HK$", "HKD"}, Sign{"￥", "CNY"}, Sign{"¥", "CNY"},
                           Sign{"$", "USD"}, Sign{"＄", "USD"}, Sign{"€", "EUR"}, Sign{"£", "GBP"}}) {
    if (!before.ends_with(sign.sign)) continue;
    Quantity out;
    const auto begin = static_cast<std::uint32_t>(before.size() - sign.sign.size());
    out.span = {begin, numeral.span.end};
    out.unit = sign.sign;
    out.unit_span = {begin, numeral.span.begin};
    out.unit_code = sign.code;
    out.dimension = "MONEY";
    out.rule = "quantity.currency_sign";
    return QuantityForm{out, 1};
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
