#include "extract/word_table.h"

#include <algorithm>

#include "text/utf8.h"

namespace taizhang::extract {
void WordTable::Add(std::string_view word, std::uint32_t id) {
  // 6 bytes are indexed, 3, or all of a shorter word.
  const std::size_t indexed = word.size() >= kLong ? kLong : std::min(word.size(), kShort);
  short_words_ = short_words_ || indexed < kLong;
  const std::uint64_t key = Key(word, 0, indexed);
  std::vector<Word>& bucket = buckets_[key];
  const std::string_view rest = word.substr(indexed);
  if (std::any_of(bucket.begin(), bucket.end(), [&](const Word& w) { return w.rest == rest; })) return;
  const auto place =
      std::partition_point(bucket.begin(), bucket.end(), [&](const Word& w) { return w.rest.size() >= rest.size(); });
  bucket.insert(place, Word{std::string(rest), id});
  begins_[Hash(key)] = true;
  firsts_[Fold(word, 0)] = true;
  indexed_ |= 1u << indexed;
  longest_ = std::max(longest_, word.size());
}

const std::vector<WordTable::Word>* WordTable::BucketAt(std::string_view text, std::size_t at,
                                                        std::size_t bytes) const {
  if ((indexed_ >> bytes & 1) == 0 || text.size() - at < bytes) return nullptr;
  const std::uint64_t key = Key(text, at, bytes);
  if (!begins_[Hash(key)]) return nullptr;
  const auto found = buckets_.find(key);
  return found == buckets_.end() ? nullptr : &found->second;
}

std::optional<WordTable::Match> WordTable::Look(std::string_view text, std::size_t at, std::size_t below) const {
  for (const std::size_t bytes : {kLong, kShort, std::size_t{2}, std::size_t{1}}) {
    const std::vector<Word>* bucket = BucketAt(text, at, bytes);
    if (bucket == nullptr) continue;
    for (const Word& word : *bucket) {
      const std::size_t size = bytes + word.rest.size();
      if (size >= below || !text.substr(at + bytes).starts_with(word.rest)) continue;
      return Match{word.id, static_cast<std::uint32_t>(size)};
    }
  }
  return std::nullopt;
}

std::optional<std::pair<std::size_t, WordTable::Match>> WordTable::First(std::string_view text,
                                                                         std::size_t from) const {
  for (std::size_t at = from; at < text.size();) {
    if (MayBegin(text, at)) {
      if (const auto match = Look(text, at, SIZE_MAX)) return std::pair(at, *match);
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    at += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> WordTable::Find(std::string_view word) const {
  const std::optional<Match> match = LongestAt(word, 0);
  if (!match || match->size != word.size()) return std::nullopt;
  return match->id;
}

std::optional<WordTable::Match> WordTable::LongestBefore(std::string_view text, std::size_t end,
                                                         std::size_t from) const {
  const std::string_view head = text.substr(0, end);
  std::size_t at = std::max(from, end > longest_ ? end - longest_ : 0);
  for (; at < end; ++at) {
    if (!text::IsUtf8Boundary(text, at)) continue;
    const std::optional<Match> match = LongestAt(head, at);
    if (match && at + match->size == end) return match;
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
