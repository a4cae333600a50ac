// The rules of normalize, read once and shared by all threads.
//
// Errors: INVALID_ARGUMENT names file and row of a bad rule; NOT_FOUND a missing file.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "normalize/compiled_rules.h"
#include "normalize/lines.h"
#include "normalize/reading_table.h"
#include "normalize/script.h"
#include "text/rule_files.h"

namespace taizhang::normalize {

struct NormalizeRules {
  LineJoiner lines;
  ReadingTable readings;
  ScriptConverter script;
  std::string digest;

  static absl::StatusOr<NormalizeRules> Load(const text::RuleFiles& files);
};

}  // namespace taizhang::normalize
