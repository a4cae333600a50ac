#include "markup/charset_labels.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

TEST(CharsetLabelsTest, GbLabelsAreGb18030) {
  for (const char* label : {"gb2312", "GBK", " gb_2312-80 ", "x-gbk", "csgb2312", "gb18030", "chinese"}) {
    ASSERT_TRUE(FindLabel(label)) << label;
    EXPECT_EQ(FindLabel(label)->charset, Charset::kGb18030) << label;
  }
}

TEST(CharsetLabelsTest, Latin1IsWindows1252) {
  EXPECT_EQ(FindLabel("ISO-8859-1")->charset, Charset::kWindows1252);
  EXPECT_EQ(FindLabel("ascii")->charset, Charset::kWindows1252);
}

TEST(CharsetLabelsTest, OthersByName) {
  EXPECT_EQ(FindLabel("UTF8")->charset, Charset::kUtf8);
  EXPECT_EQ(FindLabel("big5-hkscs")->charset, Charset::kBig5);
  EXPECT_EQ(FindLabel("utf-16")->charset, Charset::kUtf16Le);
}

TEST(CharsetLabelsTest, KnownButNotDecoded) {
  ASSERT_TRUE(FindLabel("sjis"));
  EXPECT_EQ(FindLabel("sjis")->encoding, "shift_jis");
  EXPECT_FALSE(FindLabel("sjis")->charset);
}

TEST(CharsetLabelsTest, Unknown) { EXPECT_FALSE(FindLabel("gb-2312-utf")); }

TEST(CharsetLabelsTest, NamesAreLabels) {
  for (const Charset charset : {Charset::kUtf8, Charset::kGb18030, Charset::kBig5, Charset::kUtf16Le, Charset::kUtf16Be,
                                Charset::kWindows1252}) {
    EXPECT_EQ(FindLabel(CharsetName(charset))->charset, charset);
  }
}

}  // namespace
}  // namespace taizhang::markup
