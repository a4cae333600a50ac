#include "extract/time_expression.h"

#include <gtest/gtest.h>

namespace taizhang::extract {
namespace {

TEST(TimeExpressionTest, APointWithoutAYearInheritsIt) {
  EXPECT_FALSE(TimePoint{}.has_year());
  TimePoint named;
  named.base = TimePoint::Base::kExplicit;
  EXPECT_TRUE(named.has_year());
}

TEST(TimeExpressionTest, KindsHaveTheNamesOfTheRecordModel) {
  EXPECT_EQ(TimeKindName(TimeKind::kInterval), "INTERVAL");
  EXPECT_EQ(TimeKindName(TimeKind::kVague), "VAGUE");
}

}  // namespace
}  // namespace taizhang::extract
