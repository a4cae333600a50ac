#include "normalize/line_characters.h"

#include "normalize/character_class.h"

namespace taizhang::normalize {

void LineCharacters::Read(std::string_view text, text::Span line) {
  characters_.clear();
  hanzi_ = latin_ = 0;
  for (std::uint32_t at = line.begin; at < line.end;) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    characters_.push_back({decoded.point, at, decoded.bytes});
    hanzi_ += IsHanzi(decoded.point);
    latin_ += IsLatin(decoded.point);
    at += decoded.bytes;
  }
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
