// Places, bodies and persons: areas.tsv, area_words.tsv, organizations.tsv, roles.tsv, surnames.tsv.
#include <algorithm>

#include "extract/marked_example.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using rules::Differs;
using rules::RuleRow;

const ExtractRules& Compiled() {
  static const auto* const rules = new ExtractRules(*ExtractRules::Load(ExtractRuleFiles()));
  return *rules;
}

absl::StatusOr<Gazetteer> LoadPlaces(const RulesWith& file) {
  return Gazetteer::Parse(file("areas.tsv"), file("area_words.tsv"));
}

// "words=code" of the places of a text.
std::string PlacesOf(const Gazetteer& gazetteer, std::string_view text, const Area* context) {
  std::string out;
  for (const PlaceFacts& place : gazetteer.FindPlaces(text, context)) {
    out += std::string(place.span.In(text)) + "=" + (place.area == nullptr ? "?" : place.area->code) + ";";
  }
  return out;
}

std::string ResolvesToCode(const Gazetteer& gazetteer, const RuleRow& row) {
  const auto places = gazetteer.FindPlaces(row.cells[1], nullptr);
  if (places.size() != 1 || places[0].area == nullptr) return "gives no single area";
  return Differs(places[0].area->code, row.cells[0]);
}

std::string KeepsItsUse(const Gazetteer& gazetteer, const RuleRow& row) {
  const bool alias = row.cells[1] == "alias";
  const std::string want = alias ? std::string(row.cells[0]) + "=" + std::string(row.cells[2]) + ";" : "";
  const Area* context = alias ? nullptr : gazetteer.ByCode(row.cells[2]);
  return Differs(PlacesOf(gazetteer, row.cells[3], context), want);
}

std::string FindsBody(const OrganizationLexicon& lexicon, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[0]);
  const auto bodies = lexicon.FindBodies(example.text, Compiled().gazetteer.FindPlaces(example.text, nullptr));
  std::string names;
  for (const BodyFacts& body : bodies) {
    if (body.span.In(example.text) == example.marked.front()) return "";
    names += std::string(body.span.In(example.text)) + ";";
  }
  return Differs(names, example.marked.front());
}

absl::StatusOr<PersonLexicon> LoadPersons(const RulesWith& file) {
  return PersonLexicon::Parse(file("roles.tsv"), file("surnames.tsv"));
}

// The name of the example, or none where it marks none. Beside an office of the row the office ends with it; a comrade
// has none.
std::string FindsName(const PersonLexicon& lexicon, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[0]);
  const auto places = Compiled().gazetteer.FindPlaces(example.text, nullptr);
  const auto bodies = Compiled().organizations.FindBodies(example.text, places);
  const std::string& want = example.marked.front();
  const std::string_view use = row.cells.size() > 1 ? row.cells[1] : "";
  const std::string_view office = use == "before" ? row.cells[2] : "";
  const bool comrade = use == "comrade";
  std::string names;
  for (const PersonFacts& person : lexicon.FindPersons(example.text, bodies)) {
    const std::string_view name = person.name.In(example.text);
    const bool as_said = comrade ? person.role.empty() : person.role.In(example.text).ends_with(office);
    if (name == want && as_said) return "";
    names += std::string(person.role.In(example.text)) + " " + std::string(name) + ";";
  }
  return names == want ? "" : Differs(names, want);
}

}  // namespace

std::vector<rules::RuleTable> NameTables() {
  std::vector<rules::RuleTable> out = {
      TableOf("areas.tsv", {"code", "example"}, LoadPlaces, ResolvesToCode),
      TableOf("area_words.tsv", {"word", "use", "code", "example"}, LoadPlaces, KeepsItsUse),
      TableOf(
          "organizations.tsv", {"example"},
          [](const RulesWith& file) { return OrganizationLexicon::Parse(file("organizations.tsv")); }, FindsBody),
      TableOf("roles.tsv", {"example", "use", "word"}, LoadPersons, FindsName),
      TableOf("surnames.tsv", {"example"}, LoadPersons, FindsName),
  };
  out.front().generated = true;
  return out;
}

}  // namespace taizhang::extract
