// Every number word and digit string of a text, with its class after GB/T 15835: a measure, an identifier, an
// approximation.
//
// The class decides what may become a figure: it keeps 36号文, 省道218线, PM2.5, 1+13 and 第八巡视组 out. Words that
// only contain a numeral character (统一, 一是, 三公) are no numerals at all. A range is one numeral: 1—8月, 5至10万.
//
// Units:  spans are bytes of the text; a numeral's span has its multiplier (318.46亿) and not its unit.
// Cost:   linear in the text.
//
// Example: ScanNumerals("查处36号文涉及的12人", {}, lexicons) -> 36 IDENTIFIER, 12 MEASURE
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/time_expression.h"
#include "extract/unit_lexicon.h"
#include "text/numeral.h"
#include "text/span.h"

namespace taizhang::extract {

enum class NumeralClass { kMeasure, kIdentifier, kApproximate };

// "MEASURE", as document.v1's NumeralClass names it.
std::string_view NumeralClassName(NumeralClass numeral_class);

struct NumeralMention {
  text::Span span;
  text::Numeral number;  // of a range the lower one, with the multiplier carried back
  std::optional<text::Numeral> upper;
  NumeralClass numeral_class = NumeralClass::kMeasure;
  bool ordinal = false;  // 第 stands before it
  bool negative = false;
  bool damaged = false;          // digits may be lost: U+FFFD, ? or x touch it
  std::optional<TimeKind> time;  // the kind of the time expression it stands in

  // "31846000000", "2/3", "-5"; empty when damaged.
  std::string ValueString() const;
  std::string UpperString() const;
};

// rules/numeral_words.tsv: words in which a numeral character is no numeral.
class NumeralWords {
 public:
  struct Word {
    std::string word;
    std::string example;
  };
  static absl::StatusOr<NumeralWords> Parse(std::string_view words_tsv);
  // The end of a listed word that covers the numeral character at `at`; 0 without one.
  std::uint32_t Covers(std::string_view text, std::uint32_t at) const;
  const std::vector<Word>& words() const { return words_; }

 private:
  struct Place {
    std::uint32_t word;
    std::uint32_t offset;  // of the numeral character in the word
  };
  std::vector<Word> words_;
  std::unordered_map<char32_t, std::vector<Place>> by_numeral_;
};

// REQUIRES: times in order.
std::vector<NumeralMention> ScanNumerals(std::string_view text, const std::vector<TimeExpression>& times,
                                         const NumeralWords& words, const UnitLexicon& units);

}  // namespace taizhang::extract
