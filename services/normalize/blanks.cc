#include "normalize/blanks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"

namespace taizhang::normalize {
namespace {

constexpr int kWideGap = 2;        // columns, in half-width spaces; an ideographic one has two
constexpr int kRowFields = 3;      // of a row of columns, at least
constexpr std::size_t kGroup = 3;  // digits between thousands blanks

bool IsWide(char32_t c) { return IsHanzi(c) || IsChineseMark(c) || (c >= 0x3040 && c <= 0x30FF); }

bool IsOpening(char32_t c) { return c == U'(' || c == U'[' || c == U'<' || c == U'{'; }
bool IsClosing(char32_t c) { return c == U')' || c == U']' || c == U',' || c == U';' || c == U'!' || c == U'}'; }

class LineBlanks {
 public:
  explicit LineBlanks(text::Rewriter& out) : out_(out) {}

  void Rewrite(std::string_view text, text::Span span) {
    if (!HasBlank(span.In(text))) return;
    line_.Read(text, span);
    row_ = IsRowOfColumns();
    inner_tab_ = HasInnerTab();
    for (std::size_t i = 0; i < line_.size();) {
      if (!IsBlank(line_[i].point)) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < line_.size() && IsBlank(line_[end].point)) ++end;
      Put(i, end);
      i = end;
    }
  }

 private:
  // A cheap way past lines without any: looks for the bytes that blanks begin with.
  static bool HasBlank(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto byte = static_cast<unsigned char>(line[i]);
      if (byte == ' ' || byte == '\t' || byte == 0xC2 || byte == 0xE1) return true;
      if ((byte == 0xE2 || byte == 0xE3) && IsBlank(DecodeInline(line, i).point)) return true;
    }
    return false;
  }

  char32_t Point(std::size_t i) const { return line_.PointAt(static_cast<std::ptrdiff_t>(i)); }

  void Put(std::size_t begin, std::size_t end) {
    const text::Span blanks = {line_[begin].at, line_[end - 1].end()};
    std::size_t tabs = 0;
    for (std::size_t i = begin; i < end; ++i) tabs += line_[i].point == U'\t';
    if (tabs > 0 && inner_tab_) return KeepTabs(begin, end);
    out_.KeepUpTo(blanks.begin);
    const bool inside = begin > 0 && end < line_.size();
    if (inside && row_ && Width(begin, end) >= kWideGap) {
      out_.Replace(blanks.size(), "\t");
    } else if (!inside || IsDropped(begin, end)) {
      out_.Drop(blanks.size());
    } else if (blanks.size() != 1 || Point(begin) != U' ') {
      out_.Replace(blanks.size(), " ");
    }
  }

  void KeepTabs(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (line_[i].point == U'\t') continue;
      out_.KeepUpTo(line_[i].at);
      out_.Drop(line_[i].bytes);
    }
  }

  bool IsDropped(std::size_t begin, std::size_t end) const {
    const char32_t left = Point(begin - 1);
    const char32_t right = Point(end);
    if (IsWide(left) || IsWide(right) || IsOpening(left) || IsClosing(right)) return true;
    if (line_.IsChinese() && (IsNeutralMark(left) || IsNeutralMark(right))) return true;
    if (IsDigit(left) && (right == U'%' || right == 0x2030)) return true;
    return IsInsideNumber(begin, end);
  }

  // 1 234, 3 .5, 3. 5 (but not the label of a list at the beginning of a line).
  bool IsInsideNumber(std::size_t begin, std::size_t end) const {
    const char32_t left = Point(begin - 1);
    const char32_t right = Point(end);
    if (IsDigit(left) && right == U'.') return IsDigit(Point(end + 1));
    if (left == U'.' && IsDigit(right)) return begin >= 2 && IsDigit(Point(begin - 2)) && !IsLabel(begin - 1);
    return IsDigit(left) && IsDigit(right) && DigitsBefore(begin) <= kGroup && DigitsAfter(end) == kGroup &&
           GoesOnAsNumber(end + kGroup);
  }

  // True when only digits stand before the mark at i.
  bool IsLabel(std::size_t i) const { return DigitsBefore(i) == i; }

  std::size_t DigitsBefore(std::size_t i) const {
    std::size_t n = 0;
    while (n < i && n <= 2 * kGroup && IsDigit(Point(i - 1 - n))) ++n;
    return n;
  }
  std::size_t DigitsAfter(std::size_t i) const {
    std::size_t n = 0;
    while (n <= kGroup && IsDigit(Point(i + n))) ++n;
    return n;
  }
  bool GoesOnAsNumber(std::size_t i) const {
    const char32_t c = Point(i);
    constexpr std::u32string_view kAfter = U".%亿万元户人吨亩个公千";
    if (kAfter.find(c) != kAfter.npos && c != 0) return true;
    return IsBlank(c) && (kAfter.find(Point(i + 1)) != kAfter.npos || DigitsAfter(i + 1) == kGroup);
  }

  int Width(std::size_t begin, std::size_t end) const {
    int width = 0;
    for (std::size_t i = begin; i < end; ++i) width += line_[i].point == 0x3000 ? 2 : 1;
    return width;
  }

  bool HasInnerTab() const {
    std::size_t first = 0;
    while (first < line_.size() && IsBlank(Point(first))) ++first;
    std::size_t last = line_.size();
    while (last > first && IsBlank(Point(last - 1))) --last;
    for (std::size_t i = first; i < last; ++i) {
      if (Point(i) == U'\t') return true;
    }
    return false;
  }

  // Fields parted by wide gaps, one of them a number: a table that was set with blanks.
  bool IsRowOfColumns() const {
    int fields = 0;
    bool number = false;
    std::size_t i = 0;
    while (i < line_.size()) {
      while (i < line_.size() && IsBlank(Point(i))) ++i;
      const std::size_t begin = i;
      while (i < line_.size() && !IsWideGap(i)) ++i;
      if (i == begin) break;
      ++fields;
      number = number || IsNumber(begin, i);
    }
    return fields >= kRowFields && number;
  }

  bool IsWideGap(std::size_t i) const {
    if (!IsBlank(Point(i))) return false;
    return Point(i) == 0x3000 || Point(i) == U'\t' || IsBlank(Point(i + 1));
  }

  bool IsNumber(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = Point(i);
      if (!IsDigit(c) && c != U'.' && c != U',' && c != U'%' && c != U'-') return false;
    }
    return true;
  }

  text::Rewriter& out_;
  LineCharacters line_;
  bool row_ = false;
  bool inner_tab_ = false;
};

}  // namespace

text::MappedText DropBlanks(std::string_view text) {
  text::Rewriter out(text);
  LineBlanks blanks(out);
  LineCursor lines(text);
  for (text::Span line; lines.Next(line);) blanks.Rewrite(text, line);
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
