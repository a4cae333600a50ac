// Many words, found where they begin: the dictionary under places, bodies and cue words.
//
// Words of two characters and more are indexed by their first six bytes, shorter ones by their first three; a filter
// says that no word begins with these bytes, which is the answer almost everywhere. All words lie in one pool.
//
// Units:   bytes of UTF-8.
// Threads: const members may be called concurrently.
// Cost:    LongestAt is O(words that share the first two characters); a scan of a text is linear.
// Example: a table of 乌海, 乌海市 and 市委 finds 乌海市 at the start of 乌海市委.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/word_filter.h"

namespace taizhang::extract {

class WordTable {
 public:
  struct Match {
    std::uint32_t id = 0;
    std::uint32_t size = 0;  // bytes
    friend bool operator==(Match, Match) = default;
  };

  WordTable() = default;
  // Words whose ids are their places in the list.
  explicit WordTable(std::initializer_list<std::string_view> words);

  // Adds a word; one that is there keeps its first id. REQUIRES: not empty.
  void Add(std::string_view word, std::uint32_t id);
  // The id of exactly this word.
  std::optional<std::uint32_t> Find(std::string_view word) const;
  // The longest word that begins at `at` and is shorter than `below` bytes. REQUIRES: at <= text.size().
  std::optional<Match> LongestAt(std::string_view text, std::size_t at, std::size_t below = SIZE_MAX) const {
    return MayBegin(text, at) ? Look(text, at, below) : std::nullopt;
  }
  // False where no word begins with the characters at `at`: almost everywhere.
  bool MayBegin(std::string_view text, std::size_t at) const { return filter_.MayBegin(text, at); }
  // The first place at or after `from` where a word may begin; text.size() when there is none.
  std::size_t Next(std::string_view text, std::size_t from) const { return filter_.Next(text, from); }
  // The first word that begins in [from, text.size()), and where.
  std::optional<std::pair<std::size_t, Match>> First(std::string_view text, std::size_t from) const;
  // True when a word stands anywhere in the text.
  bool AnyIn(std::string_view text) const { return First(text, 0).has_value(); }
  // The longest word that ends at `end` and begins at or after `from`. Cost: `reach` characters back.
  std::optional<Match> LongestBefore(std::string_view text, std::size_t end, std::size_t from = 0) const;
  bool empty() const { return words_.empty(); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::size_t kLong = 6;   // two hanzi
  static constexpr std::size_t kShort = 3;  // one

  struct Word {
    std::uint32_t rest = 0;  // where what follows the indexed bytes lies in the pool
    std::uint32_t rest_size = 0;
    std::uint32_t id = 0;
    std::uint32_t next = kNone;  // of the same key, longest first
  };
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    std::uint32_t first = kNone;
  };

  // The first `bytes` bytes as a number; the length keeps 3 and 6 apart.
  static std::uint64_t Key(std::string_view text, std::size_t at, std::size_t bytes) {
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + at, bytes);
    return key | static_cast<std::uint64_t>(bytes) << 56;
  }
  std::string_view RestOf(const Word& word) const { return std::string_view(pool_).substr(word.rest, word.rest_size); }
  // The place of the key, or of the free slot that it may take. REQUIRES: there is a free slot.
  std::size_t SlotOf(std::uint64_t key) const {
    std::size_t slot = (key * 0x9E3779B97F4A7C15ULL) >> slot_shift_;
    while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  template <std::size_t kBytes>
  std::optional<Match> LookIn(std::string_view text, std::size_t at, std::size_t below) const;
  std::optional<Match> Look(std::string_view text, std::size_t at, std::size_t below) const;
  static std::size_t FoldLast(std::string_view text, std::size_t end) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
    return (end > 1 ? byte(end - 2) & 0x3F : 0) << 6 | (byte(end - 1) & 0x3F);
  }
  void AddLast(std::string_view word);
  void Link(std::uint32_t& first, std::uint32_t word);
  void Grow();

  WordFilter filter_;
  std::vector<Slot> slots_;  // a power of two of them, at most half taken
  std::vector<Word> words_;
  std::string pool_;
  std::array<std::uint64_t, 64> lasts_{};  // a bit for each pair of bytes, folded, that some word ends in
  int slot_shift_ = 64;
  std::uint32_t keys_ = 0;     // slots taken
  std::uint32_t indexed_ = 0;  // a bit for each length of an index that some word has
  std::size_t longest_ = 0;
};

}  // namespace taizhang::extract
