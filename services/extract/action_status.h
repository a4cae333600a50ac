// How far an action has come, by the words of the text.
//
// DONE needs full completion of the main object; a part finished, or the object said to be pressed on with, or a due
// that is still to come, is ONGOING; only future is PLANNED; a measure narrated without evidence is UNKNOWN (records:
// Action status). That is what the text says, never what may have happened since.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the window.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/action_progress.h"
#include "extract/cue_table.h"
#include "extract/due.h"
#include "text/span.h"

namespace taizhang::extract {

enum class ActionStatus : std::uint8_t { kDone, kOngoing, kPlanned, kUnknown };

struct StatusFacts {
  ActionStatus status = ActionStatus::kUnknown;
  std::optional<text::Span> cue;
};

// What is known of an action besides its words.
struct StatusContext {
  text::Span headline;   // what the action is about
  bool forward = false;  // it stands in a chapter about work to come
  std::optional<DueFacts> due;
  std::optional<ProgressFacts> progress;
  std::string_view reference_date;  // YYYY-MM-DD; empty when unknown
};

class StatusReader {
 public:
  // Of rules/action_status.tsv.
  static absl::StatusOr<StatusReader> Parse(std::string_view tsv);

  StatusFacts Read(std::string_view text, text::Span window, const StatusContext& context) const;
  // The status that a field (整改状态：已完成) or a sentence that opens an item states; nothing when the words state
  // none.
  std::optional<StatusFacts> ReadState(std::string_view text, text::Span words) const;

 private:
  static std::optional<text::Span> Full(const CueHits& cues, std::string_view text, text::Span window,
                                        std::string_view sort);
  static std::optional<text::Span> Rest(const CueHits& cues, std::string_view text, text::Span window);
  static std::optional<text::Span> PressedOn(const CueHits& cues, std::string_view text, text::Span window,
                                             text::Span headline);
  static bool OnlyFuture(const CueHits& cues, std::string_view text, text::Span window, text::Span headline);

  CueTable cues_;
};

}  // namespace taizhang::extract
