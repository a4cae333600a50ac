#include "normalize/readings.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;

constexpr std::size_t kLongestContent = 42;
constexpr std::size_t kLongestWord = 6;  // hanzi before the bracket that one reading may cover
constexpr std::size_t kTonelessEvidence = 3;
constexpr double kToned = 0.99;
constexpr double kToneless = 0.95;

struct Found {
  text::Span span;
  bool toned = false;
};

// The last hanzi kept, oldest first.
class Word {
 public:
  void Put(char32_t c) {
    if (!IsHanzi(c)) {
      hanzi_.clear();
      return;
    }
    if (hanzi_.size() == kLongestWord) hanzi_.erase(0, 1);
    hanzi_.push_back(c);
  }
  std::u32string_view Last(std::size_t n) const { return std::u32string_view(hanzi_).substr(hanzi_.size() - n); }
  std::size_t size() const { return hanzi_.size(); }

 private:
  std::u32string hanzi_;
};

bool IsReadingOf(const ReadingTable& table, const Word& word, std::string_view letters) {
  if (word.size() == 0) return false;
  if (table.AreReadingsOfOne(word.Last(1)[0], letters)) return true;
  for (std::size_t n = 2; n <= word.size(); ++n) {
    if (table.AreReadings(word.Last(n), letters)) return true;
  }
  return false;
}

std::vector<Found> FindReadings(const ReadingTable& table, std::string_view text) {
  std::vector<Found> found;
  Word word;
  for (std::uint32_t at = 0; at < text.size();) {
    if ((text[at] == '(' || text[at] == '\xEF') && word.size() > 0) {
      const BracketedPinyin bracket = ReadBracketedPinyin(text.substr(at));
      const Pinyin& pinyin = bracket.pinyin;
      if (bracket.size > 0 && (pinyin.toned || !pinyin.capital) && IsReadingOf(table, word, pinyin.letters)) {
        found.push_back({{at, at + bracket.size}, pinyin.toned});
        at += bracket.size;
        continue;
      }
    }
    const Decoded decoded = DecodeInline(text, at);
    at += decoded.bytes;
    const bool wrapped = decoded.point == U'\n' && at < text.size() && (text[at] == '(' || text[at] == '\xEF');
    if (!wrapped) word.Put(decoded.point);
  }
  return found;
}

}  // namespace

BracketedPinyin ReadBracketedPinyin(std::string_view text) {
  const std::string_view open = text.starts_with("(") ? "(" : "（";
  if (!text.starts_with(open)) return {};
  const std::string_view rest = text.substr(open.size(), kLongestContent + 3);
  const std::size_t ascii = rest.find(')');
  const std::size_t full = rest.find("）");
  const std::size_t end = std::min(ascii, full);
  if (end == rest.npos) return {};
  const std::optional<Pinyin> pinyin = ParsePinyin(rest.substr(0, end));
  if (!pinyin) return {};
  return {static_cast<std::uint32_t>(open.size() + end + (end == ascii ? 1 : 3)), *pinyin};
}

Rewriting ReadingRemover::Remove(std::string_view text) const {
  const std::vector<Found> found = FindReadings(table_, text);
  const auto toneless = std::count_if(found.begin(), found.end(), [](const Found& f) { return !f.toned; });
  ChangeWriter out(text);
  for (const Found& reading : found) {
    if (!reading.toned && static_cast<std::size_t>(toneless) < kTonelessEvidence) continue;
    out.Replace(reading.span, "", reading.toned ? kToned : kToneless);
  }
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
