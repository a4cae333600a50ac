#include "markup/charset_detector.h"

#include <uchardet.h>

#include <algorithm>
#include <memory>

namespace taizhang::markup {
namespace {

constexpr std::size_t kSample = 256 * 1024;

struct DeleteDetector {
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string NonAsciiText(std::string_view body, std::size_t most) {
  std::string out;
  bool in_tag = false;
  bool after_high = false;
  for (std::size_t at = 0; at < body.size() && out.size() < most; ++at) {
    const char c = body[at];
    if (c == '<' || c == '>') in_tag = c == '<';
    if (in_tag || (IsAscii(c) && !after_high)) {
      after_high = false;
      continue;
    }
    out.push_back(c);
    after_high = !IsAscii(c);
  }
  return out;
}

std::optional<Charset> DetectCharset(std::string_view body) {
  const std::string sample = NonAsciiText(body, kSample);
  const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return std::nullopt;
  uchardet_data_end(detector.get());
  const auto meaning = FindLabel(uchardet_get_charset(detector.get()));
  return meaning ? meaning->charset : std::nullopt;
}

}  // namespace taizhang::markup
