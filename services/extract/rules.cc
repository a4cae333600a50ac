#include "extract/rules.h"

#include <string_view>
#include <utility>

#include "status_macros.h"

namespace taizhang::extract {
namespace {

// Hands out contents by name; remembers the first file that is missing.
class FileReader {
 public:
  explicit FileReader(const text::RuleFiles& files) : files_(files) {}

  std::string_view operator()(std::string_view name) {
    const absl::StatusOr<std::string_view> content = files_.Find(name);
    if (content.ok()) return *content;
    if (status_.ok()) status_ = content.status();
    return "";
  }
  const absl::Status& status() const { return status_; }

 private:
  const text::RuleFiles& files_;
  absl::Status status_;
};

absl::StatusOr<FindingReader> LoadFindings(FileReader& file) {
  const FindingRuleFiles names = {file("finding_labels.tsv"), file("finding_cues.tsv"),
                                  file("action_status.tsv"),  file("due_cues.tsv"),
                                  file("progress_cues.tsv"),  file("responsibility_cues.tsv")};
  RETURN_IF_ERROR(file.status());
  return FindingReader::Parse(names);
}

}  // namespace

absl::StatusOr<ExtractRules> ExtractRules::Load(const text::RuleFiles& files) {
  FileReader file(files);
  for (const auto& [name, content] : ExtractRuleFiles().files()) file(name);
  RETURN_IF_ERROR(file.status());
  ASSIGN_OR_RETURN(
      CitationLexicon citations,
      CitationLexicon::Parse(file("citation_kinds.tsv"), file("citation_actions.tsv"), file("citation_media.tsv")));
  ASSIGN_OR_RETURN(ContactLexicon contacts, ContactLexicon::Parse(file("contacts.tsv")));
  ASSIGN_OR_RETURN(FindingReader findings, LoadFindings(file));
  ASSIGN_OR_RETURN(GenreLexicon genres, GenreLexicon::Parse(file("genres.tsv")));
  ASSIGN_OR_RETURN(NumeralWords numeral_words, NumeralWords::Parse(file("numeral_words.tsv")));
  ASSIGN_OR_RETURN(ObservationLexicon observations,
                   ObservationLexicon::Parse({file("change_verbs.tsv"), file("observation_cues.tsv"),
                                              file("indicator_words.tsv"), file("pair_words.tsv"), file("indicators.tsv")}));
  ASSIGN_OR_RETURN(OrganizationLexicon organizations, OrganizationLexicon::Parse(file("organizations.tsv")));
  ASSIGN_OR_RETURN(OriginLexicon origins, OriginLexicon::Parse(file("origins.tsv")));
  ASSIGN_OR_RETURN(PersonLexicon persons, PersonLexicon::Parse(file("roles.tsv"), file("surnames.tsv")));
  ASSIGN_OR_RETURN(Gazetteer gazetteer, Gazetteer::Parse(file("areas.tsv"), file("area_words.tsv")));
  ASSIGN_OR_RETURN(TimeLexicon times,
                   TimeLexicon::Parse(file("time_words.tsv"), file("periods.tsv"), file("events.tsv")));
  ASSIGN_OR_RETURN(UnitLexicon units, UnitLexicon::Parse(file("units.tsv")));
  return ExtractRules{std::move(citations),     std::move(contacts),      std::move(findings), std::move(genres),
                      std::move(numeral_words), std::move(observations), std::move(organizations), std::move(origins),  std::move(persons),
                      std::move(gazetteer),     std::move(times),         std::move(units),    files.Digest()};
}

}  // namespace taizhang::extract
