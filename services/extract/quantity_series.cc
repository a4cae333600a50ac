#include "extract/quantity_series.h"

#include <algorithm>

#include "text/span.h"

namespace taizhang::extract {
namespace {

constexpr std::size_t kListBytes = 36;  // between two members of a list that a bound governs

std::string_view Between(std::string_view text, const Quantity& first, const Quantity& second) {
  return text::Span{first.span.end, std::max(first.span.end, second.span.begin)}.In(text);
}

// One 、 or 和 and perhaps a noun.
bool IsListGap(std::string_view between) {
  if (between.size() > kListBytes || between.empty()) return false;
  for (const std::string_view sign : {"，", "。", "；", "：", ",", ";", "\n"}) {
    if (between.find(sign) != std::string_view::npos) return false;
  }
  return between.find("、") != std::string_view::npos || between.find("和") != std::string_view::npos;
}

// A bound before `first` that reaches `member`.
bool Governs(std::string_view text, const Quantity& first, const Quantity& member) {
  if (member.bound != Bound::kExact || !first.bound_span || first.bound_span->begin >= first.span.begin) return false;
  if (first.bound == Bound::kAbout || first.bound == Bound::kExact) return false;
  const std::string_view gap = Between(text, first, member);
  const bool limit = first.bound == Bound::kAtLeast || first.bound == Bound::kAtMost;
  // 突破12亿元和9亿元: both; 超过12家、新建9家: a noun or verb begins another statement
  return limit ? IsListGap(gap) : IsSeriesSign(gap) && first.unit == member.unit;
}

void TakeBound(const Quantity& from, Quantity& to) {
  to.bound = from.bound;
  to.bound_span = from.bound_span;
}

}  // namespace

bool IsSeriesSign(std::string_view between) {
  for (const std::string_view sign : {"、", "和", "与", "及", "以及", "或", "至"}) {
    if (between == sign) return true;
  }
  return false;
}

std::vector<std::size_t> CarryUnitsBack(std::string_view text, std::vector<Quantity>& quantities) {
  std::vector<std::size_t> carried;
  for (std::size_t i = quantities.size(); i-- > 1;) {
    Quantity& member = quantities[i - 1];
    const Quantity& next = quantities[i];
    if (next.unit.empty() || next.rank || member.rank || !IsSeriesSign(Between(text, member, next))) continue;
    const bool shorter = !member.unit.empty() && next.unit.size() > member.unit.size() &&
                         next.unit.starts_with(member.unit) && (next.dimension == "TIME" || next.unit == "个百分点");
    if (!shorter && (!member.unit.empty() || member.dimension == "RATIO")) continue;
    member.unit = next.unit;
    member.unit_code = next.unit_code;
    member.dimension = next.dimension;
    if (member.rule == "quantity.series") member.rule = "quantity.measure";
    carried.push_back(i - 1);
  }
  return carried;
}

void CarryBounds(std::string_view text, const std::vector<std::size_t>& carried, std::vector<Quantity>& quantities) {
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    if (Governs(text, quantities[i - 1], quantities[i])) TakeBound(quantities[i - 1], quantities[i]);
  }
  for (const std::size_t i : carried) {
    const Quantity& next = quantities[i + 1];
    const bool behind = next.bound_span && next.bound_span->begin >= next.span.end;
    if (quantities[i].bound == Bound::kExact && behind) TakeBound(next, quantities[i]);
  }
}

}  // namespace taizhang::extract
