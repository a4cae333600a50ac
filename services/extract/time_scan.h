// Finds the time expressions of a text: dates, ranges, quarters, plan periods, durations, recurrences, vague words.
//
// One pass; a table of characters says where an expression may begin, and small grammars read on from there. What an
// expression leaves to discourse (the year of 1—8月) is left open: see time_resolve. Titles in 《》 are skipped:
// nothing inside them is a time of the discourse.
//
// Units:   spans are bytes of the text.
// Threads: const members may be called concurrently.
// Cost:    linear in the text.
//
// Example: TimeScanner(lexicon).Find("截至8月底建成3个") -> one expression, span {0, 13}, until
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/time_expression.h"
#include "extract/time_lexicon.h"
#include "extract/time_point.h"
#include "text/character_set.h"

namespace taizhang::extract {

class TimeScanner {
 public:
  // The lexicon must outlive the scanner.
  explicit TimeScanner(const TimeLexicon& lexicon);

  // In order, without overlaps.
  std::vector<TimeExpression> Find(std::string_view text) const;

 private:
  std::optional<TimeExpression> ReadAnchor(std::string_view text, std::uint32_t& at) const;
  std::optional<TimeExpression> ReadNumeralAnchor(std::string_view text, std::uint32_t at, bool measures_time) const;
  std::optional<TimeExpression> ReadWordAnchor(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadPlan(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadNumberedPlan(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadEvent(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadSamePeriod(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadPoint(std::string_view text, std::uint32_t at) const;
  std::optional<TimeExpression> ReadDayAlone(std::string_view text, std::uint32_t at) const;
  void ReadEndOfSince(text::Cursor& cursor, TimeExpression& out) const;

  const TimeLexicon& lexicon_;
  TimePointReader points_;
  text::CharacterSet anchors_;
};

}  // namespace taizhang::extract
