// The words for what a quantity measures: before it, after it, or shared out by 分别.
//
// As short as is unambiguous and from the text (records: Indicator): regional prefixes, times and connectives at the
// beginning are left out, a noun after a count stands alone, money drops 下达 安排 投入.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the clause.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "text/span.h"

namespace taizhang::extract {

class IndicatorReader {
 public:
  // Of rules/paired_words.tsv; `cues` must outlive the reader.
  static absl::StatusOr<IndicatorReader> Parse(std::string_view pairs_tsv);

  // The words before the value without what is no part of them. `times`: spans to leave out at the beginning.
  text::Span Subject(std::string_view text, text::Span words, bool money, const std::vector<text::Span>& times,
                     const CueTable& cues) const;

  // The noun right after a count; nothing where a verb, a mark or the end follows.
  std::optional<text::Span> NounAfter(std::string_view text, text::Span after, const CueTable& cues) const;

  // The verb right before a count whose noun says nothing alone: 推荐地区和单位. Empty without one.
  text::Span GenericVerb(std::string_view text, text::Span before, const CueTable& cues) const;

  // The names of n values: a list with its shared end put back to each; nothing when the words do not name n things.
  std::optional<std::vector<std::string>> Distribute(std::string_view words, std::size_t n, const CueTable& cues) const;

 private:
  struct Pair {
    std::string word;
    std::string first;
    std::string second;
  };
  std::vector<Pair> pairs_;
};

}  // namespace taizhang::extract
