#include "extract/rules.h"

#include "status_macros.h"

namespace taizhang::extract {

absl::StatusOr<ExtractRules> ExtractRules::Load(const text::RuleFiles& files) {
  ExtractRules rules;
  ASSIGN_OR_RETURN(const std::string_view kinds, files.Find("citation_kinds.tsv"));
  ASSIGN_OR_RETURN(const std::string_view actions, files.Find("citation_actions.tsv"));
  ASSIGN_OR_RETURN(const std::string_view media, files.Find("citation_media.tsv"));
  ASSIGN_OR_RETURN(rules.citations, CitationLexicon::Parse(kinds, actions, media));
  rules.digest = files.Digest();
  return rules;
}

}  // namespace taizhang::extract
