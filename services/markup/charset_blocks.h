// Blocks of another charset inside a body: a GBK footer in a UTF-8 page, a UTF-8 widget in a GBK page.
//
// A block is a stretch between tags or line ends; their bytes < > and LF are part of no character in any charset that
// we decode. A block of a UTF-8 body that breaks UTF-8 and is whole in GB18030 is GB18030; a block of a GB18030 or Big5
// body that is UTF-8 throughout, and Chinese when read so, is UTF-8.
//
// Units: bytes of the body. Cost: linear.
#pragma once

#include <string_view>
#include <vector>

#include "markup/charset_labels.h"
#include "text/span.h"

namespace taizhang::markup {

struct ForeignBlock {
  text::Span source;
  Charset charset = Charset::kUtf8;
  friend bool operator==(const ForeignBlock&, const ForeignBlock&) = default;
};

// In order; neighbours with nothing but ASCII between are one.
std::vector<ForeignBlock> FindForeignBlocks(std::string_view body, Charset charset);

// True where the text is valid UTF-8 with three or more hanzi or Chinese marks and nothing else outside ASCII.
bool IsChineseUtf8(std::string_view bytes);

}  // namespace taizhang::markup
