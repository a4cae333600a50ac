// Many words, found where they begin: the dictionary under places, bodies and cue words.
//
// Words of two characters and more are indexed by their first six bytes, shorter ones by their first three; a bit for
// each hash value says that no word begins with these bytes, which is the answer almost everywhere.
//
// Units:   bytes of UTF-8.
// Threads: const members may be called concurrently.
// Cost:    LongestAt is O(words that share the first two characters); a scan of a text is linear.
// Example: a table of 乌海, 乌海市 and 市委 finds 乌海市 at the start of 乌海市委.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taizhang::extract {

class WordTable {
 public:
  struct Match {
    std::uint32_t id = 0;
    std::uint32_t size = 0;  // bytes
    friend bool operator==(Match, Match) = default;
  };

  // Adds a word; one that is there keeps its first id. REQUIRES: not empty.
  void Add(std::string_view word, std::uint32_t id);
  // The id of exactly this word.
  std::optional<std::uint32_t> Find(std::string_view word) const;
  // The longest word that begins at `at` and is shorter than `below` bytes. REQUIRES: at <= text.size().
  std::optional<Match> LongestAt(std::string_view text, std::size_t at, std::size_t below = SIZE_MAX) const {
    return MayBegin(text, at) ? Look(text, at, below) : std::nullopt;
  }
  // False where no word begins with the characters at `at`: almost everywhere.
  bool MayBegin(std::string_view text, std::size_t at) const {
    if (at >= text.size() || !firsts_[Fold(text, at)]) return false;
    return short_words_ || (at + kLong <= text.size() && begins_[Hash(Key(text, at, kLong))]);
  }
  // The first word that begins in [from, text.size()), and where.
  std::optional<std::pair<std::size_t, Match>> First(std::string_view text, std::size_t from) const;
  // The longest word that ends at `end` and begins at or after `from`. Cost: `reach` characters back.
  std::optional<Match> LongestBefore(std::string_view text, std::size_t end, std::size_t from = 0) const;
  bool empty() const { return buckets_.empty(); }

 private:
  struct Word {
    std::string rest;  // what follows the indexed bytes
    std::uint32_t id = 0;
  };
  static constexpr std::size_t kBits = 1 << 16;
  static constexpr std::size_t kPairBits = 1 << 18;
  static constexpr std::size_t kLong = 6;   // two hanzi
  static constexpr std::size_t kShort = 3;  // one

  // The first `bytes` bytes as a number; the length keeps 3 and 6 apart.
  static std::uint64_t Key(std::string_view text, std::size_t at, std::size_t bytes) {
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + at, bytes);
    return key | static_cast<std::uint64_t>(bytes) << 56;
  }
  static std::size_t Hash(std::uint64_t key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 46); }

  // The first character, folded to 16 bits.
  static std::size_t Fold(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
    const std::size_t lead = byte(at);
    if (lead < 0xE0 || at + 2 >= text.size()) return lead;
    return ((lead & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F)) & 0xFFFF;
  }
  std::optional<Match> Look(std::string_view text, std::size_t at, std::size_t below) const;
  const std::vector<Word>* BucketAt(std::string_view text, std::size_t at, std::size_t bytes) const;

  std::unordered_map<std::uint64_t, std::vector<Word>> buckets_;  // longest first; looked up, never iterated
  // On the heap: the rules hold dozens of tables and pass over the stack when they are loaded.
  std::vector<bool> begins_ = std::vector<bool>(kPairBits);
  std::vector<bool> firsts_ = std::vector<bool>(kBits);
  bool short_words_ = false;   // some word is shorter than two hanzi
  std::uint32_t indexed_ = 0;  // a bit for each length of an index that some word has
  std::size_t longest_ = 0;
};

}  // namespace taizhang::extract
