#include "normalize/lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "re2/re2.h"
#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::normalize {
namespace {

enum class Start { kText, kWeak, kStrong, kApart, kWhole };

constexpr std::uint32_t kNarrowestWrap = 16;  // characters; narrower lines are names and table cells
constexpr std::uint32_t kWidestWrap = 200;
constexpr std::uint32_t kRagged =
    2;  // characters that a line falls short of the width, so that no mark begins the next
constexpr std::uint32_t kFullLines = 5;
constexpr std::uint32_t kFewFullLines = 3;  // where all other lines are narrower
constexpr std::uint32_t kFewNarrowest = 24;
constexpr std::uint32_t kProse = 40;  // characters of a line that is a paragraph even without a sentence end inside
constexpr std::uint32_t kShortProse = 12;
constexpr int kRounds = 8;  // of joining; a joined line may go on in its turn

struct Line {
  text::Span span;          // without blanks at either end
  std::uint32_t width = 0;  // characters, the indent included
  char32_t first = 0;
  char32_t second = 0;
  char32_t last = 0;
  bool point_last = false;  // of a number: 下降到1. / 2%
  Start start = Start::kText;
  bool tab = false;
  bool indented = false;
  bool blank_before = false;  // an empty line stands before it
  bool sentence_inside = false;
  bool clause_inside = false;
  int open_marks = 0;     // 《“（ that it leaves open
  std::size_t index = 0;  // of the last line of the text that is part of it
};

bool IsIn(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != set.npos; }
bool EndsSentence(char32_t c) { return IsIn(U"。！？；：.!?;:…”》）)】", c); }
bool BeginsNoLine(char32_t c) { return IsIn(U"，。、；：！？）”’》】〕%,;:!?)", c); }
bool EndsNoLine(char32_t c) { return IsIn(U"，、（“‘《【〔,(", c); }

bool IsFinished(const Line& line) { return EndsSentence(line.last) && !line.point_last; }

// The width at which a text is wrapped.
struct Wrap {
  std::uint32_t width = 0;  // 0: it is not
  bool by_indent = false;   // paragraphs are told by an indent
  bool by_blank = false;    // or by blank lines
  bool exact = false;       // no line falls short so that no mark begins the next

  // A line falls short where a mark would have begun the next, which took the character before it along.
  bool IsFull(const Line& line, const Line& next) const {
    if (width == 0 || line.width > width || line.width + kRagged < width) return false;
    return !exact || line.width == width || BeginsNoLine(next.second);
  }
};

Line ReadLine(std::string_view text, const LineCharacters& row) {
  Line line;
  std::size_t begin = 0;
  while (begin < row.size() && IsBlank(row[begin].point)) ++begin;
  std::size_t end = row.size();
  while (end > begin && IsBlank(row[end - 1].point)) --end;
  if (begin == end) return line;
  line.span = {row[begin].at, row[end - 1].end()};
  line.width = static_cast<std::uint32_t>(end);
  line.indented = begin > 0;
  line.first = row[begin].point;
  if (begin + 1 < end) line.second = row[begin + 1].point;
  line.last = row[end - 1].point;
  line.point_last = line.last == U'.' && end - begin > 1 && IsDigit(row[end - 2].point);
  line.tab = line.span.In(text).find('\t') != std::string_view::npos;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = row[i].point;
    if (IsHanzi(c)) continue;
    if (i + 1 < end) line.sentence_inside = line.sentence_inside || IsIn(U"。；！？;!", c);
    line.clause_inside = line.clause_inside || IsIn(U"，。,", c);
    if (IsIn(U"《“（(", c)) ++line.open_marks;
    if (IsIn(U"》”）)", c)) line.open_marks = std::max(0, line.open_marks - 1);
  }
  return line;
}

// Counts of lines by width, those that end inside a sentence apart.
struct Widths {
  std::array<std::uint32_t, kWidestWrap + 1> all = {};
  std::array<std::uint32_t, kWidestWrap + 1> unfinished = {};
  std::array<std::uint32_t, kWidestWrap + 1> prose = {};  // with a mark inside
  std::uint32_t wider = 0;

  explicit Widths(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      if (line.tab) continue;
      if (line.width > kWidestWrap) {
        ++wider;
      } else {
        ++all[line.width];
        if (line.sentence_inside || line.clause_inside) ++prose[line.width];
        if (!IsFinished(line)) ++unfinished[line.width];
      }
    }
  }

  static std::uint32_t Sum(const std::array<std::uint32_t, kWidestWrap + 1>& counts, std::uint32_t from,
                           std::uint32_t to) {
    std::uint32_t sum = 0;
    for (std::uint32_t i = from; i <= to; ++i) sum += counts[i];
    return sum;
  }

  // A page has few lines of one width that end inside a sentence by chance, when no line is wider.
  bool IsWrapOfFew(std::uint32_t width) const {
    const std::uint32_t full = all[width];
    return width >= kFewNarrowest && full >= kFewFullLines && unfinished[width] * 5 >= full * 4 &&
           prose[width] * 2 >= full && Sum(all, width + 1, kWidestWrap) + wider == 0;
  }

  bool IsExact(std::uint32_t width) const { return all[width] * 5 >= Sum(all, width - kRagged, width) * 4; }

  bool IsWrap(std::uint32_t width) const {
    if (IsWrapOfFew(width)) return true;
    const std::uint32_t full = Sum(all, width - kRagged, width);
    const std::uint32_t unfinished_full = Sum(unfinished, width - kRagged, width);
    const std::uint32_t long_lines = Sum(all, width / 2, width);
    const std::uint32_t beyond = Sum(all, width + 1, kWidestWrap) + wider;
    return all[width] >= kFullLines / 2 && full >= kFullLines && full * 2 >= long_lines &&
           unfinished_full * 5 >= full * 3 && beyond * 10 <= full;
  }
};

