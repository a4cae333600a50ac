#include "markup/blanks.h"

#include "markup/entities.h"
#include "text/utf8.h"

namespace taizhang::markup {

std::string_view TrimBlanks(std::string_view text) {
  while (!text.empty() && IsHtmlBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsHtmlBlank(text.back())) text.remove_suffix(1);
  return text;
}

std::uint32_t BlankLength(std::string_view raw) {
  if (raw.empty()) return 0;
  if (IsHtmlBlank(raw[0])) return 1;
  if (raw[0] == '&') {
    const Reference reference = ReadReference(raw);
    if (reference.bytes == 0) return 0;
    const text::Decoded decoded = text::DecodeAt(reference.text, 0);
    return IsWideBlank(decoded.point) || IsHtmlBlank(reference.text[0]) ? reference.bytes : 0;
  }
  const text::Decoded decoded = text::DecodeAt(raw, 0);
  return IsWideBlank(decoded.point) ? decoded.bytes : 0;
}

bool IsBlankText(std::string_view raw) {
  while (!raw.empty()) {
    const std::uint32_t length = BlankLength(raw);
    if (length == 0) return false;
    raw.remove_prefix(length);
  }
  return true;
}

}  // namespace taizhang::markup
