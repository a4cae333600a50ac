// The gazetteer and the bodies of the source tree's rules, read once for the tests.
#pragma once

#include "extract/organization.h"
#include "extract/place.h"
#include "extract/rule_file.h"

namespace taizhang::extract {

inline const Gazetteer& TheGazetteer() {
  static const auto* const gazetteer =
      new Gazetteer(*Gazetteer::Parse(RuleFile("areas.tsv"), RuleFile("area_words.tsv")));
  return *gazetteer;
}

inline const OrganizationLexicon& TheOrganizations() {
  static const auto* const lexicon =
      new OrganizationLexicon(*OrganizationLexicon::Parse(RuleFile("organizations.tsv")));
  return *lexicon;
}

inline std::vector<BodyFacts> BodiesOf(std::string_view text) {
  return TheOrganizations().FindBodies(text, TheGazetteer().FindPlaces(text, nullptr));
}

}  // namespace taizhang::extract
