#include "text/han_numeral.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

std::int32_t Scale(std::string_view text) {
  Cursor cursor(text, 0);
  return TakeScale(cursor);
}

TEST(HanNumeralTest, Multipliers) {
  EXPECT_EQ(Scale("万人"), 4);
  EXPECT_EQ(Scale("万亿元"), 12);
  EXPECT_EQ(Scale("千万元"), 7);
  EXPECT_EQ(Scale(" 亿吨"), 8);
  EXPECT_EQ(Scale("千瓦"), 0);
  EXPECT_EQ(Scale("万千瓦"), 4);
  EXPECT_EQ(Scale("百分点"), 0);
  EXPECT_EQ(Scale("元"), 0);
}

TEST(HanNumeralTest, MoreIsNotThatOfOtherWords) {
  Cursor more("余名", 0), balance("余额", 0), varied("多元化", 0);
  EXPECT_TRUE(TakeMore(more));
  EXPECT_FALSE(TakeMore(balance));
  EXPECT_FALSE(TakeMore(varied));
}

TEST(HanNumeralTest, ReadsFromTheCursorOn) {
  Cursor cursor("共三百户", 3);
  Numeral numeral;
  ASSERT_TRUE(ReadHanNumeral(cursor, numeral));
  EXPECT_EQ(numeral.value.ToString(), "300");
  EXPECT_EQ(cursor.rest(), "户");
  EXPECT_FALSE(ReadHanNumeral(cursor, numeral));
}

}  // namespace
}  // namespace taizhang::text
