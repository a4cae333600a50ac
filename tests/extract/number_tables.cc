// Numerals, units and times: numeral_words.tsv, units.tsv, time_words.tsv, periods.tsv, events.tsv.
#include <map>

#include "extract/number_lexicons.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using rules::Differs;
using rules::RuleRow;

std::string NoNumeral(const NumeralWords& words, const RuleRow& row) {
  const std::string_view text = row.cells[0];
  const auto numerals = ScanNumerals(text, TimeScanner(TheTimes()).Find(text), words, TheUnits());
  return numerals.empty() ? "" : Differs(numerals.front().span.In(text), "no numeral");
}

// One quantity with the unit, its code and its dimension; of a quotient (元/月) the unit only.
std::string OneUnit(const UnitLexicon& units, const RuleRow& row) {
  static const auto* const rewritten =
      new std::map<std::string_view, std::string_view>{{"成", "%"}, {"番", "倍"}, {"％", "%"}};
  const auto other = rewritten->find(row.cells[0]);
  const std::string_view want = other == rewritten->end() ? row.cells[0] : other->second;
  const std::string_view text = row.cells[3];
  const auto found =
      FindQuantities(text, ScanNumerals(text, TimeScanner(TheTimes()).Find(text), TheNumeralWords(), units), units);
  if (found.size() != 1) return Differs(std::to_string(found.size()) + " quantities", "one");
  if (!found[0].unit.ends_with(want)) return Differs(found[0].unit, want);
  if (found[0].unit != row.cells[0]) return "";
  return Differs(found[0].unit_code + " " + found[0].dimension,
                 std::string(row.cells[1]) + " " + std::string(row.cells[2]));
}

absl::StatusOr<TimeLexicon> LoadTimes(const RulesWith& file) {
  return TimeLexicon::Parse(file("time_words.tsv"), file("periods.tsv"), file("events.tsv"));
}

// The one time of an example; nothing where there are none or several.
std::optional<TimeExpression> OneTime(const TimeLexicon& times, std::string_view text) {
  const auto found = TimeScanner(times).Find(text);
  return found.size() == 1 ? std::optional<TimeExpression>(found[0]) : std::nullopt;
}

std::string BeginsWithWord(const TimeLexicon& times, const RuleRow& row) {
  const auto time = OneTime(times, row.cells[1]);
  if (!time) return "gives none or several";
  const std::string_view words = time->span.In(row.cells[1]);
  return words.starts_with(row.cells[0]) ? "" : Differs(words, row.cells[0]);
}

std::string HasYears(const TimeLexicon& times, const RuleRow& row) {
  const auto time = OneTime(times, row.cells[2]);
  if (!time || !time->fixed_start || !time->fixed_end) return "gives no period";
  const std::string years = std::to_string(time->fixed_start->year) + "-" + std::to_string(time->fixed_end->year);
  return Differs(years, std::string(row.cells[0]) + "-" + std::string(row.cells[1]));
}

std::string SinceDay(const TimeLexicon& times, const RuleRow& row) {
  const auto time = OneTime(times, row.cells[1]);
  if (!time || !time->fixed_start || !time->since) return "gives no day to count from";
  return time->fixed_start == text::ParseIsoDate(row.cells[0]) ? "" : "gives another day";
}

}  // namespace

std::vector<rules::RuleTable> NumberTables() {
  return {
      TableOf(
          "numeral_words.tsv", {"example"},
          [](const RulesWith& file) { return NumeralWords::Parse(file("numeral_words.tsv")); }, NoNumeral),
      TableOf(
          "units.tsv", {"unit", "code", "dimension", "example"},
          [](const RulesWith& file) { return UnitLexicon::Parse(file("units.tsv")); }, OneUnit),
      TableOf("time_words.tsv", {"word", "example"}, LoadTimes, BeginsWithWord),
      TableOf("periods.tsv", {"first_year", "last_year", "example"}, LoadTimes, HasYears),
      TableOf("events.tsv", {"date", "example"}, LoadTimes, SinceDay),
  };
}

}  // namespace taizhang::extract
