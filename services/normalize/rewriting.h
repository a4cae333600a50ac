// What one leaf of normalize did to a text.
//
// Every leaf is a pure function from a text to a new text with the map back, plus a list of the changes that a reader
// of the records must be told of. The stage runs the leaves in order, composes the maps and makes repairs[] of the
// changes.
//
// Units:     bytes; `before` counts in the leaf's input, `after` in its output.
// Ownership: value types.
//
// Example: FoldPunctuation("增长,,其中") gives "增长，其中" and the change {before {6, 8}, after {6, 9}}
#pragma once

#include <cstdint>
#include <vector>

#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::normalize {

struct Change {
  text::Span before;
  text::Span after;  // empty where something was taken out
  double confidence = 1.0;
  friend bool operator==(const Change&, const Change&) = default;
};

struct Rewriting {
  text::MappedText out;
  std::vector<Change> changes;
};

// Writes a rewriting and the list of its changes together.
class ChangeWriter {
 public:
  explicit ChangeWriter(std::string_view input) : rewriter_(input) {}

  // Copies up to `at` of the input. REQUIRES: at >= position().
  void KeepUpTo(std::uint32_t at) { rewriter_.KeepUpTo(at); }
  std::uint32_t position() const { return rewriter_.position(); }
  text::Rewriter& rewriter() { return rewriter_; }

  // Keeps up to `span`, puts `text` in its place, and lists the change.
  void Replace(text::Span span, std::string_view text, double confidence = 1.0) {
    KeepUpTo(span.begin);
    const auto at = static_cast<std::uint32_t>(rewriter_.output().size());
    rewriter_.Replace(span.size(), text);
    changes_.push_back({span, {at, at + static_cast<std::uint32_t>(text.size())}, confidence});
  }

  Rewriting Finish() && { return {std::move(rewriter_).Finish(), std::move(changes_)}; }

 private:
  text::Rewriter rewriter_;
  std::vector<Change> changes_;
};

}  // namespace taizhang::normalize
