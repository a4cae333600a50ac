#include "extract/quantity_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Rank, HasPlaceWrittenOrNot) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  for (const Case& c : {Case{"居全省第四位。", "第四位 = 4 位 EXACT"},
                        {"排名第2，", "第2 = 2 位 EXACT"},
                        {"位列全县第一。", "第一 = 1 位 EXACT"},
                        {"增速居第7位", "第7位 = 7 位 EXACT"},
                        {"进入全国前10名", "前10名 = 10 位 AT_MOST"}}) {
    EXPECT_THAT(QuantityLines(c.text), ElementsAre(c.line)) << c.text;
    EXPECT_TRUE(QuantitiesOf(c.text)[0].rank);
  }
  EXPECT_THAT(QuantityLines("分别居全国第8和第9位"), ElementsAre("第8 = 8 位 EXACT", "第9位 = 9 位 EXACT"));
  for (const std::string_view text : {"第一产业、第二产业", "第三批名单", "第一书记", "第五次会议", "前三季度"}) {
    EXPECT_THAT(QuantityLines(text), IsEmpty()) << text;
  }
}

TEST(Ratio, OfTwoOrMoreParts) {
  EXPECT_THAT(QuantityLines("比例为3:2"), ElementsAre("3:2 = 3/2  EXACT"));
  EXPECT_THAT(QuantityLines("结构为7.2：50.1：42.7"), ElementsAre("7.2：50.1：42.7 = 7.2:50.1:42.7  EXACT"));
}

TEST(Angle, DegreesMinutesSeconds) {
  EXPECT_EQ(QuantitiesOf("北纬39度54分27秒")[0].value, "39.9075");
  EXPECT_EQ(QuantitiesOf("东经116°23′")[0].value, "6983/60");
  EXPECT_EQ(QuantitiesOf("东经116°")[0].unit_code, "deg");
}

TEST(Coins, AreOneAmount) {
  EXPECT_THAT(QuantityLines("每度电3元5角"), ElementsAre("3元5角 = 3.5 元 EXACT"));
  EXPECT_THAT(QuantityLines("三十六元六角四分"), ElementsAre("三十六元六角四分 = 36.64 元 EXACT"));
}

TEST(CurrencySign, IsTheUnit) {
  EXPECT_THAT(QuantityLines("计￥500，"), ElementsAre("￥500 = 500 ￥ EXACT"));
  EXPECT_EQ(QuantitiesOf("US$1.2亿")[0].unit_code, "USD");
}

TEST(Tenths, AreNoOtherWord) {
  EXPECT_TRUE(SaysTenths("成群众", 0));
  for (const std::string_view text : {"成立", "成员", "成效", "成本"}) EXPECT_FALSE(SaysTenths(text, 0)) << text;
}

TEST(Degrees, OfTemperatureOrOfElectricity) {
  EXPECT_EQ(QuantitiesOf("气温38.5度")[0].dimension, "TEMPERATURE");
  EXPECT_EQ(QuantitiesOf("用电2万度")[0].dimension, "ENERGY");
}

}  // namespace
}  // namespace taizhang::extract
