// The problem that a heading names: 针对…问题, 关于…问题, …不到位.
//
// A heading that names a task (解决…问题) or an area of work names none: it is a topic.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the heading.
// Example: 针对灌溉设施老化、管护不到位问题 gives 灌溉设施老化、管护不到位.
#pragma once

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "text/span.h"

namespace taizhang::extract {

class ProblemReader {
 public:
  // Of rules/finding_cues.tsv.
  static absl::StatusOr<ProblemReader> Parse(std::string_view tsv);

  // The problem in a heading without its label; nothing for a topic.
  std::optional<text::Span> Read(std::string_view text, text::Span heading) const;
  // True when a heading, or the words right under it, speak of work to come.
  bool IsForward(std::string_view text, text::Span heading, text::Span intro) const;
  // True when a paragraph closes the document: it asks for opinions, lists annexes.
  bool IsClosing(std::string_view text, text::Span paragraph) const;

 private:
  CueTable cues_;
};

}  // namespace taizhang::extract
