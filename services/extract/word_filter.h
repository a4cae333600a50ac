// Says quickly that no word of a set begins at a place: the answer almost everywhere in a text.
//
// Two looks: a bit for the first character, and, for words of two characters and more, a bit for a hash of the first
// two. A filter of thousands of words passes about one place in twenty; what passes must be looked up.
//
// Units:   bytes of UTF-8.
// Threads: const members may be called concurrently.
// Memory:  512 bytes, and two bytes a word.
// Example: a filter of 乌海市 says that nothing begins at 海 in 乌海, and that something may at 乌.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace taizhang::extract {

class WordFilter {
 public:
  // REQUIRES: not empty.
  void Add(std::string_view word);

  // Asked at every character of every document, so part of the caller.
  [[gnu::always_inline]] bool MayBegin(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return false;
    const std::size_t first = Fold(text, at);
    return Has(firsts_, first) && MayGoOn(text, at, first);
  }
  // The first place at or after `from` where a word may begin; text.size() when there is none. REQUIRES: `from` is a
  // character boundary.
  std::size_t Next(std::string_view text, std::size_t from) const;

  // The bytes of a character, by its first.
  static std::size_t Step(char first) {
    const auto lead = static_cast<unsigned char>(first);
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

 private:
  static constexpr std::size_t kPair = 6;        // bytes of two hanzi
  static constexpr std::size_t kFolded = 4096;   // the two low bytes of a character
  static constexpr std::size_t kLeastBits = 64;  // of the pairs
  using Characters = std::array<std::uint64_t, kFolded / 64>;

  static std::size_t Fold(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
    if (bytes[0] < 0xE0 || at + 2 >= text.size()) return bytes[0];
    return (bytes[1] & std::size_t{0x3F}) << 6 | (bytes[2] & 0x3F);
  }
  static std::uint64_t Key(std::string_view text, std::size_t at) {
    std::uint64_t key = 0;
    std::memcpy(&key, text.data() + at, kPair);
    return key;
  }
  static bool Has(const Characters& set, std::size_t i) { return (set[i >> 6] >> (i & 63) & 1) != 0; }
  static void Set(Characters& set, std::size_t i) { set[i >> 6] |= std::uint64_t{1} << (i & 63); }

  std::size_t PairBit(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15ULL) >> pair_shift_; }
  bool HasPair(std::uint64_t key) const {
    if (pairs_.empty()) return false;
    const std::size_t bit = PairBit(key);
    return (pairs_[bit >> 6] >> (bit & 63) & 1) != 0;
  }
  bool MayGoOn(std::string_view text, std::size_t at, std::size_t first) const {
    return Has(shorts_, first) || (at + kPair <= text.size() && HasPair(Key(text, at)));
  }
  void AddPair(std::uint64_t key);
  void Grow();

  Characters firsts_{};
  Characters shorts_{};               // of words that are shorter than a pair
  std::vector<std::uint64_t> pairs_;  // bits; a power of two of them
  std::vector<std::uint64_t> keys_;   // what pairs_ is made of
  int pair_shift_ = 64;
};

}  // namespace taizhang::extract
