#include "text/word_list.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

constexpr WordList kRoads("省道", "国道", "G");

TEST(WordListTest, WhatATextEndsWith) {
  EXPECT_EQ(kRoads.Ending("沿国道"), "国道");
  EXPECT_TRUE(kRoads.End("G"));
  EXPECT_FALSE(kRoads.End("道"));
  EXPECT_FALSE(kRoads.End(""));
}

TEST(WordListTest, WhatATextBeginsWith) {
  EXPECT_EQ(kRoads.Beginning("省道218线"), "省道");
  EXPECT_TRUE(kRoads.Begin("G207"));
  EXPECT_FALSE(kRoads.Begin("省"));
  EXPECT_FALSE(kRoads.Begin(""));
}

TEST(WordListTest, TheFirstWordOfTheListWins) {
  constexpr WordList words("年底", "年");
  EXPECT_EQ(words.Beginning("年底前"), "年底");
}

TEST(WordListTest, QuickComparisonsCompareAll) {
  EXPECT_TRUE(QuickStartsWith("年底", "年"));
  EXPECT_FALSE(QuickStartsWith("年", "年底"));
  EXPECT_TRUE(QuickEndsWith("今年", "年"));
  EXPECT_FALSE(QuickEndsWith("年", "今年"));
}

}  // namespace
}  // namespace taizhang::text
