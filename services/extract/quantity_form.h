// The forms of quantities that are more than a number and a unit: ranks, 番, ratios 3:2:1, degrees with minutes,
// 3元5角, amounts behind a currency sign.
//
// Part of quantity.
//
// Cost: constant for each numeral.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/numeral_scan.h"
#include "extract/quantity.h"

namespace taizhang::extract {

// A quantity of a special form that begins with the numeral at `index`, and how many numerals it took.
struct QuantityForm {
  Quantity quantity;
  std::uint32_t numerals = 1;
};

std::optional<QuantityForm> ReadRank(std::string_view text, const std::vector<NumeralMention>& numerals,
                                     std::uint32_t index);
std::optional<QuantityForm> ReadRatio(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index);
std::optional<QuantityForm> ReadAngle(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index);
std::optional<QuantityForm> ReadCoins(std::string_view text, const std::vector<NumeralMention>& numerals,
                                      std::uint32_t index);
std::optional<QuantityForm> ReadCurrencySign(std::string_view text, const NumeralMention& numeral);

// 成 that says tenths: 五成, 近6成; not 成立, 成员.
bool SaysTenths(std::string_view text, std::uint32_t at);

}  // namespace taizhang::extract
