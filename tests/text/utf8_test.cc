#include "text/utf8.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  Decoded want;
};

class DecodeTest : public testing::TestWithParam<Case> {};

TEST_P(DecodeTest, AtTheBeginning) { EXPECT_EQ(DecodeAt(GetParam().text, 0), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(Utf8, DecodeTest,
                         testing::Values(Case{"Ascii", "a", {U'a', 1}}, Case{"TwoBytes", "é", {U'é', 2}},
                                         Case{"Han", "是", {U'是', 3}}, Case{"BeyondTheBasicPlane", "𠮷", {U'𠮷', 4}},
                                         Case{"OverlongSlash", "\xC0\xAF", {kReplacement, 1}},
                                         Case{"OverlongThreeBytes", "\xE0\x80\xAF", {kReplacement, 1}},
                                         Case{"Surrogate", "\xED\xA0\x80", {kReplacement, 1}},
                                         Case{"PastTheEnd", "\xE6\x98", {kReplacement, 1}},
                                         Case{"BeyondUnicode", "\xF4\x90\x80\x80", {kReplacement, 1}},
                                         Case{"LoneContinuation", "\x98\xAF", {kReplacement, 1}}),
                         [](const auto& each) { return each.param.name; });

TEST(Utf8Test, DecodesBackwards) {
  EXPECT_EQ(DecodeBefore("a是", 4), (Decoded{U'是', 3}));
  EXPECT_EQ(DecodeBefore("a是", 1), (Decoded{U'a', 1}));
  EXPECT_EQ(DecodeBefore("\x80\x80", 2), (Decoded{kReplacement, 1}));
}

TEST(Utf8Test, DecodesThreeBytesInBothDirectionsAlike) {
  std::string text;
  for (const char32_t point : {U'ࠀ', U'一', U'힣', U'\uE000', U'，', U'𠮷', U'é'}) {
    text.clear();
    AppendUtf8(point, text);
    EXPECT_EQ(DecodeBefore(text, text.size()), DecodeAt(text, 0));
    EXPECT_EQ(DecodeAt(text, 0), DecodeSlowly(text, 0));
  }
}

TEST(Utf8Test, RunsOfThreeBytesEndWhereTheFormChanges) {
  EXPECT_EQ(ThreeByteRun("一是，a", 0), 9u);
  EXPECT_EQ(ThreeByteRun("一是", 0), 3u);  // the last character is left to DecodeAt
  EXPECT_EQ(ThreeByteRun("一\xE6\x98zz", 0), 3u);
  EXPECT_EQ(ThreeByteRun("\xED\xA0\x80zz", 0), 0u);
  EXPECT_EQ(ThreeByteRun("\xE0\x80\xAFzz", 0), 0u);
}

TEST(Utf8Test, AppendsWhatItDecodes) {
  for (const char32_t point : {U'a', U'é', U'是', U'𠮷'}) {
    std::string out;
    AppendUtf8(point, out);
    EXPECT_EQ(DecodeAt(out, 0).point, point);
  }
}

TEST(Utf8Test, FindsTheFirstInvalidByte) {
  EXPECT_EQ(ValidUtf8Prefix("abcdefgh一\xFF二"), 11u);
  EXPECT_TRUE(IsValidUtf8("第十四个五年规划"));
}

TEST(Utf8Test, CountsInEveryUnit) {
  EXPECT_EQ(CountCodePoints("a是𠮷"), 3u);
  EXPECT_EQ(CountUtf16Units("a是𠮷"), 4u);
}

TEST(Utf8Test, KnowsBoundaries) {
  EXPECT_TRUE(IsUtf8Boundary("是", 0));
  EXPECT_FALSE(IsUtf8Boundary("是", 1));
  EXPECT_TRUE(IsUtf8Boundary("是", 3));
}

}  // namespace
}  // namespace taizhang::text
