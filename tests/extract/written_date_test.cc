#include "extract/written_date.h"

#include <gtest/gtest.h>

namespace taizhang::extract {
namespace {

std::string Date(std::string_view text, int year = 0) {
  const auto date = ReadDate(text, 0, year);
  return date ? date->Iso() + " " + std::string(date->span.In(text)) : "none";
}

TEST(ReadDate, Forms) {
  EXPECT_EQ(Date("2019年5月6日印发"), "2019-05-06 2019年5月6日");
  EXPECT_EQ(Date("2019年05月06日08:20"), "2019-05-06 2019年05月06日");
  EXPECT_EQ(Date("2019-05-06 08:20"), "2019-05-06 2019-05-06");
  EXPECT_EQ(Date("2019/5/6"), "2019-05-06 2019/5/6");
  EXPECT_EQ(Date("二〇二一年十月二十三日"), "2021-10-23 二〇二一年十月二十三日");
  EXPECT_EQ(Date("二〇〇六年九月七日"), "2006-09-07 二〇〇六年九月七日");
  EXPECT_EQ(Date("7月21日", 2023), "2023-07-21 7月21日");
}

TEST(ReadDate, NoSuchDay) {
  EXPECT_EQ(Date("2019年2月29日"), "none");
  EXPECT_EQ(Date("2020年2月29日"), "2020-02-29 2020年2月29日");
  EXPECT_EQ(Date("2019年13月1日"), "none");
  EXPECT_EQ(Date("2019年5月"), "none");
  EXPECT_EQ(Date("7月21日"), "none");
  EXPECT_EQ(Date("7-21", 2023), "none");
  EXPECT_EQ(Date("2019年"), "none");
}

TEST(FindDate, SkipsOtherNumbers) {
  const std::string text = "第12019-05-06号、2020年1月2日";
  const auto date = FindDate(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_TRUE(date.has_value());
  EXPECT_EQ(date->Iso(), "2020-01-02");
}

}  // namespace
}  // namespace taizhang::extract
