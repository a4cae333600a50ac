// Cuts paragraphs into sentences (分句).
//
// A sentence is what a reader needs around a figure. It is closed by 。！？； (GB/T 15834-2011, 4.1 to 4.6) or by the
// end of its line; what stands inside a pair of quotes or brackets does not close it, unless the quotation itself ends
// the sentence (“……。”). A bracket that its line does not close is no bracket. What is longer than any sentence that a
// person writes (kMaxSentenceBytes) is cut behind a clause: whatever looks around a figure looks through its sentence,
// and a line without stops must not make that look as long as the document.
//
// Units: bytes of UTF-8. Cost: linear.
//
// Example: "他说：“好。”我们（含区县。）照办；完成。" has three: 他说：“好。” | 我们（含区县。）照办； | 完成。
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/lines.h"
#include "text/span.h"

namespace taizhang::segment {

// 1,000 hanzi; the longest sentence of the reports at hand has about 700.
inline constexpr std::uint32_t kMaxSentenceBytes = 3000;

struct SentenceSpan {
  text::Span span;         // the closing mark and the quotes behind it included
  std::uint32_t line = 0;  // index of its line
  char32_t closed_by = 0;  // 。！？；, or 0 at the end of a line without one
  std::uint32_t mark = 0;  // where the closing mark stands; span.end where there is none
  bool full_stop() const { return closed_by == U'。' || closed_by == U'！' || closed_by == U'？'; }
};

// Sentences of the lines, in reading order. Lines may be any subset of the text's.
std::vector<SentenceSpan> SplitSentences(std::string_view text, const std::vector<Line>& lines);

// The end of the first clause of a span: the place of the first ，；： outside brackets, or span.end.
std::uint32_t FirstClauseEnd(std::string_view text, text::Span span);

}  // namespace taizhang::segment
