#include <gtest/gtest.h>

#include "markup/url.h"

namespace taizhang::markup {
namespace {

struct Case {
  const char* name;
  std::string_view path;
  std::string_view want;  // empty: no date
};

class UrlDateTest : public testing::TestWithParam<Case> {};

TEST_P(UrlDateTest, Reads) {
  EXPECT_EQ(DateInUrl("http://a.gov.cn" + std::string(GetParam().path)).value_or(""), GetParam().want);
}

INSTANTIATE_TEST_SUITE_P(Url, UrlDateTest,
                         testing::Values(Case{"MonthAndDay", "/content/2021-05/17/content_123.htm", "2021-05-17"},
                                         Case{"Trs", "/xw/202302/t20230206_4567.html", "2023-02-06"},
                                         Case{"Hanweb", "/art/2021/5/7/art_1_2.html", "2021-05-07"},
                                         Case{"MonthRun", "/202105/17/c_1.htm", "2021-05-17"},
                                         Case{"DayRun", "/2021/0517/c1.html", "2021-05-17"},
                                         Case{"WithATime", "/P020210517083000123.pdf", ""},
                                         Case{"Timestamp", "/x/20210517083000.html", "2021-05-17"},
                                         Case{"Dashes", "/2021-05-17.html", "2021-05-17"},
                                         Case{"NoDay", "/202113/45/x", ""}, Case{"Leap", "/20230229/x", ""},
                                         Case{"AnId", "/content_53622660.htm", ""},
                                         Case{"MonthAlone", "/2021-05/content_1.htm", ""},
                                         Case{"NotInTheQuery", "/x?d=20210517", ""}),
                         [](const auto& each) { return each.param.name; });

TEST(UrlDateTest, NoUrlNoDate) { EXPECT_FALSE(DateInUrl("2021-05-17")); }

}  // namespace
}  // namespace taizhang::markup
