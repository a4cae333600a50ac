#include "extract/cue_table.h"

#include <algorithm>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {

using text::Span;

absl::StatusOr<CueTable> CueTable::Parse(std::string_view file, std::string_view tsv,
                                         const std::vector<std::string_view>& columns,
                                         const std::vector<std::string_view>& sorts) {
  CueTable cues;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse(file, tsv, columns));
  for (const auto& row : table.rows()) {
    std::string sort;
    for (std::size_t i = 1; i < columns.size(); ++i) {
      if (i > 1) sort += " ";
      sort += table.Cell(row, i);
    }
    if (std::find(sorts.begin(), sorts.end(), sort) == sorts.end())
      return table.Bad(row, "there is no sort \"" + sort + "\"");
    if (table.Cell(row, 0).empty()) return table.Bad(row, "a row has a word");
    auto place = std::find_if(cues.sorts_.begin(), cues.sorts_.end(), [&](const Sort& s) { return s.name == sort; });
    if (place == cues.sorts_.end()) place = cues.sorts_.insert(place, Sort{sort, WordTable()});
    place->words.Add(table.Cell(row, 0), row.line);
    cues.all_.Add(table.Cell(row, 0));
  }
  return cues;
}

std::optional<Span> CueTable::At(std::string_view text, std::uint32_t at, std::string_view sort) const {
  if (!all_.MayBegin(text, at)) return std::nullopt;
  const WordTable* table = Table(sort);
  const auto match = table == nullptr ? std::nullopt : table->LongestAt(text, at);
  return match ? std::optional<Span>(Span{at, at + match->size}) : std::nullopt;
}

std::optional<Span> CueTable::Before(std::string_view text, std::uint32_t end, std::uint32_t from,
                                     std::string_view sort) const {
  const WordTable* table = Table(sort);
  const auto match = table == nullptr ? std::nullopt : table->LongestBefore(text, end, from);
  return match ? std::optional<Span>(Span{end - match->size, end}) : std::nullopt;
}

std::optional<Span> CueTable::FirstIn(std::string_view text, Span window, std::string_view sort) const {
  const WordTable* table = Table(sort);
  const auto found = table == nullptr ? std::nullopt : table->First(text.substr(0, window.end), window.begin);
  if (!found) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(found->first);
  return Span{begin, begin + found->second.size};
}

std::optional<Span> CueTable::LastIn(std::string_view text, Span window, std::string_view sort) const {
  std::optional<Span> last;
  while (const auto next = FirstIn(text, window, sort)) {
    last = next;
    window.begin = next->end;
  }
  return last;
}

bool CueTable::Is(std::string_view words, std::string_view sort) const {
  const WordTable* table = Table(sort);
  return table != nullptr && !words.empty() && table->Find(words).has_value();
}

CueHits::CueHits(const CueTable& cues, std::string_view text, Span stretch)
    : cues_(cues), text_(text.substr(0, stretch.end)) {
  for (std::uint32_t at = stretch.begin; (at = cues.Next(text_, {at, stretch.end})) < stretch.end;) {
    places_.push_back(at);
    at += static_cast<std::uint32_t>(WordFilter::Step(text_[at]));
  }
}

std::optional<Span> CueHits::FirstIn(Span window, std::string_view sort) const {
  const WordTable* table = cues_.Table(sort);
  if (table == nullptr) return std::nullopt;
  const std::string_view words = text_.substr(0, window.end);
  auto place = std::lower_bound(places_.begin(), places_.end(), window.begin);
  for (; place != places_.end() && *place < window.end; ++place) {
    if (const auto match = table->LongestAt(words, *place)) return Span{*place, *place + match->size};
  }
  return std::nullopt;
}

std::optional<Span> CueHits::LastIn(Span window, std::string_view sort) const {
  std::optional<Span> last;
  while (const auto next = FirstIn(window, sort)) {
    last = next;
    window.begin = next->end;
  }
  return last;
}

}  // namespace taizhang::extract
