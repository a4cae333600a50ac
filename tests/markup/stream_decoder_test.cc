#include "markup/stream_decoder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "markup/encode.h"

namespace taizhang::markup {
namespace {

struct Case {
  const char* name;
  Charset charset;
  std::string bytes;
};

std::vector<Case> Cases() {
  const std::string page = "<p>全县 12月完成投资3.4亿元，増长〇%。</p>\r\n<p>caf\u00E9 𠮷 end</p>";
  return {{"Utf8", Charset::kUtf8, page},
          {"Utf8Broken", Charset::kUtf8, "甲\xE7\x94 乙\xF0\xA0\xAE\x31\xFF丙"},
          {"Gb18030", Charset::kGb18030, Gb(page)},
          {"Gb18030Broken", Charset::kGb18030, "\xD6 5\xD0\xB9\x30\x81\x30\x81\xFA\x80\xFF 1\x81\x35\xF4\x37\xB5"},
          {"Big5", Charset::kBig5, Encode("big5", "全縣 完成5%，增長。")},
          {"Big5Broken", Charset::kBig5, "\xA4 \xA4\xA4\xA4\x41\xFF\x40 3"},
          {"Utf16Le", Charset::kUtf16Le, Encode("utf-16le", page)},
          {"Utf16Be", Charset::kUtf16Be, Encode("utf-16be", page) + "\xD8\x42\x4E"},
          {"Windows1252", Charset::kWindows1252, "caf\xE9 \x96 x"}};
}

void ExpectSame(const Decoding& streamed, const Decoding& whole) {
  EXPECT_EQ(streamed.text.text, whole.text.text);
  EXPECT_EQ(streamed.text.map, whole.text.map);
  EXPECT_EQ(streamed.invalid, whole.invalid);
  EXPECT_EQ(streamed.multibyte, whole.multibyte);
}

TEST(StreamDecoderTest, EveryCutGivesWhatOnePieceGives) {
  for (const Case& test : Cases()) {
    const Decoding whole = Decode(test.charset, test.bytes);
    for (std::size_t cut = 0; cut <= test.bytes.size(); ++cut) {
      SCOPED_TRACE(std::string(test.name) + " cut at " + std::to_string(cut));
      StreamDecoder decoder(test.charset);
      decoder.Feed(std::string_view(test.bytes).substr(0, cut));
      decoder.Feed(std::string_view(test.bytes).substr(cut));
      ExpectSame(std::move(decoder).Finish(), whole);
    }
  }
}

TEST(StreamDecoderTest, SoDoesEveryByteByItself) {
  for (const Case& test : Cases()) {
    SCOPED_TRACE(test.name);
    StreamDecoder decoder(test.charset);
    for (const char byte : test.bytes) decoder.Feed({&byte, 1});
    ExpectSame(std::move(decoder).Finish(), Decode(test.charset, test.bytes));
  }
}

}  // namespace
}  // namespace taizhang::markup
