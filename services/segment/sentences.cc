#include "segment/sentences.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"

namespace taizhang::segment {
namespace {

enum class MarkKind : std::uint8_t { kOpen, kClose, kStop, kClause };

struct Mark {
  std::uint32_t at = 0;
  std::uint32_t bytes = 0;
  char32_t point = 0;
  MarkKind kind = MarkKind::kStop;
  bool paired = false;
};

constexpr std::u32string_view kOpening = U"（(《〈“‘「『【〔[";
constexpr std::u32string_view kClosing = U"）)》〉”’」』】〕]";

// ASCII , ; : and ! count as their Chinese forms behind a character that is not ASCII: many pages fold them. ASCII ?
// does not: normalize restores it where it is a question mark; what is left marks a lost byte.
char32_t Unfolded(char32_t c) {
  switch (c) {
    case U';':
      return U'；';
    case U'!':
      return U'！';
    case U',':
      return U'，';
    case U':':
      return U'：';
    default:
      return c;
  }
}

std::optional<MarkKind> KindOf(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'；':
      return MarkKind::kStop;
    case U'，':
    case U'：':
      return MarkKind::kClause;
    default:
      break;
  }
  if (kOpening.find(c) != std::u32string_view::npos) return MarkKind::kOpen;
  if (kClosing.find(c) != std::u32string_view::npos) return MarkKind::kClose;
  return std::nullopt;
}

// What a byte can begin: nothing of interest, or a mark of one or three bytes.
enum class Lead : std::uint8_t { kOther, kAscii, kThree };

constexpr std::array<Lead, 256> kLeads = [] {
  std::array<Lead, 256> out{};
  for (const char c : std::string_view("()[];!,:")) out[static_cast<unsigned char>(c)] = Lead::kAscii;
  for (const unsigned char c : {0xE2, 0xE3, 0xEF}) out[c] = Lead::kThree;
  return out;
}();

// The three bytes at `at` as a code point; 0 where fewer are left.
char32_t ThreeBytes(std::string_view text, std::uint32_t at) {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::uint32_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

// Marks of a span in order, into `out`. Bytes that begin no mark are stepped over one by one, for a continuation byte
// never looks like a lead.
void FindMarks(std::string_view text, text::Span span, bool clauses, std::vector<Mark>& out) {
  out.clear();
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const Lead lead = kLeads[static_cast<unsigned char>(text[at])];
    if (lead == Lead::kOther) continue;
    const bool ascii = lead == Lead::kAscii;
    char32_t point = ascii ? static_cast<char32_t>(text[at]) : ThreeBytes(text, at);
    if (ascii && at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80) point = Unfolded(point);
    if (!clauses && (point == U'，' || point == U'：')) continue;
    if (const auto kind = KindOf(point)) out.push_back({at, ascii ? 1u : 3u, point, *kind, false});
  }
}

char32_t Opener(char32_t closing) { return kOpening[kClosing.find(closing)]; }

// Pairs brackets; a closing one takes the nearest open one of its kind, and those left between stay single.
void Pair(std::vector<Mark>& marks) {
  std::vector<std::size_t> open;
  std::vector<std::uint32_t> waiting(kOpening.size(), 0);  // how many of each kind are open
  for (std::size_t i = 0; i < marks.size(); ++i) {
    Mark& mark = marks[i];
    if (mark.kind == MarkKind::kOpen) {
      open.push_back(i);
      ++waiting[kOpening.find(mark.point)];
    } else if (mark.kind == MarkKind::kClose && waiting[kClosing.find(mark.point)] > 0) {
      while (marks[open.back()].point != Opener(mark.point)) {
        --waiting[kOpening.find(marks[open.back()].point)];
        open.pop_back();
      }
      --waiting[kClosing.find(mark.point)];
      marks[open.back()].paired = mark.paired = true;
      open.pop_back();
    }
  }
}

bool IsQuote(char32_t closing) { return closing == U'”' || closing == U'’' || closing == U'」' || closing == U'』'; }

// Emits the sentences of one line from its paired marks.
class Cutter {
 public:
  Cutter(std::string_view text, const Line& line, std::uint32_t index, std::vector<SentenceSpan>& out)
      : text_(text), line_(line), index_(index), out_(out), begin_(line.span.begin) {}

  void Run(const std::vector<Mark>& marks) {
    std::uint32_t depth = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      if (mark.at < begin_) continue;
      if (mark.kind == MarkKind::kOpen) {
        depth += mark.paired;
      } else if (mark.kind == MarkKind::kClose) {
        depth -= mark.paired;
        // “……。” at the end of what is said closes the sentence around it.
        const bool said = i > 0 && marks[i - 1].kind == MarkKind::kStop && marks[i - 1].point != U'；' &&
                          marks[i - 1].at + marks[i - 1].bytes == mark.at;
        if (depth == 0 && mark.paired && IsQuote(mark.point) && said) Close(marks[i - 1], mark.at + mark.bytes);
      } else if (depth == 0) {
        Close(mark, EndOfRun(marks, i));
      }
    }
    Close(Mark{line_.span.end, 0, 0, MarkKind::kStop, false}, line_.span.end);
  }

 private:
  // 。” and ！！ belong to the sentence that they close.
  static std::uint32_t EndOfRun(const std::vector<Mark>& marks, std::size_t i) {
    std::uint32_t end = marks[i].at + marks[i].bytes;
    for (++i; i < marks.size() && marks[i].at == end && !marks[i].paired && marks[i].kind != MarkKind::kOpen; ++i) {
      end += marks[i].bytes;
    }
    return end;
  }

  void Close(const Mark& mark, std::uint32_t end) {
    const text::Span span = Trim(text_, {begin_, std::max(end, begin_)});
    if (!span.empty()) out_.push_back({span, index_, mark.point, std::min(mark.at, span.end)});
    begin_ = std::max(end, begin_);
  }

  std::string_view text_;
  const Line& line_;
  std::uint32_t index_;
  std::vector<SentenceSpan>& out_;
  std::uint32_t begin_;
};

}  // namespace

std::vector<SentenceSpan> SplitSentences(std::string_view text, const std::vector<Line>& lines) {
  std::vector<SentenceSpan> out;
  std::vector<Mark> marks;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    FindMarks(text, lines[i].span, false, marks);
    Pair(marks);
    Cutter(text, lines[i], i, out).Run(marks);
  }
  return out;
}

std::uint32_t FirstClauseEnd(std::string_view text, text::Span span) {
  std::vector<Mark> marks;
  FindMarks(text, span, true, marks);
  Pair(marks);
  std::uint32_t depth = 0;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::kOpen) depth += mark.paired;
    if (mark.kind == MarkKind::kClose) depth -= mark.paired;
    const bool ends = mark.kind == MarkKind::kClause || mark.kind == MarkKind::kStop;
    if (depth == 0 && ends && mark.at > span.begin) return mark.at;
  }
  return span.end;
}

}  // namespace taizhang::segment
