// Decodes bytes of a known charset to UTF-8 and remembers the bytes of every character.
//
// A sequence that the charset does not have becomes one U+FFFD whose bytes the offset map keeps; an ASCII byte is never
// swallowed by a broken character before it (a lost byte must not cost a digit). Else as the WHATWG Encoding Standard
// decodes.
//
// Units:     spans are bytes of what was appended, from the first Append or Drop on.
// Cost:      linear; GBK and UTF-8 above 200 MB/s.
//
// Example: Decoder decoder(4);
//          decoder.Append(Charset::kGb18030, "\xD6\xD0\xB9\xFA");
//          std::move(decoder).Finish().text.text == "中国"   // in units of 2 bytes → 3
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/charset_labels.h"
#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::markup {

struct Decoding {
  text::MappedText text;
  std::vector<text::Span> invalid;  // sequences that are none of the charset
  std::uint32_t multibyte = 0;      // sequences outside ASCII, invalid ones too

  // The share of invalid sequences among those outside ASCII.
  double BadRate() const { return multibyte == 0 ? 0 : static_cast<double>(invalid.size()) / multibyte; }
};

class Decoder {
 public:
  explicit Decoder(std::size_t source_bytes);
  void Append(Charset charset, std::string_view bytes);
  // Leaves bytes out (a byte-order mark).
  void Drop(std::uint32_t bytes);
  Decoding Finish() &&;

 private:
  void AppendUtf8(std::string_view bytes);
  void AppendGb18030(std::string_view bytes);
  void AppendBig5(std::string_view bytes);
  void AppendUtf16(std::string_view bytes, bool big_endian);
  void AppendWindows1252(std::string_view bytes);

  std::size_t AppendAscii(std::string_view bytes, std::size_t at);
  std::uint32_t GbFourBytes(std::string_view bytes, std::size_t at);
  void PutPacked(std::uint32_t source_bytes, std::uint32_t packed);
  void PutPoint(std::uint32_t source_bytes, char32_t point);
  void PutBad(std::uint32_t source_bytes);
  void Count(std::uint32_t source_bytes, std::uint32_t text_bytes, std::uint32_t units);
  void FlushUnits();
  std::uint32_t position() const { return builder_.source_size() + source_bytes_ * units_; }

  std::string out_;
  text::OffsetMap::Builder builder_;
  // Units not yet in the builder.
  std::uint32_t source_bytes_ = 1;
  std::uint32_t text_bytes_ = 1;
  std::uint32_t units_ = 0;
  std::vector<text::Span> invalid_;
  std::uint32_t multibyte_ = 0;
};

Decoding Decode(Charset charset, std::string_view bytes);

// How many bytes the broken UTF-8 sequence at `at` takes: its maximal subpart (Unicode 3.9). REQUIRES: it is broken.
std::uint32_t BrokenUtf8Length(std::string_view bytes, std::size_t at);

}  // namespace taizhang::markup
