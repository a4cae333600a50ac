#include "extract/bound.h"

#include <algorithm>

#include "text/numeral.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

struct BoundWord {
  std::string_view word;
  Bound bound;
  std::u32string_view not_after = U"";  // characters before the word that make it another word
  bool governs_list = false;
};

// Longer words before those that they end with.
constexpr BoundWord kBefore[] = {
    {"不得超过", Bound::kAtMost, U"", true},
    {"不能超过", Bound::kAtMost, U"", true},
    {"不应超过", Bound::kAtMost, U"", true},
    {"不可超过", Bound::kAtMost, U"", true},
    {"不得高于", Bound::kAtMost, U"", true},
    {"不能高于", Bound::kAtMost, U"", true},
    {"不得多于", Bound::kAtMost, U"", true},
    {"不得大于", Bound::kAtMost, U"", true},
    {"不超过", Bound::kAtMost, U"", true},
    {"未超过", Bound::kAtMost, U"", true},
    {"没有超过", Bound::kAtMost, U"", true},
    {"不高于", Bound::kAtMost, U"", true},
    {"不多于", Bound::kAtMost, U"", true},
    {"不大于", Bound::kAtMost, U"", true},
    {"不长于", Bound::kAtMost, U"", true},
    {"小于等于", Bound::kAtMost, U"", true},
    {"小于或等于", Bound::kAtMost, U"", true},
    {"最多", Bound::kAtMost},
    {"至多", Bound::kAtMost},
    {"最高", Bound::kAtMost},
    {"≤", Bound::kAtMost},
    {"上限为", Bound::kAtMost},
    {"不得少于", Bound::kAtLeast, U"", true},
    {"不得低于", Bound::kAtLeast, U"", true},
    {"不得小于", Bound::kAtLeast, U"", true},
    {"不应少于", Bound::kAtLeast, U"", true},
    {"不应低于", Bound::kAtLeast, U"", true},
    {"不能少于", Bound::kAtLeast, U"", true},
    {"不能低于", Bound::kAtLeast, U"", true},
    {"不得短于", Bound::kAtLeast, U"", true},
    {"不少于", Bound::kAtLeast, U"", true},
    {"不低于", Bound::kAtLeast, U"", true},
    {"不小于", Bound::kAtLeast, U"", true},
    {"不短于", Bound::kAtLeast, U"", true},
    {"大于等于", Bound::kAtLeast, U"", true},
    {"大于或等于", Bound::kAtLeast, U"", true},
    {"至少", Bound::kAtLeast},
    {"最少", Bound::kAtLeast},
    {"最低", Bound::kAtLeast},
    {"≥", Bound::kAtLeast},
    {"下限为", Bound::kAtLeast},
    {"年满", Bound::kAtLeast, U""},
    {"未满", Bound::kLessThan},
    {"不满", Bound::kLessThan},
    {"尚不足", Bound::kLessThan},
    {"不足", Bound::kLessThan},
    {"不到", Bound::kLessThan},
    {"未达到", Bound::kLessThan},
    {"低于", Bound::kLessThan},
    {"少于", Bound::kLessThan},
    {"小于", Bound::kLessThan},
    {"<", Bound::kLessThan},
    {"＜", Bound::kLessThan},
    {"满", Bound::kAtLeast, U"圆丰充美饱期届爆客坐住布"},
    {"超过", Bound::kMoreThan, U"不未"},
    {"超出", Bound::kMoreThan},
    {"突破", Bound::kMoreThan},
    {"大于", Bound::kMoreThan},
    {"高于", Bound::kMoreThan},
    {"多于", Bound::kMoreThan},
    {"冲破", Bound::kMoreThan},
    {"跨越", Bound::kMoreThan},
    {"跨过", Bound::kMoreThan},
    {">", Bound::kMoreThan},
    {"＞", Bound::kMoreThan},
    {"逾", Bound::kMoreThan},
    {"超", Bound::kMoreThan, U"反赶高名"},
    {"将近", Bound::kAbout},
    {"接近", Bound::kAbout},
    {"大约", Bound::kAbout},
    {"大概", Bound::kAbout},
    {"约占", Bound::kAbout, U"节合"},
    {"约为", Bound::kAbout},
    {"约", Bound::kAbout, U"节合条制公预违契集签续解邀履隐简特和盟守失"},
    {"近", Bound::kAbout, U"附靠临邻亲最远毗"},
    {"几近", Bound::kAbout},
    {"差不多", Bound::kAbout},
    {"≈", Bound::kAbout},
};

constexpr text::WordList kFillers("了", "达到", "到", "达", "为", "占", "有", "需", "是", "在", "出", "要", "给予",
                                  "可达", "奖励", "补助", "补贴");

struct AfterWord {
  std::string_view word;
  Bound bound;
};

