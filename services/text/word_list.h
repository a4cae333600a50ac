// A short list of words that a text may begin or end with.
//
// Grammars ask at every number whether one of some fifty words stands before it (省道, 电话, 不超过 …); nearly always
// none does, and one bit per word's outer byte tells so without comparing.
//
// Threads: const. Cost: one bit test, then linear in the list.
//
// Example: constexpr WordList kRoads("省道", "国道"); kRoads.End("沿省道") == true
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace taizhang::text {

// starts_with, and ends_with, with a look at one outer byte before the whole comparison.
constexpr bool QuickStartsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && text[word.size() - 1] == word.back() && text.starts_with(word);
}
constexpr bool QuickEndsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && text[text.size() - word.size()] == word.front() && text.ends_with(word);
}

template <std::size_t N>
class WordList {
 public:
  template <typename... Word>
  explicit constexpr WordList(Word... words) : words_{std::string_view(words)...} {
    for (const std::string_view word : words_) {
      first_ |= Bit(FirstKey(word));
      last_ |= Bit(word.back());
    }
  }

  // The first word of the list that `text` begins with; empty without one.
  constexpr std::string_view Beginning(std::string_view text) const {
    if (text.empty() || (first_ & Bit(FirstKey(text))) == 0) return {};
    for (const std::string_view word : words_) {
      if (QuickStartsWith(text, word)) return word;
    }
    return {};
  }
  // The first word of the list that `text` ends with; empty without one.
  constexpr std::string_view Ending(std::string_view text) const {
    if (text.empty() || (last_ & Bit(text.back())) == 0) return {};
    for (const std::string_view word : words_) {
      if (QuickEndsWith(text, word)) return word;
    }
    return {};
  }
  constexpr bool Begin(std::string_view text) const { return !Beginning(text).empty(); }
  constexpr bool End(std::string_view text) const { return !Ending(text).empty(); }

 private:
  static constexpr std::uint64_t Bit(char byte) { return std::uint64_t{1} << (static_cast<unsigned char>(byte) & 63); }
  // The last byte of the first character of three bytes; of shorter ones the first.
  static constexpr char FirstKey(std::string_view text) {
    return (static_cast<unsigned char>(text[0]) & 0xF0) == 0xE0 && text.size() >= 3 ? text[2] : text[0];
  }

  std::array<std::string_view, N> words_;
  std::uint64_t first_ = 0;
  std::uint64_t last_ = 0;
};

template <typename... Word>
WordList(Word...) -> WordList<sizeof...(Word)>;

}  // namespace taizhang::text
