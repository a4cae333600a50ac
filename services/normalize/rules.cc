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
  ASSIGN_OR_RETURN(ScriptConverter converter, ScriptConverter::Load(characters, phrases, lock));
  auto script = std::make_unique<const ScriptConverter>(std::move(converter));
  ASSIGN_OR_RETURN(const std::string_view model, files.Find("character_model.bin"));
  ASSIGN_OR_RETURN(CharacterModel character_model, CharacterModel::Load(model, *script));
  ASSIGN_OR_RETURN(const std::string_view containers, files.Find("content_containers.tsv"));
  ASSIGN_OR_RETURN(ContentRules content, ContentRules::Load(containers));
  ASSIGN_OR_RETURN(const std::string_view page_fields, files.Find("page_fields.tsv"));
  ASSIGN_OR_RETURN(PageFieldRules fields, PageFieldRules::Load(page_fields));
  ASSIGN_OR_RETURN(const std::string_view furniture_lines, files.Find("furniture.tsv"));
  ASSIGN_OR_RETURN(Furniture furniture, Furniture::Load(furniture_lines));
  ASSIGN_OR_RETURN(const std::string_view quoted_phrases, files.Find("quoted_phrases.tsv"));
  ASSIGN_OR_RETURN(const std::string_view slogan_rows, files.Find("slogans.tsv"));
  ASSIGN_OR_RETURN(Slogans slogans, Slogans::Load(quoted_phrases, slogan_rows));
  return NormalizeRules{
      std::move(character_model), std::move(content), std::move(fields),  std::move(furniture), std::move(lines),
      std::move(reading_table),   std::move(script),  std::move(slogans), files.Digest(),       nullptr};
}

}  // namespace taizhang::normalize
