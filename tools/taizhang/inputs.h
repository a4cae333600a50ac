// The inputs of a command: files, folders (every file below, in order of names), standard input.
//
// Errors: NOT_FOUND, PERMISSION_DENIED, RESOURCE_EXHAUSTED (over the limit of a body); each names the file and the fix.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "taizhang/flags.h"
#include "text/rule_files.h"

namespace taizhang::command {

// The files that the words name. A folder gives every regular file below it, in order of names.
absl::StatusOr<std::vector<std::string>> ExpandInputs(const std::vector<std::string>& words);

// The bytes of a file; of standard input for "-".
absl::StatusOr<std::string> ReadInput(const std::string& path);

// The files of --rules=DIR; none without the flag.
absl::StatusOr<text::RuleFiles> ReadRuleFolder(const Flags& flags);

}  // namespace taizhang::command
