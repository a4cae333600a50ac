// UTF-8, byte by byte: decode, step, check.
//
// The text of a document is valid UTF-8 from normalize on; these functions still never read past the end and never
// loop on bytes that are not.
//
// Example: DecodeAt("一是", 0) == Decoded{U'一', 3}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace taizhang::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t point = kReplacement;
  std::uint32_t bytes = 1;  // 1 to 4; 1 for an invalid byte
  friend bool operator==(Decoded, Decoded) = default;
};

// DecodeAt of any bytes.
Decoded DecodeSlowly(std::string_view text, std::size_t at);

// The code point that begins at `at`; {U+FFFD, 1} where the bytes are no UTF-8. REQUIRES: at < text.size(). What most
// of a text is made of, ASCII and characters of three bytes, is decoded in place.
[[gnu::always_inline]] inline Decoded DecodeAt(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (bytes[0] < 0x80) return {bytes[0], 1};
  const bool three = bytes[0] > 0xE0 && bytes[0] < 0xF0 && bytes[0] != 0xED && text.size() - at >= 3;
  if (!three || (bytes[1] & 0xC0) != 0x80 || (bytes[2] & 0xC0) != 0x80) return DecodeSlowly(text, at);
  return {static_cast<char32_t>((bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F)), 3};
}

// DecodeBefore of any bytes.
Decoded DecodeSlowlyBefore(std::string_view text, std::size_t at);

// The code point that ends right before `at`; {U+FFFD, 1} where the bytes are no UTF-8. REQUIRES: 0 < at <=
// text.size().
inline Decoded DecodeBefore(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (bytes[-1] < 0x80) return {bytes[-1], 1};
  const bool three = at >= 3 && bytes[-3] > 0xE0 && bytes[-3] < 0xF0 && bytes[-3] != 0xED;
  if (!three || (bytes[-2] & 0xC0) != 0x80 || (bytes[-1] & 0xC0) != 0x80) return DecodeSlowlyBefore(text, at);
  return {static_cast<char32_t>((bytes[-3] & 0x0F) << 12 | (bytes[-2] & 0x3F) << 6 | (bytes[-1] & 0x3F)), 3};
}

// Appends a code point. REQUIRES: a scalar value.
void AppendUtf8(char32_t point, std::string& out);

// The bytes of a run of valid characters of three bytes that begins at `at`: most of a Chinese text. The last character
// of a text and the blocks that have invalid forms (U+0800 to U+0FFF, U+D000 to U+DFFF) are left to DecodeAt.
std::size_t ThreeByteRun(std::string_view text, std::size_t at);

// The length of the longest valid prefix.
std::size_t ValidUtf8Prefix(std::string_view text);

inline bool IsValidUtf8(std::string_view text) { return ValidUtf8Prefix(text) == text.size(); }

// True at the first byte of a character, and at the end.
inline bool IsUtf8Boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// How many code points; an invalid byte counts as one. Cost: linear.
std::size_t CountCodePoints(std::string_view text);

// How many UTF-16 code units a valid text takes. Cost: linear.
std::size_t CountUtf16Units(std::string_view text);

}  // namespace taizhang::text
