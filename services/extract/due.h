// By when something is to be done: a day, again and again, at once, for good, or after an event.
//
// Units:   bytes of the normalized text; days YYYY-MM-DD.
// Threads: const members may be called concurrently.
// Cost:    linear in the window.
// Example: 整改时限：立行立改 is IMMEDIATE; 6月底前完成 is a DATE; 收到报告后15日内 is AFTER_EVENT.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/record_inputs.h"
#include "text/span.h"

namespace taizhang::extract {

struct DueFacts {
  enum class Kind : std::uint8_t { kDate, kRecurring, kImmediate, kLongTerm, kAfterEvent };

  Kind kind = Kind::kDate;
  text::Span span;
  std::string date;                 // of kDate; empty when it cannot be resolved
  std::optional<text::Span> event;  // of kAfterEvent
};

class DueReader {
 public:
  // Of rules/due_cues.tsv.
  static absl::StatusOr<DueReader> Parse(std::string_view tsv);

  // The due that running text names: the last one counts, a day before a recurrence. `times` are those of the document,
  // in order.
  std::optional<DueFacts> Read(std::string_view text, text::Span window, const std::vector<TimeInput>& times) const;
  // The due of a field 完成时限：…: any day in it is one.
  std::optional<DueFacts> ReadField(std::string_view text, text::Span value, const std::vector<TimeInput>& times) const;

 private:
  CueTable cues_;
};

}  // namespace taizhang::extract
