#include "extract/problem.h"

#include <algorithm>

#include "extract/clause.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::string_view kProblem = "问题";
constexpr std::string_view kLeads[] = {"针对", "关于", "对于", "对照"};

bool TakeFront(std::string_view text, Span& span, std::string_view words) {
  if (!span.In(text).starts_with(words)) return false;
  span.begin += static_cast<std::uint32_t>(words.size());
  return true;
}

bool TakeBack(std::string_view text, Span& span, std::string_view words) {
  if (span.size() <= words.size() || !span.In(text).ends_with(words)) return false;
  span.end -= static_cast<std::uint32_t>(words.size());
  return true;
}

// Marks, brackets with a state and blanks at the end of a heading.
Span WithoutEnd(std::string_view text, Span span) {
  for (bool again = true; again;) {
    again = false;
    span = TrimMarks(text, span);
    for (const std::string_view mark : {"。", "；", "：", ":", ";", "，", ","})
      again = TakeBack(text, span, mark) || again;
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
      const std::size_t at = span.In(text).ends_with(close) ? span.In(text).rfind(open) : std::string_view::npos;
      if (at == std::string_view::npos || at == 0) continue;
      span.end = span.begin + static_cast<std::uint32_t>(at);
      again = true;
    }
  }
  return span;
}

// The quoted words where only who said them stands before: 巡视反馈的“…”, else the whole without its own quotes.
Span Unquoted(std::string_view text, Span span) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"「", "」"}}) {
    const std::string_view words = span.In(text);
    const std::size_t at = words.find(open);
    if (at == std::string_view::npos || !words.ends_with(close) || at + open.size() + close.size() >= words.size())
      continue;
    const std::string_view before = words.substr(0, at);
    const bool reported =
        before.ends_with("的") || before.ends_with("指出") || before.ends_with("反馈") || before.ends_with("存在");
    const bool one = words.substr(at + open.size(), words.size() - at - open.size() - close.size()).find(open) ==
                     std::string_view::npos;
    if ((at == 0 && one) || (at > 0 && reported)) {
      return {span.begin + static_cast<std::uint32_t>(at + open.size()),
              span.end - static_cast<std::uint32_t>(close.size())};
    }
  }
  return span;
}

}  // namespace

absl::StatusOr<ProblemReader> ProblemReader::Parse(std::string_view tsv) {
  ProblemReader reader;
  ASSIGN_OR_RETURN(reader.cues_, CueTable::Parse("finding_cues.tsv", tsv, {"cue", "use"},
                                                 {"problem_end", "forward_title", "forward_text", "task_start",
                                                  "past_title", "closing"}));
  return reader;
}

std::optional<Span> ProblemReader::Read(std::string_view text, Span heading) const {
  Span span = WithoutEnd(text, heading);
  bool led = false;
  for (const std::string_view lead : kLeads) led = led || TakeFront(text, span, lead);
  const bool task = cues_.At(text, span.begin, "task_start").has_value();
  if (led) {
    const std::size_t at = span.In(text).rfind(kProblem);
    if (at != std::string_view::npos && at > 0) {
      span.end = span.begin + static_cast<std::uint32_t>(at);
      for (const std::string_view tail : {"等方面的", "方面的", "等方面", "方面", "等的", "的", "等", "突出", "这一"})
        TakeBack(text, span, tail);
      return Unquoted(text, TrimMarks(text, span));
    }
  } else if (!task && span.In(text).ends_with(kProblem)) {
    TakeBack(text, span, kProblem);
    TakeBack(text, span, "的");
    return Unquoted(text, span);
  }
  TakeBack(text, span, "方面");
  TakeBack(text, span, "的");
  span = Unquoted(text, span);
  if (task || span.empty() || !cues_.Before(text, span.end, span.begin, "problem_end")) return std::nullopt;
  return span;
}

bool ProblemReader::IsClosing(std::string_view text, Span paragraph) const {
  return cues_.At(text, TrimMarks(text, paragraph).begin, "closing").has_value();
}

bool ProblemReader::IsForward(std::string_view text, Span heading, Span intro) const {
  if (cues_.FirstIn(text, heading, "past_title")) return false;
  return cues_.FirstIn(text, heading, "forward_title") || cues_.FirstIn(text, intro, "forward_text");
}

}  // namespace taizhang::extract
