// What the leaves of extract see of a document: its text and where its sentences, paragraphs and headings stand.
//
// Discourse gives a figure its period, its area and its owner: clause, sentence, paragraph, heading, document, in that
// order. The leaves ask this view for the stretch around a place and never see a message.
//
// Units:     bytes of the normalized text.
// Ownership: the view borrows the text.
// Threads:   const members may be called concurrently.
// Cost:      look-ups are O(log n).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace taizhang::extract {

struct DocumentView {
  struct Sentence {
    text::Span span;
    std::uint32_t paragraph = 0;
  };
  struct Node {
    text::Span heading;  // label included
    text::Span label;    // empty for a heading without one
    text::Span body;
    std::int32_t parent = -1;
    std::uint32_t level = 1;
    bool run_in = false;   // opens a paragraph instead of standing on its own line
    bool ordinal = false;  // 一是 二是: an item of an enumeration
  };
  struct Cell {
    text::Span span;
    std::uint32_t table = 0;
    std::uint32_t row = 0;
    std::uint32_t col = 0;
    bool header = false;
  };

  std::string_view text;
  std::vector<Sentence> sentences;     // in order
  std::vector<text::Span> paragraphs;  // lines, in order
  std::vector<Node> nodes;             // in order
  std::vector<Cell> cells;             // in order

  // The sentence that holds `at`, or the next one where `at` stands between two; null past the last.
  const Sentence* SentenceAt(std::uint32_t at) const;
  // The line that holds `at`; empty past the last.
  text::Span ParagraphAt(std::uint32_t at) const;
  // The innermost node whose heading or body holds `at`; -1 before the first heading.
  std::int32_t NodeAt(std::uint32_t at) const;
  // The cell that holds `at`; null outside tables.
  const Cell* CellAt(std::uint32_t at) const;
  // The clause around `at`: cut at ，；：。 outside brackets and quotes, within its sentence.
  text::Span ClauseAt(std::uint32_t at) const;
};

}  // namespace taizhang::extract
