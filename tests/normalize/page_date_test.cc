#include "normalize/page_date.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::string_view iso;  // empty: no date
};

class PageDateTest : public testing::TestWithParam<Case> {};

TEST_P(PageDateTest, Reads) {
  const auto date = ReadDate(GetParam().text);
  EXPECT_EQ(date ? date->iso : "", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    PageDate, PageDateTest,
    testing::Values(Case{"Chinese", "2021年5月17日 08:20", "2021-05-17"}, Case{"Dashes", "2021-05-17", "2021-05-17"},
                    Case{"Slashes", "2021/5/7", "2021-05-07"}, Case{"Dots", "2021.05.17", "2021-05-17"},
                    Case{"Blanks", "2021 年 5 月 17 日", "2021-05-17"},
                    Case{"IsoTime", "2021-05-17T09:30:00+08:00", "2021-05-17"},
                    Case{"Hanzi", "二〇二一年五月十七日", "2021-05-17"},
                    Case{"HanziTwenties", "二○二一年十二月二十三日", "2021-12-23"},
                    Case{"HanziTens", "二〇二一年十月三十日", "2021-10-30"},
                    Case{"LeapDay", "2020-02-29", "2020-02-29"}, Case{"NoLeapDay", "2021-02-29", ""},
                    Case{"NoMonth", "2021-13-01", ""}, Case{"ShortYear", "21-05-17", ""},
                    Case{"MixedMarks", "2021-05/17", ""}, Case{"LongDay", "2021-05-171", ""},
                    Case{"MonthAlone", "2021年5月", ""}, Case{"NoCalendar", "1021-05-17", ""}, Case{"Empty", "", ""}),
    [](const auto& each) { return each.param.name; });

TEST(PageDateTest, SaysHowMuchItTook) { EXPECT_EQ(*ReadDate("2021年5月17日 08:20"), (PageDate{"2021-05-17", 16})); }

TEST(PageDateTest, ATimestampHasATimeOfDay) {
  const auto placed = FindTimestamp("来源：某网 2021-05-17 08:20");
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed->date.iso, "2021-05-17");
  EXPECT_EQ(placed->begin, 16u);
  EXPECT_FALSE(FindTimestamp("自2021年5月17日起施行"));
  EXPECT_FALSE(FindTimestamp("2021-05-17 比分 3:2"));
}

}  // namespace
}  // namespace taizhang::normalize