Wrap FindWrap(const std::vector<Line>& lines) {
  const Widths widths(lines);
  Wrap wrap;
  for (std::uint32_t width = kWidestWrap; width >= kNarrowestWrap && wrap.width == 0; --width) {
    if (widths.all[width] > 0 && widths.IsWrap(width)) wrap.width = width;
  }
  wrap.exact = wrap.width > 0 && widths.IsExact(wrap.width);
  std::size_t indented = 0;
  std::size_t blank = 0;
  for (const Line& line : lines) {
    indented += line.indented;
    blank += line.blank_before;
  }
  wrap.by_indent = indented > 0 && indented * 2 < lines.size();
  wrap.by_blank = blank > 0 && blank * 2 < lines.size();
  return wrap;
}

bool OpensParagraph(const Wrap& wrap, const Line& line) {
  return (wrap.by_indent && line.indented) || (wrap.by_blank && line.blank_before);
}

// In a hard-wrapped text: a full line goes on unless the next one plainly begins anew.
bool GoesOnInWrap(const Wrap& wrap, const Line& line, const Line& next) {
  if (OpensParagraph(wrap, next) || line.start == Start::kWhole) return false;
  const bool finished = IsFinished(line);
  if (next.start == Start::kStrong) return EndsNoLine(line.last);
  if (next.start == Start::kApart) return EndsNoLine(line.last) || (!finished && next.width + kRagged >= wrap.width);
  return !finished || next.start == Start::kText || next.start == Start::kWhole;
}

bool IsParagraph(const Line& line) {
  if (line.start == Start::kStrong || line.start == Start::kApart) return line.sentence_inside;
  return line.sentence_inside || line.width >= kProse;
}

// Anywhere: a line goes on only where it plainly must.
bool GoesOnInProse(const Line& line, const Line& next) {
  if (BeginsNoLine(next.first)) return line.width >= kShortProse || next.width <= kRagged;
  if (next.start == Start::kStrong || next.start == Start::kApart) return false;
  if (EndsNoLine(line.last) && line.width >= kShortProse) return next.start == Start::kText;
  const bool point = line.last == U'.' && IsDigit(next.first);
  if ((EndsSentence(line.last) && !point) || (next.start != Start::kText && next.start != Start::kWhole)) return false;
  if (line.open_marks > 0 && next.clause_inside && line.width >= kShortProse) return true;
  return IsParagraph(line) && next.clause_inside;
}

enum class Joint { kBreak, kGlue, kSpace };

// The line that two make.
Line Joined(const Line& line, const Line& next) {
  Line both = next;
  both.span.begin = line.span.begin;
  both.width = line.width + next.width;
  both.first = line.first;
  both.start = line.start;
  both.indented = line.indented;
  both.blank_before = line.blank_before;
  both.sentence_inside = line.sentence_inside || next.sentence_inside || IsIn(U"。；！？;!", line.last);
  both.clause_inside = line.clause_inside || next.clause_inside;
  both.open_marks = line.open_marks + next.open_marks;
  return both;
}

// True when blanks beside the break part two words.
bool HasBlank(std::string_view gap) { return gap.find_first_not_of('\n') != gap.npos; }

Joint JointOf(const Wrap& wrap, const Line& line, const Line& next, std::string_view gap) {
  if (line.tab || next.tab) return Joint::kBreak;
  const bool words = IsLatin(line.last) && IsLatin(next.first);
  if (wrap.IsFull(line, next) && GoesOnInWrap(wrap, line, next))
    return words && HasBlank(gap) ? Joint::kSpace : Joint::kGlue;
  if (!GoesOnInProse(line, next)) return Joint::kBreak;
  return words ? Joint::kSpace : Joint::kGlue;
}

// One round of joining; true when something was joined.
bool JoinOnce(std::string_view text, std::vector<Line>& lines, std::vector<Joint>& joints) {
  const Wrap wrap = FindWrap(lines);
  std::vector<Line> joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      const text::Span gap = {lines[i - 1].span.end, lines[i].span.begin};
      // In a wrapped text the width of the last piece tells; in prose, what the line has become.
      const bool wrapped = wrap.IsFull(lines[i - 1], lines[i]);
      const Joint joint = JointOf(wrap, wrapped ? lines[i - 1] : joined.back(), lines[i], gap.In(text));
      if (joint != Joint::kBreak) {
        joints[lines[i - 1].index] = joint;
        joined.back() = Joined(joined.back(), lines[i]);
        continue;
      }
    }
    joined.push_back(lines[i]);
  }
  const bool changed = joined.size() < lines.size();
  lines = std::move(joined);
  return changed;
}

