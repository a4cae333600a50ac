// Writes the characters of a page as lines: collapses blanks, holds breaks back until text follows, keeps the map.
//
// A blank or a break is written only when a character comes after it on the line (or the next line): so no line begins
// or ends with a blank, and the text neither begins nor ends with an empty line.
//
// Cost: linear. Example: see Render.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/rewriter.h"

namespace taizhang::markup {

class LineWriter {
 public:
  explicit LineWriter(std::string_view source) : source_(source), rewriter_(source) {}

  // The raw text of a text node. `preformatted`: every space stays.
  void Text(text::Span raw, bool preformatted);
  // The next text stands on a new line; where `empty_line`, after a line left empty.
  void Break(bool empty_line = false);
  // What follows is parted by a blank from what stands on the line.
  void Part();
  // A cell ends: what follows stands after a TAB.
  void Tab();
  // Writes the TABs of empty cells at the end of a row.
  void EndRow();

  // Bytes of text written.
  std::uint32_t size() const { return static_cast<std::uint32_t>(rewriter_.output().size()); }
  // Where the last line with text begins.
  std::uint32_t line_begin() const { return line_begin_; }
  // Where the first character of the last Text that wrote any stands.
  std::uint32_t text_begin() const { return text_begin_; }
  bool at_line_start() const { return at_line_start_; }
  text::MappedText Finish() &&;

 private:
  struct Blank {
    text::Span source;  // empty: put in by a block inside a cell
    bool collapses = true;
    bool line_end = false;
  };

  std::uint32_t TextRun(std::string_view raw, std::uint32_t at);
  void AddBlank(Blank blank);
  void Flush(char32_t next);
  void FlushBlanks(char32_t next);
  void Put(text::Span source, std::string_view text);
  void PutKept(text::Span source);
  void DropUpTo(std::uint32_t at);

  std::string_view source_;
  text::Rewriter rewriter_;
  std::vector<Blank> blanks_;
  std::uint32_t breaks_ = 0;
  std::uint32_t tabs_ = 0;
  std::uint32_t line_begin_ = 0;
  std::uint32_t text_begin_ = 0;
  bool first_ = false;  // no character of this Text was written yet
  bool at_line_start_ = true;
};

}  // namespace taizhang::markup
