// The rules of normalize, read once and shared by all threads.
//
// Errors: INVALID_ARGUMENT names file and row of a bad rule; NOT_FOUND a missing file.
#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "normalize/annex_reader.h"
#include "normalize/character_model.h"
#include "normalize/compiled_rules.h"
#include "normalize/furniture.h"
#include "normalize/lines.h"
#include "normalize/main_content.h"
#include "normalize/page_fields.h"
#include "normalize/reading_table.h"
#include "normalize/script.h"
#include "normalize/slogans.h"
#include "text/rule_files.h"

namespace taizhang::normalize {

struct NormalizeRules {
  CharacterModel characters;
  ContentRules content;
  PageFieldRules fields;
  Furniture furniture;
  LineJoiner lines;
  ReadingTable readings;
  std::unique_ptr<const ScriptConverter> script;  // `characters` refers to it
  Slogans slogans;
  std::string digest;
  std::shared_ptr<const AnnexReader> annexes = nullptr;  // wired by who runs the stage; none: annexes are not read

  static absl::StatusOr<NormalizeRules> Load(const text::RuleFiles& files);
};

}  // namespace taizhang::normalize
