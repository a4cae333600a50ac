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
    if (at + kWord <= text.size()) return MayBeginWith(Load(text.data() + at));
    return at < text.size() && MayBeginNearEnd(text, at);
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
  static constexpr std::size_t kPair = 6;       // bytes of two hanzi
  static constexpr std::size_t kWord = 8;       // read at once
  static constexpr std::size_t kFolded = 4096;  // the two low bytes of a character
  using Characters = std::array<std::uint64_t, kFolded / 64>;

  // The eight bytes at a place, the first one lowest.
  static std::uint64_t Load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    return word;
  }
  // The first character of a word of eight bytes, folded.
  static std::size_t Fold(std::uint64_t word) {
    const std::uint64_t hanzi = (word >> 8 & 0x3F) << 6 | (word >> 16 & 0x3F);
    return (word & 0xFF) < 0xE0 ? word & 0xFF : hanzi;
  }
  static bool Has(const Characters& set, std::size_t i) { return (set[i >> 6] >> (i & 63) & 1) != 0; }

  static std::size_t PairBit(std::uint64_t word, int shift) { return ((word << 16) * 0x9E3779B97F4A7C15ULL) >> shift; }
  // Both looks without a branch: which of them fails is not foreseeable.
  bool MayBeginWith(std::uint64_t word) const {
    const std::size_t first = Fold(word);
    const std::size_t pair = PairBit(word, pair_shift_);
    return ((shorts_.data()[first >> 6] >> (first & 63) | pairs_.data()[pair >> 6] >> (pair & 63)) & 1) != 0;
  }
  bool MayBeginNearEnd(std::string_view text, std::size_t at) const;
  void Grow();

  Characters shorts_{};                                               // first characters of words shorter than a pair
  std::vector<std::uint64_t> pairs_ = std::vector<std::uint64_t>(1);  // bits; a power of two of them
  std::vector<std::uint64_t> words_;                                  // the beginnings that pairs_ is made of
  int pair_shift_ = 58;
};

}  // namespace taizhang::extract
