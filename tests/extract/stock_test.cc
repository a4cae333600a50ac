#include "extract/stock.h"

#include <gtest/gtest.h>

#include <utility>

#include "extract/observed_text.h"

namespace taizhang::extract {
namespace {

constexpr const char* kOpening = "2019年末茶业贷款余额12亿元，比上年末增加2亿元";

TEST(Stock, TheBaseGoesOn) {
  const std::pair<const char*, const char*> cases[] = {
      {"；茶厂贷款余额8亿元，增加1亿元。", "UP YEAR_START"},
      {"。其中：红茶贷款余额8亿元，增长3%。", "UP YEAR_START"},
      {"。其中：红茶贷款余额8亿元，增加1亿元；绿茶贷款余额3亿元，减少1亿元。", "DOWN YEAR_START"},
      // a span of time, another base, a sentence that does not go on
      {"；全年茶叶销售额8亿元，增长3%。", "UP YOY"},
      {"；茶厂贷款余额8亿元，同比增长3%。", "UP YOY"},
      {"。茶叶产量8万吨，增长3%。", "UP YOY"},
  };
  for (const auto& [rest, change] : cases) {
    EXPECT_EQ(ObservedText(std::string(kOpening) + rest).LastChange(), change) << rest;
  }
}

TEST(Stock, TheInstantGoesOn) {
  const std::pair<const char*, const char*> cases[] = {
      {"。茶厂贷款余额8亿元，比上年末增加1亿元。", "..2019-12-31"},
      {"。其中：红茶贷款余额8亿元。", "..2019-12-31"},
      {"。茶厂贷款余额8亿元，比上年末增加1亿元。其中：红茶贷款余额8亿元。", "..2019-12-31"},
      // another time, another paragraph
      {"。2018年，茶厂贷款余额8亿元，比上年末增加1亿元。", "2018-01-01..2018-12-31"},
      {"。\n茶厂贷款余额8亿元，比上年末增加1亿元。", ""},
      {"。\n其中：红茶贷款余额8亿元。", ""},
  };
  for (const auto& [rest, period] : cases) {
    EXPECT_EQ(ObservedText("2019年茶业发展。" + std::string(kOpening) + rest).LastPeriod(), period) << rest;
  }
}

TEST(Stock, TheEndOfTheYearIsToldOfWhatThereIs) {
  const std::string end = "..2019-12-31";
  const std::string paragraph = "2019年，茶业发展。\n年末茶园32万亩。";
  EXPECT_EQ(ObservedText(paragraph + "全市共有茶厂12家。").LastPeriod(), ObservedText(paragraph).LastPeriod());
  EXPECT_EQ(ObservedText(paragraph + "全市现有茶师120人，学徒32人。").LastPeriod(),
            ObservedText(paragraph).LastPeriod());
  EXPECT_NE(ObservedText(paragraph).LastPeriod(), "");
  EXPECT_EQ(ObservedText(paragraph + "茶叶销售额12亿元。").LastPeriod(), "");
  EXPECT_EQ(ObservedText(paragraph + "举办茶会12场。").LastPeriod(), "");
  EXPECT_EQ(ObservedText("截至2019年末，茶园32万亩。茶叶销售额12亿元。").LastPeriod(), end);
}

}  // namespace
}  // namespace taizhang::extract
