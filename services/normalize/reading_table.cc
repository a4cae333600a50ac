#include "normalize/reading_table.h"

#include <algorithm>
#include <utility>

#include "normalize/character_class.h"
#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr char32_t kFirst = 0x4E00;
constexpr char32_t kLast = 0x9FFF;
constexpr std::size_t kLongest = 40;

struct Vowels {
  char letter;
  std::u32string_view toned;
};
constexpr Vowels kVowels[] = {
    {'a', U"āáǎàăâã"}, {'e', U"ēéěèĕê"}, {'i', U"īíǐìĭ"}, {'o', U"ōóǒòŏ"},
    {'u', U"ūúǔùŭ"},   {'v', U"ǖǘǚǜ"},   {'n', U"ńňǹ"},   {'m', U"ḿ"},
};

bool IsCombiningTone(char32_t c) { return c == 0x300 || c == 0x301 || c == 0x304 || c == 0x306 || c == 0x30C; }

// Letters without a tone that print otherwise than a to z; 0 for others.
char PlainLetter(char32_t c) {
  if (c >= U'Ａ' && c <= U'Ｚ') return static_cast<char>(c - U'Ａ' + 'a');
  if (c >= U'ａ' && c <= U'ｚ') return static_cast<char>(c - U'ａ' + 'a');
  if (c == U'ɑ') return 'a';
  if (c == U'ɡ') return 'g';
  return c == U'ü' || c == U'Ü' ? 'v' : 0;
}

char TonedLetter(char32_t c) {
  for (const Vowels& vowel : kVowels) {
    if (vowel.toned.find(c) != vowel.toned.npos) return vowel.letter;
  }
  return 0;
}

// False when the character has no place in pinyin.
bool Add(char32_t c, Pinyin& pinyin) {
  if (IsLatin(c)) {
    pinyin.capital = pinyin.capital || c < U'a';
    pinyin.letters += static_cast<char>(c | 0x20);
  } else if (const char plain = PlainLetter(c); plain != 0) {
    pinyin.letters += plain;
  } else if (const char toned = TonedLetter(c); toned != 0) {
    pinyin.letters += toned;
    pinyin.toned = true;
  } else if (IsCombiningTone(c) || (c >= U'1' && c <= U'5' && !pinyin.letters.empty())) {
    pinyin.toned = true;
  } else if (c == 0x308 && pinyin.letters.ends_with('u')) {
    pinyin.letters.back() = 'v';
  } else {
    return IsBlank(c) || c == U'\n' || c == U'\'' || c == U'’';  // a hard wrap may fall inside
  }
  return true;
}

}  // namespace

std::optional<Pinyin> ParsePinyin(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  Pinyin pinyin;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (!Add(decoded.point, pinyin)) return std::nullopt;
    at += decoded.bytes;
  }
  if (pinyin.letters.empty()) return std::nullopt;
  return pinyin;
}

absl::StatusOr<ReadingTable> ReadingTable::Load(std::string_view readings) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("readings.tsv", readings, {"syllable", "hanzi"}));
  ReadingTable out;
  std::vector<std::pair<char32_t, std::uint16_t>> pairs;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view hanzi = table.Cell(row, 1);
    const auto id = static_cast<std::uint16_t>(out.syllables_.size());
    out.syllables_.emplace_back(table.Cell(row, 0));
    for (std::size_t at = 0; at < hanzi.size();) {
      const text::Decoded decoded = text::DecodeAt(hanzi, at);
      if (decoded.point < kFirst || decoded.point > kLast) return table.Bad(row, "not a hanzi of U+4E00 to U+9FFF");
      pairs.emplace_back(decoded.point, id);
      at += decoded.bytes;
    }
  }
  std::sort(pairs.begin(), pairs.end());
  out.begins_.assign(kLast - kFirst + 2, 0);
  for (const auto& pair : pairs) {
    ++out.begins_[pair.first - kFirst + 1];
    out.ids_.push_back(pair.second);
  }
  for (std::size_t i = 1; i < out.begins_.size(); ++i) out.begins_[i] += out.begins_[i - 1];
  return out;
}

ReadingTable::Range ReadingTable::Syllables(char32_t hanzi) const {
  if (hanzi < kFirst || hanzi > kLast) return {};
  return {begins_[hanzi - kFirst], begins_[hanzi - kFirst + 1]};
}

bool ReadingTable::IsReading(char32_t hanzi, std::string_view letters) const {
  const Range range = Syllables(hanzi);
  return std::any_of(ids_.begin() + range.begin, ids_.begin() + range.end,
                     [&](std::uint16_t id) { return syllables_[id] == letters; });
}

bool ReadingTable::AreReadings(std::u32string_view hanzi, std::string_view letters) const {
  if (hanzi.empty()) return letters.empty();
  const Range range = Syllables(hanzi.front());
  return std::any_of(ids_.begin() + range.begin, ids_.begin() + range.end, [&](std::uint16_t id) {
    const std::string_view syllable = syllables_[id];
    return letters.starts_with(syllable) && AreReadings(hanzi.substr(1), letters.substr(syllable.size()));
  });
}

bool ReadingTable::AreReadingsOfOne(char32_t hanzi, std::string_view letters) const {
  const Range range = Syllables(hanzi);
  return std::any_of(ids_.begin() + range.begin, ids_.begin() + range.end, [&](std::uint16_t id) {
    const std::string_view syllable = syllables_[id];
    if (!letters.starts_with(syllable)) return false;
    const std::string_view rest = letters.substr(syllable.size());
    return rest.empty() || AreReadingsOfOne(hanzi, rest);
  });
}

}  // namespace taizhang::normalize
