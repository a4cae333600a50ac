#include "extract/time_point.h"

#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

std::optional<PointMatch> Read(std::string_view text) { return TimePointReader(TheTimes()).Read(text, 0); }

TEST(TimePoint, LeavesOutWhatTheWordsLeaveOut) {
  const auto match = Read("8月底");
  ASSERT_TRUE(match);
  EXPECT_FALSE(match->from.has_year());
  EXPECT_EQ(match->from.month, 8);
  EXPECT_EQ(match->from.edge, TimePoint::Edge::kEnd);
}

TEST(TimePoint, TheSecondPointInheritsFromTheFirst) {
  const auto match = Read("2022年9月6日至30日");
  ASSERT_TRUE(match && match->to);
  EXPECT_EQ(match->to->year, 2022);
  EXPECT_EQ(match->to->month, 9);
  EXPECT_EQ(match->to->day, 30);
}

TEST(TimePoint, ARangeOverTheEndOfTheYear) {
  const auto match = Read("12月至2月");
  ASSERT_TRUE(match && match->to);
  EXPECT_EQ(match->to->year_shift, 1);
}

TEST(TimePoint, StopsBeforeWhatIsNoPart) {
  EXPECT_EQ(Read("2023年——2亿元")->end, std::string_view("2023年").size());
  EXPECT_FALSE(Read("2亿元"));
  EXPECT_FALSE(Read("十月革命"));
}

}  // namespace
}  // namespace taizhang::extract
