#include "extract/indicator_phrase.h"

#include <algorithm>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// The longest noun after a count, in bytes: about twenty characters.
constexpr std::uint32_t kNounBytes = 66;
// The longest verb before a generic noun.
constexpr std::uint32_t kVerbBytes = 12;

bool IsHan(char32_t point) { return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF); }

std::vector<std::string_view> SplitAt(std::string_view words, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = words.find(mark);
    if (at == std::string_view::npos) break;
    parts.push_back(words.substr(0, at));
    words.remove_prefix(at + mark.size());
  }
  parts.push_back(words);
  return parts;
}

// Splits a list into exactly n names; nothing when it cannot.
std::optional<std::vector<std::string_view>> SplitList(std::string_view words, std::size_t n) {
  std::vector<std::string_view> parts = SplitAt(words, "、");
  static constexpr std::string_view kJoiners[] = {"以及", "和", "及", "与"};
  for (const std::string_view joiner : kJoiners) {
    if (parts.size() >= n) break;
    std::vector<std::string_view> finer;
    for (const std::string_view part : parts) {
      const std::vector<std::string_view> pieces = SplitAt(part, joiner);
      finer.insert(finer.end(), pieces.begin(), pieces.end());
    }
    if (finer.size() <= n) parts = std::move(finer);
  }
  if (parts.size() != n) return std::nullopt;
  const bool empty = std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); });
  return empty ? std::nullopt : std::optional(parts);
}

// Where the shared end of the last name begins: the first head word in it, past its own first character.
std::size_t SharedEnd(std::string_view name, const CueTable& cues) {
  for (std::size_t at = text::DecodeAt(name, 0).bytes; at < name.size(); at += text::DecodeAt(name, at).bytes) {
    if (cues.At(name, static_cast<std::uint32_t>(at), "head")) return at;
  }
  return name.size();
}

}  // namespace

absl::StatusOr<IndicatorReader> IndicatorReader::Parse(std::string_view pairs_tsv) {
  IndicatorReader reader;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("paired_words.tsv", pairs_tsv, {"word", "first", "second"}));
  for (const auto& row : table.rows()) {
    reader.pairs_.push_back(
        {std::string(table.Cell(row, 0)), std::string(table.Cell(row, 1)), std::string(table.Cell(row, 2))});
  }
  return reader;
}

Span IndicatorReader::Subject(std::string_view text, Span words, bool money, const std::vector<Span>& times,
                              const CueTable& cues) const {
  for (bool again = true; again && !words.empty();) {
    again = false;
    const auto cut = [&](std::uint32_t to) {
      words.begin = std::min(to, words.end);
      again = true;
    };
    const auto time =
        std::find_if(times.begin(), times.end(), [&](Span t) { return t.begin <= words.begin && words.begin < t.end; });
    if (time != times.end()) {
      cut(time->end);
      continue;
    }
    const std::string_view rest = words.In(text);
    for (const std::string_view sort : {"front", "region", "money_verb"}) {
      if (sort == "money_verb" && !money) continue;
      const auto cue = cues.At(rest, 0, sort);
      if (!cue || cue->end >= rest.size()) continue;
      cut(words.begin + cue->end);
      break;
    }
    if (again) continue;
    if (!IsHan(text::DecodeAt(rest, 0).point) && !rest.starts_with("“") && !rest.starts_with("《") &&
        static_cast<unsigned char>(rest[0]) >= 0x80) {
      cut(words.begin + text::DecodeAt(rest, 0).bytes);
    }
  }
  while (!words.empty()) {
    const std::string_view rest = words.In(text);
    if (!rest.ends_with("的") && !rest.ends_with("了") && !rest.ends_with("，") && !rest.ends_with("：") &&
        !rest.ends_with("、"))
      break;
    words.end -= 3;
  }
  return words;
}

std::optional<Span> IndicatorReader::NounAfter(std::string_view text, Span after, const CueTable& cues) const {
  Span noun = {after.begin, std::min(after.end, after.begin + kNounBytes)};
  while (!text::IsUtf8Boundary(text, noun.end)) --noun.end;
  if (noun.In(text).starts_with("的")) noun.begin += 3;
  if (noun.empty()) return std::nullopt;
  const std::string_view words = noun.In(text);
  const char32_t first = text::DecodeAt(words, 0).point;
  if (!IsHan(first) && first != U'“' && !(first < 0x80 && ((first | 0x20) >= 'a' && (first | 0x20) <= 'z')))
    return std::nullopt;
  if (cues.At(words, 0, "verb_start")) return std::nullopt;
  for (std::uint32_t at = text::DecodeAt(words, 0).bytes; at < words.size(); at += text::DecodeAt(words, at).bytes) {
    if (!cues.At(words, at, "noun_stop")) continue;
    noun.end = noun.begin + at;
    break;
  }
  return noun;
}

Span IndicatorReader::GenericVerb(std::string_view text, Span before, const CueTable& cues) const {
  std::uint32_t begin = before.end;
  while (begin > before.begin && before.end - begin < kVerbBytes) {
    const text::Decoded last = text::DecodeBefore(text.substr(0, begin), begin);
    if (!IsHan(last.point)) break;
    begin -= last.bytes;
  }
  return Subject(text, {begin, before.end}, false, {}, cues);
}

std::optional<std::vector<std::string>> IndicatorReader::Distribute(std::string_view words, std::size_t n,
                                                                    const CueTable& cues) const {
  if (n < 2) return std::nullopt;
  const auto parts = SplitList(words, n);
  if (!parts) {
    for (const Pair& pair : pairs_) {
      const std::size_t at = words.find(pair.word);
      if (n != 2 || at == std::string_view::npos) continue;
      const std::string before(words.substr(0, at));
      const std::string behind(words.substr(at + pair.word.size()));
      return std::vector<std::string>{before + pair.first + behind, before + pair.second + behind};
    }
    return std::nullopt;
  }
  const std::string_view last = parts->back();
  const std::string_view shared = last.substr(SharedEnd(last, cues));
  std::vector<std::string> names;
  for (const std::string_view part : *parts) {
    const bool whole = part.data() == last.data() || SharedEnd(part, cues) < part.size() || shared.empty();
    names.push_back(std::string(part) + (whole ? "" : std::string(shared)));
  }
  return names;
}

}  // namespace taizhang::extract
