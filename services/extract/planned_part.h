// The parts of a report that tell of work to come, and the year they plan for.
//
// A report to a congress looks back and then ahead: what stands under 今年工作安排 is meant, also where the sentence
// has no word of intention (实施项目90个). A chapter is planned by its heading, by what its first paragraphs announce
// (今年…主要预期目标是), and in a work report where it follows the chapters that look back.
//
// Units:     bytes of the normalized text.
// Ownership: borrows view, times and lexicon.
// Threads:   pure.
// Cost:      linear in the headings and the opening paragraphs.
//
// Example: 二、2021年重点工作 -> its heading and body, 2021-01-01..2021-12-31
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document_view.h"
#include "extract/observation_lexicon.h"
#include "extract/time_resolve.h"
#include "text/span.h"

namespace taizhang::extract {

struct PlannedPart {
  text::Span span;                    // heading and body
  text::Span cue;                     // the words that say so
  const TimeMention* year = nullptr;  // the year planned for; null when not told
};

struct PlannedPartInputs {
  const DocumentView& view;
  const std::vector<TimeMention>& times;
  const ObservationLexicon& lexicon;
  std::string_view genre;           // "WORK_REPORT"
  std::string_view reference;       // YYYY-MM-DD; empty when unknown
  std::optional<text::Span> title;  // of the document
};

// The planned parts, in order; none overlap.
std::vector<PlannedPart> FindPlannedParts(const PlannedPartInputs& inputs);

// The part that holds `at`; null outside all.
const PlannedPart* PlannedPartAt(const std::vector<PlannedPart>& parts, std::uint32_t at);

// True for a year, and no more than one, from its first day to its last.
bool IsOneYear(const TimeMention& time);

}  // namespace taizhang::extract
