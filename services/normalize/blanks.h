// Takes out blanks that carry no meaning in Chinese: between hanzi, around punctuation, in numbers, at line ends.
//
// 综  合, 增长 3.4 % and 9.5 个 are typists' layout; matched literally they hide words and split numbers.
//
// - at the beginning and end of a line, beside a hanzi or a Chinese mark: dropped
// - inside a number (6.3 %, 1 234.5, 3 .5): dropped
// - between Latin words and between other numbers: one space
// - a TAB parts the cells of a table row and stays, without blanks around it; TABs that only indent a line go
// - a row of columns set with wide gaps gets TABs: at least three fields, one of them a number
//
// Errors: none. Cost: linear.
//
// Example: DropBlanks("　　综  合 增长 3.4 %").text == "综合增长3.4%"
#pragma once

#include <string_view>

#include "text/rewriter.h"

namespace taizhang::normalize {

text::MappedText DropBlanks(std::string_view text);

}  // namespace taizhang::normalize
