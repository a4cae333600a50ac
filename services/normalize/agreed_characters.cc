#include "normalize/agreed_characters.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr std::size_t kFewest = 3;

// How far two texts are the same from their beginnings.
template <typename Iterator>
std::size_t SameFrom(Iterator a, Iterator a_end, Iterator b, Iterator b_end) {
  return static_cast<std::size_t>(std::mismatch(a, a_end, b, b_end).first - a);
}

// One hole between what all readings begin and end with.
std::u32string BetweenEnds(const std::vector<const std::u32string*>& likely) {
  const std::u32string& best = *likely.front();
  std::size_t shortest = best.size();
  std::size_t head = best.size();
  std::size_t tail = best.size();
  for (const std::u32string* each : likely) {
    shortest = std::min(shortest, each->size());
    head = std::min(head, SameFrom(best.begin(), best.end(), each->begin(), each->end()));
    tail = std::min(tail, SameFrom(best.rbegin(), best.rend(), each->rbegin(), each->rend()));
  }
  tail = std::min(tail, shortest - std::min(shortest, head));
  return best.substr(0, head) + std::u32string(1, text::kReplacement) + best.substr(best.size() - tail);
}

std::u32string Positionwise(const std::vector<const std::u32string*>& likely) {
  std::u32string agreed = *likely.front();
  for (const std::u32string* each : likely) {
    for (std::size_t i = 0; i < agreed.size(); ++i) {
      if ((*each)[i] != (*likely.front())[i]) agreed[i] = text::kReplacement;
    }
  }
  return agreed;
}

}  // namespace

std::u32string AgreedCharacters(const std::vector<RunReading>& readings, double nats) {
  std::vector<const std::u32string*> likely;
  bool one_length = true;
  for (const RunReading& reading : readings) {
    if (reading.score < readings.front().score - nats) break;
    one_length = one_length && reading.characters.size() == readings.front().characters.size();
    likely.push_back(&reading.characters);
  }
  if (likely.empty()) return {};
  const std::u32string agreed = one_length ? Positionwise(likely) : BetweenEnds(likely);
  const auto holes = static_cast<std::size_t>(std::count(agreed.begin(), agreed.end(), text::kReplacement));
  const std::size_t kept = agreed.size() - holes;
  return kept < kFewest || kept * 3 < likely.front()->size() * 2 ? std::u32string() : agreed;
}

}  // namespace taizhang::normalize
