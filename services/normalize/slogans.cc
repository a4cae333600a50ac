#include "normalize/slogans.h"

#include <utility>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::normalize {

absl::Status Slogans::Add(std::string_view file, std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse(file, tsv, {"phrase"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view phrase = table.Cell(row, 0);
    std::u32string characters;
    for (std::size_t at = 0; at < phrase.size(); at += text::DecodeAt(phrase, at).bytes) {
      characters.push_back(text::DecodeAt(phrase, at).point);
    }
    if (characters.size() < 2) return table.Bad(row, "a phrase of fewer than two characters");
    phrases_.insert(std::move(characters));
  }
  return absl::OkStatus();
}

absl::StatusOr<Slogans> Slogans::Load(std::string_view quoted_phrases, std::string_view slogans) {
  Slogans all;
  RETURN_IF_ERROR(all.Add("quoted_phrases.tsv", quoted_phrases));
  RETURN_IF_ERROR(all.Add("slogans.tsv", slogans));
  return all;
}

}  // namespace taizhang::normalize
