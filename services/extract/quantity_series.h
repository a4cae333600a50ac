// What the members of a series share: the unit that only the last one has, the bound that stands before the first.
//
// 2.57万、8.77万和4.94万人 are three numbers of persons, 不少于600个、7500栋 two lower bounds (records: Unit, Bound).
//
// Units: spans are bytes of the text. Cost: linear in the quantities.
//
// Example: after CarryUnitsBack the first member of "32、47和58亩" has the unit 亩
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/quantity.h"

namespace taizhang::extract {

// True where these words between two numbers make them members of one series: 、 和 与 …
bool IsSeriesSign(std::string_view between);

// Gives members without a unit that of the member after them; which did, from the last to the first.
// REQUIRES: quantities in order.
std::vector<std::size_t> CarryUnitsBack(std::string_view text, std::vector<Quantity>& quantities);

// Gives members without a bound that of the member before; those of `carried` also the one behind the member whose unit
// they took.
void CarryBounds(std::string_view text, const std::vector<std::size_t>& carried, std::vector<Quantity>& quantities);

}  // namespace taizhang::extract
