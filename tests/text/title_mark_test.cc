#include "text/title_mark.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::text {
namespace {

TEST(TitleMarkTest, FindsBothMarks) {
  const std::string_view text = "落实《预算法》。";
  EXPECT_EQ(NextTitleMark(text, 0), 6u);
  EXPECT_EQ(NextTitleMark(text, 9), 18u);
  EXPECT_EQ(NextTitleMark(text, 21), text.size());
}

TEST(TitleMarkTest, PassesOverTheirNeighbours) { EXPECT_EQ(NextTitleMark("、。「」〈〉", 0), 18u); }

TEST(TitleMarkTest, StaysInsideAShortText) {
  EXPECT_EQ(NextTitleMark("", 0), 0u);
  EXPECT_EQ(NextTitleMark("\xE3\x80", 0), 2u);
}

}  // namespace
}  // namespace taizhang::text
