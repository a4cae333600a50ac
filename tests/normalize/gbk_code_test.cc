#include "normalize/gbk_code.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(GbkCodeTest, PairsAndCharactersAreInverse) {
  const GbkCode& code = GbkCode::Get();
  EXPECT_EQ(code.PairOf(U'。'), (BytePair{0xA1, 0xA3}));
  for (const char32_t c : {U'县', U'镇', U'，', U'鎮'})
    EXPECT_EQ(code.At(code.PairOf(c).lead, code.PairOf(c).trail), c);
}

TEST(GbkCodeTest, WhatGbkHasNotHasNoPair) {
  EXPECT_EQ(GbkCode::Get().PairOf(U'a'), BytePair{});
  EXPECT_EQ(GbkCode::Get().PairOf(U'é').lead == 0, GbkCode::Get().At(0xA8, 0xA6) != U'é');
}

}  // namespace
}  // namespace taizhang::normalize
