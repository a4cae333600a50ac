#include "normalize/repeats.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr std::uint32_t kHanzi = 100;    // in a repeated stretch, rows of tables not counted
constexpr std::uint32_t kLongLine = 60;  // hanzi; a stretch of shorter lines must have two that differ
constexpr std::size_t kLinesTried = 64;  // of a stretch, before it must have shown enough
constexpr std::size_t kOccurrences = 4;  // of a line, that a stretch may go back to

struct Line {
  text::Span span;
  std::uint32_t id = 0;      // equal for equal lines
  std::uint32_t hanzi = 0;   // 0 for a row of a table
  std::uint32_t output = 0;  // where it begins in the output
  bool dropped = false;
};

std::uint32_t CountHanzi(std::string_view line) {
  if (line.find('\t') != line.npos) return 0;
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded decoded = DecodeInline(line, at);
    count += IsHanzi(decoded.point);
    at += decoded.bytes;
  }
  return count;
}

std::vector<Line> ReadLines(std::string_view text) {
  std::vector<Line> lines;
  std::unordered_map<std::string_view, std::uint32_t> ids;
  LineCursor cursor(text);
  for (text::Span span; cursor.Next(span);) {
    const std::string_view words = span.In(text);
    const auto id = ids.emplace(words, static_cast<std::uint32_t>(ids.size())).first->second;
    lines.push_back({span, id, CountHanzi(words)});
  }
  return lines;
}

// Finds the stretch that begins at a line, among the lines before it.
class Finder {
 public:
  explicit Finder(std::vector<Line>& lines) : lines_(lines), places_(lines.size()) {}

  void Keep(std::size_t i) {
    std::vector<std::uint32_t>& places = places_[lines_[i].id];
    if (places.size() < kOccurrences) places.push_back(static_cast<std::uint32_t>(i));
  }

  // The longest stretch at `at`: {from, number of lines}; no lines when there is none.
  std::pair<std::size_t, std::size_t> Longest(std::size_t at) const {
    std::pair<std::size_t, std::size_t> longest = {0, 0};
    for (const std::uint32_t from : places_[lines_[at].id]) {
      const std::size_t n = Length(from, at);
      if (n > longest.second) longest = {from, n};
    }
    return longest;
  }

 private:
  // The number of lines at `at` that repeat those at `from`; 0 when they are too few or too much alike. Gives up where
  // the first lines show nothing, so that the cost stays linear.
  std::size_t Length(std::size_t from, std::size_t at) const {
    std::uint32_t hanzi = 0;
    bool differs = false;
    bool has_long_line = false;
    bool enough = false;
    std::size_t n = 0;
    for (; Continues(from, at, n) && (enough || n < kLinesTried); ++n) {
      const Line& line = lines_[at + n];
      hanzi += line.hanzi;
      differs = differs || line.id != lines_[at].id;
      has_long_line = has_long_line || line.hanzi >= kLongLine;
      enough = enough || (hanzi >= kHanzi && (differs || has_long_line));
    }
    return enough ? n : 0;
  }

  bool Continues(std::size_t from, std::size_t at, std::size_t n) const {
    return at + n < lines_.size() && from + n < at && lines_[from + n].id == lines_[at + n].id &&
           !lines_[from + n].dropped;
  }

  std::vector<Line>& lines_;
  std::vector<std::vector<std::uint32_t>> places_;  // by id, of lines kept
};

}  // namespace

WithoutRepetitions DropRepetitions(std::string_view text) {
  std::vector<Line> lines = ReadLines(text);
  Finder finder(lines);
  text::Rewriter out(text);
  WithoutRepetitions result;
  for (std::size_t i = 0; i < lines.size();) {
    const auto [from, n] = finder.Longest(i);
    if (n == 0) {
      out.KeepUpTo(lines[i].span.begin);
      lines[i].output = static_cast<std::uint32_t>(out.output().size());
      finder.Keep(i);
      ++i;
      continue;
    }
    const text::Span dropped = {lines[i - 1].span.end, lines[i + n - 1].span.end};
    const Line& last = lines[from + n - 1];
    out.KeepUpTo(dropped.begin);
    out.Drop(dropped.size());
    result.repetitions.push_back({dropped, {lines[from].output, last.output + last.span.size()}});
    for (std::size_t k = i; k < i + n; ++k) lines[k].dropped = true;
    i += n;
  }
  result.out = std::move(out).Finish();
  return result;
}

}  // namespace taizhang::normalize
