// Writes a text in another charset, by ICU, for tests.
#pragma once

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace taizhang::markup {

inline std::string Encode(const char* charset, std::string_view utf8) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  std::string out(utf8.size() * 4 + 8, '\0');
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &error);
  const std::int32_t length = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                              text.getBuffer(), text.length(), &error);
  ucnv_close(converter);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(length) : 0);
  return out;
}

inline std::string Gb(std::string_view utf8) { return Encode("gb18030", utf8); }

}  // namespace taizhang::markup
