#include "normalize/rules.h"

#include <utility>

#include "status_macros.h"

namespace taizhang::normalize {

absl::StatusOr<NormalizeRules> NormalizeRules::Load(const text::RuleFiles& files) {
  ASSIGN_OR_RETURN(const std::string_view line_starts, files.Find("line_starts.tsv"));
  ASSIGN_OR_RETURN(LineJoiner lines, LineJoiner::Load(line_starts));
  ASSIGN_OR_RETURN(const std::string_view readings, files.Find("readings.tsv"));
  ASSIGN_OR_RETURN(ReadingTable reading_table, ReadingTable::Load(readings));
  ASSIGN_OR_RETURN(const std::string_view characters, files.Find("opencc_characters.tsv"));
  ASSIGN_OR_RETURN(const std::string_view phrases, files.Find("opencc_phrases.tsv"));
  ASSIGN_OR_RETURN(const std::string_view lock, files.Find("script_lock.tsv"));
  ASSIGN_OR_RETURN(ScriptConverter script, ScriptConverter::Load(characters, phrases, lock));
  return NormalizeRules{std::move(lines), std::move(reading_table), std::move(script), files.Digest()};
}

}  // namespace taizhang::normalize
