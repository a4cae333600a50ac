// The rules and lexicons of extract, read once and shared by all threads.
//
// Errors: INVALID_ARGUMENT names file and line of a bad rule; NOT_FOUND a missing file.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "extract/citation.h"
#include "extract/contact.h"
#include "extract/finding.h"
#include "extract/genre.h"
#include "extract/numeral_scan.h"
#include "extract/observation_lexicon.h"
#include "extract/organization.h"
#include "extract/origin.h"
#include "extract/person.h"
#include "extract/place.h"
#include "extract/time_lexicon.h"
#include "extract/unit_lexicon.h"
#include "text/rule_files.h"

namespace taizhang::extract {

// The rule files that are compiled in.
const text::RuleFiles& ExtractRuleFiles();

struct ExtractRules {
  CitationLexicon citations;
  ContactLexicon contacts;
  FindingReader findings;
  GenreLexicon genres;
  NumeralWords numeral_words;
  ObservationLexicon observations;
  OrganizationLexicon organizations;
  OriginLexicon origins;
  PersonLexicon persons;
  Gazetteer gazetteer;
  TimeLexicon times;
  UnitLexicon units;
  std::string digest;

  static absl::StatusOr<ExtractRules> Load(const text::RuleFiles& files);
};

}  // namespace taizhang::extract
