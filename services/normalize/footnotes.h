// Drops footnote marks that are glued to a word or a number: [1], 〔2〕, [注1], ².
//
// A communiqué's 生产总值[2]121.9亿元 would otherwise read as two numbers, or as 2121.9 once the brackets are lost.
// Only marks of at most two digits that follow something in their line: a document number ([2021]3号) and the list of
// notes itself ([1] …) stay. m² and 10² stay too.
//
// Errors: none. Cost: linear.
//
// Example: DropFootnoteMarks("生产总值[2]121.9亿元").out.text == "生产总值121.9亿元"
#pragma once

#include <string_view>

#include "normalize/rewriting.h"

namespace taizhang::normalize {

Rewriting DropFootnoteMarks(std::string_view text);

}  // namespace taizhang::normalize
