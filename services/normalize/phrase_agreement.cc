#include "normalize/phrase_agreement.h"

#include <algorithm>
#include <map>
#include <utility>

namespace taizhang::normalize {
namespace {

constexpr std::size_t kLongestPhrase = 12;
constexpr double kSaving = 4;  // nats a character that a phrase costs less when it was said before

// The best reading of one spot that has a phrase.
struct Vote {
  std::size_t spot;
  std::size_t reading;
  double loss;  // below the spot's best reading
};

using Votes = std::map<std::u32string, std::vector<Vote>>;

// The phrases of a spot under one reading that have a part of the reading in them.
std::vector<std::u32string> PhrasesAt(const QuotedSpot& spot, const std::u32string& characters) {
  const std::u32string text = spot.left + characters + spot.right;
  const std::size_t begin = spot.left.size();
  const std::size_t end = begin + characters.size();
  std::vector<std::u32string> phrases;
  for (std::size_t open = text.find(U'“'); open != text.npos; open = text.find(U'“', open + 1)) {
    const std::size_t close = text.find_first_of(U"“”", open + 1);
    if (close == text.npos || text[close] != U'”') continue;
    if (close <= begin || open >= end || close - open < 3 || close - open > kLongestPhrase + 1) continue;
    phrases.push_back(text.substr(open + 1, close - open - 1));
  }
  return phrases;
}

Votes CollectVotes(const std::vector<QuotedSpot>& spots) {
  Votes votes;
  for (std::size_t s = 0; s < spots.size(); ++s) {
    const std::vector<RunReading>& readings = *spots[s].readings;
    for (std::size_t r = 0; r < readings.size(); ++r) {
      for (std::u32string& phrase : PhrasesAt(spots[s], readings[r].characters)) {
        std::vector<Vote>& list = votes[std::move(phrase)];
        if (list.empty() || list.back().spot != s) list.push_back({s, r, readings[0].score - readings[r].score});
      }
    }
  }
  return votes;
}

// What speaks for a phrase: each witness once, minus what its spots lose by it.
double Score(const std::u32string& phrase, const std::vector<Vote>& votes, const std::vector<QuotedSpot>& spots,
             bool clean) {
  std::map<std::pair<std::string, std::u32string>, std::pair<double, int>> witnesses;
  for (const Vote& vote : votes) {
    auto& [loss, n] = witnesses[{spots[vote.spot].bytes, spots[vote.spot].left}];
    loss += vote.loss;
    ++n;
  }
  const double others = static_cast<double>(witnesses.size()) - 1 + (clean ? 1 : 0);
  double score = others * kSaving * static_cast<double>(phrase.size());
  for (const auto& witness : witnesses) score -= witness.second.first / witness.second.second;
  return score;
}

struct Candidate {
  const std::u32string* phrase;
  const std::vector<Vote>* votes;
  double score;
};

}  // namespace

std::vector<std::u32string> QuotedPhrases(std::u32string_view text) {
  std::vector<std::u32string> phrases;
  for (std::size_t open = text.find(U'“'); open != text.npos; open = text.find(U'“', open + 1)) {
    const std::size_t close = text.substr(0, open + kLongestPhrase + 2).find_first_of(U"“”", open + 1);
    if (close == text.npos || text[close] != U'”' || close - open < 3) continue;
    phrases.emplace_back(text.substr(open + 1, close - open - 1));
  }
  return phrases;
}

std::vector<Agreement> AgreeOnPhrases(const std::vector<QuotedSpot>& spots, const std::set<std::u32string>& clean) {
  const Votes votes = CollectVotes(spots);
  std::vector<Candidate> candidates;
  for (const auto& [phrase, list] : votes)
    candidates.push_back({&phrase, &list, Score(phrase, list, spots, clean.contains(phrase))});
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<Agreement> agreements(spots.size());
  std::vector<double> support(spots.size(), 0);
  std::vector<bool> margin_known(spots.size(), false);
  for (const Candidate& candidate : candidates) {
    for (const Vote& vote : *candidate.votes) {
      Agreement& agreement = agreements[vote.spot];
      if (!agreement.agreed) {
        const double alone = -vote.loss;
        if (candidate.score - alone < kSaving) continue;  // no other witness
        agreement = {true, vote.reading, candidate.score + vote.loss, candidate.score};
        support[vote.spot] = candidate.score;
      } else if (!margin_known[vote.spot] && vote.reading != agreement.reading) {
        agreement.margin = support[vote.spot] - candidate.score;
        margin_known[vote.spot] = true;
      }
    }
  }
  return agreements;
}

}  // namespace taizhang::normalize
