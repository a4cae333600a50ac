#include "normalize/gbk_code.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taizhang::normalize {
namespace {

TEST(GbkCodeTest, GoesBothWays) {
  const GbkCode& code = GbkCode::Get();
  EXPECT_EQ(code.PairOf(U'海'), (BytePair{0xBA, 0xA3}));
  EXPECT_EQ(code.At(0xBA, 0xA3), U'海');
  EXPECT_EQ(code.At(0x82, 0x80), U'個');
  EXPECT_EQ(code.PairOf(U'a'), BytePair{});
  EXPECT_EQ(code.PairOf(0x20BB7), BytePair{});
}

TEST(GbkCodeTest, KnowsPairsThatVanish) {
  const auto& trails = GbkCode::Get().UnmappedTrails(0xFE);
  EXPECT_TRUE(std::binary_search(trails.begin(), trails.end(), 0x83));
  EXPECT_EQ(GbkCode::Get().UnmappedTrails(0xAB).size(), 94u);
  EXPECT_TRUE(GbkCode::Get().UnmappedTrails(0xB0).empty());
}

}  // namespace
}  // namespace taizhang::normalize
