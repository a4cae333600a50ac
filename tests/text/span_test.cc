#include "text/span.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(SpanTest, CutsWordsOutOfAText) { EXPECT_EQ((Span{3, 6}.In("北京市")), "京"); }

TEST(SpanTest, TouchingSpansDoNotOverlap) {
  EXPECT_FALSE((Span{0, 3}.Overlaps({3, 6})));
  EXPECT_TRUE((Span{0, 4}.Overlaps({3, 6})));
  EXPECT_FALSE((Span{3, 3}.Overlaps({0, 3})));
}

TEST(SpanTest, ContainsIsHalfOpen) {
  EXPECT_TRUE((Span{2, 4}.Contains(2u)));
  EXPECT_FALSE((Span{2, 4}.Contains(4u)));
  EXPECT_TRUE((Span{2, 4}.Contains(Span{3, 4})));
}

TEST(SpanTest, UnionSpansTheGap) { EXPECT_EQ(Union({6, 9}, {1, 3}), (Span{1, 9})); }

}  // namespace
}  // namespace taizhang::text
