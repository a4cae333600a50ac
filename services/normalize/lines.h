// Joins lines that were broken inside a sentence, and leaves one LF between the others.
//
// Pages pasted from PDF or mail come wrapped at a fixed width, in the middle of words and figures (同比增 / 长3.6%);
// read line by line, the figure loses its indicator. Headings, list items, signatures and table rows are lines on
// purpose and stay.
//
// A text is *hard-wrapped* when many of its lines have one width and most of those end inside a sentence; there a full
// line goes on in the next. Elsewhere a line goes on only where it plainly must: before a mark that begins no line,
// after one that ends none, and out of a paragraph that stops without a sentence end.
//
// Joining two Latin words puts a space between them. Blank lines are dropped; so is the last LF. Blanks inside lines
// are another leaf's, except those at a join.
//
// Errors:  of Load: INVALID_ARGUMENT with the row, when a pattern is no RE2, a kind is unknown, or an example does not
//          match its pattern.
// Threads: const members may be called concurrently.
// Cost:    linear.
//
// Example: joiner.Join("固定资产投资同比增\n长3.6%。其中，……") gives one line; the change list names the join.
#pragma once

#include <memory>
#include <string_view>

#include "absl/status/statusor.h"
#include "normalize/rewriting.h"

namespace taizhang::normalize {

class LineJoiner {
 public:
  // `line_starts`: the rule file line_starts.tsv. Not kept.
  static absl::StatusOr<LineJoiner> Load(std::string_view line_starts);

  LineJoiner(LineJoiner&&) noexcept;
  LineJoiner& operator=(LineJoiner&&) noexcept;
  ~LineJoiner();

  Rewriting Join(std::string_view text) const;

 private:
  struct Patterns;
  explicit LineJoiner(std::unique_ptr<Patterns> patterns);

  std::unique_ptr<Patterns> patterns_;
};

}  // namespace taizhang::normalize
