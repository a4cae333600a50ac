#include "extract/clause.h"

#include <algorithm>

#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// False at nearly every character of running text: marks begin with E3, EF or are ASCII.
bool MayBeMark(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte == 0xE3 || byte == 0xEF || (byte < 0x40 && byte != ' ' && !(byte >= '0' && byte <= '9'));
}

std::uint32_t MarkAt(std::string_view text, std::uint32_t at, std::u32string_view marks) {
  const text::Decoded mark = text::DecodeAt(text, at);
  return marks.find(mark.point) == std::u32string_view::npos ? 0 : mark.bytes;
}

bool IsBlank(char32_t point) {
  return point == ' ' || point == '\n' || point == '\t' || point == '\r' || point == U'　' || point == 0xA0;
}

// The stretches between marks that `mark_at` finds.
template <typename MarkFinder>
std::vector<Span> Split(std::string_view text, Span window, MarkFinder mark_at) {
  std::vector<Span> parts;
  std::uint32_t begin = window.begin;
  for (std::uint32_t at = window.begin; at <= window.end;) {
    const std::uint32_t mark = at < window.end ? mark_at(at) : 1;
    if (mark == 0) {
      at += text::DecodeAt(text, at).bytes;
      continue;
    }
    const Span part = TrimMarks(text, {begin, at});
    if (!part.empty()) parts.push_back(part);
    begin = at += mark;
  }
  return parts;
}

}  // namespace

std::uint32_t SentenceEndAt(std::string_view text, std::uint32_t at) {
  return !MayBeMark(text, at) ? 0 : MarkAt(text, at, U"。！？\n!?");
}

std::uint32_t ClauseEndAt(std::string_view text, std::uint32_t at) {
  if (!MayBeMark(text, at)) return 0;
  if (const std::uint32_t mark = MarkAt(text, at, U"，。；：！？\n!?\t;")) return mark;
  const bool inside = at > 0 && IsDigit(text, at - 1) && IsDigit(text, at + 1);
  return inside ? 0 : MarkAt(text, at, U",:");
}

Span TrimMarks(std::string_view text, Span window) {
  while (!window.empty()) {
    const text::Decoded first = text::DecodeAt(window.In(text), 0);
    if (!IsBlank(first.point)) break;
    window.begin += first.bytes;
  }
  while (!window.empty()) {
    const text::Decoded last = text::DecodeBefore(text, window.end);
    if (!IsBlank(last.point)) break;
    window.end -= last.bytes;
  }
  return window;
}

Span ClauseAround(std::string_view text, Span span, Span window) {
  Span clause = span;
  const std::uint32_t first = std::max(window.begin, span.begin > kClauseReach ? span.begin - kClauseReach : 0);
  const std::uint32_t last = std::min(window.end, span.end + kClauseReach);
  while (clause.begin > first) {
    const std::uint32_t before = clause.begin - text::DecodeBefore(text, clause.begin).bytes;
    if (ClauseEndAt(text, before) > 0) break;
    clause.begin = before;
  }
  while (clause.end < last && ClauseEndAt(text, clause.end) == 0) clause.end += text::DecodeAt(text, clause.end).bytes;
  return TrimMarks(text, clause);
}

std::vector<Span> Clauses(std::string_view text, Span window) {
  return Split(text, window, [text](std::uint32_t at) { return ClauseEndAt(text, at); });
}

std::vector<Span> Sentences(std::string_view text, Span window) {
  return Split(text, window, [text](std::uint32_t at) { return SentenceEndAt(text, at); });
}

std::vector<Span> ListItems(std::string_view text, Span window) {
  int depth = 0;  // 旗县(市、区) is one item
  return Split(text, window, [text, depth](std::uint32_t at) mutable -> std::uint32_t {
    if (MarkAt(text, at, U"(（") > 0) ++depth;
    if (MarkAt(text, at, U")）") > 0) --depth;
    if (depth > 0) return 0;
    return MarkAt(text, at, U"、，；,; 　\n\t");
  });
}

}  // namespace taizhang::extract
