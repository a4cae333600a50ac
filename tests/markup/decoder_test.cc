#include "markup/decoder.h"

#include <gtest/gtest.h>

#include "markup/encode.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

using text::Span;

struct Case {
  const char* name;
  Charset charset;
  std::string_view bytes;
  std::string_view text;
  std::vector<Span> invalid;
};

class DecodeTest : public testing::TestWithParam<Case> {};

TEST_P(DecodeTest, Gives) {
  const Decoding out = Decode(GetParam().charset, GetParam().bytes);
  EXPECT_EQ(out.text.text, GetParam().text);
  EXPECT_EQ(out.invalid, GetParam().invalid);
  EXPECT_EQ(out.text.map.source_end(), GetParam().bytes.size());
}

INSTANTIATE_TEST_SUITE_P(
    Decoder, DecodeTest,
    testing::Values(
        Case{"Gb", Charset::kGb18030, "a\xD6\xD0\xB9\xFA", "a中国", {}},
        Case{"GbZero", Charset::kGb18030, "\xA9\x96", "〇", {}}, Case{"GbEuro", Charset::kGb18030, "\x80", "€", {}},
        Case{"GbFourBytes", Charset::kGb18030, "\x82\x30\xC3\x39", "㝃", {}},
        Case{"GbBeyondTheBasicPlane", Charset::kGb18030, "\x95\x32\x82\x36", "𠀀", {}},
        Case{"GbMoved", Charset::kGb18030, "\xFE\x59", "\u9FB4", {}},
        Case{"GbLostTrailKeepsTheDigit",
             Charset::kGb18030,
             "\xD6"
             "5",
             "\uFFFD5",
             {{0, 1}}},
        Case{"GbFourBytesOfNothing",
             Charset::kGb18030,
             "\x84\x39\x81\x30",
             "\uFFFD"
             "9\uFFFD0",
             {{0, 1}, {2, 3}}},
        Case{"GbUnmappedPair", Charset::kGb18030, "\xFF\xD6\xD0", "\uFFFD中", {{0, 1}}},
        Case{"GbCutAtTheEnd", Charset::kGb18030, "\xD6\xD0\xB9", "中\uFFFD", {{2, 3}}},
        Case{"Big5", Charset::kBig5, "\xA4\xA4\xB0\xEA", "中國", {}},
        Case{"Big5TwoPoints", Charset::kBig5, "\x88\x62\x88\xA5", "\u00CA\u0304\u00EA\u030C", {}},
        Case{"Big5Bad", Charset::kBig5, "\x81\x3C\xFF", "\uFFFD<\uFFFD", {{0, 1}, {2, 3}}},
        Case{"Utf8", Charset::kUtf8, "a中𠮷", "a中𠮷", {}},
        Case{"Utf8MaximalSubparts",
             Charset::kUtf8,
             "\xE4\xB8z\xC0\xAF",
             "\uFFFDz\uFFFD\uFFFD",
             {{0, 2}, {3, 4}, {4, 5}}},
        Case{"Utf8Surrogate", Charset::kUtf8, "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", {{0, 1}, {1, 2}, {2, 3}}},
        Case{"Utf16Le", Charset::kUtf16Le, {"\x2D\x4E\x41\0", 4}, "中A", {}},
        Case{"Utf16BePair", Charset::kUtf16Be, "\xD8\x42\xDF\xB7", "𠮷", {}},
        Case{"Utf16Lone", Charset::kUtf16Be, "\xD8\x42\x4E\x2Dz", "\uFFFD中\uFFFD", {{0, 2}, {4, 5}}},
        Case{"Windows1252", Charset::kWindows1252, "caf\xE9 \x96", "café –", {}}),
    [](const auto& each) { return each.param.name; });

TEST(DecoderTest, EveryCharacterKeepsItsBytes) {
  const Decoding out = Decode(Charset::kGb18030, Gb("12月、〇号"));
  EXPECT_EQ(out.text.text, "12月、〇号");
  EXPECT_EQ(out.text.map.ToSource({2, 5}), (Span{2, 4}));
  EXPECT_EQ(out.text.map.ToSource({8, 11}), (Span{6, 8}));
  EXPECT_EQ(out.text.map.runs().size(), 2u);
}

TEST(DecoderTest, AgreesWithIcuOnEveryPair) {
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      const std::string bytes = {static_cast<char>(lead), static_cast<char>(trail)};
      const Decoding out = Decode(Charset::kGb18030, bytes);
      if (!out.invalid.empty() || (out.text.text >= "\uE000" && out.text.text <= "\uFE19") || lead == 0xFE) continue;
      EXPECT_EQ(Gb(out.text.text), bytes) << out.text.text;
    }
  }
}

TEST(DecoderTest, PiecesOfSeveralCharsetsMakeOneText) {
  const std::string footer = Gb("主办");
  Decoder decoder(16);
  decoder.Drop(3);
  decoder.Append(Charset::kUtf8, "总则");
  decoder.Append(Charset::kGb18030, footer);
  const Decoding out = std::move(decoder).Finish();
  EXPECT_EQ(out.text.text, "总则主办");
  EXPECT_EQ(out.text.map.ToSource({6, 9}), (Span{9, 11}));
}

TEST(DecoderTest, MeasuresDamage) {
  EXPECT_EQ(Decode(Charset::kUtf8, "abc").BadRate(), 0);
  EXPECT_EQ(Decode(Charset::kUtf8, "中\xFF").BadRate(), 0.5);
}

}  // namespace
}  // namespace taizhang::markup
