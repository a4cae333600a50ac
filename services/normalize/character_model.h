// How likely a character is after the two before it, in Chinese official prose and on this page.
//
// Repairs of lost bytes have many readings that are valid GBK; the language tells which one was written. The model is a
// character trigram with Witten-Bell smoothing over Simplified, digit-folded text, so that pages of both scripts and
// every year share it. What the page itself says elsewhere is the best witness: PageModel lays its counts over.
//
// The file holds counts of at least 2 and no text (tools/character_model makes it).
//
// Errors:  of Load: DATA_LOSS when the file is cut short or unsorted.
// Threads: const members may be called concurrently.
// Cost:    a probability is three binary searches, about 0.1 µs; 3 MB.
//
// Example: model.LogProbability(model.Fold(U'巡'), model.Fold(U'视'), model.Fold(U'组'))   // ln P(组 | 巡视)
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/statusor.h"
#include "normalize/script.h"

namespace taizhang::normalize {

// A folded character.
using Token = char16_t;
inline constexpr Token kLineEnd = u'\n';

class CharacterModel {
 public:
  // `script` must outlive the model; `file` is not kept.
  static absl::StatusOr<CharacterModel> Load(std::string_view file, const ScriptConverter& script);

  // Traditional to Simplified, digits to 0, Latin to a, half-width marks to full width.
  Token Fold(char32_t c) const;
  // ln P(c | a b).
  double LogProbability(Token a, Token b, Token c) const;
  double Probability(Token a, Token b, Token c) const;

 private:
  struct Follower {
    Token character;
    std::uint32_t count;
  };
  // The characters that follow a context: a range of a list, their sum.
  struct Context {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t sum = 0;
  };
  class Reader;

  static const Follower* Find(const std::vector<Follower>& list, Context context, Token c);
  static double Smooth(const std::vector<Follower>& list, Context context, Token c, double shorter);

  const ScriptConverter* script_ = nullptr;
  std::vector<std::uint32_t> unigrams_;  // by character
  double total_ = 0;
  std::vector<Context> after_one_;  // by character, into bigrams_
  std::vector<Follower> bigrams_;
  std::vector<Context> after_two_;  // by bigram, into trigrams_
  std::vector<Follower> trigrams_;
};

// The model of the genre with the counts of one page over it.
class PageModel {
 public:
  explicit PageModel(const CharacterModel& base) : base_(base) {}

  // Counts a stretch of the page that is known to be sound.
  void Count(const std::vector<Token>& stretch);
  double LogProbability(Token a, Token b, Token c) const;
  const CharacterModel& base() const { return base_; }

 private:
  using Key = std::uint64_t;
  static Key KeyOf(Token a, Token b) { return Key{a} << 16 | b; }
  static Key KeyOf(Token a, Token b, Token c) { return KeyOf(a, b) << 16 | c; }
  struct Seen {
    std::uint32_t times = 0;
    std::uint32_t kinds = 0;  // of characters that followed
  };

  const CharacterModel& base_;
  std::unordered_map<Key, std::uint32_t> pairs_;
  std::unordered_map<Key, std::uint32_t> triples_;
  std::unordered_map<Token, Seen> after_one_;
  std::unordered_map<Key, Seen> after_two_;
};

}  // namespace taizhang::normalize
