// The readers of findings and persons over the rules of the source tree, and what they are given of a text.
#pragma once

#include <string_view>
#include <vector>

#include "extract/finding.h"
#include "extract/lexicons.h"
#include "extract/person.h"

namespace taizhang::extract {

inline const FindingReader& TheFindingReader() {
  static const auto* const reader = [] {
    static const std::string files[] = {RuleFile("finding_labels.tsv"), RuleFile("finding_cues.tsv"),
                                        RuleFile("action_status.tsv"),  RuleFile("due_cues.tsv"),
                                        RuleFile("progress_cues.tsv"),  RuleFile("responsibility_cues.tsv")};
    return new FindingReader(*FindingReader::Parse({files[0], files[1], files[2], files[3], files[4], files[5]}));
  }();
  return *reader;
}

inline const PersonLexicon& ThePersons() {
  static const auto* const lexicon =
      new PersonLexicon(*PersonLexicon::Parse(RuleFile("roles.tsv"), RuleFile("surnames.tsv")));
  return *lexicon;
}

// The place of `words` in the text.
inline text::Span SpanOf(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

inline text::Span Whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

inline TimeInput Day(std::string_view text, std::string_view words, std::string_view end, bool deadline = true) {
  return {SpanOf(text, words), "", end, deadline, TimeInput::Kind::kDate};
}

inline QuantityInput Count(std::string_view text, std::string_view words, std::string_view value,
                           std::string_view unit) {
  return {SpanOf(text, words), value, unit, true};
}

}  // namespace taizhang::extract
