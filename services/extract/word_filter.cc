#include "extract/word_filter.h"

#include <bit>

namespace taizhang::extract {
namespace {

// Sixteen bits a word keep chance hits under one in ten.
constexpr std::size_t kBitsAWord = 16;

}  // namespace

void WordFilter::Add(std::string_view word) {
  const std::size_t first = Fold(word, 0);
  Set(firsts_, first);
  if (word.size() < kPair) {
    Set(shorts_, first);
  } else {
    AddPair(Key(word, 0));
  }
}

void WordFilter::AddPair(std::uint64_t key) {
  keys_.push_back(key);
  if (keys_.size() * kBitsAWord > pairs_.size() * 64) Grow();
  const std::size_t bit = PairBit(key);
  pairs_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
}

void WordFilter::Grow() {
  const std::size_t bits = pairs_.empty() ? kLeastBits : pairs_.size() * 64 * 2;
  pairs_.assign(bits / 64, 0);
  pair_shift_ = 64 - std::countr_zero(bits);
  for (const std::uint64_t key : keys_) {
    const std::size_t bit = PairBit(key);
    pairs_[bit >> 6] |= std::uint64_t{1} << (bit & 63);
  }
}

}  // namespace taizhang::extract
