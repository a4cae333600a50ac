// Drops a stretch that stands a second time on the same page.
//
// A print version beside the article, or a template filled in twice, would count every figure twice. A stretch is some
// lines in a row that stand earlier in the text, alike and in the same order, with at least 100 hanzi; headings,
// slogans and table rows that recur by themselves stay.
//
// Errors: none. Cost: linear (lines are compared by number).
//
// Example: body + "\n" + body gives body, and one repeat {dropped, repeats}
#pragma once

#include <string_view>
#include <vector>

#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::normalize {

struct Repetition {
  text::Span dropped;  // in the input, with the LF before it
  text::Span repeats;  // in the output
  friend bool operator==(const Repetition&, const Repetition&) = default;
};

struct WithoutRepetitions {
  text::MappedText out;
  std::vector<Repetition> repetitions;
};

WithoutRepetitions DropRepetitions(std::string_view text);

}  // namespace taizhang::normalize
