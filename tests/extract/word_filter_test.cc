#include "extract/word_filter.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::extract {
namespace {

WordFilter FilterOf(std::initializer_list<std::string_view> words) {
  WordFilter filter;
  for (const std::string_view word : words) filter.Add(word);
  return filter;
}

TEST(WordFilter, PassesWhereAWordBegins) {
  const WordFilter filter = FilterOf({"乌海市", "局", "1家"});
  EXPECT_TRUE(filter.MayBegin("乌海市", 0));
  EXPECT_TRUE(filter.MayBegin("在乌海市开会的人", 3));
  EXPECT_TRUE(filter.MayBegin("局", 0));
  EXPECT_TRUE(filter.MayBegin("全年新增1家", 12));
}

TEST(WordFilter, StopsAlmostEverywhereElse) {
  const WordFilter filter = FilterOf({"乌海市", "局"});
  EXPECT_FALSE(filter.MayBegin("乌海市", 3));
  EXPECT_FALSE(filter.MayBegin("乌", 0));
  EXPECT_FALSE(filter.MayBegin("乌海", 6));
  EXPECT_FALSE(WordFilter().MayBegin("乌海市气象台", 0));
}

TEST(WordFilter, FindsTheNextPlace) {
  const WordFilter filter = FilterOf({"财政", "局"});
  const std::string text = "由市财政部门邀请各局";
  EXPECT_EQ(filter.Next(text, 0), 6u);
  EXPECT_EQ(filter.Next(text, 9), text.size() - 3);
  EXPECT_EQ(filter.Next(text, text.size()), text.size());
}

TEST(WordFilter, KeepsAllWordsWhenItGrows) {
  WordFilter filter;
  std::vector<std::string> words;
  for (int i = 0; i < 500; ++i) words.push_back("甲" + std::to_string(100 + i));
  for (const std::string& word : words) filter.Add(word);
  for (const std::string& word : words) EXPECT_TRUE(filter.MayBegin(word, 0)) << word;
}

}  // namespace
}  // namespace taizhang::extract
