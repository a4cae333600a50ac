#include "segment/lines.h"

#include <algorithm>

namespace taizhang::segment {
namespace {

// The blank that begins (forward) or ends (backward) the view: its length, or 0.
std::uint32_t BlankLength(std::string_view text, bool backward) {
  if (text.empty()) return 0;
  const char edge = backward ? text.back() : text.front();
  if (edge == ' ' || edge == '\t' || edge == '\r' || edge == '\n') return 1;
  for (const std::string_view blank : {std::string_view("\u3000"), std::string_view("\u00A0")}) {
    if (backward ? text.ends_with(blank) : text.starts_with(blank)) return static_cast<std::uint32_t>(blank.size());
  }
  return 0;
}

}  // namespace

std::uint32_t BlanksAt(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t begin = at;
  while (const std::uint32_t blank = BlankLength(text.substr(at, end - at), false)) at += blank;
  return at - begin;
}

text::Span Trim(std::string_view text, text::Span span) {
  span.begin += BlanksAt(text, span.begin, span.end);
  while (const std::uint32_t blank = BlankLength(span.In(text), true)) span.end -= blank;
  return span;
}

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const text::Span row{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (const text::Span span = Trim(text, row); !span.empty()) lines.push_back({span, row});
    begin = end + 1;
  }
  return lines;
}

std::size_t FindMark(std::string_view text, std::string_view mark, std::size_t from) {
  const std::size_t last = mark.size() - 1;
  for (std::size_t at = from + last; (at = text.find(mark.back(), at)) != std::string_view::npos; ++at) {
    if (text[at - last] == mark.front() && text.substr(at - last, mark.size()) == mark) return at - last;
  }
  return std::string_view::npos;
}

}  // namespace taizhang::segment
