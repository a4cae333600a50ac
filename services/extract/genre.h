// The genre of a document: by the last word of its title, or by the sentence that opens it.
//
// Ownership: owns its rows. Threads: const members may be called concurrently. Cost: linear in the title or the
// opening. Example:   ByTitle("关于印发乡村绿化方案的通知") is NOTICE, the enclosure notwithstanding.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "text/span.h"

namespace taizhang::extract {

class GenreLexicon {
 public:
  // Of rules/genres.tsv.
  static absl::StatusOr<GenreLexicon> Parse(std::string_view tsv);

  struct Found {
    std::string_view genre;  // "NOTICE"
    text::Span cue;          // in the words that were given
  };
  // By the word that ends the title, brackets at its end left out.
  std::optional<Found> ByTitle(std::string_view title) const;
  // By a sentence such as 现将…整改结果予以公布, looked for in an opening.
  std::optional<Found> ByOpening(std::string_view opening) const;

 private:
  struct Head {
    std::string word;
    std::string genre;
  };
  struct Opening {
    std::vector<std::string> words;  // in this order, in one sentence
    std::string genre;
  };
  std::vector<Head> heads_;  // longest first
  std::vector<Opening> openings_;
};

// The title without the brackets that end it: captions (date, congress, speaker), 试行, footnote marks.
std::string_view WithoutCaption(std::string_view title);

}  // namespace taizhang::extract
