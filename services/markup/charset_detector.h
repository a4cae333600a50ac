// What a statistical detector makes of the text of a page.
//
// uchardet sees neither tags nor runs of ASCII: 20 kB of script before the text would settle its mind.
//
// Cost: linear, of at most 256 KiB of text.
// Example: DetectCharset("<p>\xB9\xFA\xCE\xF1\xD4\xBA…") == Charset::kGb18030
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markup/charset_labels.h"

namespace taizhang::markup {

// nullopt where the detector is silent or names a charset that we do not decode.
std::optional<Charset> DetectCharset(std::string_view body);

// The bytes outside ASCII of a page's text, each stretch with the ASCII byte that may be its last trail byte.
std::string NonAsciiText(std::string_view body, std::size_t most);

}  // namespace taizhang::markup
