#include "normalize/damaged_run.h"

#include "normalize/character_class.h"
#include "normalize/gbk_code.h"
#include "normalize/readings.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::DecodeAt;
using text::Decoded;

constexpr std::size_t kLongestRun = 60;      // characters
constexpr std::size_t kLongestReading = 12;  // bytes
constexpr std::uint8_t kEuro = 0x80;

// Many pages fold these to ASCII after the damage.
char32_t FullWidthMark(char32_t c) {
  constexpr std::u32string_view kFolded = U",;:!?()";
  return kFolded.find(c) == kFolded.npos ? c : c + 0xFEE0;
}

bool IsSentenceMark(char32_t c) { return c == U'，' || c == U'。' || c == U'！' || c == U'？' || c == U','; }

// "guó)" after a mark that swallowed its bracket: {bytes, pinyin}.
BracketedPinyin ReadOpenReading(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestReading + 3).find_first_of(")\xEF");
  if (end == text.npos || end > kLongestReading || end == 0) return {};
  const bool full = text[end] != ')';
  if (full && !text.substr(end).starts_with("）")) return {};
  const std::optional<Pinyin> pinyin = ParsePinyin(text.substr(0, end));
  if (!pinyin || !pinyin->toned) return {};
  return {static_cast<std::uint32_t>(end + (full ? 3 : 1)), *pinyin};
}

class RunReader {
 public:
  RunReader(std::string_view text, std::uint32_t at) : text_(text), begin_(at) {
    at_ = at + DecodeAt(text, at).bytes;
    swallows_ascii_ = text[at] == '?';
    if (at > 0) run_.left_trail = GbkCode::Get().PairOf(text::DecodeBefore(text, at).point).trail;
    const BracketedPinyin reading = ReadOpenReading(text.substr(at_));
    if (reading.size > 0 && run_.left_trail != 0) {
      run_.first_reading = reading.pinyin;
      at_ += reading.size;
    }
  }

  std::optional<DamagedRun> Read() {
    for (std::size_t n = 0; n < kLongestRun && at_ < text_.size(); ++n) {
      const Decoded decoded = DecodeAt(text_, at_);
      // A `?` right after the mark is a folded ？ that the cut was made before.
      if (IsLossMark(decoded.point) && (n > 0 || decoded.point != U'?')) return EndAtMark(decoded);
      at_ += decoded.bytes;
      if (decoded.point == U'€') return EndAtTrail(kEuro);
      if (decoded.point >= 0x40 && decoded.point < 0x7F) return EndAtTrail(static_cast<std::uint8_t>(decoded.point));
      const BytePair pair = GbkCode::Get().PairOf(FullWidthMark(decoded.point));
      if (pair.lead == 0) return std::nullopt;
      run_.bytes.push_back(pair.lead);
      if (pair.trail < kEuro) return EndAtSwallowed(static_cast<char>(pair.trail));
      run_.bytes.push_back(pair.trail);
    }
    return std::nullopt;
  }

 private:
  std::optional<DamagedRun> Done() {
    run_.span = {begin_, at_};
    return run_;
  }

  std::optional<DamagedRun> EndAtTrail(std::uint8_t trail) {
    run_.bytes.push_back(trail);
    const BracketedPinyin reading = ReadBracketedPinyin(text_.substr(at_));
    if (reading.size > 0 && reading.pinyin.toned) {
      run_.last_reading = reading.pinyin;
      at_ += reading.size;
    }
    return Done();
  }

  std::optional<DamagedRun> EndAtSwallowed(char c) {
    run_.kept = c;
    return Done();
  }

  std::optional<DamagedRun> EndAtMark(Decoded mark) {
    if (run_.bytes.empty()) return std::nullopt;
    at_ += mark.bytes;
    const BracketedPinyin reading = ReadOpenReading(text_.substr(at_));
    if (reading.size > 0) {
      run_.last_reading = reading.pinyin;
      at_ += reading.size;
      return Done();
    }
    const char32_t next = at_ < text_.size() ? DecodeAt(text_, at_).point : U'\n';
    run_.hole = swallows_ascii_ && next != U'\n' && !IsSentenceMark(next);
    return Done();
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t at_ = 0;
  bool swallows_ascii_ = false;
  DamagedRun run_;
};

}  // namespace

bool IsLossMark(char32_t c) { return c == U'?' || c == text::kReplacement; }

std::optional<DamagedRun> ReadDamagedRun(std::string_view text, std::uint32_t at) { return RunReader(text, at).Read(); }

}  // namespace taizhang::normalize
