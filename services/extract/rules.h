// The rules and lexicons of extract, read once and shared by all threads.
//
// Errors: INVALID_ARGUMENT names file and line of a bad rule; NOT_FOUND a missing file.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "extract/citation.h"
#include "text/rule_files.h"

namespace taizhang::extract {

// The rule files that are compiled in.
const text::RuleFiles& ExtractRuleFiles();

struct ExtractRules {
  CitationLexicon citations;
  std::string digest;

  static absl::StatusOr<ExtractRules> Load(const text::RuleFiles& files);
};

}  // namespace taizhang::extract
