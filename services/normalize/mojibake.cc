#include "normalize/mojibake.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "markup/decoder.h"
#include "markup/windows1252.h"
#include "normalize/character_class.h"
#include "normalize/gbk_code.h"
#include "normalize/line_characters.h"
#include "text/character_set.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;
using text::Span;

constexpr std::size_t kLeastCharacters = 4;  // of a stretch alone
constexpr std::size_t kMuch = 12;            // characters of such stretches that make shorter ones sure
constexpr double kLone80 = 4;                // nats for 80, the one byte that never begins a pair
constexpr double kSure = 1.5;                // nats that a choice must win by
constexpr double kOtherScript = 8;           // nats against a Traditional form among Simplified ones

// Bytes that the wrong decoder could not show stand as these two; neither is a byte of a character in UTF-8.
constexpr std::uint8_t kOpen = 0;            // before ASCII: any
constexpr std::uint8_t kOpenBeforePair = 1;  // most likely 80

// Bytes as they were before the wrong decoding, each with the source character it came from.
struct Bytes {
  struct Source {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::string bytes;
  std::vector<Source> sources;

  void Put(std::uint8_t byte, std::uint32_t begin, std::uint32_t end) {
    bytes.push_back(static_cast<char>(byte));
    sources.push_back({begin, end});
  }
};

enum class Openness { kKnown, kAny, kLikely80 };

// A character that came out, and the bytes it was made of.
struct Restored {
  char32_t point = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::array<Openness, 2> open = {};  // its second and third byte

  bool guessed() const { return open[0] != Openness::kKnown || open[1] != Openness::kKnown; }
};

struct Stretch {
  Span span;
  Bytes bytes;
  std::vector<Restored> characters;
  Misreading misreading = Misreading::kUtf8AsGb;
};

// The byte that windows-1252 shows as this character; nullopt for others.
std::optional<std::uint8_t> Latin1Byte(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<std::uint8_t>(c);
  for (unsigned byte = 0x80; byte < 0xA0; ++byte) {
    if (markup::Windows1252Point(static_cast<unsigned char>(byte)) == c) return static_cast<std::uint8_t>(byte);
  }
  return std::nullopt;
}

bool IsHighLatin(char32_t c) {
  return (c >= 0x80 && c < 0x800) || (c >= 0x2013 && c <= 0x2122 && Latin1Byte(c).has_value());
}

// True for hanzi that GB 2312 lists by frequency; almost all of a text are.
bool IsCommon(char32_t c) {
  const BytePair pair = GbkCode::Get().PairOf(c);
  return pair.lead >= 0xB0 && pair.lead <= 0xD7 && pair.trail >= 0xA1;
}

bool IsPlainChinese(char32_t c) {
  return IsHanzi(c) || IsChineseMark(c) || IsNeutralMark(c) || c == 0xB7 || c == 0x3000 ||
         (c >= 0xFF00 && c <= 0xFF5E) || (c >= 0x2460 && c <= 0x2473);
}

// Latin-1: a stretch from its first to its last character above 7F, with the ASCII between them.
class Latin1Stretch {
 public:
  explicit Latin1Stretch(std::string_view text) : text_(text) {}

  std::optional<Stretch> Read(std::uint32_t begin) {
    Stretch stretch;
    std::uint32_t end = begin;
    std::size_t single = 0;
    std::size_t high = 0;
    for (std::uint32_t at = begin; at < text_.size() && text_[at] != '\n';) {
      const Decoded decoded = DecodeInline(text_, at);
      const bool is_high = IsHighLatin(decoded.point);
      if (!is_high && decoded.point >= 0x80) break;
      const std::uint32_t next = at + decoded.bytes;
      PutBytes(decoded.point, at, next, stretch.bytes);
      at = next;
      if (!is_high) continue;
      ++high;
      single += Latin1Byte(decoded.point).has_value();
      end = at;
    }
    stretch.span = {begin, end};
    if (single * 2 < high || high < 2) return std::nullopt;
    Trim(end, stretch.bytes);
    if (TryDecode(markup::Charset::kUtf8, stretch)) stretch.misreading = Misreading::kUtf8AsLatin1;
    if (!stretch.characters.empty()) return stretch;
    if (!TryDecode(markup::Charset::kGb18030, stretch)) return std::nullopt;
    stretch.misreading = Misreading::kGbAsLatin1;
    return stretch;
  }

