#include "normalize/character_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "normalize/character_class.h"
#include "status_macros.h"

namespace taizhang::normalize {
namespace {

constexpr std::string_view kMagic = "TZCM0001";
constexpr std::size_t kCharacters = 0x10000;
constexpr double kUnseen = 0.1;      // what a character never seen counts as
constexpr double kAlphabet = 21000;  // hanzi and marks of GBK
constexpr Token kBeyond = 0xFFFF;    // every character above plane 0

}  // namespace

// Reads little-endian numbers and remembers whether the file was long enough.
class CharacterModel::Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t Number(std::size_t size) {
    if (bytes_.size() - at_ < size) {
      short_ = true;
      return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value |= std::uint32_t{static_cast<unsigned char>(bytes_[at_ + i])} << (8 * i);
    }
    at_ += size;
    return value;
  }
  // True when `n` records of `size` bytes can still come.
  bool Holds(std::uint64_t n, std::size_t size) const { return n * size <= bytes_.size() - at_; }
  bool AtEnd() const { return !short_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool short_ = false;
};

absl::StatusOr<CharacterModel> CharacterModel::Load(std::string_view file, const ScriptConverter& script) {
  const auto broken = [](const char* why) {
    return absl::DataLossError(absl::StrFormat("character_model.bin: %s", why));
  };
  if (!file.starts_with(kMagic)) return broken("no model of version 1");
  Reader reader(file.substr(kMagic.size()));
  const std::uint32_t ones = reader.Number(4);
  const std::uint32_t twos = reader.Number(4);
  const std::uint32_t threes = reader.Number(4);
  if (!reader.Holds(std::uint64_t{ones} * 6 + std::uint64_t{twos} * 8 + std::uint64_t{threes} * 8, 1)) {
    return broken("cut short");
  }
  CharacterModel model;
  model.script_ = &script;
  model.unigrams_.resize(kCharacters);
  model.after_one_.resize(kCharacters);
  for (std::uint32_t i = 0; i < ones; ++i) {
    const auto c = static_cast<Token>(reader.Number(2));
    model.unigrams_[c] = reader.Number(4);
    model.total_ += model.unigrams_[c];
  }
  Token last = 0;
  for (std::uint32_t i = 0; i < twos; ++i) {
    const auto first = static_cast<Token>(reader.Number(2));
    if (first < last) return broken("pairs out of order");
    const auto second = static_cast<Token>(reader.Number(2));
    const std::uint32_t count = reader.Number(4);
    Context& context = model.after_one_[first];
    if (context.end == 0) context.begin = i;
    context.end = i + 1;
    context.sum += count;
    model.bigrams_.push_back({second, count});
    last = first;
  }
  model.after_two_.resize(twos);
  for (std::uint32_t i = 0; i < threes; ++i) {
    const std::uint32_t pair = reader.Number(4);
    const auto third = static_cast<Token>(reader.Number(2));
    const std::uint32_t count = reader.Number(2);
    if (pair >= twos) return broken("a triple of no pair");
    Context& context = model.after_two_[pair];
    if (context.end == 0) context.begin = i;
    if (context.end != 0 && context.end != i) return broken("triples out of order");
    context.end = i + 1;
    context.sum += count;
    model.trigrams_.push_back({third, count});
  }
  if (!reader.AtEnd()) return broken("bytes after the end");
  return model;
}

Token CharacterModel::Fold(char32_t c) const {
  if (IsDigit(c)) return u'0';
  if (IsLatin(c)) return u'a';
  if (c == U',' || c == U';' || c == U':' || c == U'?' || c == U'!' || c == U'(' || c == U')') {
    return static_cast<Token>(c + 0xFEE0);
  }
  c = script_->Simplified(c);
  return c < kCharacters ? static_cast<Token>(c) : kBeyond;
}

const CharacterModel::Follower* CharacterModel::Find(const std::vector<Follower>& list, Context context, Token c) {
  const auto begin = list.begin() + context.begin;
  const auto end = list.begin() + context.end;
  const auto at = std::lower_bound(begin, end, c, [](const Follower& f, Token t) { return f.character < t; });
  return at != end && at->character == c ? &*at : nullptr;
}

// Witten-Bell: a context with many followers leaves much to the shorter one.
double CharacterModel::Smooth(const std::vector<Follower>& list, Context context, Token c, double shorter) {
  const double kinds = context.end - context.begin;
  if (kinds == 0) return shorter;
  const Follower* found = Find(list, context, c);
  const double count = found == nullptr ? 0 : found->count;
  return (count + kinds * shorter) / (context.sum + kinds);
}

double CharacterModel::Probability(Token a, Token b, Token c) const {
  const double one = (unigrams_[c] + kUnseen) / (total_ + kUnseen * kAlphabet);
  const double two = Smooth(bigrams_, after_one_[b], c, one);
  const Follower* pair = Find(bigrams_, after_one_[a], b);
  if (pair == nullptr) return two;
  return Smooth(trigrams_, after_two_[static_cast<std::size_t>(pair - bigrams_.data())], c, two);
}

double CharacterModel::LogProbability(Token a, Token b, Token c) const { return std::log(Probability(a, b, c)); }

void PageModel::Count(const std::vector<Token>& stretch) {
  for (std::size_t i = 1; i < stretch.size(); ++i) {
    const Token b = stretch[i - 1];
    const Token c = stretch[i];
    Seen& one = after_one_[b];
    ++one.times;
    one.kinds += ++pairs_[KeyOf(b, c)] == 1;
    if (i < 2) continue;
    const Token a = stretch[i - 2];
    Seen& two = after_two_[KeyOf(a, b)];
    ++two.times;
    two.kinds += ++triples_[KeyOf(a, b, c)] == 1;
  }
}

double PageModel::LogProbability(Token a, Token b, Token c) const {
  double p = base_.Probability(a, b, c);
  if (const auto one = after_one_.find(b); one != after_one_.end()) {
    const auto pair = pairs_.find(KeyOf(b, c));
    const double kinds = one->second.kinds * 2.0 + 2;  // a page is small: its pairs weigh half
    p = ((pair == pairs_.end() ? 0 : pair->second) + kinds * p) / (one->second.times + kinds);
  }
  if (const auto two = after_two_.find(KeyOf(a, b)); two != after_two_.end()) {
    const auto triple = triples_.find(KeyOf(a, b, c));
    const double kinds = two->second.kinds + 1.0;
    p = ((triple == triples_.end() ? 0 : triple->second) + kinds * p) / (two->second.times + kinds);
  }
  return std::log(p);
}

}  // namespace taizhang::normalize
