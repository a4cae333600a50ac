// Folds characters to one canonical form each: NFC, half-width letters, digits and signs, line ends LF.
//
// One figure arrives as 12.5%, １２．５％ or 12．5 % depending on the typist and the site; records are compared across
// pages, so there is one form. Chinese marks that have a full-width form of their own (，；：？！（）) are the next
// leaf's, which decides by context.
//
// - full-width ASCII (Ａ ９ ％ ． ～) → half width, except ，；：？！（）
// - half-width ｡｢｣､･ → 。「」、・
// - characters without width (soft hyphen, joiners, direction marks) and controls are dropped
// - CR, CR LF, VT, FF, NEL, LS, PS → LF
// - the rest as NFC says
//
// Errors: none; bytes that are no UTF-8 are kept.
// Cost:   linear; NFC only where the text has a character that it may change.
//
// Example: FoldCharacters("１２．５％\r\n").text == "12.5%\n"
#pragma once

#include <string_view>

#include "text/rewriter.h"

namespace taizhang::normalize {

text::MappedText FoldCharacters(std::string_view text);

}  // namespace taizhang::normalize
