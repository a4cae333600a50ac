// Rewrites a text from left to right and remembers where each byte came from.
//
// Every step of normalize (decode, take out markup, repair, fold, join lines) is one Rewriter over the output of the
// step before; MappedText::Apply composes their maps, so that however many steps ran, the text leads straight back to
// the body.
//
// Ownership: the input must outlive the Rewriter; the result owns its text.
// Cost:      linear in the input; unchanged stretches are copied whole.
//
// Example: Rewriter r("<p>5&nbsp;%</p>");
//          r.Drop(3); r.Keep(1); r.Drop(6); r.Keep(1); r.Drop(4);
//          MappedText out = std::move(r).Finish();   // text "5%", ToSource({1,2}) == {10,11}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace taizhang::text {

// A text and the way back to what it was rewritten from.
struct MappedText {
  std::string text;
  OffsetMap map;

  static MappedText Identity(std::string_view text);
  // Puts a rewriting of `text` in its place; the map then leads from the new text to the old source.
  void Apply(MappedText rewritten);
};

class Rewriter {
 public:
  explicit Rewriter(std::string_view input);

  // Copies bytes. REQUIRES of each: bytes <= remaining().
  void Keep(std::uint32_t bytes);
  // Leaves bytes out.
  void Drop(std::uint32_t bytes);
  // Puts `text` in the place of bytes, as one unit. An empty text is a Drop; no bytes is an Insert.
  void Replace(std::uint32_t bytes, std::string_view text);
  // Puts a text of the same length in the place of bytes that stay units of their own (a character for a character).
  void Substitute(std::string_view text);
  // Puts in a text that stands nowhere in the input.
  void Insert(std::string_view text);
  // Copies up to `at` of the input. REQUIRES: at >= position().
  void KeepUpTo(std::uint32_t at) { Keep(at - position()); }

  std::uint32_t position() const { return builder_.source_size(); }
  std::uint32_t remaining() const { return static_cast<std::uint32_t>(input_.size()) - position(); }
  // True once something was left out, put in or replaced.
  bool changed() const { return changed_; }
  std::string_view output() const { return out_; }
  // Copies what remains and gives the result.
  MappedText Finish() &&;

 private:
  std::string_view input_;
  std::string out_;
  OffsetMap::Builder builder_;
  bool changed_ = false;
};

}  // namespace taizhang::text
