#include "extract/unit_lexicon.h"

#include <algorithm>
#include <set>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "text/cursor.h"
#include "text/numeral.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using text::Cursor;

constexpr std::string_view kDimensions[] = {"MONEY",    "AREA",     "MASS",          "COUNT", "RATIO",   "LENGTH",
                                            "VOLUME",   "TIME",     "ENERGY",        "POWER", "VOLTAGE", "TEMPERATURE",
                                            "SPEED",    "DATA",     "CONCENTRATION", "SOUND", "RANK",    "SCORE",
                                            "QUOTIENT", "PRESSURE", "FREQUENCY",     "ANGLE"};

bool IsLetter(char32_t point) { return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z'); }

// A word in Latin letters is a unit only when no letter follows it: 5G网, 3Dmax.
bool EndsWord(std::string_view text, std::size_t at, std::string_view word) {
  if (!IsLetter(static_cast<unsigned char>(word.back()))) return true;
  return at >= text.size() || !IsLetter(static_cast<unsigned char>(text[at]));
}

bool BeginsWithAny(std::string_view rest, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [rest](const std::string& word) { return rest.starts_with(word); });
}

}  // namespace

absl::StatusOr<UnitLexicon> UnitLexicon::Parse(std::string_view units_tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("units.tsv", units_tsv, {"unit", "code", "dimension", "not_before", "example"}));
  UnitLexicon lexicon;
  std::set<std::string_view> seen;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view word = table.Cell(row, 0), dimension = table.Cell(row, 2);
    if (word.empty() || table.Cell(row, 1).empty()) return table.Bad(row, "a unit needs a word and a code");
    if (std::find(std::begin(kDimensions), std::end(kDimensions), dimension) == std::end(kDimensions)) {
      return table.Bad(row, absl::StrFormat("%s is no dimension", dimension));
    }
    if (!seen.insert(word).second) return table.Bad(row, absl::StrFormat("%s stands twice", word));
    Unit unit = {std::string(word),
                 std::string(table.Cell(row, 1)),
                 std::string(dimension),
                 {},
                 std::string(table.Cell(row, 4))};
    for (const std::string_view next : text::SplitCell(table.Cell(row, 3), ' ')) unit.not_before.emplace_back(next);
    lexicon.units_.push_back(std::move(unit));
  }
  std::stable_sort(lexicon.units_.begin(), lexicon.units_.end(),
                   [](const Unit& a, const Unit& b) { return a.word.size() > b.word.size(); });
  for (std::uint32_t i = 0; i < lexicon.units_.size(); ++i) {
    lexicon.by_first_[text::QuickDecode(lexicon.units_[i].word, 0).point].push_back(i);
  }
  return lexicon;
}

const UnitLexicon::Unit* UnitLexicon::Find(std::string_view text, std::size_t at) const {
  if (at >= text.size()) return nullptr;
  const auto found = by_first_.find(text::QuickDecode(text, at).point);
  if (found == by_first_.end()) return nullptr;
  for (const std::uint32_t index : found->second) {
    const Unit& unit = units_[index];
    if (!text::QuickStartsWith(text.substr(at), unit.word)) continue;
    const std::size_t end = at + unit.word.size();
    if (EndsWord(text, end, unit.word) && !BeginsWithAny(text.substr(end), unit.not_before)) return &unit;
  }
  return nullptr;
}

bool UnitLexicon::ReadDenominator(std::string_view text, UnitMatch& match) const {
  Cursor cursor(text, match.span.end);
  const bool slash = cursor.AcceptAny(U"/／");
  const bool dot = !slash && match.compound && cursor.AcceptAny(U"·•");
  if (!slash && !dot && !cursor.Accept(U'每')) return false;
  const std::uint32_t begin = cursor.at();
  const std::optional<text::Numeral> scale = text::ReadNumeral(text, begin);
  const bool scaled = scale && (scale->bare_scale || !slash) && scale->script == text::NumeralScript::kHan;
  const Unit* unit = scaled ? Find(text, scale->span.end) : Find(text, begin);
  if (unit == nullptr || (!slash && !dot && unit->dimension == "COUNT")) return false;
  match.code += dot ? "." : "/";
  if (scaled) match.code += scale->value.ToString() + ".";
  match.code += unit->code;
  match.span.end = (scaled ? scale->span.end : begin) + static_cast<std::uint32_t>(unit->word.size());
  return true;
}

bool UnitLexicon::ReadBracket(std::string_view text, UnitMatch& match) const {
  Cursor cursor(text, match.span.end);
  if (!cursor.AcceptAny(U"（(")) return false;
  const Unit* unit = Find(text, cursor.at());
  if (unit == nullptr || unit->dimension != "COUNT") return false;
  cursor.MoveTo(cursor.at() + static_cast<std::uint32_t>(unit->word.size()));
  if (!cursor.AcceptAny(U"）)")) return false;
  match.span.end = cursor.at();
  return true;
}

std::optional<UnitMatch> UnitLexicon::Read(std::string_view text, std::size_t at) const {
  const Unit* unit = Find(text, at);
  if (unit == nullptr) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(at);
  UnitMatch match = {
      {begin, begin + static_cast<std::uint32_t>(unit->word.size())}, unit->code, unit->dimension, false};
  if (unit->dimension == "COUNT") ReadBracket(text, match);
  while (ReadDenominator(text, match)) match.compound = true;
  if (match.compound) match.dimension = "QUOTIENT";
  return match;
}

}  // namespace taizhang::extract
