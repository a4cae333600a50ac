// Cue words of one rule file, by the sort they belong to: 全部完成 as a sign of completion, 牵头 as a sign of the lead.
//
// Units:   bytes of UTF-8.
// Threads: const members may be called concurrently.
// Cost:    a look over a window is linear in it.
// Example: table.FirstIn(text, window, "DONE full") gives the first such word of the window.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/word_filter.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

class CueTable {
 public:
  // `columns`: the word's first, then those whose cells, joined by a blank, name its sort. INVALID_ARGUMENT for a sort
  // that is not among `sorts`.
  static absl::StatusOr<CueTable> Parse(std::string_view file, std::string_view tsv,
                                        const std::vector<std::string_view>& columns,
                                        const std::vector<std::string_view>& sorts);

  // The longest word of the sort that begins at `at`.
  std::optional<text::Span> At(std::string_view text, std::uint32_t at, std::string_view sort) const;
  // The longest word of the sort that ends at `end`, beginning at or after `from`.
  std::optional<text::Span> Before(std::string_view text, std::uint32_t end, std::uint32_t from,
                                   std::string_view sort) const;
  // False where no word of any sort begins.
  bool MayBegin(std::string_view text, std::uint32_t at) const { return all_.MayBegin(text, at); }
  // The first place in the window where a word of some sort may begin; its end when there is none.
  std::uint32_t Next(std::string_view text, text::Span window) const {
    return static_cast<std::uint32_t>(all_.Next(text.substr(0, window.end), window.begin));
  }
  // The first, or the last, word of the sort that lies in the window.
  std::optional<text::Span> FirstIn(std::string_view text, text::Span window, std::string_view sort) const;
  std::optional<text::Span> LastIn(std::string_view text, text::Span window, std::string_view sort) const;
  // True when the words are exactly one of the sort.
  bool Is(std::string_view words, std::string_view sort) const;

 private:
  friend class CueHits;
  struct Sort {
    std::string name;
    WordTable words;
  };
  const WordTable* Table(std::string_view sort) const {
    for (const Sort& each : sorts_) {
      const bool alike = each.name.size() == sort.size() && each.name.front() == sort.front();
      if (alike && each.name == sort) return &each.words;
    }
    return nullptr;
  }

  std::vector<Sort> sorts_;
  WordFilter all_;
};

// The places of one stretch where cue words may begin, found once for questions about several sorts.
//
// Ownership: borrows the table and the text.
// Cost:      to make, linear in the stretch; a question, linear in the places of its window.
class CueHits {
 public:
  CueHits(const CueTable& cues, std::string_view text, text::Span stretch);

  // As those of the table. REQUIRES: the window lies in the stretch.
  std::optional<text::Span> FirstIn(text::Span window, std::string_view sort) const;
  std::optional<text::Span> LastIn(text::Span window, std::string_view sort) const;

 private:
  const CueTable& cues_;
  std::string_view text_;
  std::vector<std::uint32_t> places_;
};

}  // namespace taizhang::extract
