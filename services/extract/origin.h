// Whose page it is: its author's own, or a copy, told by the host and by the furniture of copying sites.
//
// A copy never overrides the original in the ledger, so a government host decides for itself; elsewhere a source line
// or the notices that copying sites print make a copy; without either nothing is said.
//
// Threads: const members may be called concurrently. Cost: linear in the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "text/span.h"

namespace taizhang::extract {

struct OriginFacts {
  std::string_view origin = "UNKNOWN";  // OFFICIAL, REPOST, UNKNOWN
  std::optional<text::Span> cue;        // in the text
};

class OriginLexicon {
 public:
  // Of rules/origins.tsv.
  static absl::StatusOr<OriginLexicon> Parse(std::string_view tsv);

  // `host`: of the page's URL, empty when there is none. `dropped`: stretches of the page that are not in its text.
  OriginFacts Tell(std::string_view text, std::string_view host, const std::vector<std::string_view>& dropped) const;

 private:
  struct Cue {
    std::string words;
    std::string origin;
  };
  std::vector<Cue> texts_;
  std::vector<Cue> hosts_;  // longest first
};

}  // namespace taizhang::extract
