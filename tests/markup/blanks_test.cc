#include "markup/blanks.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

TEST(BlanksTest, ExamplesOfTheHeader) {
  EXPECT_EQ(TrimBlanks(" \n5 "), "5");
  EXPECT_TRUE(IsBlankText("&nbsp;\u3000 "));
}

TEST(BlanksTest, MeasuresOneBlank) {
  EXPECT_EQ(BlankLength(" x"), 1u);
  EXPECT_EQ(BlankLength("&nbsp;x"), 6u);
  EXPECT_EQ(BlankLength("&#12288;"), 8u);
  EXPECT_EQ(BlankLength("\u3000"), 3u);
  EXPECT_EQ(BlankLength("&lt;"), 0u);
  EXPECT_EQ(BlankLength("甲"), 0u);
  EXPECT_EQ(BlankLength(""), 0u);
}

TEST(BlanksTest, TextIsNoBlank) {
  EXPECT_FALSE(IsBlankText(" &amp; "));
  EXPECT_FALSE(IsBlankText("&"));
}

TEST(BlanksTest, HanziAndFullWidthMarksAreWide) {
  EXPECT_TRUE(IsWide(U'总'));
  EXPECT_TRUE(IsWide(U'，'));
  EXPECT_FALSE(IsWide(U'%'));
  EXPECT_FALSE(IsWide(U'\u3000'));
}

}  // namespace
}  // namespace taizhang::markup
