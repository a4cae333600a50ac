#include "text/character_set.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(CharacterSetTest, FindsTheNextMember) {
  const CharacterSet set(U"年月5");
  EXPECT_EQ(set.FindIn("共3个月", 0), 7u);
  EXPECT_EQ(set.FindIn("共3个月", 8), std::string_view("共3个月").size());
  EXPECT_EQ(set.FindIn("a5", 0), 1u);
  EXPECT_EQ(set.FindIn("", 0), 0u);
}

TEST(CharacterSetTest, Joins) {
  CharacterSet set(U"a");
  set.Add(CharacterSet(U"年"));
  EXPECT_TRUE(set.Contains(U'a'));
  EXPECT_TRUE(set.Contains(U'年'));
  EXPECT_FALSE(set.Contains(U'月'));
  EXPECT_FALSE(set.Contains(0x1F600));
}

TEST(CharacterSetTest, BytesThatAreNoUtf8ArePassed) {
  const CharacterSet set(U"年");
  EXPECT_EQ(set.FindIn("\xE5\xE5年", 0), 2u);
  EXPECT_EQ(set.FindIn("\xFF\x80\xE5", 0), 3u);
}

}  // namespace
}  // namespace taizhang::text
