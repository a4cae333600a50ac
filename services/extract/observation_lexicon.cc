#include "extract/observation_lexicon.h"

#include <utility>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

struct ChangeSort {
  std::string_view sort;
  std::string_view direction;
  std::string_view base;
};
constexpr ChangeSort kChangeSorts[] = {
    {"UP YOY", "UP", "YOY"}, {"UP NONE", "UP", "NONE"}, {"DOWN YOY", "DOWN", "YOY"}, {"DOWN NONE", "DOWN", "NONE"}};

const std::vector<std::string_view> kCueSorts = {
    "YOY",      "YEAR_START", "PREVIOUS_PERIOD", "ABOVE",       "BELOW",           "SHARE",        "RANK",
    "PLAN",     "PLANNED",    "PLANNED_CLAUSE",  "DONE",        "PLANNED_HEADING", "TOLD_HEADING", "ANNUALIZED",
    "CONSTANT", "COMPARABLE", "CURRENT",         "PRELIMINARY", "REVISED",         "RATE_NOUN"};
const std::vector<std::string_view> kIndicatorSorts = {
    "LINK",    "TRAIL",      "DROP",          "REGION",       "MONEY_VERB", "ACTION",    "DEED",
    "SENDING", "SUMMED",     "FLOW",          "CARRIED_HEAD", "CLASS_END",  "BARE_DEED", "RATE_HEAD",
    "GENERIC", "VAGUE_HEAD", "RELATIVE_HEAD", "HEAD",         "PREDICATE",  "NOUN"};

// The longer of two finds.
template <typename Find>
void KeepLonger(std::optional<Span> found, std::string_view direction, std::string_view base,
                std::optional<Find>& best) {
  if (found && (!best || found->size() > best->span.size())) best = Find{*found, direction, base};
}

}  // namespace

absl::StatusOr<ObservationLexicon> ObservationLexicon::Parse(const ObservationRuleFiles& files) {
  ObservationLexicon lexicon;
  ASSIGN_OR_RETURN(lexicon.changes_,
                   CueTable::Parse("change_verbs.tsv", files.change_verbs, {"word", "direction", "base"},
                                   {"UP YOY", "UP NONE", "DOWN YOY", "DOWN NONE"}));
  ASSIGN_OR_RETURN(lexicon.cues_, CueTable::Parse("observation_cues.tsv", files.cues, {"word", "sort"}, kCueSorts));
  ASSIGN_OR_RETURN(lexicon.words_,
                   CueTable::Parse("indicator_words.tsv", files.indicator_words, {"word", "sort"}, kIndicatorSorts));
  ASSIGN_OR_RETURN(const text::Tsv pairs, text::Tsv::Parse("pair_words.tsv", files.pair_words, {"word", "members"}));
  for (const auto& row : pairs.rows()) {
    std::vector<std::string> members;
    for (const std::string_view member : text::SplitCell(pairs.Cell(row, 1), '|')) members.emplace_back(member);
    if (pairs.Cell(row, 0).empty() || members.size() < 2) return pairs.Bad(row, "a word stands for two or more");
    lexicon.pairs_.Add(pairs.Cell(row, 0), static_cast<std::uint32_t>(lexicon.pair_members_.size()));
    lexicon.pair_members_.push_back(std::move(members));
  }
  ASSIGN_OR_RETURN(const text::Tsv indicators,
                   text::Tsv::Parse("indicators.tsv", files.indicators, {"code", "name", "aliases"}));
  for (const auto& row : indicators.rows()) {
    const auto id = static_cast<std::uint32_t>(lexicon.codes_.size());
    if (indicators.Cell(row, 0).empty() || indicators.Cell(row, 1).empty())
      return indicators.Bad(row, "an indicator has a code and a name");
    lexicon.codes_.emplace_back(indicators.Cell(row, 0));
    lexicon.names_.Add(indicators.Cell(row, 1), id);
    for (const std::string_view alias : text::SplitCell(indicators.Cell(row, 2), '|')) lexicon.names_.Add(alias, id);
  }
  return lexicon;
}

std::optional<ObservationLexicon::Change> ObservationLexicon::ChangeBefore(std::string_view text, std::uint32_t end,
                                                                           std::uint32_t from) const {
  std::optional<Change> best;
  for (const ChangeSort& sort : kChangeSorts)
    KeepLonger(changes_.Before(text, end, from, sort.sort), sort.direction, sort.base, best);
  return best;
}

std::optional<ObservationLexicon::Change> ObservationLexicon::ChangeAt(std::string_view text, std::uint32_t at) const {
  std::optional<Change> best;
  for (const ChangeSort& sort : kChangeSorts)
    KeepLonger(changes_.At(text, at, sort.sort), sort.direction, sort.base, best);
  return best;
}

const std::vector<std::string>* ObservationLexicon::PairIn(std::string_view phrase, Span& span) const {
  for (std::uint32_t at = 0; at < phrase.size(); at += text::DecodeAt(phrase, at).bytes) {
    if (const auto match = pairs_.LongestAt(phrase, at)) {
      span = {at, at + match->size};
      return &pair_members_[match->id];
    }
  }
  return nullptr;
}

std::string_view ObservationLexicon::CodeOf(std::string_view indicator) const {
  const auto match = names_.LongestBefore(indicator, indicator.size());
  return match ? std::string_view(codes_[match->id]) : std::string_view();
}

}  // namespace taizhang::extract
