#include "markup/charset_detector.h"

#include <gtest/gtest.h>

#include "markup/encode.h"

namespace taizhang::markup {
namespace {

constexpr std::string_view kText = "<p>为了说明检测器而写的一段文字，讲的是县里今年修路、架桥和种树的事情。</p>";

TEST(CharsetDetectorTest, SeesTextAlone) {
  EXPECT_EQ(NonAsciiText("<a title='\xD6\xD0'>ab\xD6\x61 cd</a>", 100), "\xD6\x61");
  EXPECT_EQ(NonAsciiText("\xD6\xD0\xD6\xD0", 2), "\xD6\xD0");
}

TEST(CharsetDetectorTest, NamesTheCharset) {
  EXPECT_EQ(DetectCharset(Gb(kText)), Charset::kGb18030);
  EXPECT_EQ(DetectCharset(kText), Charset::kUtf8);
  EXPECT_EQ(DetectCharset(Encode("Big5", "<p>為了說明檢測器而寫的一段文字，講的是縣裡今年修路和種樹的事情。</p>")),
            Charset::kBig5);
}

TEST(CharsetDetectorTest, AScriptDoesNotDecide) {
  std::string page = "<script>";
  for (int i = 0; i < 1000; ++i) page += "var x = document.all;";
  EXPECT_EQ(DetectCharset(page + "</script>" + Gb(kText)), Charset::kGb18030);
}

TEST(CharsetDetectorTest, NothingToSee) { EXPECT_FALSE(DetectCharset("")); }

}  // namespace
}  // namespace taizhang::markup
