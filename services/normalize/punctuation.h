// Gives punctuation back its Chinese form in Chinese context, and only there; one mark where it was typed twice.
//
// Many sites fold ，；：？！（） to ASCII. The forms are a typist's accident in Chinese text, but inside numbers
// (8,000), clock times, addresses and English they mean something else and stay.
//
// - a mark beside a hanzi or a Chinese mark, or anywhere in a line that is mostly Chinese, becomes full width;
//   brackets go by pairs
// - stay: , and : between digits; all between Latin letters; : before / or \; ? before a digit, a Latin letter or a
//   mark (there it marks lost bytes)
// - ，， → ，  ，； → ；  。。 → 。 (of 、，；。 the strongest stays)
// - digit·digit → digit.digit, except in names of days (“7·20”)
//
// The change list holds what was collapsed and the decimal points; a mark that only got its width back is not listed.
//
// Errors: none. Cost: linear.
//
// Example: RestorePunctuation("总投资8,000万元,同比增长1·8%(现价)").out.text == "总投资8,000万元，同比增长1.8%（现价）"
#pragma once

#include <string_view>

#include "normalize/rewriting.h"

namespace taizhang::normalize {

Rewriting RestorePunctuation(std::string_view text);

}  // namespace taizhang::normalize
