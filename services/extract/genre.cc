#include "extract/genre.h"

#include <algorithm>

#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using text::Span;

// The words in this order, with nothing that ends a sentence between them.
std::optional<Span> InOrder(std::string_view text, const std::vector<std::string>& words) {
  for (std::size_t from = text.find(words[0]); from != std::string_view::npos; from = text.find(words[0], from + 1)) {
    const std::size_t stop = std::min({text.find("。", from), text.find('\n', from), text.size()});
    std::size_t end = from + words[0].size();
    bool all = true;
    for (std::size_t i = 1; i < words.size() && all; ++i) {
      const std::size_t at = text.substr(0, stop).find(words[i], end);
      all = at != std::string_view::npos;
      end = at + words[i].size();
    }
    if (all) return Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

std::vector<std::string> SplitAt(std::string_view words, std::string_view mark) {
  std::vector<std::string> out;
  for (std::size_t at; (at = words.find(mark)) != std::string_view::npos; words.remove_prefix(at + mark.size())) {
    out.emplace_back(words.substr(0, at));
  }
  out.emplace_back(words);
  return out;
}

}  // namespace

std::string_view WithoutCaption(std::string_view title) {
  static constexpr std::string_view kBrackets[][2] = {{"（", "）"}, {"(", ")"}, {"[", "]"}, {"〔", "〕"}, {"【", "】"}};
  for (bool again = true; again;) {
    again = false;
    while (title.ends_with(" ")) title.remove_suffix(1);
    for (const auto& [open, close] : kBrackets) {
      const std::size_t at = title.ends_with(close) ? title.rfind(open) : std::string_view::npos;
      if (at == std::string_view::npos || at == 0) continue;
      title = title.substr(0, at);
      again = true;
    }
  }
  return title;
}

absl::StatusOr<GenreLexicon> GenreLexicon::Parse(std::string_view tsv) {
  GenreLexicon lexicon;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("genres.tsv", tsv, {"words", "where", "genre"}));
  for (const auto& row : table.rows()) {
    const std::string_view words = table.Cell(row, 0);
    const std::string_view where = table.Cell(row, 1);
    if (words.empty()) return table.Bad(row, "a row has words");
    if (where == "title") {
      lexicon.heads_.push_back({std::string(words), std::string(table.Cell(row, 2))});
    } else if (where == "opening") {
      lexicon.openings_.push_back({SplitAt(words, "…"), std::string(table.Cell(row, 2))});
    } else {
      return table.Bad(row, "where is neither title nor opening");
    }
  }
  std::stable_sort(lexicon.heads_.begin(), lexicon.heads_.end(),
                   [](const Head& a, const Head& b) { return a.word.size() > b.word.size(); });
  return lexicon;
}

std::optional<GenreLexicon::Found> GenreLexicon::ByTitle(std::string_view title) const {
  const std::string_view words = WithoutCaption(title);
  for (const Head& head : heads_) {
    if (!words.ends_with(head.word)) continue;
    const auto end = static_cast<std::uint32_t>(words.size());
    return Found{head.genre, {end - static_cast<std::uint32_t>(head.word.size()), end}};
  }
  return std::nullopt;
}

std::optional<GenreLexicon::Found> GenreLexicon::ByOpening(std::string_view opening) const {
  for (const Opening& each : openings_) {
    if (const auto cue = InOrder(opening, each.words)) return Found{each.genre, *cue};
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
