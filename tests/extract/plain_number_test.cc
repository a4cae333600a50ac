#include "extract/plain_number.h"

#include <gtest/gtest.h>

namespace taizhang::extract {
namespace {

TEST(PlainNumber, OfEitherScript) {
  EXPECT_EQ(ReadPlainNumber("18日", 0)->value, 18);
  EXPECT_EQ(ReadPlainNumber("１８日", 0)->value, 18);
  EXPECT_EQ(ReadPlainNumber("十八日", 0)->value, 18);
  EXPECT_TRUE(ReadPlainNumber("十八日", 0)->han);
}

TEST(PlainNumber, YearsLookLikeYears) {
  for (const std::string_view text : {"2023年", "二〇二三年", "两千零二十三年", "1898年"}) {
    EXPECT_TRUE(ReadPlainNumber(text, 0)->year_like) << text;
  }
  for (const std::string_view text : {"23年", "1200年", "三千年"})
    EXPECT_FALSE(ReadPlainNumber(text, 0)->year_like) << text;
}

TEST(PlainNumber, WhatIsNone) {
  for (const std::string_view text : {"2万年", "3.5年", "几年", "20多年", "三分之二", "年", ""}) {
    EXPECT_FALSE(ReadPlainNumber(text, 0)) << text;
  }
}

TEST(PlainNumber, RangeSigns) {
  for (const std::string_view text : {"—5", "至5", " - 5", "～5", "——5", "到5"}) {
    text::Cursor cursor(text, 0);
    EXPECT_TRUE(TakeRangeSign(cursor)) << text;
    EXPECT_EQ(cursor.Peek(), U'5') << text;
  }
  text::Cursor none("、5", 0);
  EXPECT_FALSE(TakeRangeSign(none));
}

TEST(PlainNumber, WithItsUnit) {
  text::Cursor cursor("8 月底", 0);
  EXPECT_EQ(NumberWith(cursor, "月")->value, 8);
  EXPECT_TRUE(cursor.At("底"));
  EXPECT_FALSE(NumberWith(cursor, "月"));
}

TEST(PlainNumber, DigitsWithinLimits) {
  text::Cursor cursor("0475", 0);
  EXPECT_EQ(TakeDigits(cursor, 1, 2), -1);
  text::Cursor two("05分", 0);
  EXPECT_EQ(TakeDigits(two, 2, 2), 5);
}

}  // namespace
}  // namespace taizhang::extract
