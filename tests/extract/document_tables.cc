// What a document is and cites: citation_kinds.tsv, citation_actions.tsv, citation_media.tsv, contacts.tsv, genres.tsv,
// origins.tsv.
#include "extract/marked_example.h"
#include "extract/plain_view.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using rules::Differs;
using rules::RuleRow;

absl::StatusOr<CitationLexicon> LoadCitations(const RulesWith& file) {
  return CitationLexicon::Parse(file("citation_kinds.tsv"), file("citation_actions.tsv"), file("citation_media.tsv"));
}

CitationFacts FirstCitation(const CitationLexicon& lexicon, std::string_view text) {
  return ReadCitations(PlainView(text), FindTitles(text).titles, lexicon).at(0);
}

// The verb is the row's own, unless it is one that only names.
std::string GivesAction(const CitationLexicon& lexicon, const RuleRow& row) {
  const CitationFacts facts = FirstCitation(lexicon, row.cells[2]);
  const std::string wrong = Differs(facts.action, row.cells[1]);
  if (!wrong.empty() || facts.action == "NONE") return wrong;
  return Differs(facts.verb->In(row.cells[2]), row.cells[0]);
}

std::string GivesContact(const ContactLexicon& lexicon, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[1]);
  std::string found;
  for (const ContactFacts& contact : lexicon.Read(PlainView(example.text))) {
    found = std::string(contact.kind) + "=" + std::string(contact.value.In(example.text));
    if (found == std::string(row.cells[0]) + "=" + example.marked.front()) return "";
  }
  return "gives " + found;
}

std::string GivesGenre(const GenreLexicon& lexicon, const RuleRow& row) {
  const bool title = row.cells[1] == "title";
  const auto found = title ? lexicon.ByTitle(row.cells[3]) : lexicon.ByOpening(row.cells[3]);
  const std::string wrong = Differs(found ? found->genre : "none", row.cells[2]);
  return wrong.empty() && title ? Differs(found->cue.In(row.cells[3]), row.cells[0]) : wrong;
}

std::string GivesOrigin(const OriginLexicon& lexicon, const RuleRow& row) {
  const bool host = row.cells[0] == "host";
  return Differs(lexicon.Tell(host ? "" : row.cells[2], host ? row.cells[2] : "", {}).origin, row.cells[1]);
}

}  // namespace

std::vector<rules::RuleTable> DocumentTables() {
  return {
      TableOf("citation_kinds.tsv", {"kind", "example"}, LoadCitations,
              [](const CitationLexicon& lexicon, const RuleRow& row) {
                return Differs(lexicon.KindOf(row.cells[1]), row.cells[0]);
              }),
      TableOf("citation_actions.tsv", {"verb", "action", "example"}, LoadCitations, GivesAction),
      TableOf("citation_media.tsv", {"example"}, LoadCitations,
              [](const CitationLexicon& lexicon, const RuleRow& row) {
                return Differs(FirstCitation(lexicon, row.cells[0]).kind, "MEDIA");
              }),
      TableOf(
          "contacts.tsv", {"kind", "example"},
          [](const RulesWith& file) { return ContactLexicon::Parse(file("contacts.tsv")); }, GivesContact),
      TableOf(
          "genres.tsv", {"words", "where", "genre", "example"},
          [](const RulesWith& file) { return GenreLexicon::Parse(file("genres.tsv")); }, GivesGenre),
      TableOf(
          "origins.tsv", {"where", "origin", "example"},
          [](const RulesWith& file) { return OriginLexicon::Parse(file("origins.tsv")); }, GivesOrigin),
  };
}

}  // namespace taizhang::extract
