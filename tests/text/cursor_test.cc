#include "text/cursor.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(CursorTest, PeeksAndAccepts) {
  Cursor cursor("至10月", 0);
  EXPECT_EQ(cursor.Peek(), U'至');
  EXPECT_EQ(cursor.PeekNext(), U'1');
  EXPECT_EQ(cursor.PeekBefore(), U'\0');
  EXPECT_FALSE(cursor.Accept(U'到'));
  EXPECT_TRUE(cursor.AcceptAny(U"到至"));
  EXPECT_TRUE(cursor.Accept("10"));
  EXPECT_EQ(cursor.PeekBefore(), U'0');
  EXPECT_EQ(cursor.rest(), "月");
  cursor.Step();
  EXPECT_TRUE(cursor.done());
  EXPECT_EQ(cursor.Peek(), U'\0');
  EXPECT_FALSE(cursor.Accept("月"));
}

TEST(CursorTest, SkipsFewBlanks) {
  Cursor cursor("  \u3000x", 0);
  EXPECT_TRUE(cursor.SkipBlanks());
  EXPECT_EQ(cursor.Peek(), U'\u3000');
  EXPECT_TRUE(cursor.SkipBlanks());
  EXPECT_FALSE(cursor.SkipBlanks());
}

TEST(CursorTest, QuickDecodeIsDecodeAt) {
  const std::string text = "a年\xF0\x9F\x98\x80\xEF\xBC\x91é\xE5\xB9\xFFxx\xE5";
  for (std::size_t at = 0; at < text.size(); ++at) EXPECT_EQ(QuickDecode(text, at), DecodeAt(text, at)) << at;
}

}  // namespace
}  // namespace taizhang::text
