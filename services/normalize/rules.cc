#include "normalize/rules.h"

#include <utility>

#include "status_macros.h"

namespace taizhang::normalize {

absl::StatusOr<NormalizeRules> NormalizeRules::Load(const text::RuleFiles& files) {
  ASSIGN_OR_RETURN(const std::string_view line_starts, files.Find("line_starts.tsv"));
  ASSIGN_OR_RETURN(LineJoiner lines, LineJoiner::Load(line_starts));
  return NormalizeRules{std::move(lines), files.Digest()};
}

}  // namespace taizhang::normalize
