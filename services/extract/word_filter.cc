#include "extract/word_filter.h"

#include <algorithm>
#include <bit>

namespace taizhang::extract {
namespace {

// Sixteen bits a word keep chance hits under one in ten.
constexpr std::size_t kBitsAWord = 16;

}  // namespace

void WordFilter::Add(std::string_view word) {
  char bytes[kWord] = {};
  std::copy_n(word.data(), std::min(word.size(), kWord), bytes);
  const std::uint64_t beginning = Load(bytes);
  if (word.size() < kPair) {
    const std::size_t first = Fold(beginning);
    shorts_[first >> 6] |= std::uint64_t{1} << (first & 63);
    return;
  }
  words_.push_back(beginning);
  if (words_.size() * kBitsAWord > pairs_.size() * 64) Grow();
  const std::size_t bit = PairBit(beginning, pair_shift_);
  pairs_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
}

void WordFilter::Grow() {
  const std::size_t bits = pairs_.size() * 64 * 2;
  pairs_.assign(bits / 64, 0);
  pair_shift_ = 64 - std::countr_zero(bits);
  for (const std::uint64_t word : words_) {
    const std::size_t bit = PairBit(word, pair_shift_);
    pairs_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
  }
}

bool WordFilter::MayBeginNearEnd(std::string_view text, std::size_t at) const {
  char bytes[kWord] = {};
  std::copy_n(text.data() + at, std::min(text.size() - at, kWord), bytes);
  return MayBeginWith(Load(bytes));
}

std::size_t WordFilter::Next(std::string_view text, std::size_t from) const {
  const std::uint64_t* const pairs = pairs_.data();
  const std::uint64_t* const shorts = shorts_.data();
  const int shift = pair_shift_;
  const std::size_t whole = text.size() < kWord ? 0 : text.size() - kWord + 1;
  for (const char* const bytes = text.data(); from < whole;) {
    const std::uint64_t word = Load(bytes + from);
    const std::size_t first = Fold(word);
    const std::size_t pair = PairBit(word, shift);
    if (((shorts[first >> 6] >> (first & 63) | pairs[pair >> 6] >> (pair & 63)) & 1) != 0) return from;
    const std::uint64_t lead = word & 0xFF;
    from += lead >= 0xE0 ? 3 + (lead >= 0xF0) : 1 + (lead >= 0xC0);
  }
  while (from < text.size() && !MayBeginNearEnd(text, from)) from += Step(text[from]);
  return std::min(from, text.size());
}

}  // namespace taizhang::extract
