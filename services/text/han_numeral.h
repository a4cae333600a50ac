// Numerals in Han characters: 一百二十, 二〇二三, 壹佰贰拾, 几十, 三五, 零点五亿; and the multipliers that may follow
// Arabic digits as well.
//
// A positional system: 十 百 千 within groups of four, 万 亿 兆 between the groups; a last digit without its unit takes
// the next lower one (一百二 is 120, 一万二 is 12000). 千 and 兆 before 瓦 伏 克 米 … belong to the unit (千瓦), as
// records have it.
//
// Cost: linear in the length of the numeral. Part of text/numeral, which see.
#pragma once

#include "text/cursor.h"
#include "text/numeral.h"

namespace taizhang::text {

// Reads a numeral in Han characters into `out`; the cursor stays where none begins.
bool ReadHanNumeral(Cursor& cursor, Numeral& out);

// The power of ten of the multiplier here (千万 is 7, 万亿 12), up to two blanks before it included; 0 without one.
std::int32_t TakeScale(Cursor& cursor);

// 余 多 几 right before a multiplier: 20余万.
bool TakeMoreBeforeScale(Cursor& cursor);

// 余 多 that closes a numeral: 2万余, 100多. Not that of 余额, 多元化.
bool TakeMore(Cursor& cursor);

}  // namespace taizhang::text
