#include "markup/code_tables.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

TEST(CodeTablesTest, PacksUtf8) {
  EXPECT_EQ(PackUtf8(U'中'), 0xADB8E4u);
  EXPECT_EQ(PackedLength(PackUtf8(U'a')), 1u);
  EXPECT_EQ(PackedLength(PackUtf8(U'é')), 2u);
  EXPECT_EQ(PackedLength(PackUtf8(U'中')), 3u);
  EXPECT_EQ(PackedLength(PackUtf8(U'𠮷')), 4u);
}

TEST(CodeTablesTest, GbPairs) {
  EXPECT_EQ(GbTables().pairs.Pair(0xD6, 0xD0), PackUtf8(U'中'));
  EXPECT_EQ(GbTables().pairs.Pair(0xA9, 0x96), PackUtf8(U'〇'));
  EXPECT_EQ(GbTables().pairs.Pair(0x81, 0x7F), 0u);
  EXPECT_EQ(GbTables().pairs.Pair(0x81, 0x39), 0u);
}

TEST(CodeTablesTest, MovedIn2022) {
  EXPECT_EQ(GbTables().pairs.Pair(0xA6, 0xD9), PackUtf8(0xFE10));
  EXPECT_EQ(GbTables().pairs.Pair(0xFE, 0xA0), PackUtf8(0x9FBB));
}

TEST(CodeTablesTest, FourByteCodes) {
  EXPECT_EQ(GbTables().four_bytes.size(), 39420u);
  EXPECT_EQ(GbTables().four_bytes[0], 0x80);
  EXPECT_EQ(GbTables().four_bytes[39419], 0xFFFF);
}

TEST(CodeTablesTest, Big5WithHkscs) {
  EXPECT_EQ(Big5Table().Pair(0xA4, 0xA4), PackUtf8(U'中'));
  EXPECT_EQ(Big5Table().Pair(0xFA, 0x53), PackUtf8(U'𨦪'));
  EXPECT_EQ(Big5Table().Pair(0x8B, 0x65), PackUtf8(0x20E0F));
}

}  // namespace
}  // namespace taizhang::markup
