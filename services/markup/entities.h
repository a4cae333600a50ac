// Character references: &nbsp; &#12295; &amp and the other 2,231 names of HTML.
//
// A page writes 〇, quotes and blanks as references as often as in its charset; each is one unit of the offset map.
//
// Errors:  none; what is no reference is a literal ampersand, as the HTML Standard (13.2.5.72) has it.
// Threads: any. The table is compiled in and built once.
// Example: ReadReference("&nbsp;元") == Reference{6, "\u00A0"}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace taizhang::markup {

struct Reference {
  std::uint32_t bytes = 0;  // 0: no reference stands here
  std::string text;         // one or two code points
  friend bool operator==(const Reference&, const Reference&) = default;
};

// The reference that `text` begins with. In an attribute, a name without its ; that a letter, a digit or = follows is
// none ("?a=1&copy=2").
Reference ReadReference(std::string_view text, bool in_attribute = false);

// A text with its references read.
std::string DecodeReferences(std::string_view text, bool in_attribute = false);

}  // namespace taizhang::markup
