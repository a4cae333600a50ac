// The charset labels of the web and what they mean.
//
// Labels are read through the table of the WHATWG Encoding Standard: gb2312 and gbk are decoded as GB18030, of which
// both are parts (decoded literally, 〇 镕 喆 堃 珺 are lost), and iso-8859-1 as windows-1252.
//
// Threads: any. The table is compiled in and built once.
// Example: FindLabel(" GB2312 ")->charset == Charset::kGb18030
//          FindLabel("shift_jis")->charset == std::nullopt   // known, and not decoded here
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace taizhang::markup {

// The charsets that we decode.
enum class Charset : std::uint8_t { kUtf8, kGb18030, kBig5, kUtf16Le, kUtf16Be, kWindows1252 };

// "utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252".
std::string_view CharsetName(Charset charset);

struct LabelMeaning {
  std::string_view encoding;       // the standard's name
  std::optional<Charset> charset;  // unset for an encoding that we do not decode
};

// nullopt for a label that the standard does not know. Blanks around it and case do not matter.
std::optional<LabelMeaning> FindLabel(std::string_view label);

}  // namespace taizhang::markup