// How each line of the text goes over into the next.
std::vector<Joint> JointsOf(std::string_view text, std::vector<Line> lines) {
  std::vector<Joint> joints(lines.size(), Joint::kBreak);
  for (int round = 0; round < kRounds && JoinOnce(text, lines, joints); ++round) continue;
  return joints;
}

// Keeps one LF of a stretch of blanks and LFs.
void PutBreak(std::string_view text, text::Span gap, ChangeWriter& out) {
  const auto at = static_cast<std::uint32_t>(text.find('\n', gap.begin));
  out.KeepUpTo(gap.begin);
  out.rewriter().Drop(at - gap.begin);
  out.rewriter().Keep(1);
  out.rewriter().Drop(gap.end - at - 1);
}

}  // namespace

struct LineJoiner::Patterns {
  std::unique_ptr<re2::RE2> strong;
  std::unique_ptr<re2::RE2> weak;
  std::unique_ptr<re2::RE2> apart;
  std::unique_ptr<re2::RE2> whole;

  Start StartOf(std::string_view line) const {
    const re2::StringPiece piece(line.data(), line.size());
    if (Begins(*strong, piece)) return Start::kStrong;
    if (Begins(*apart, piece)) return Start::kApart;
    if (Begins(*whole, piece)) return Start::kWhole;
    return Begins(*weak, piece) ? Start::kWeak : Start::kText;
  }

  static bool Begins(const re2::RE2& pattern, re2::StringPiece line) {
    return pattern.Match(line, 0, line.size(), re2::RE2::ANCHOR_START, nullptr, 0);
  }

  std::vector<Line> ReadLines(std::string_view text) const {
    std::vector<Line> lines;
    LineCharacters row;
    LineCursor cursor(text);
    bool blank = false;
    for (text::Span span; cursor.Next(span);) {
      row.Read(text, span);
      Line line = ReadLine(text, row);
      if (line.span.empty()) {
        blank = true;
        continue;
      }
      line.blank_before = blank && !lines.empty();
      blank = false;
      line.start = StartOf(line.span.In(text));
      line.index = lines.size();
      lines.push_back(line);
    }
    return lines;
  }
};

LineJoiner::LineJoiner(std::unique_ptr<Patterns> patterns) : patterns_(std::move(patterns)) {}
LineJoiner::LineJoiner(LineJoiner&&) noexcept = default;
LineJoiner& LineJoiner::operator=(LineJoiner&&) noexcept = default;
LineJoiner::~LineJoiner() = default;

absl::StatusOr<LineJoiner> LineJoiner::Load(std::string_view line_starts) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("line_starts.tsv", line_starts, {"kind", "pattern", "example"}));
  std::array<std::string, 4> all;
  constexpr std::array<std::string_view, 4> kKinds = {"strong", "weak", "apart", "whole"};
  for (const text::Tsv::Row& row : table.rows()) {
    const auto kind = std::find(kKinds.begin(), kKinds.end(), table.Cell(row, 0));
    if (kind == kKinds.end()) return table.Bad(row, "the kind is none of strong, weak, apart, whole");
    const std::string pattern(table.Cell(row, 1));
    const re2::RE2 compiled(pattern, re2::RE2::Quiet);
    if (!compiled.ok()) return table.Bad(row, compiled.error());
    const std::string example(table.Cell(row, 2));
    if (!Patterns::Begins(compiled, example)) return table.Bad(row, "the example does not match the pattern");
    std::string& sum = all[static_cast<std::size_t>(kind - kKinds.begin())];
    sum += (sum.empty() ? "(?:" : "|(?:") + pattern + ")";
  }
  auto patterns = std::make_unique<Patterns>();
  patterns->strong = std::make_unique<re2::RE2>(all[0], re2::RE2::Quiet);
  patterns->weak = std::make_unique<re2::RE2>(all[1], re2::RE2::Quiet);
  patterns->apart = std::make_unique<re2::RE2>(all[2], re2::RE2::Quiet);
  patterns->whole = std::make_unique<re2::RE2>(all[3], re2::RE2::Quiet);
  return LineJoiner(std::move(patterns));
}

Rewriting LineJoiner::Join(std::string_view text) const {
  const std::vector<Line> lines = patterns_->ReadLines(text);
  const std::vector<Joint> joints = JointsOf(text, lines);
  ChangeWriter out(text);
  text::Span content;  // without blank lines at either end
  if (!lines.empty()) content = {lines.front().span.begin, lines.back().span.end};
  out.rewriter().Drop(content.begin);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const text::Span gap = {lines[i].span.end, lines[i + 1].span.begin};
    if (joints[i] == Joint::kBreak) {
      PutBreak(text, gap, out);
    } else {
      out.Replace(gap, joints[i] == Joint::kSpace ? " " : "");
    }
  }
  out.KeepUpTo(content.end);
  out.rewriter().Drop(out.rewriter().remaining());
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
