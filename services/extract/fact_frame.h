// What a quantity states, by the words between its subject and its value: a level, a change and against what, a share,
// a rank, a ratio to a plan, a limit of a class.
//
// Reads backwards from the number: adverbs and bounds, 到/为, the verb, the base. What stands before is the subject,
// whose words are another leaf's.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the clause.
// Source:  records, decision rules Kind, Change base.
// Example: 财政收入同比增长8%: CHANGE UP YOY, the subject ends after 财政收入
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/quantity.h"
#include "text/span.h"

namespace taizhang::extract {

enum class FactKind : std::uint8_t { kLevel, kChange, kShare, kRank, kPlanRatio, kThreshold };
enum class FactDirection : std::uint8_t { kUp, kDown, kFlat };
enum class FactBase : std::uint8_t { kYearOnYear, kYearStart, kPreviousPeriod, kNamed, kNone };

struct FactFrame {
  FactKind kind = FactKind::kLevel;
  FactDirection direction = FactDirection::kUp;  // of a CHANGE
  std::optional<FactBase> base;                  // of a CHANGE; unset when the clause names none
  bool annualized = false;
  bool distributive = false;  // 分别 stands before the value
  bool bare = false;          // nothing but the value stands in its window: it goes on with the frame before
  bool from = false;          // the A of 由A到B
  std::uint32_t subject_end = 0;
  std::optional<text::Span> cue;  // the verb
};

class FrameReader {
 public:
  // Of rules/fact_cues.tsv.
  static absl::StatusOr<FrameReader> Parse(std::string_view tsv);

  // `before`: from the clause's beginning, or the end of the quantity before, to the quantity. `after`: to the clause's
  // end.
  FactFrame Read(std::string_view text, const Quantity& quantity, text::Span before, text::Span after) const;

  const CueTable& cues() const { return cues_; }

 private:
  bool ReadShare(std::string_view text, const Quantity& quantity, text::Span before, text::Span after,
                 FactFrame& frame) const;
  bool ReadPlanRatio(std::string_view text, const Quantity& quantity, text::Span before, FactFrame& frame) const;
  bool ReadThreshold(std::string_view text, const Quantity& quantity, text::Span after, FactFrame& frame) const;
  void ReadVerb(std::string_view text, const Quantity& quantity, text::Span before, FactFrame& frame) const;
  std::uint32_t Peel(std::string_view text, std::uint32_t from, std::uint32_t end, std::string_view sort) const;
  std::uint32_t PeelBase(std::string_view text, std::uint32_t from, std::uint32_t end, FactFrame& frame) const;

  CueTable cues_;
};

}  // namespace taizhang::extract
