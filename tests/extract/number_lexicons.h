// The lexicons of numbers and times that are compiled in, and readings of a text in one line each.
#pragma once

#include <string>
#include <vector>

#include "extract/numeral_scan.h"
#include "extract/quantity.h"
#include "extract/rules.h"
#include "extract/time_resolve.h"
#include "extract/time_scan.h"
#include "extract/unit_lexicon.h"

namespace taizhang::extract {

inline std::string_view RulesOf(std::string_view name) { return *ExtractRuleFiles().Find(name); }

inline const UnitLexicon& TheUnits() {
  static const auto* const units = new UnitLexicon(*UnitLexicon::Parse(RulesOf("units.tsv")));
  return *units;
}

inline const NumeralWords& TheNumeralWords() {
  static const auto* const words = new NumeralWords(*NumeralWords::Parse(RulesOf("numeral_words.tsv")));
  return *words;
}

inline const TimeLexicon& TheTimes() {
  static const auto* const times =
      new TimeLexicon(*TimeLexicon::Parse(RulesOf("time_words.tsv"), RulesOf("periods.tsv"), RulesOf("events.tsv")));
  return *times;
}

inline std::vector<NumeralMention> NumeralsOf(std::string_view text) {
  return ScanNumerals(text, TimeScanner(TheTimes()).Find(text), TheNumeralWords(), TheUnits());
}

inline std::vector<Quantity> QuantitiesOf(std::string_view text) {
  return FindQuantities(text, NumeralsOf(text), TheUnits());
}

// "words = value..upper unit BOUND" for each quantity.
inline std::vector<std::string> QuantityLines(std::string_view text) {
  std::vector<std::string> out;
  for (const Quantity& quantity : QuantitiesOf(text)) {
    std::string line = std::string(quantity.span.In(text)) + " = " + quantity.value;
    if (!quantity.upper.empty()) line += ".." + quantity.upper;
    line += " " + quantity.unit + " " + std::string(BoundName(quantity.bound));
    out.push_back(line);
  }
  return out;
}

// "words = start..end KIND value" for each time, against a day of reference.
inline std::vector<std::string> TimeLines(std::string_view text, std::string_view reference = "",
                                          TimeContext context = {}) {
  context.reference = text::ParseIsoDate(reference);
  std::vector<std::string> out;
  for (const TimeMention& time : ResolveTimes(text, TimeScanner(TheTimes()).Find(text), context)) {
    std::string line = std::string(time.span.In(text)) + " = " + time.start + ".." + time.end + " ";
    line += std::string(TimeKindName(time.kind));
    if (!time.value.empty()) line += " " + time.value;
    if (time.deadline) line += " by";
    if (time.impossible) line += " impossible";
    out.push_back(line);
  }
  return out;
}

}  // namespace taizhang::extract
