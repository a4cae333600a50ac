// Finds what may be a heading: labels at the beginning of lines, 一是 inside paragraphs, 【…】, 针对…问题.
//
// In Chinese official documents most headings run in: （一）加强领导。市委… is the heading 加强领导 and the text behind
// it. A heading is then the paragraph's first sentence, or its first clause where the sentence is longer than 40
// characters.
//
// Units: bytes of UTF-8. Cost: linear, but a digit flood costs no more than its length.
//
// Example: "（一）加强领导。市委召开会议。" gives label （一）, title 加强领导, run_in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/heading_label.h"
#include "segment/lines.h"
#include "segment/sentences.h"
#include "text/span.h"

namespace taizhang::segment {

// The longest title of a run-in heading, in characters without label and closing mark.
inline constexpr std::uint32_t kMaxRunInTitle = 40;

struct Heading {
  std::uint32_t rule = 0;
  std::uint32_t number = 0;  // 0 where the label has none
  std::uint32_t tier = 0;    // of a heading that the markup gives: its level; else 0
  std::uint32_t line = 0;
  text::Span label;    // empty where it has none
  text::Span heading;  // label included, closing mark left out
  text::Span title;
  bool run_in = false;  // opens a paragraph; else it is a line of its own
  bool inside = false;  // stands inside a paragraph
  bool first = false;   // inside: opens a sentence closed before it by 。！？, not a part of one
};

// The sentences of each line: sentences[begin[i]] … sentences[begin[i + 1] - 1] are those of line i.
std::vector<std::uint32_t> SentencesOfLines(const std::vector<SentenceSpan>& sentences, std::size_t lines);

// Where a line stands as far as headings go.
enum class LineUse : std::uint8_t { kText, kTable, kBlock };

struct Paragraphs {
  std::string_view text;
  const std::vector<Line>& lines;
  const std::vector<SentenceSpan>& sentences;
  const std::vector<std::uint32_t>& first_sentence;  // SentencesOfLines
  const std::vector<LineUse>& use;
};

// Candidates of the rules with a mark of their own (LABEL, ENCLOSED, PHRASE), in reading order.
std::vector<Heading> FindLabelledHeadings(const Paragraphs& paragraphs, const LabelReader& reader);

// Sets title, heading and run_in from the sentence (by index) that a heading opens. `words` is where the title begins;
// rule, line, label and inside are set.
void CutTitle(const Paragraphs& paragraphs, const LabelReader& reader, std::uint32_t sentence, std::uint32_t words,
              Heading& heading);

// The span without blanks and closing marks at its end, and without blanks at its begin.
text::Span WithoutMark(std::string_view text, text::Span span);

// True when the text of the span has at most `limit` characters. Cost: bounded by the limit.
bool IsShort(std::string_view text, text::Span span, std::uint32_t limit = kMaxRunInTitle);

// Candidates whose numbers make sense: 1, one that follows, one that is followed, or, with a Chinese number, one that
// has a line of its own; others are text.
std::vector<Heading> KeepSequences(std::vector<Heading> candidates, const LabelReader& reader);

}  // namespace taizhang::segment
