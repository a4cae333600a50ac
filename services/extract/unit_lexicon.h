// Units and measure words: which word after a number is one, its canonical code and what it measures.
//
// The lexicon is rules/units.tsv. Compound units are put together here: 元/吨, 微克每立方米, 吨标准煤/万元, 套（间）,
// 元/人·月. A unit is kept as written; the code is UCUM's where it has one, ISO 4217 for money, our own for 亩, 人次,
// 户.
//
// Ownership: owns its words. Threads: const members may be called concurrently.
// Errors:    INVALID_ARGUMENT names file and line of a bad row.
// Cost:      look-ups are linear in the longest unit.
//
// Example: lexicon.Read("30元/吨", 2) -> span {2, 9}, code "CNY/t", dimension QUOTIENT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "text/span.h"

namespace taizhang::extract {

// A unit as it stands after a number.
struct UnitMatch {
  text::Span span;
  std::string code;
  std::string dimension;  // the name of document.v1's Dimension: "MASS"
  bool compound = false;
};

class UnitLexicon {
 public:
  struct Unit {
    std::string word;
    std::string code;
    std::string dimension;
    std::vector<std::string> not_before;  // what follows it where it is part of another word: 家 before 庭
    std::string example;
  };

  static absl::StatusOr<UnitLexicon> Parse(std::string_view units_tsv);

  // The longest unit of the table that begins at `at` and is no part of another word; null without one. A unit in Latin
  // letters ends its word.
  const Unit* Find(std::string_view text, std::size_t at) const;
  // The same with what compounds it.
  std::optional<UnitMatch> Read(std::string_view text, std::size_t at) const;

  const std::vector<Unit>& units() const { return units_; }

 private:
  // Adds /万元, 每升, （间） at the end of `match`; false when there is nothing to add.
  bool ReadDenominator(std::string_view text, UnitMatch& match) const;
  bool ReadBracket(std::string_view text, UnitMatch& match) const;

  std::vector<Unit> units_;  // longest first
  std::unordered_map<char32_t, std::vector<std::uint32_t>> by_first_;
};

}  // namespace taizhang::extract
