// Decodes a body that arrives in pieces; what comes out does not depend on where it was cut.
//
// A piece may end inside a character. Whether it does cannot be told from its last bytes alone (GB18030 and Big5 use
// the same bytes for leads and trails), but a byte below 30 (a blank, a line feed, a mark of HTML) is never part of a
// character of more bytes: what follows the last such byte waits for the next piece.
//
// Units: spans count from the first byte fed. Cost: linear; keeps what waits, for a page the length of its longest
// line.
//
// Example: StreamDecoder decoder(Charset::kGb18030);
//          decoder.Feed("\xD6"); decoder.Feed("\xD0");
//          std::move(decoder).Finish().text.text == "中"
#pragma once

#include <string>
#include <string_view>

#include "markup/decoder.h"

namespace taizhang::markup {

class StreamDecoder {
 public:
  explicit StreamDecoder(Charset charset) : charset_(charset), decoder_(0) {}

  void Feed(std::string_view bytes);
  Decoding Finish() &&;

 private:
  // Up to where what waits, of which the last `fresh` bytes are new, ends in whole characters.
  std::size_t WholeUpTo(std::size_t fresh) const;

  Charset charset_;
  Decoder decoder_;
  std::string waiting_;
};

}  // namespace taizhang::markup
