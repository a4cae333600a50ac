#include "extract/quantity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Quantity, SpanIsNumberMultiplierAndUnit) {
  EXPECT_THAT(QuantityLines("完成投资318.46亿元"), ElementsAre("318.46亿元 = 31846000000 元 EXACT"));
  EXPECT_THAT(QuantityLines("培训2万余名教师"), ElementsAre("2万余名 = 20000 名 ABOUT"));
  EXPECT_THAT(QuantityLines("近30家企业"), ElementsAre("30家 = 30 家 ABOUT"));
  EXPECT_THAT(QuantityLines("总量26，514 万吨"), ElementsAre("26，514 万吨 = 265140000 吨 EXACT"));
}

TEST(Quantity, PrecisionIsTheLastWrittenDigit) {
  EXPECT_EQ(QuantitiesOf("318.46亿元")[0].precision, "1000000");
  EXPECT_EQ(QuantitiesOf("增长3.40%")[0].precision, "0.01");
}

TEST(Quantity, EachAndPerStayOutside) {
  const std::string_view text = "浓度为每立方米26微克";
  const Quantity quantity = QuantitiesOf(text)[0];
  EXPECT_EQ(quantity.span.In(text), "26微克");
  EXPECT_EQ(quantity.unit, "微克");
  EXPECT_EQ(quantity.unit_code, "ug/m3");
  EXPECT_EQ(quantity.per->In(text), "每立方米");
  EXPECT_EQ(QuantitiesOf("每人每月640元")[0].unit_code, "CNY/mo/{person}");
  EXPECT_THAT(QuantityLines("每50公斤提价4元"), ElementsAre("4元 = 4 元 EXACT"));
}

TEST(Quantity, UnitsOfASeriesComeFromTheLast) {
  EXPECT_THAT(QuantityLines("约2.57万、8.77万和4.94万人"),
              ElementsAre("2.57万 = 25700 人 ABOUT", "8.77万 = 87700 人 EXACT", "4.94万人 = 49400 人 EXACT"));
  EXPECT_THAT(QuantityLines("压缩到20个、14个工作日内"),
              ElementsAre("20个 = 20 个工作日 AT_MOST", "14个工作日 = 14 个工作日 AT_MOST"));
  EXPECT_THAT(QuantityLines("提高7和13个百分点"),
              ElementsAre("7 = 7 个百分点 EXACT", "13个百分点 = 13 个百分点 EXACT"));
}

TEST(Quantity, ABoundBeforeAListGovernsAllOfIt) {
  EXPECT_THAT(QuantityLines("不少于400个、7500栋"),
              ElementsAre("400个 = 400 个 AT_LEAST", "7500栋 = 7500 栋 AT_LEAST"));
  EXPECT_THAT(QuantityLines("不少于400个，7500栋"), ElementsAre("400个 = 400 个 AT_LEAST", "7500栋 = 7500 栋 EXACT"));
}

TEST(Quantity, ABoundBeforeAListOfOneUnitGovernsAllOfIt) {
  EXPECT_THAT(QuantityLines("分别突破3万亿元和2万亿元"),
              ElementsAre("3万亿元 = 3000000000000 元 MORE_THAN", "2万亿元 = 2000000000000 元 MORE_THAN"));
  EXPECT_THAT(QuantityLines("分别不足12%、13%"), ElementsAre("12% = 12 % LESS_THAN", "13% = 13 % LESS_THAN"));
  EXPECT_THAT(QuantityLines("超过12家和30家"), ElementsAre("12家 = 12 家 MORE_THAN", "30家 = 30 家 MORE_THAN"));
  EXPECT_THAT(QuantityLines("超过12家、新建30家"), ElementsAre("12家 = 12 家 MORE_THAN", "30家 = 30 家 EXACT"));
  EXPECT_THAT(QuantityLines("超过12家、30亩"), ElementsAre("12家 = 12 家 MORE_THAN", "30亩 = 30 亩 EXACT"));
  EXPECT_THAT(QuantityLines("超过12家，30家"), ElementsAre("12家 = 12 家 MORE_THAN", "30家 = 30 家 EXACT"));
}

TEST(Quantity, ANumberThatOpensAShortQuotationIsAName) {
  EXPECT_THAT(QuantityLines("打造“15分钟茶园圈”"), IsEmpty());
  EXPECT_THAT(QuantityLines("建设“30分钟采茶圈”"), IsEmpty());
  EXPECT_THAT(QuantityLines("融入“1小时茶市圈”"), IsEmpty());
  EXPECT_THAT(QuantityLines("“12家茶厂，3个茶市”"), ElementsAre("12家 = 12 家 EXACT", "3个 = 3 个 EXACT"));
  EXPECT_THAT(QuantityLines("15分钟到达“茶市”"), ElementsAre("15分钟 = 15 分钟 EXACT"));
  EXPECT_THAT(QuantityLines("“茶市”15分钟到达"), ElementsAre("15分钟 = 15 分钟 EXACT"));
}

TEST(Quantity, MoneyIsWithoutTheNameOfItsCurrencyAndTurnoverWithItsDistance) {
  EXPECT_THAT(QuantityLines("兑6.30元人民币"), ElementsAre("6.30元 = 6.3 元 EXACT"));
  EXPECT_THAT(QuantityLines("周转量34亿吨公里"), ElementsAre("34亿吨公里 = 3400000000 吨公里 EXACT"));
  EXPECT_THAT(QuantityLines("提高3.5个和2.9个百分点"),
              ElementsAre("3.5个 = 3.5 个百分点 EXACT", "2.9个百分点 = 2.9 个百分点 EXACT"));
}

