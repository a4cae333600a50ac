#include "normalize/punctuation.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"

namespace taizhang::normalize {
namespace {

char32_t FullWidth(char32_t c) {
  switch (c) {
    case U',':
    case U';':
    case U':':
    case U'?':
    case U'!':
    case U'(':
    case U')':
      return c + 0xFEE0;
    default:
      return c;
  }
}

bool IsWordLike(char32_t c) { return IsDigit(c) || IsLatin(c); }
bool IsWide(char32_t c) { return IsHanzi(c) || IsChineseMark(c); }

// The place of 、，；。 in order of strength; 0 for other characters.
int Strength(char32_t c) {
  constexpr std::u32string_view kOrder = U"、，；。";
  const std::size_t at = kOrder.find(c);
  return at == kOrder.npos ? 0 : static_cast<int>(at) + 1;
}

// Units and counted nouns that show a number before them to be a quantity and not a day.
bool IsUnitStart(char32_t c) {
  constexpr std::u32string_view kUnits = U"%‰℃亿万千百元倍个吨公亩户人米度平立成家项名所处座头只台辆件分";
  return kUnits.find(c) != kUnits.npos;
}

class LinePunctuation {
 public:
  explicit LinePunctuation(ChangeWriter& out) : out_(out) {}

  void Rewrite(std::string_view text, text::Span span) {
    line_.Read(text, span);
    chinese_ = line_.IsChinese();
    PairBrackets();
    for (std::size_t i = 0; i < line_.size();) i = IsHanzi(line_[i].point) ? i + 1 : Step(i);
  }

 private:
  // The nearest character that decides the context: blanks, quotes and dashes pass it on.
  char32_t ContextBefore(std::size_t i) const {
    std::ptrdiff_t at = line_.Before(static_cast<std::ptrdiff_t>(i));
    for (int steps = 0; steps < 4 && IsNeutralMark(line_.PointAt(at)); ++steps) at = line_.Before(at);
    return line_.PointAt(at);
  }
  char32_t ContextAfter(std::size_t i) const {
    std::ptrdiff_t at = line_.After(static_cast<std::ptrdiff_t>(i));
    for (int steps = 0; steps < 4 && IsNeutralMark(line_.PointAt(at)); ++steps) at = line_.After(at);
    return line_.PointAt(at);
  }
  bool HasWideNeighbour(std::size_t i) const { return IsWide(ContextBefore(i)) || IsWide(ContextAfter(i)); }

  char32_t Raw(std::size_t i, int offset) const { return line_.PointAt(static_cast<std::ptrdiff_t>(i) + offset); }

  // Marks that mean something of their own where they stand.
  bool StaysAscii(std::size_t i) const {
    const char32_t c = line_[i].point;
    const char32_t left = Raw(i, -1);
    const char32_t right = Raw(i, 1);
    if (c == U'?') return IsWordLike(right) || Strength(FullWidth(right)) > 0 || i == 0;
    if (c == U':') return right == U'/' || right == U'\\' || (IsWordLike(left) && IsWordLike(right));
    if (c == U',' && IsDigit(left) && IsDigit(right)) return true;
    return IsLatin(line_.PointAt(line_.Before(static_cast<std::ptrdiff_t>(i)))) &&
           IsLatin(line_.PointAt(line_.After(static_cast<std::ptrdiff_t>(i))));
  }

  bool BecomesFull(std::size_t i) const {
    const char32_t c = line_[i].point;
    if (c == U'(' || c == U')') return full_bracket_[i];
    if (FullWidth(c) == c || StaysAscii(i)) return false;
    return chinese_ || HasWideNeighbour(i);
  }

  // A bracket is full width when it, its partner or a neighbour of either is.
  void PairBrackets() {
    full_bracket_.assign(line_.size(), false);
    open_.clear();
    for (std::size_t i = 0; i < line_.size(); ++i) {
      const char32_t c = FullWidth(line_[i].point);
      if (c != U'（' && c != U'）') continue;
      full_bracket_[i] = chinese_ || c == line_[i].point || HasWideNeighbour(i);
      if (c == U'（') {
        open_.push_back(i);
      } else if (!open_.empty()) {
        const bool full = full_bracket_[i] || full_bracket_[open_.back()];
        full_bracket_[i] = full_bracket_[open_.back()] = full;
        open_.pop_back();
      }
    }
  }

  char32_t Restored(std::size_t i) const { return BecomesFull(i) ? FullWidth(line_[i].point) : line_[i].point; }

  std::size_t Step(std::size_t i) {
    const char32_t c = Restored(i);
    if (Strength(c) > 0) return Collapse(i, c);
    if (c == U'·' && IsDecimalPoint(i)) {
      out_.Replace({line_[i].at, line_[i].end()}, ".");
    } else if (c != line_[i].point) {
      Put(i, c);
    }
    return i + 1;
  }

  void Put(std::size_t i, char32_t c) {
    std::string mark;
    text::AppendUtf8(c, mark);
    out_.KeepUpTo(line_[i].at);
    out_.rewriter().Replace(line_[i].bytes, mark);
  }

  // A run of the marks 、，；。 leaves the strongest; blanks between them go with the rest.
  std::size_t Collapse(std::size_t i, char32_t c) {
    std::size_t last = i;
    char32_t strongest = c;
    for (;;) {
      const auto next = static_cast<std::size_t>(line_.After(static_cast<std::ptrdiff_t>(last)));
      if (next >= line_.size() || Strength(Restored(next)) == 0 || HasTab(last, next)) break;
      if (Strength(Restored(next)) > Strength(strongest)) strongest = Restored(next);
      last = next;
    }
    if (last == i) {
      if (c != line_[i].point) Put(i, c);
      return i + 1;
    }
    std::string mark;
    text::AppendUtf8(strongest, mark);
    out_.Replace({line_[i].at, line_[last].end()}, mark);
    return last + 1;
  }

  bool HasTab(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (line_[i].point == U'\t') return true;
    }
    return false;
  }

  bool IsDecimalPoint(std::size_t i) const {
    if (!IsDigit(Raw(i, -1)) || !IsDigit(Raw(i, 1))) return false;
    return !IsDay(i) || IsUnitStart(Raw(i, 2)) || IsUnitStart(Raw(i, 3));
  }

  // M·DD: a month and a day of two digits, or in quotes of its own.
  bool IsDay(std::size_t i) const {
    const char32_t tens = Raw(i, -2);
    const bool month = !IsDigit(tens) || (tens == U'1' && Raw(i, -1) <= U'2' && !IsDigit(Raw(i, -3)));
    if (!month || IsDigit(Raw(i, 3))) return false;
    const bool two_digits = IsDigit(Raw(i, 2));
    const char32_t after = Raw(i, two_digits ? 3 : 2);
    if (after == U'”' || after == U'"' || after == U'’') return true;
    return two_digits && Raw(i, 1) <= U'3';
  }

  ChangeWriter& out_;
  LineCharacters line_;
  bool chinese_ = false;
  std::vector<bool> full_bracket_;
  std::vector<std::size_t> open_;
};

}  // namespace

Rewriting RestorePunctuation(std::string_view text) {
  ChangeWriter out(text);
  LinePunctuation punctuation(out);
  LineCursor lines(text);
  for (text::Span line; lines.Next(line);) punctuation.Rewrite(text, line);
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
