#include "normalize/line_characters.h"

#include "normalize/character_class.h"

namespace taizhang::normalize {

void LineCharacters::Read(std::string_view text, text::Span line) {
  if (characters_.size() < line.size()) characters_.resize(line.size());  // one byte at least is one character
  hanzi_ = latin_ = 0;
  Character* next = characters_.data();
  for (std::uint32_t at = line.begin; at < line.end;) {
    const text::Decoded decoded = DecodeInline(text, at);
    *next++ = {decoded.point, at, decoded.bytes};
    hanzi_ += IsHanzi(decoded.point);
    latin_ += IsLatin(decoded.point);
    at += decoded.bytes;
  }
  size_ = static_cast<std::size_t>(next - characters_.data());
}

std::ptrdiff_t LineCharacters::Before(std::ptrdiff_t i) const {
  do --i;
  while (i >= 0 && IsBlank(PointAt(i)));
  return i;
}

std::ptrdiff_t LineCharacters::After(std::ptrdiff_t i) const {
  const auto end = static_cast<std::ptrdiff_t>(size());
  do ++i;
  while (i < end && IsBlank(PointAt(i)));
  return i;
}

bool LineCursor::Next(text::Span& line) {
  if (at_ >= text_.size()) return false;
  std::size_t end = text_.find('\n', at_);
  if (end == std::string_view::npos) end = text_.size();
  line = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  at_ = end + 1;
  return true;
}

}  // namespace taizhang::normalize
