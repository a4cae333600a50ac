#include "markup/stream_decoder.h"

#include <utility>

namespace taizhang::markup {
namespace {

constexpr unsigned char kFirstTrail = 0x30;  // the lowest byte of a character of several: GB18030's second of four

}  // namespace

void StreamDecoder::Feed(std::string_view bytes) {
  waiting_ += bytes;
  const std::size_t whole = WholeUpTo(bytes.size());
  if (whole == 0) return;
  decoder_.Append(charset_, std::string_view(waiting_).substr(0, whole));
  waiting_.erase(0, whole);
}

std::size_t StreamDecoder::WholeUpTo(std::size_t fresh) const {
  if (charset_ == Charset::kUtf16Le || charset_ == Charset::kUtf16Be) {
    std::size_t whole = waiting_.size() / 2 * 2;
    const auto high =
        static_cast<unsigned char>(whole == 0 ? 0 : waiting_[whole - (charset_ == Charset::kUtf16Le ? 1 : 2)]);
    if (high >= 0xD8 && high < 0xDC) whole -= 2;  // the first half of a pair
    return whole;
  }
  for (std::size_t at = waiting_.size(); at > waiting_.size() - fresh; --at) {
    if (static_cast<unsigned char>(waiting_[at - 1]) < kFirstTrail) return at;
  }
  return 0;
}

Decoding StreamDecoder::Finish() && {
  decoder_.Append(charset_, waiting_);
  return std::move(decoder_).Finish();
}

}  // namespace taizhang::markup
