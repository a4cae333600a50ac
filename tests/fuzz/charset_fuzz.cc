// DecodeBody takes any bytes: the text is valid UTF-8, the map covers it, and every span stays inside.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "markup/charset.h"
#include "text/utf8.h"

namespace {

using taizhang::markup::CharsetHints;
using taizhang::markup::DecodeBody;
using taizhang::text::Span;

void Check(std::string_view body, const CharsetHints& hints) {
  const auto out = DecodeBody(body, hints);
  if (!out.ok()) return;
  if (!taizhang::text::IsValidUtf8(out->text.text)) std::abort();
  if (out->text.map.text_size() != out->text.text.size() || out->text.map.source_end() > body.size()) std::abort();
  for (const Span invalid : out->invalid) {
    if (invalid.empty() || invalid.end > body.size()) std::abort();
    if (out->text.map.ToText(invalid).In(out->text.text) != "\uFFFD") std::abort();
  }
}

}  // namespace

// The first byte chooses the label.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr const char* kLabels[] = {"", "gb2312", "big5", "utf-8", "latin1", "utf-16", "shift_jis", "zhang"};
  if (size == 0) return 0;
  CharsetHints hints;
  hints.label = kLabels[bytes[0] % std::size(kLabels)];
  Check({reinterpret_cast<const char*>(bytes) + 1, size - 1}, hints);
  return 0;
}
