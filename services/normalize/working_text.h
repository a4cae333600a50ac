// The text between two steps of normalize: with the way back to the body, and with spans that move along.
//
// What markup said of a stretch, and what an earlier step changed, must still point at its words when a later step has
// rewritten the text. Such spans are carried: each step's map moves them on.
//
// Units:     spans are bytes of the current text.
// Ownership: owns the text and the spans.
// Threads:   none; one a document.
// Cost:      a step that changed nothing costs nothing; else O(spans · log runs).
//
// Example: WorkingText work(MappedText::Identity("５ 人"));
//          const WorkingText::Handle five = work.Carry({0, 3});
//          work.Apply(FoldCharacters(work.text()));
//          work.At(five) == Span{0, 1}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::normalize {

class WorkingText {
 public:
  using Handle = std::size_t;

  explicit WorkingText(text::MappedText text) : mapped_(std::move(text)) {}

  std::string_view text() const { return mapped_.text; }
  const text::OffsetMap& map() const { return mapped_.map; }

  // Carries a span of the current text through all later steps.
  Handle Carry(text::Span span);
  text::Span At(Handle handle) const { return carried_[handle]; }

  // The bytes of the body that a span of the current text came from.
  text::Span ToSource(text::Span span) const { return mapped_.map.ToSource(span); }

  // Puts a rewriting of the current text in its place.
  void Apply(text::MappedText rewritten);

  std::string TakeText() && { return std::move(mapped_.text); }

 private:
  text::MappedText mapped_;
  std::vector<text::Span> carried_;
};

}  // namespace taizhang::normalize
