// The time words of official Chinese: relative days and years, plan periods with their years, events that a text counts
// from with their days.
//
// Tables: rules/time_words.tsv (今年, 上年, 目前 …), rules/periods.tsv (一五 … 十五五, with the law-education plans of
// the same names), rules/events.tsv (congresses, the founding of the state …).
//
// Ownership: owns its words. Threads: const members may be called concurrently.
// Errors:    INVALID_ARGUMENT names file and line of a bad row.
//
// Example: lexicon.FindPeriod("十四五时期", 0)->first_year == 2021
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/time_expression.h"
#include "text/calendar.h"
#include "text/character_set.h"

namespace taizhang::extract {

class TimeLexicon {
 public:
  struct Word {
    std::string word;
    bool vague = false;
    TimePoint point;
    TimeKind kind = TimeKind::kDate;
    std::vector<std::string> not_after;   // words right before it that make it another word: 体现在
    std::vector<std::string> not_before;  // words right after it: 当前页
    std::string example;
  };
  struct Period {
    std::string name;
    std::string field;  // 普法; empty for the national plan
    std::int32_t first_year = 0;
    std::int32_t last_year = 0;
    std::string example;
  };
  struct Event {
    std::string name;
    text::Date date;
    std::string example;
  };

  static absl::StatusOr<TimeLexicon> Parse(std::string_view words_tsv, std::string_view periods_tsv,
                                           std::string_view events_tsv);

  // The longest entry that begins at `at`; null without one.
  const Word* FindWord(std::string_view text, std::size_t at) const;
  const Period* FindPeriod(std::string_view text, std::size_t at) const;
  const Event* FindEvent(std::string_view text, std::size_t at) const;
  // The row of that plan for another field (“七五”普法); null without one.
  const Period* PeriodIn(std::string_view name, std::string_view text_after) const;

  // The characters that a word, a period or an event begins with.
  const text::CharacterSet& openers() const { return openers_; }

  const std::vector<Word>& words() const { return words_; }
  const std::vector<Period>& periods() const { return periods_; }
  const std::vector<Event>& events() const { return events_; }

 private:
  absl::Status ReadWords(std::string_view tsv);
  absl::Status ReadPeriods(std::string_view tsv);
  absl::Status ReadEvents(std::string_view tsv);
  void MarkOpening(std::string_view word) { openers_.Add(text::DecodeAt(word, 0).point); }

  std::vector<Word> words_;  // each longest first
  std::vector<Period> periods_;
  std::vector<Event> events_;
  std::unordered_map<char32_t, std::vector<std::uint32_t>> words_by_first_;
  std::unordered_map<char32_t, std::vector<std::uint32_t>> periods_by_first_;
  std::unordered_map<char32_t, std::vector<std::uint32_t>> events_by_first_;
  text::CharacterSet openers_;
};

}  // namespace taizhang::extract