 private:
  static void PutBytes(char32_t c, std::uint32_t begin, std::uint32_t end, Bytes& out) {
    if (c < 0x80) return out.Put(static_cast<std::uint8_t>(c), begin, end);
    if (const auto byte = Latin1Byte(c)) return out.Put(*byte, begin, end);
    std::string utf8;
    text::AppendUtf8(c, utf8);
    for (const char byte : utf8) out.Put(static_cast<std::uint8_t>(byte), begin, end);
  }

  static void Trim(std::uint32_t end, Bytes& bytes) {
    while (!bytes.sources.empty() && bytes.sources.back().begin >= end) {
      bytes.sources.pop_back();
      bytes.bytes.pop_back();
    }
  }

  // True when the bytes are plain Chinese in this charset.
  static bool TryDecode(markup::Charset charset, Stretch& stretch) {
    const markup::Decoding decoding = markup::Decode(charset, stretch.bytes.bytes);
    if (!decoding.invalid.empty()) return false;
    std::size_t hanzi = 0;
    std::size_t common = 0;
    for (const auto& run : decoding.text.map.runs()) AddRun(run, decoding.text.text, stretch.characters);
    for (const Restored& c : stretch.characters) {
      hanzi += IsHanzi(c.point);
      common += IsCommon(c.point);
    }
    if (hanzi > 0 && common * 5 >= hanzi * 3) return true;
    stretch.characters.clear();
    return false;
  }

  static void AddRun(const text::OffsetMap::Run& run, std::string_view decoded, std::vector<Restored>& out) {
    std::size_t source = run.source_begin;
    for (std::uint32_t at = run.text_begin; at < run.text_end();) {
      const Decoded c = text::DecodeAt(decoded, at);
      const std::uint32_t units = c.bytes / run.text_bytes;
      const std::size_t end = source + std::size_t{units} * run.source_bytes;
      out.push_back({c.point, source, end});
      source = end;
      at += c.bytes;
    }
  }

  std::string_view text_;
};

// UTF-8 as GB: pairs go back to bytes, which must go on as UTF-8.
class GbStretch {
 public:
  explicit GbStretch(std::string_view text) : text_(text) {}

  std::optional<Stretch> Read(std::uint32_t begin) {
    Stretch stretch;
    std::uint32_t at = begin;
    while (at < text_.size() && Step(at, stretch)) continue;
    CutUnfinished(stretch);
    if (stretch.characters.empty()) return std::nullopt;
    stretch.span = {begin, stretch.bytes.sources[stretch.characters.back().end - 1].end};
    return stretch;
  }

 private:
  std::size_t pending(const Stretch& stretch) const {
    return stretch.bytes.bytes.size() - (stretch.characters.empty() ? 0 : stretch.characters.back().end);
  }

  // Takes the character at `at`; false where the stretch ends before it.
  bool Step(std::uint32_t& at, Stretch& stretch) {
    const Decoded decoded = DecodeInline(text_, at);
    const std::uint32_t next = at + decoded.bytes;
    const char32_t c = decoded.point;
    const bool unknown = c == text::kReplacement || c == U'?';
    if (c < 0x80 && !(unknown && pending(stretch) > 0)) {
      if (pending(stretch) > 0) {  // the last byte was dropped without a mark
        stretch.bytes.Put(kOpen, at, at);
        if (!Complete(stretch) || pending(stretch) > 0) return false;
      }
      if (c == U'\n') return false;
      stretch.bytes.Put(static_cast<std::uint8_t>(c), at, next);
      const std::size_t end = stretch.bytes.bytes.size();
      stretch.characters.push_back({c, end - 1, end});
      at = next;
      return true;
    }
    if (unknown) {
      const bool before_pair = next < text_.size() && static_cast<unsigned char>(text_[next]) >= 0x80;
      stretch.bytes.Put(before_pair ? kOpenBeforePair : kOpen, at, next);
    } else if (c == U'€') {
      stretch.bytes.Put(0x80, at, next);
    } else {
      const BytePair pair = GbkCode::Get().PairOf(c);
      if (pair.lead == 0) return false;
      stretch.bytes.Put(pair.lead, at, next);
      if (!Complete(stretch)) return false;
      stretch.bytes.Put(pair.trail, at, next);
    }
    at = next;
    return Complete(stretch);
  }

