#include "extract/origin.h"

#include <algorithm>

#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using text::Span;

// Copying sites print their notices at the head or the foot of a page.
constexpr std::size_t kHead = 600;
constexpr std::size_t kFoot = 1200;

bool HostEndsWith(std::string_view host, std::string_view end) { return host.ends_with(end) || host == end.substr(1); }

}  // namespace

absl::StatusOr<OriginLexicon> OriginLexicon::Parse(std::string_view tsv) {
  OriginLexicon lexicon;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("origins.tsv", tsv, {"words", "where", "origin"}));
  for (const auto& row : table.rows()) {
    const std::string_view origin = table.Cell(row, 2);
    if (origin != "OFFICIAL" && origin != "REPOST") return table.Bad(row, "origin is neither OFFICIAL nor REPOST");
    const std::string_view where = table.Cell(row, 1);
    if (where != "text" && where != "host") return table.Bad(row, "where is neither text nor host");
    (where == "text" ? lexicon.texts_ : lexicon.hosts_)
        .push_back({std::string(table.Cell(row, 0)), std::string(origin)});
  }
  std::stable_sort(lexicon.hosts_.begin(), lexicon.hosts_.end(),
                   [](const Cue& a, const Cue& b) { return a.words.size() > b.words.size(); });
  return lexicon;
}

OriginFacts OriginLexicon::Tell(std::string_view text, std::string_view host,
                                const std::vector<std::string_view>& dropped) const {
  for (const Cue& cue : hosts_) {
    if (HostEndsWith(host, cue.words)) return {cue.origin, std::nullopt};
  }
  const std::size_t foot = text.size() > kFoot ? text.size() - kFoot : 0;
  for (const Cue& cue : texts_) {
    std::size_t at = text.find(cue.words, foot);
    if (at == std::string_view::npos) at = text.substr(0, kHead).find(cue.words);
    if (at != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(at);
      return {cue.origin, Span{begin, begin + static_cast<std::uint32_t>(cue.words.size())}};
    }
    for (const std::string_view stretch : dropped) {
      if (stretch.find(cue.words) != std::string_view::npos) return {cue.origin, std::nullopt};
    }
  }
  return {};
}

}  // namespace taizhang::extract
