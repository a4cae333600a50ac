#include "extract/word_table.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace taizhang::extract {
namespace {

constexpr std::size_t kLong = 6;   // two hanzi
constexpr std::size_t kShort = 3;  // one

// The first `bytes` bytes as a number; the length keeps 3 and 6 apart.
std::uint64_t Key(std::string_view text, std::size_t at, std::size_t bytes) {
  std::uint64_t key = 0;
  std::memcpy(&key, text.data() + at, bytes);
  return key | static_cast<std::uint64_t>(bytes) << 56;
}

std::size_t Hash(std::uint64_t key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 48); }

// How many bytes of a word are indexed: 6, 3, or all of a shorter one.
std::size_t Indexed(std::size_t size) { return size >= kLong ? kLong : std::min(size, kShort); }

}  // namespace

void WordTable::Add(std::string_view word, std::uint32_t id) {
  const std::size_t indexed = Indexed(word.size());
  const std::uint64_t key = Key(word, 0, indexed);
  std::vector<Word>& bucket = buckets_[key];
  const std::string_view rest = word.substr(indexed);
  if (std::any_of(bucket.begin(), bucket.end(), [&](const Word& w) { return w.rest == rest; })) return;
  const auto place =
      std::partition_point(bucket.begin(), bucket.end(), [&](const Word& w) { return w.rest.size() >= rest.size(); });
  bucket.insert(place, Word{std::string(rest), id});
  begins_.set(Hash(key));
  firsts_.set(First(word, 0));
  indexed_ |= 1u << indexed;
  longest_ = std::max(longest_, word.size());
}

const std::vector<WordTable::Word>* WordTable::BucketAt(std::string_view text, std::size_t at,
                                                        std::size_t bytes) const {
  if ((indexed_ >> bytes & 1) == 0 || text.size() - at < bytes) return nullptr;
  const std::uint64_t key = Key(text, at, bytes);
  if (!begins_.test(Hash(key))) return nullptr;
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
