#include "extract/word_table.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::extract {
namespace {

WordTable TableOf(std::initializer_list<std::string_view> words) {
  WordTable table;
  std::uint32_t id = 0;
  for (const std::string_view word : words) table.Add(word, id++);
  return table;
}

TEST(WordTable, FindsTheLongestWord) {
  const WordTable table = TableOf({"乌海", "乌海市", "市委", "局", "1+"});
  EXPECT_EQ(table.LongestAt("乌海市委", 0), (WordTable::Match{1, 9}));
  EXPECT_EQ(table.LongestAt("乌海市委", 0, 9), (WordTable::Match{0, 6}));
  EXPECT_EQ(table.LongestAt("乌海市委", 6), (WordTable::Match{2, 6}));
  EXPECT_EQ(table.LongestAt("局", 0), (WordTable::Match{3, 3}));
  EXPECT_EQ(table.LongestAt("1+1", 0), (WordTable::Match{4, 2}));
  EXPECT_EQ(table.LongestAt("海", 0), std::nullopt);
  EXPECT_EQ(table.LongestAt("海", 3), std::nullopt);
}

TEST(WordTable, KeepsTheFirstIdOfAWord) {
  WordTable table = TableOf({"党组"});
  table.Add("党组", 7);
  EXPECT_EQ(table.Find("党组"), 0u);
  EXPECT_EQ(table.Find("党组织"), std::nullopt);
}

TEST(WordTable, FindsTheWordThatEndsHere) {
  const WordTable table = TableOf({"领导小组", "小组", "办公室"});
  const std::string text = "整改领导小组";
  EXPECT_EQ(table.LongestBefore(text, text.size()), (WordTable::Match{0, 12}));
  EXPECT_EQ(table.LongestBefore(text, text.size(), 12), (WordTable::Match{1, 6}));
  EXPECT_EQ(table.LongestBefore(text, 6), std::nullopt);
  EXPECT_EQ(TableOf({"%"}).LongestBefore("占9%", 5), (WordTable::Match{0, 1}));
}

TEST(WordTable, FindsTheFirstWord) {
  const WordTable table{"已", "累计完成"};
  EXPECT_EQ(table.First("全市累计完成造林", 0), std::pair(std::size_t{6}, (WordTable::Match{1, 12})));
  EXPECT_EQ(table.First("全市累计完成造林", 9), std::nullopt);
  EXPECT_TRUE(table.AnyIn("现已完成"));
  EXPECT_FALSE(table.AnyIn("完成投资"));
}

}  // namespace
}  // namespace taizhang::extract
