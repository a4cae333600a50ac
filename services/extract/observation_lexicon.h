// The words by which figures are read: verbs of change, cues of share, rank, plan and intention, words that an
// indicator drops, heads of indicators.
//
// Units:   bytes of UTF-8.
// Threads: const members may be called concurrently.
// Errors:  INVALID_ARGUMENT names file and line of a bad row.
//
// Example: lexicon.ChangeBefore("茶叶产量同比增长", 24, 0)->direction == "UP"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

// The files, by content.
struct ObservationRuleFiles {
  std::string_view change_verbs;
  std::string_view cues;
  std::string_view indicator_words;
  std::string_view pair_words;
  std::string_view indicators;
};

class ObservationLexicon {
 public:
  static absl::StatusOr<ObservationLexicon> Parse(const ObservationRuleFiles& files);

  struct Change {
    text::Span span;
    std::string_view direction;  // "UP"
    std::string_view base;       // the base when nothing names one: "YOY", "NONE"
  };
  // The longest verb of change that ends at `end`.
  std::optional<Change> ChangeBefore(std::string_view text, std::uint32_t end, std::uint32_t from) const;
  // The longest verb of change that begins at `at`.
  std::optional<Change> ChangeAt(std::string_view text, std::uint32_t at) const;

  // rules/observation_cues.tsv: what a figure states and whether it is meant or done.
  const CueTable& cues() const { return cues_; }
  // rules/indicator_words.tsv: what an indicator drops, keeps, ends with.
  const CueTable& words() const { return words_; }

  // 城乡 in 城乡居民收入: what it stands for, in order; null without one. `span` receives its place.
  const std::vector<std::string>* PairIn(std::string_view phrase, text::Span& span) const;
  // The code of an indicator: that of the longest name it ends with, so that 全社会固定资产投资 has that of
  // 固定资产投资.
  std::string_view CodeOf(std::string_view indicator) const;

 private:
  CueTable changes_;
  CueTable cues_;
  CueTable words_;
  WordTable pairs_;
  std::vector<std::vector<std::string>> pair_members_;
  WordTable names_;
  std::vector<std::string> codes_;
};

}  // namespace taizhang::extract
