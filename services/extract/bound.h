// How exactly a number is stated: 约, 近, 左右 (about), 以上, 不低于 (at least), 以内, 不超过 (at most), 突破 (more
// than), 不足 (less than).
//
// The word may stand before the number, after its unit, or before the phrase that leads to the number
// (不低于总数的30%). Words that only end alike are none: 节约, 附近, 赶超.
//
// Cost: constant.
//
// Example: BoundBefore("不超过", 9)->bound == Bound::kAtMost
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace taizhang::extract {

enum class Bound { kExact, kAbout, kAtLeast, kAtMost, kMoreThan, kLessThan };

// "AT_LEAST", as document.v1's Bound names it.
std::string_view BoundName(Bound bound);

struct BoundMatch {
  Bound bound = Bound::kExact;
  text::Span span;
  bool governs_list = false;  // 不少于 before a list holds for all of it
};

// The word right before `at`; 了, 到, 达 may stand between.
std::optional<BoundMatch> BoundBefore(std::string_view text, std::uint32_t at);

// 不低于 …的 before `at`, in its clause and without a number between.
std::optional<BoundMatch> BoundBeforePhrase(std::string_view text, std::uint32_t at);

// The word right after `at`; `time` when a length of time ends there, whose 内 is a bound.
std::optional<BoundMatch> BoundAfter(std::string_view text, std::uint32_t at, bool time);

}  // namespace taizhang::extract
