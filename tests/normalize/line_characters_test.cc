#include "normalize/line_characters.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(LineCharactersTest, StepsOverBlanks) {
  LineCharacters line;
  line.Read("甲 \u3000乙", {0, 10});
  ASSERT_EQ(line.size(), 4u);
  EXPECT_EQ(line.After(0), 3);
  EXPECT_EQ(line.Before(3), 0);
  EXPECT_EQ(line.Before(0), -1);
  EXPECT_EQ(line.After(3), 4);
  EXPECT_EQ(line.PointAt(4), 0u);
}

TEST(LineCharactersTest, TellsChineseLines) {
  LineCharacters line;
  line.Read("GDP增长", {0, 9});
  EXPECT_TRUE(line.IsChinese());
  line.Read("Belt and Road 一", {0, 17});
  EXPECT_FALSE(line.IsChinese());
  line.Read("123", {0, 3});
  EXPECT_FALSE(line.IsChinese());
}

TEST(LineCursorTest, GivesEveryLineOnce) {
  LineCursor lines("甲\n\n乙\n");
  text::Span line;
  ASSERT_TRUE(lines.Next(line));
  EXPECT_EQ(line, (text::Span{0, 3}));
  ASSERT_TRUE(lines.Next(line));
  EXPECT_EQ(line, (text::Span{4, 4}));
  ASSERT_TRUE(lines.Next(line));
  EXPECT_EQ(line, (text::Span{5, 8}));
  EXPECT_FALSE(lines.Next(line));
}

}  // namespace
}  // namespace taizhang::normalize
