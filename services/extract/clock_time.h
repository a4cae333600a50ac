// Times of the day: 9时30分, 上午9点半, 17:30, 2022-09-06 09:30:00.
//
// A clock time has to be told from a ratio (3:2) and from 点 and 时 in other words (三点建议, 时期).
//
// Cost: constant.
//
// Example: ReadClock(cursor at "下午3点半") -> "T15:30"
#pragma once

#include <optional>
#include <string>

#include "text/cursor.h"

namespace taizhang::extract {

// A clock time: 9时30分, 上午9点半, 17:30. Nothing where it is none.
std::optional<std::string> ReadClock(text::Cursor& cursor);

}  // namespace taizhang::extract
