#include "normalize/damage_marks.h"

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;
using text::Span;

bool IsPrivateUse(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

bool IsNumberByte(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

// A `?` that ends no question: something goes on right after it.
bool IsLossMark(std::string_view text, std::size_t at, Decoded decoded) {
  if (decoded.point == text::kReplacement) return true;
  if (decoded.point != U'?' || at + 1 >= text.size()) return false;
  const char32_t next = DecodeInline(text, at + 1).point;
  const char32_t before = at == 0 ? 0 : text::DecodeBefore(text, at).point;
  if (IsLatin(before)) return false;  // an address, or English
  return IsDigit(next) || IsLatin(next) || next == U'，' || next == U'。' || next == U'、' || next == U'；' ||
         next == U',' || next == U'?';
}

// The bytes of a character that is no mark for certain: a hanzi, or ASCII but ?. 0 where that must be looked at.
std::uint32_t SoundBytes(std::string_view text, std::uint32_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return lead == '?' ? 0 : 1;
  return lead >= 0xE4 && lead <= 0xE9 && at + 3 <= text.size() ? 3 : 0;
}

// The marks with the digits on either side of them.
DamageMark MarkAt(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Span number = {begin, end};
  bool digit = false;
  while (number.begin > 0 && IsNumberByte(text[number.begin - 1]))
    digit |= IsDigit(static_cast<unsigned char>(text[--number.begin]));
  while (number.end < text.size() && IsNumberByte(text[number.end]))
    digit |= IsDigit(static_cast<unsigned char>(text[number.end++]));
  if (digit) return {DamageKind::kDamagedNumber, number};
  return {DamageKind::kLostBytes, {begin, end}};
}

}  // namespace

std::vector<DamageMark> FindDamageMarks(std::string_view text) {
  std::vector<DamageMark> marks;
  for (std::uint32_t at = 0; at < text.size();) {
    if (const std::uint32_t sound = SoundBytes(text, at); sound > 0) {
      at += sound;
      continue;
    }
    const Decoded decoded = DecodeInline(text, at);
    std::uint32_t end = at + decoded.bytes;
    if (IsPrivateUse(decoded.point)) {
      marks.push_back({DamageKind::kPrivateUse, {at, end}});
    } else if (IsLossMark(text, at, decoded)) {
      while (end < text.size() && IsLossMark(text, end, DecodeInline(text, end))) end += DecodeInline(text, end).bytes;
      DamageMark mark = MarkAt(text, at, end);
      if (!marks.empty() && marks.back().span.end > mark.span.begin) {
        marks.back().span.end = mark.span.end;  // two marks of one number
      } else {
        marks.push_back(mark);
      }
    }
    at = end;
  }
  return marks;
}

}  // namespace taizhang::normalize
