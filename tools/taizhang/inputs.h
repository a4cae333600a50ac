// The inputs of a command: files, folders (every file below, in order of names), standard input.
//
// Errors: NOT_FOUND, PERMISSION_DENIED, RESOURCE_EXHAUSTED (over the limit of a body); each names the file and the fix.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pipeline/read.h"
#include "taizhang/flags.h"

namespace taizhang::command {

// The files that the words name. A folder gives every regular file below it, in order of names.
absl::StatusOr<std::vector<std::string>> ExpandInputs(const std::vector<std::string>& words);

// The bytes of a file; of standard input for "-".
absl::StatusOr<std::string> ReadInput(const std::string& path);

// The rules, with the files of --rules=DIR in the place of those compiled in.
absl::StatusOr<std::shared_ptr<const pipeline::Rules>> LoadRules(const Flags& flags);

}  // namespace taizhang::command
