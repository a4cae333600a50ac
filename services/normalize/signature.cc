#include "normalize/signature.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/digest.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15u;
constexpr std::size_t kGram = 5;
constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();
constexpr double kNearDuplicate = 0.5;
constexpr int kNumbersDistance = 20;  // of 64 bits; unrelated sets differ in 32, give or take 4
constexpr std::size_t kShortestNumber = 2;

std::uint64_t Mix(std::uint64_t h) {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDu;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53u;
  return h ^ (h >> 33);
}

constexpr std::uint64_t Power(std::uint64_t base, std::size_t n) {
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < n; ++i) power *= base;
  return power;
}

// For each byte, its eight bits spread over the eight bytes of a word.
constexpr std::array<std::uint64_t, 256> kSpread = [] {
  std::array<std::uint64_t, 256> spread = {};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    for (std::size_t bit = 0; bit < 8; ++bit) {
      if (byte >> bit & 1) spread[byte] |= std::uint64_t{1} << (8 * bit);
    }
  }
  return spread;
}();

// Counts, for each of 64 bits, how many hashes have it; bytes are summed eight at a time and emptied before they run
// over.
class BitVotes {
 public:
  void Add(std::uint64_t hash) {
    for (std::size_t i = 0; i < 8; ++i) packed_[i] += kSpread[hash >> (8 * i) & 0xFF];
    ++total_;
    if (++pending_ == 255) Flush();
  }

  std::uint64_t Majority() {
    Flush();
    std::uint64_t bits = 0;
    for (std::size_t bit = 0; bit < 64; ++bit) {
      if (votes_[bit] * 2 > total_) bits |= std::uint64_t{1} << bit;
    }
    return bits;
  }

 private:
  void Flush() {
    for (std::size_t bit = 0; bit < 64; ++bit) votes_[bit] += packed_[bit / 8] >> (8 * (bit % 8)) & 0xFF;
    packed_ = {};
    pending_ = 0;
  }

  std::array<std::uint64_t, 8> packed_ = {};
  std::array<std::uint64_t, 64> votes_ = {};
  std::uint64_t total_ = 0;
  int pending_ = 0;
};

// The hash of the last five hanzi, moved on one at a time.
class Gram {
 public:
  // True when five are there.
  bool Push(char32_t hanzi) {
    const std::size_t place = size_++ % kGram;
    constexpr std::uint64_t kOut = Power(kBase, kGram);
    hash_ = hash_ * kBase + hanzi - last_[place] * kOut;
    last_[place] = hanzi;
    return size_ >= kGram;
  }
  std::uint64_t hash() const { return Mix(hash_); }

 private:
  std::array<std::uint64_t, kGram> last_ = {};
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0;
};

// Fills each empty bin from the next that is not, so that two sparse signatures stay comparable.
void Densify(std::array<std::uint32_t, ContentSignature::kBins>& bins) {
  const auto filled = bins;
  if (std::all_of(filled.begin(), filled.end(), [](std::uint32_t v) { return v == kEmpty; })) return;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    std::size_t distance = 0;
    while (filled[(i + distance) % bins.size()] == kEmpty) ++distance;
    bins[i] = filled[(i + distance) % bins.size()] + static_cast<std::uint32_t>(distance * 0x9E3779B1u);
  }
}

std::uint64_t HashNumber(std::string_view number) {
  std::uint64_t hash = 0;
  for (const char c : number) hash = hash * kBase + static_cast<unsigned char>(c);
  return Mix(hash);
}

// The number that begins at `at`: digits, with points and commas between them.
std::string_view NumberAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  while (digit(end) || (end > at && end < text.size() && (text[end] == '.' || text[end] == ',') && digit(end + 1)))
    ++end;
  return text.substr(at, end - at);
}

// Each number counts once.
std::uint64_t SignNumbers(std::vector<std::string_view> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  BitVotes votes;
  for (const std::string_view number : numbers) votes.Add(HashNumber(number));
  return votes.Majority();
}

}  // namespace

ContentSignature Sign(std::string_view text) {
  ContentSignature signature;
  signature.minhash.fill(kEmpty);
  BitVotes votes;
  Gram gram;
  std::vector<std::string_view> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = DecodeInline(text, at);
    if (IsDigit(decoded.point)) {
      const std::string_view number = NumberAt(text, at);
      if (number.size() >= kShortestNumber) numbers.push_back(number);
      at += number.size();
      continue;
    }
    at += decoded.bytes;
    if (!IsHanzi(decoded.point) || !gram.Push(decoded.point)) continue;
    const std::uint64_t hash = gram.hash();
    votes.Add(hash);
    std::uint32_t& bin = signature.minhash[hash >> 57];
    bin = std::min(bin, static_cast<std::uint32_t>(hash));
  }
  Densify(signature.minhash);
  signature.simhash = votes.Majority();
  signature.numbers = SignNumbers(std::move(numbers));
  return signature;
}

double Similarity(const ContentSignature& a, const ContentSignature& b) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < ContentSignature::kBins; ++i) {
    same += a.minhash[i] == b.minhash[i] && a.minhash[i] != kEmpty;
  }
  return static_cast<double>(same) / ContentSignature::kBins;
}

bool AreNearDuplicates(const ContentSignature& a, const ContentSignature& b) {
  return Similarity(a, b) >= kNearDuplicate && std::popcount(a.numbers ^ b.numbers) <= kNumbersDistance;
}

std::string ContentDigestOf(std::string_view text) {
  std::string content;
  content.reserve(text.size());
  std::size_t begin = 0;  // of the run of hanzi and digits
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = DecodeInline(text, at);
    const std::size_t next = at + decoded.bytes;
    if (!IsHanzi(decoded.point) && !IsDigit(decoded.point)) {
      content.append(text.substr(begin, at - begin));
      begin = next;
    }
    at = next;
  }
  content.append(text.substr(begin));
  return text::Sha256Hex(content);
}

}  // namespace taizhang::normalize
