#include "normalize/footnotes.h"

#include <utility>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;

constexpr std::size_t kLongestMark = 16;  // bytes between the brackets: "注10", "1-3", "1,2"

bool IsSuperscript(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

// What a mark may follow: a word, a number, or a mark that ends one.
bool CanCarryMark(char32_t c) {
  return IsHanzi(c) || IsDigit(c) || c == U'%' || c == U'”' || c == U'》' || c == U'）' || c == U')' || c == U'。' ||
         c == U'，' || c == U'；' || c == U',';
}

// "1", "12", "1-3", "1,2", "注", "注1".
bool IsMarkContent(std::string_view content) {
  if (content.empty() || content.size() > kLongestMark) return false;
  const bool named = content.starts_with("注");
  if (named) content.remove_prefix(std::string_view("注").size());
  int digits = 0;
  for (const char c : content) {
    if (c >= '0' && c <= '9') {
      if (++digits > 2) return false;
    } else if ((c == '-' || c == ',') && digits > 0) {
      digits = 0;
    } else {
      return false;
    }
  }
  return digits > 0 || (named && content.empty());
}

// The end of the bracketed mark that begins at `at`; `at` when none does.
std::uint32_t BracketedMarkEnd(std::string_view text, std::uint32_t at) {
  const bool ascii = text[at] == '[';
  const std::string_view open = ascii ? "[" : "〔";
  const std::string_view close = ascii ? "]" : "〕";
  const std::string_view rest = text.substr(at + open.size(), kLongestMark + close.size());
  const std::size_t end = rest.find(close);
  if (end == rest.npos || !IsMarkContent(rest.substr(0, end))) return at;
  const auto after = static_cast<std::uint32_t>(at + open.size() + end + close.size());
  if (text.substr(after).starts_with("号") || text.substr(after).starts_with("號")) return at;
  return after;
}

std::uint32_t SuperscriptEnd(std::string_view text, std::uint32_t at) {
  while (at < text.size() && IsSuperscript(DecodeInline(text, at).point)) at += DecodeInline(text, at).bytes;
  return at;
}

std::uint32_t MarkEnd(std::string_view text, std::uint32_t at, char32_t before) {
  const Decoded here = DecodeInline(text, at);
  if (here.point == U'[' || here.point == U'〔') return CanCarryMark(before) ? BracketedMarkEnd(text, at) : at;
  return IsSuperscript(here.point) && IsHanzi(before) ? SuperscriptEnd(text, at) : at;
}

// A combining mark after a dropped one would join what stands before it.
bool IsCombining(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  const char32_t c = DecodeInline(text, at).point;
  return (c >= 0x300 && c < 0x370) || c == 0x3099 || c == 0x309A;
}

// The bytes that may begin a mark: [ and the leads of 〔, ¹²³ and ⁰⁴.
bool MayBeginMark(char c) { return c == '[' || c == '\xE3' || c == '\xC2' || c == '\xE2'; }

}  // namespace

Rewriting DropFootnoteMarks(std::string_view text) {
  ChangeWriter out(text);
  std::uint32_t kept = 0;  // the end of the last character kept
  for (std::uint32_t at = 0; at < text.size();) {
    if (MayBeginMark(text[at])) {
      const char32_t before = kept == 0 ? U'\n' : text::DecodeBefore(text, kept).point;
      const std::uint32_t end = MarkEnd(text, at, before);
      if (end > at && !IsCombining(text, end)) {
        out.Replace({at, end}, "");
        at = end;
        continue;
      }
    }
    at += DecodeInline(text, at).bytes;
    kept = at;
  }
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