constexpr AfterWord kAfter[] = {
    {"及其以上", Bound::kAtLeast}, {"及以上", Bound::kAtLeast}, {"或以上", Bound::kAtLeast},
    {"以上", Bound::kAtLeast},     {"之上", Bound::kAtLeast},   {"及其以下", Bound::kAtMost},
    {"及以下", Bound::kAtMost},    {"或以下", Bound::kAtMost},  {"以下", Bound::kAtMost},
    {"之下", Bound::kAtMost},      {"及以内", Bound::kAtMost},  {"以内", Bound::kAtMost},
    {"之内", Bound::kAtMost},      {"范围内", Bound::kAtMost},  {"范围以内", Bound::kAtMost},
    {"左右", Bound::kAbout},       {"上下", Bound::kAbout},     {"多", Bound::kAbout},
    {"余", Bound::kAbout},         {"有余", Bound::kAbout},     {"开外", Bound::kMoreThan},
    {"封顶", Bound::kAtMost},
};

constexpr std::string_view kInclusive[] = {"（含）",     "(含)",     "（含本数）", "(含本数)",
                                           "（含本级）", "（不含）", "(不含)"};

// Words that lead to a number through a phrase: 不低于总数的30%.
constexpr BoundWord kRemote[] = {
    {"不低于", Bound::kAtLeast},   {"不少于", Bound::kAtLeast},  {"不得低于", Bound::kAtLeast},
    {"不得少于", Bound::kAtLeast}, {"不超过", Bound::kAtMost},   {"不高于", Bound::kAtMost},
    {"不得超过", Bound::kAtMost},  {"不得高于", Bound::kAtMost}, {"不能超过", Bound::kAtMost},
    {"不能低于", Bound::kAtLeast},
};

constexpr std::size_t kPhraseBytes = 60;

char32_t Before(std::string_view text) { return text.empty() ? 0 : text::DecodeBefore(text, text.size()).point; }

// One bit for the last byte of each bound word: most texts before a number end with none.
template <std::size_t N>
constexpr std::uint64_t LastBytes(const BoundWord (&words)[N]) {
  std::uint64_t bits = 0;
  for (const BoundWord& word : words) bits |= std::uint64_t{1} << (static_cast<unsigned char>(word.word.back()) & 63);
  return bits;
}

constexpr std::uint64_t kBeforeLast = LastBytes(kBefore);

std::optional<BoundMatch> MatchBefore(std::string_view before) {
  if (before.empty() || (kBeforeLast >> (static_cast<unsigned char>(before.back()) & 63) & 1) == 0) return std::nullopt;
  for (const BoundWord& word : kBefore) {
    if (!text::QuickEndsWith(before, word.word)) continue;
    const std::string_view earlier = before.substr(0, before.size() - word.word.size());
    const char32_t last = Before(earlier);
    if (last != 0 && word.not_after.find(last) != std::u32string_view::npos) return std::nullopt;
    return BoundMatch{word.bound,
                      {static_cast<std::uint32_t>(earlier.size()), static_cast<std::uint32_t>(before.size())},
                      word.governs_list};
  }
  return std::nullopt;
}

bool EndsPhrase(char32_t point) {
  return std::u32string_view(U"，。；：、,;\n").find(point) != std::u32string_view::npos;
}

}  // namespace

std::string_view BoundName(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "EXACT";
    case Bound::kAbout:
      return "ABOUT";
    case Bound::kAtLeast:
      return "AT_LEAST";
    case Bound::kAtMost:
      return "AT_MOST";
    case Bound::kMoreThan:
      return "MORE_THAN";
    case Bound::kLessThan:
      return "LESS_THAN";
  }
  return "";
}

std::optional<BoundMatch> BoundBefore(std::string_view text, std::uint32_t at) {
  std::string_view before = text.substr(0, at);
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (auto match = MatchBefore(before)) return match;
  const std::string_view filler = kFillers.Ending(before);
  return filler.empty() ? std::nullopt : MatchBefore(before.substr(0, before.size() - filler.size()));
}

std::optional<BoundMatch> BoundBeforePhrase(std::string_view text, std::uint32_t at) {
  if (!text.substr(0, at).ends_with("的")) return std::nullopt;
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < kPhraseBytes) {
    const text::Decoded before = text::DecodeBefore(text, begin);
    if (EndsPhrase(before.point) || text::ArabicDigit(before.point) >= 0) break;
    begin -= before.bytes;
    for (const BoundWord& word : kRemote) {
      if (text.substr(begin, at - begin).starts_with(word.word)) {
        return BoundMatch{word.bound, {begin, begin + static_cast<std::uint32_t>(word.word.size())}, true};
      }
    }
  }
  return std::nullopt;
}

std::optional<BoundMatch> BoundAfter(std::string_view text, std::uint32_t at, bool time) {
  std::string_view rest = text.substr(at);
  std::uint32_t skipped = 0;
  for (const std::string_view bracket : kInclusive) {
    if (rest.starts_with(bracket)) skipped = static_cast<std::uint32_t>(bracket.size());
  }
  rest.remove_prefix(skipped);
  const auto match = [&](Bound bound, std::size_t bytes) {
    const std::uint32_t begin = at + skipped;
    return BoundMatch{bound, {begin, begin + static_cast<std::uint32_t>(bytes)}, false};
  };
  for (const AfterWord& word : kAfter) {
    if (text::QuickStartsWith(rest, word.word)) return match(word.bound, word.word.size());
  }
  if (time && rest.starts_with("内") && !rest.starts_with("内蒙") && !rest.starts_with("内部"))
    return match(Bound::kAtMost, 3);
  return std::nullopt;
}

}  // namespace taizhang::extract
