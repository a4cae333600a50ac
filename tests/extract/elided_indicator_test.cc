#include "extract/elided_indicator.h"

#include <gtest/gtest.h>

namespace taizhang::extract {
namespace {

TEST(ElidedIndicator, OtherOfPair) {
  EXPECT_EQ(OtherOfPair("农村居民茶叶消费", "城镇"), "城镇居民茶叶消费");
  EXPECT_EQ(OtherOfPair("城市茶价", "农村"), "农村茶价");
  EXPECT_EQ(OtherOfPair("全体居民茶叶消费", "城镇"), "城镇居民茶叶消费");
  EXPECT_EQ(OtherOfPair("农村居民茶叶消费", "茶厂"), "");
  EXPECT_EQ(OtherOfPair("茶叶产量", "城镇"), "");
  EXPECT_EQ(OtherOfPair("农村", "城镇"), "");
}

TEST(ElidedIndicator, OtherCourse) {
  EXPECT_EQ(OtherCourse("茶价上涨的茶市", "下降"), "茶价下降的茶市");
  EXPECT_EQ(OtherCourse("茶价上涨的茶市", "持平"), "茶价持平的茶市");
  EXPECT_EQ(OtherCourse("产量减少的茶园", "增长"), "产量增长的茶园");
  EXPECT_EQ(OtherCourse("茶价上涨幅度", "下降"), "");
  EXPECT_EQ(OtherCourse("茶市", "下降"), "");
  EXPECT_EQ(OtherCourse("茶价上涨的茶市", "关闭"), "");
}

}  // namespace
}  // namespace taizhang::extract
