#include "extract/word_filter.h"

#include <algorithm>
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

std::size_t WordFilter::Next(std::string_view text, std::size_t from) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t whole = text.size() < 2 ? 0 : text.size() - 2;  // before this a character of three bytes fits
  while (from < whole) {
    const unsigned char lead = bytes[from];
    if (lead < 0xE0) {
      if (Has(firsts_, lead) && MayGoOn(text, from, lead)) return from;
      from += lead < 0xC0 ? 1 : 2;
      continue;
    }
    const std::size_t first = (bytes[from + 1] & std::size_t{0x3F}) << 6 | (bytes[from + 2] & 0x3F);
    if (Has(firsts_, first) && MayGoOn(text, from, first)) return from;
    from += lead < 0xF0 ? 3 : 4;
  }
  while (from < text.size() && !MayBegin(text, from)) from += Step(text[from]);
  return std::min(from, text.size());
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
