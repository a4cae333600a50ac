// Finds the marks of damage that a text still has after all repairs.
//
// A mark of a lost byte that touches a number may stand for one of its digits: 总人口?34.9万 was 134.9万 before a
// mirror lost a byte. Such a number is not a figure but a damaged one, and the ledger must not take it.
//
// - U+FFFD: always a mark; `?`: where no question ends (before a digit, a Latin letter or a mark, or in a digit string)
// - a number is the digits, points and commas that touch a mark on either side
// - private use characters, which have no meaning outside the page's own fonts
//
// Cost: linear. Example: FindDamageMarks("总人口?34.9万") == {{kDamagedNumber, {9, 14}}}
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace taizhang::normalize {

enum class DamageKind { kLostBytes, kDamagedNumber, kPrivateUse };

struct DamageMark {
  DamageKind kind = DamageKind::kLostBytes;
  text::Span span;  // the mark, or the number with its mark
  friend bool operator==(const DamageMark&, const DamageMark&) = default;
};

// In the order of the text; a run of marks is one.
std::vector<DamageMark> FindDamageMarks(std::string_view text);

}  // namespace taizhang::normalize
