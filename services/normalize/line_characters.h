// One line of a text as a row of characters, for leaves that look at what stands beside a mark.
//
// Cost: linear; the row is reused from line to line.
//
// Example: LineCharacters line; line.Read(text, {0, 12}); line[1].point
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/utf8.h"

namespace taizhang::normalize {

// text::DecodeAt; the step of every leaf that reads a text by characters.
[[gnu::always_inline]] inline text::Decoded DecodeInline(std::string_view text, std::size_t at) {
  return text::DecodeAt(text, at);
}

struct Character {
  char32_t point = 0;
  std::uint32_t at = 0;
  std::uint32_t bytes = 0;
  std::uint32_t end() const { return at + bytes; }
};

class LineCharacters {
 public:
  // Takes the characters of `line`, which has no line end.
  void Read(std::string_view text, text::Span line);

  std::size_t size() const { return size_; }
  const Character& operator[](std::size_t i) const { return characters_[i]; }
  // 0 before the first and after the last.
  char32_t PointAt(std::ptrdiff_t i) const {
    return i < 0 || static_cast<std::size_t>(i) >= size_ ? 0 : characters_[static_cast<std::size_t>(i)].point;
  }
  // The place of the nearest character before or after i that is no blank; -1 or size() when there is none.
  std::ptrdiff_t Before(std::ptrdiff_t i) const;
  std::ptrdiff_t After(std::ptrdiff_t i) const;
  // True when the line holds at least one hanzi for two Latin letters.
  bool IsChinese() const { return hanzi_ > 0 && hanzi_ * 2 >= latin_; }

 private:
  std::vector<Character> characters_;  // the first size_ of them
  std::size_t size_ = 0;
  std::size_t hanzi_ = 0;
  std::size_t latin_ = 0;
};

// The lines of a text, without their LF.
class LineCursor {
 public:
  explicit LineCursor(std::string_view text) : text_(text) {}
  // False at the end of the text. A LF at the very end opens no further line.
  bool Next(text::Span& line);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace taizhang::normalize