  // Makes a character of the pending bytes when they are enough; false when they are no UTF-8.
  bool Complete(Stretch& stretch) {
    const std::size_t n = pending(stretch);
    if (n == 0) return true;
    const std::size_t begin = stretch.bytes.bytes.size() - n;
    std::string bytes = stretch.bytes.bytes.substr(begin);
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const std::size_t length = lead >= 0xE2 && lead <= 0xEF ? 3 : lead == 0xC2 ? 2 : 0;
    if (length == 0) return false;
    std::array<Openness, 2> open = {};
    for (std::size_t i = 1; i < n; ++i) {
      const auto byte = static_cast<std::uint8_t>(bytes[i]);
      if (byte == kOpen || byte == kOpenBeforePair) {
        open[i - 1] = byte == kOpen ? Openness::kAny : Openness::kLikely80;
        bytes[i] = '\x80';
      } else if ((byte & 0xC0) != 0x80) {
        return false;
      }
    }
    if (n < length) return true;
    const Restored c = {PointOf(bytes), begin, begin + length, open};
    if (c.guessed() ? length != 3 : !IsPlainChinese(c.point)) return false;
    stretch.characters.push_back(c);
    return true;
  }

  // Of two or three bytes that are UTF-8, or would be with other bits in one of them.
  static char32_t PointOf(std::string_view bytes) {
    char32_t point = static_cast<unsigned char>(bytes[0]) & (bytes.size() == 2 ? 0x1Fu : 0x0Fu);
    for (std::size_t i = 1; i < bytes.size(); ++i) point = point << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3Fu);
    return point;
  }

  // Leaves out what does not make a whole character, and ASCII at the end.
  static void CutUnfinished(Stretch& stretch) {
    while (!stretch.characters.empty() && stretch.characters.back().point < 0x80) stretch.characters.pop_back();
    const std::size_t end = stretch.characters.empty() ? 0 : stretch.characters.back().end;
    stretch.bytes.bytes.resize(end);
    stretch.bytes.sources.resize(end);
  }

  std::string_view text_;
};

std::size_t CountChinese(const Stretch& stretch) {
  return static_cast<std::size_t>(std::count_if(stretch.characters.begin(), stretch.characters.end(),
                                                [](const Restored& c) { return c.point >= 0x80; }));
}

// The stretches of a text, in order.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Stretch> Find() {
    for (std::uint32_t at = 0; (at = Suspects().FindIn(text_, at)) < text_.size();) {
      const Decoded decoded = DecodeInline(text_, at);
      std::optional<Stretch> stretch;
      if (!IsHighLatin(decoded.point)) {
        stretch = GbStretch(text_).Read(at);
      } else if (at >= tried_) {
        stretch = Latin1Stretch(text_).Read(at);
        if (!stretch) tried_ = EndOfLatin(at);
      }
      at = stretch ? stretch->span.end : at + decoded.bytes;
      if (stretch) stretches_.push_back(*std::move(stretch));
    }
    DropUnsure();
    return std::move(stretches_);
  }

 private:
  // The characters that a stretch may begin with.
  static const text::CharacterSet& Suspects() {
    static const text::CharacterSet kSuspects = [] {
      text::CharacterSet set;
      for (char32_t c = 0; c < 0x10000; ++c) {
        if (IsHighLatin(c) || (c >= 0x4E00 && MayBeginUtf8(c))) set.Add(c);
      }
      return set;
    }();
    return kSuspects;
  }

  // The first pair must be the first two bytes of three.
  static bool MayBeginUtf8(char32_t c) {
    const BytePair pair = GbkCode::Get().PairOf(c);
    return pair.lead >= 0xE2 && pair.trail >= 0x80 && pair.trail <= 0xBF;
  }

  std::uint32_t EndOfLatin(std::uint32_t at) const {
    while (at < text_.size() && text_[at] != '\n') {
      const Decoded decoded = DecodeInline(text_, at);
      if (decoded.point >= 0x80 && !IsHighLatin(decoded.point)) break;
      at += decoded.bytes;
    }
    return at;
  }

  // Short stretches count only where long ones leave no doubt, and never in the middle of sound hanzi: a pair of rare
  // characters can be a byte sequence of UTF-8 by chance.
  void DropUnsure() {
    std::array<std::size_t, 3> sure = {};
    const auto kind = [](const Stretch& s) { return static_cast<std::size_t>(s.misreading); };
    for (const Stretch& s : stretches_) {
      if (CountChinese(s) >= kLeastCharacters) sure[kind(s)] += CountChinese(s);
    }
    std::erase_if(stretches_, [&](const Stretch& s) {
      return CountChinese(s) < kLeastCharacters && (sure[kind(s)] < kMuch || TouchesHanzi(s.span));
    });
  }

  bool TouchesHanzi(Span span) const {
    return (span.begin > 0 && IsHanzi(text::DecodeBefore(text_, span.begin).point)) ||
           (span.end < text_.size() && IsHanzi(DecodeInline(text_, span.end).point));
  }

  std::string_view text_;
  std::uint32_t tried_ = 0;  // up to here, Latin-1 was no mojibake
  std::vector<Stretch> stretches_;
};