TEST(Quantity, Bounds) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  for (const Case& c : {Case{"控制在4%以内", "4% = 4 % AT_MOST"},
                        {"年满18周岁", "18周岁 = 18 周岁 AT_LEAST"},
                        {"不满14周岁", "14周岁 = 14 周岁 LESS_THAN"},
                        {"63岁及以上", "63岁 = 63 岁 AT_LEAST"},
                        {"突破90万头", "90万头 = 900000 头 MORE_THAN"},
                        {"30%左右", "30% = 30 % ABOUT"},
                        {"18个工作日内", "18个工作日 = 18 个工作日 AT_MOST"},
                        {"不低于总数的30%", "30% = 30 % AT_LEAST"},
                        {"25公里范围内", "25公里 = 25 公里 AT_MOST"},
                        {"近5年", "5年 = 5 年 EXACT"},
                        {"最高36℃", "36℃ = 36 ℃ EXACT"},
                        {"最高5000元", "5000元 = 5000 元 AT_MOST"},
                        {"节约5亿元", "5亿元 = 500000000 元 EXACT"}}) {
    EXPECT_THAT(QuantityLines(c.text), ElementsAre(c.line)) << c.text;
  }
}

TEST(Quantity, Ranges) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  for (const Case& c : {Case{"33至37岁", "33至37岁 = 33..37 岁 EXACT"},
                        {"5%—8%", "5%—8% = 5..8 % EXACT"},
                        {"5万元至10万元", "5万元至10万元 = 50000..100000 元 EXACT"},
                        {"8-10万吨", "8-10万吨 = 80000..100000 吨 EXACT"},
                        {"五至七成", "五至七成 = 50..70 % EXACT"},
                        {"百分之三至五", "百分之三至五 = 3..5 % EXACT"}}) {
    EXPECT_THAT(QuantityLines(c.text), ElementsAre(c.line)) << c.text;
  }
  EXPECT_THAT(QuantityLines("由5%到8%"), ElementsAre("5% = 5 % EXACT", "8% = 8 % EXACT"));
}

TEST(Quantity, SharesAndMultiples) {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  for (const Case& c : {Case{"五分之一", "五分之一 = 20 % EXACT"},
                        {"三分之二", "三分之二 = 2/3  EXACT"},
                        {"百分之三十五", "百分之三十五 = 35 % EXACT"},
                        {"千分之五", "千分之五 = 0.5 % EXACT"},
                        {"近六成", "六成 = 60 % ABOUT"},
                        {"翻一番", "一番 = 1 倍 EXACT"},
                        {"翻两番", "两番 = 3 倍 EXACT"},
                        {"增长1.6倍", "1.6倍 = 1.6 倍 EXACT"},
                        {"三又四分之一", "三又四分之一 = 3.25  EXACT"},
                        {"提高2.9个百分点", "2.9个百分点 = 2.9 个百分点 EXACT"},
                        {"8.5折", "8.5折 = 8.5 折 EXACT"}}) {
    EXPECT_THAT(QuantityLines(c.text), ElementsAre(c.line)) << c.text;
  }
}

TEST(Quantity, HanCountsOnlyWhereTheyCount) {
  EXPECT_THAT(QuantityLines("一百二十人"), ElementsAre("一百二十人 = 120 人 EXACT"));
  EXPECT_THAT(QuantityLines("三十五名学生"), ElementsAre("三十五名 = 35 名 EXACT"));
  EXPECT_THAT(QuantityLines("数百户"), ElementsAre("数百户 = 100 户 ABOUT"));
  EXPECT_THAT(QuantityLines("投资超千亿元"), ElementsAre("千亿元 = 100000000000 元 MORE_THAN"));
  for (const std::string_view text : {"五个方案", "十大工程", "百亿级集群", "千亩示范片", "二元结构", "两位数增长",
                                      "十二次全会", "三方机制", "二十国集团", "做到“两个维护”"}) {
    EXPECT_THAT(QuantityLines(text), IsEmpty()) << text;
  }
}

TEST(Quantity, WhatIsNoQuantity) {
  for (const std::string_view text : {"2023年5月6日", "9时30分", "第3章", "晋政发〔2022〕17号", "电话0350-3022118",
                                      "世界500强", "PM2.5", "5G网络", "2.0版方案", "1+13", "第八巡视组", "“十四五”时期",
                                      "“扎根边疆30年”奖牌", "12345热线", "每3个月一次", "第一产业", "2022、2023年"}) {
    EXPECT_THAT(QuantityLines(text), IsEmpty()) << text;
  }
}

TEST(Quantity, ANumberWithoutAUnitIsOneWhereTheClauseSaysSo) {
  EXPECT_THAT(QuantityLines("指数为98.6，"), ElementsAre("98.6 = 98.6  EXACT"));
  EXPECT_THAT(QuantityLines("增加值1.2亿。"), ElementsAre("1.2亿 = 120000000  EXACT"));
  EXPECT_THAT(QuantityLines("建设12项目标"), ElementsAre("12项 = 12 项 EXACT"));
}

TEST(Quantity, DamagedDigitsHaveNoValue) {
  const Quantity quantity = QuantitiesOf("投资1xx亿元")[0];
  EXPECT_TRUE(quantity.damaged);
  EXPECT_EQ(quantity.value, "");
  EXPECT_EQ(quantity.unit, "元");
  EXPECT_FALSE(quantity.amount);
}

TEST(Quantity, BoundsOfNumeralsAreThoseOfTheirQuantities) {
  const std::string_view text = "不低于90%，约5，三至五个以上";
  const auto numerals = NumeralsOf(text);
  const auto bounds = BoundsOfNumerals(text, numerals, FindQuantities(text, numerals, TheUnits()));
  EXPECT_THAT(bounds, ElementsAre(Bound::kAtLeast, Bound::kAbout, ::testing::_));
}

}  // namespace
}  // namespace taizhang::extract
