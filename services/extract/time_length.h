// Lengths of time and what recurs: 3个月, 30个工作日内, 两年半, 一年来, 未来五年, 每季度, 每月26日前, 按月.
//
// Part of time_scan. Values are ISO 8601; working days, which it has not, are P30B.
//
// Cost: linear in the words it takes.
//
// Example: ReadDuration("18个工作日内", 0) -> value "P18B", span {0, 17}
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/time_expression.h"

namespace taizhang::extract {

// A length that begins with its number; 内 and 以内 belong to it. 一年来 and 五年来 are stretches up to the present.
std::optional<TimeExpression> ReadDuration(std::string_view text, std::uint32_t at);

// 过去五年, 未来五年, 今后五年.
std::optional<TimeExpression> ReadYearsAround(std::string_view text, std::uint32_t at);

// 每 按 逐 with what recurs.
std::optional<TimeExpression> ReadRecurrence(std::string_view text, std::uint32_t at);

}  // namespace taizhang::extract
