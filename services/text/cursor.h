// A place in a UTF-8 text that grammars step forward: peek, accept, skip.
//
// Every leaf that reads a small grammar (numerals, units, dates) works on one; copying it is how a grammar looks ahead.
//
// Ownership: borrows the text. Threads: a value type.
//
// Example: Cursor c("至10月", 0); c.Accept(U'至')   // true, c.at() == 3
#pragma once

#include <cstdint>
#include <string_view>

#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::text {

[[gnu::always_inline]] inline Decoded QuickDecode(std::string_view text, std::size_t at) { return DecodeAt(text, at); }

class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(static_cast<std::uint32_t>(at)) {}

  std::string_view text() const { return text_; }
  std::uint32_t at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  std::string_view rest() const { return text_.substr(at_); }
  void MoveTo(std::uint32_t at) { at_ = at; }

  // The character here; 0 at the end.
  char32_t Peek() const { return done() ? 0 : QuickDecode(text_, at_).point; }
  // The character after this one; 0 past the end.
  char32_t PeekNext() const {
    if (done()) return 0;
    const std::size_t next = at_ + QuickDecode(text_, at_).bytes;
    return next < text_.size() ? QuickDecode(text_, next).point : 0;
  }
  // The character before this place; 0 at the beginning.
  char32_t PeekBefore() const { return at_ == 0 ? 0 : DecodeBefore(text_, at_).point; }
  bool At(std::string_view word) const { return QuickStartsWith(rest(), word); }

  void Step() {
    if (!done()) at_ += QuickDecode(text_, at_).bytes;
  }
  bool Accept(char32_t point) {
    if (done() || Peek() != point) return false;
    Step();
    return true;
  }
  bool Accept(std::string_view word) {
    if (!At(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }
  // Takes one character of a set.
  bool AcceptAny(std::u32string_view set) {
    if (done() || set.find(Peek()) == set.npos) return false;
    Step();
    return true;
  }
  // Skips up to `most` blanks (space, no-break space, ideographic space); true when it skipped any.
  bool SkipBlanks(int most = 2);

 private:
  std::string_view text_;
  std::uint32_t at_;
};

inline bool IsBlank(char32_t point) { return point == ' ' || point == 0xA0 || point == 0x3000; }

inline bool Cursor::SkipBlanks(int most) {
  bool skipped = false;
  for (; most > 0 && IsBlank(Peek()); --most) {
    Step();
    skipped = true;
  }
  return skipped;
}

}  // namespace taizhang::text