// Chooses the open bytes of characters: what is likeliest between its neighbours, or U+FFFD where nothing is. In a
// stretch without Traditional forms a Traditional form stands back.
class Guesser {
 public:
  Guesser(const CharacterModel& model, std::vector<Restored>& characters) : model_(model), characters_(characters) {
    traditional_ = std::any_of(characters.begin(), characters.end(), [&](const Restored& c) {
      return !c.guessed() && IsHanzi(c.point) && model.Fold(c.point) != c.point;
    });
  }

  void Run() {
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (characters_[i].guessed()) Choose(i);
    }
  }

 private:
  // The bits that an open byte may have; two open bytes in a row are those that no pair begins with, then any.
  static bool MayBe(const Restored& c, std::uint32_t second, std::uint32_t third) {
    if (c.open[0] == Openness::kKnown) return second == 0;
    if (c.open[1] == Openness::kKnown) return third == 0;
    return second == 0 || (second >= 0x21 && second <= 0x2F);
  }

  void Choose(std::size_t i) {
    Restored& open = characters_[i];
    const char32_t base = open.point;
    double best = -std::numeric_limits<double>::infinity();
    double next = best;
    for (std::uint32_t second = 0; second < 0x40; ++second) {
      for (std::uint32_t third = 0; third < (open.open[1] == Openness::kKnown ? 1u : 0x40u); ++third) {
        const char32_t c = base | second << 6 | third;
        if (!MayBe(open, second, third) || !IsPlainChinese(c)) continue;
        double score = Score(i, c);
        if (open.open[0] == Openness::kLikely80 && second == 0) score += kLone80;
        if (open.open[1] == Openness::kLikely80 && third == 0) score += kLone80;
        next = std::max(next, std::min(best, score));
        if (score <= best) continue;
        best = score;
        open.point = c;
      }
    }
    if (best - next < kSure) open.point = text::kReplacement;
  }

  Token At(std::size_t i, int offset) const {
    const auto at = static_cast<std::ptrdiff_t>(i) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(characters_.size())) return kLineEnd;
    const Restored& c = characters_[static_cast<std::size_t>(at)];
    return model_.Fold(c.point);
  }

  double Score(std::size_t i, char32_t c) const {
    const Token t = model_.Fold(c);
    double score = model_.LogProbability(At(i, -2), At(i, -1), t) + model_.LogProbability(At(i, -1), t, At(i, 1)) +
                   model_.LogProbability(t, At(i, 1), At(i, 2));
    if (!traditional_ && IsHanzi(c) && t != c) score -= kOtherScript;
    return score;
  }

  const CharacterModel& model_;
  std::vector<Restored>& characters_;
  bool traditional_ = false;
};

// Writes a stretch in the smallest groups of characters whose bytes came from characters of their own.
void Write(const Stretch& stretch, text::Rewriter& out) {
  out.KeepUpTo(stretch.span.begin);
  const std::vector<Restored>& characters = stretch.characters;
  for (std::size_t i = 0; i < characters.size();) {
    std::string group;
    std::uint32_t end = out.position();
    do {
      text::AppendUtf8(characters[i].point, group);
      end = std::max(end, stretch.bytes.sources[characters[i].end - 1].end);
      ++i;
    } while (i < characters.size() && stretch.bytes.sources[characters[i].begin].begin < end);
    out.Replace(end - out.position(), group);
  }
}

}  // namespace

MojibakeRepair MojibakeReverser::Reverse(std::string_view text) const {
  MojibakeRepair repair;
  text::Rewriter out(text);
  for (Stretch& stretch : Finder(text).Find()) {
    Guesser(model_, stretch.characters).Run();
    out.KeepUpTo(stretch.span.begin);
    const auto begin = static_cast<std::uint32_t>(out.output().size());
    Write(stretch, out);
    const auto end = static_cast<std::uint32_t>(out.output().size());
    const bool guessed = std::any_of(stretch.characters.begin(), stretch.characters.end(),
                                     [](const Restored& c) { return c.guessed(); });
    repair.out.changes.push_back({stretch.span, {begin, end}, guessed ? 0.9 : 0.99});
    repair.misreadings.push_back(stretch.misreading);
  }
  repair.out.out = std::move(out).Finish();
  return repair;
}

}  // namespace taizhang::normalize
