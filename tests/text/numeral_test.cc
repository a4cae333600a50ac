#include "text/numeral.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

struct Case {
  std::string_view text;
  std::string_view numeral;  // what is read at the beginning
  std::string_view value;
};

void ExpectReads(const Case& c) {
  const std::optional<Numeral> numeral = ReadNumeral(c.text, 0);
  ASSERT_TRUE(numeral) << c.text;
  EXPECT_EQ(numeral->span.In(c.text), c.numeral) << c.text;
  EXPECT_EQ(numeral->ValueString(), c.value) << c.text;
}

TEST(NumeralTest, ArabicDigitsOfBothWidths) {
  for (const Case& c : {Case{"38个", "38", "38"},
                        {"３８个", "３８", "38"},
                        {"0.04%", "0.04", "0.04"},
                        {"10．7", "10．7", "10.7"},
                        {"3·5%", "3·5", "3.5"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, SeparatorsCountOnlyBeforeGroupsOfThree) {
  for (const Case& c : {Case{"1,100.9亿", "1,100.9亿", "110090000000"},
                        {"12，345，678人", "12，345，678", "12345678"},
                        {"1,2,3", "1", "1"},
                        {"1,2345", "1", "1"},
                        {"2021,222", "2021", "2021"},
                        {"012,345", "012", "12"},
                        {"1 234 567元", "1 234 567", "1234567"},
                        {"12 345", "12", "12"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, MultipliersOfArabicDigits) {
  for (const Case& c : {Case{"122.05亿元", "122.05亿", "12205000000"},
                        {"41.76万亿元", "41.76万亿", "41760000000000"},
                        {"3千人", "3千", "3000"},
                        {"5千万元", "5千万", "50000000"},
                        {"2 亿元", "2 亿", "200000000"},
                        {"1亿5000万人", "1亿5000万", "150000000"},
                        {"20余万份", "20余万", "200000"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, ThousandBelongsToTheUnit) {
  for (const Case& c : {Case{"5千瓦", "5", "5"},
                        {"4.95万千瓦", "4.95万", "49500"},
                        {"500千伏", "500", "500"},
                        {"三千瓦", "三", "3"},
                        {"1013百帕", "1013", "1013"},
                        {"300兆瓦", "300", "300"},
                        {"2兆", "2兆", "2000000000000"},
                        {"0.5百分点", "0.5", "0.5"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, HanPositions) {
  for (const Case& c : {Case{"一百二十", "一百二十", "120"},
                        {"三千零五十", "三千零五十", "3050"},
                        {"十五", "十五", "15"},
                        {"廿三", "廿三", "23"},
                        {"两万", "两万", "20000"},
                        {"一亿零三百万", "一亿零三百万", "103000000"},
                        {"二百万亿", "二百万亿", "200000000000000"},
                        {"一百二", "一百二", "120"},
                        {"三千五", "三千五", "3500"},
                        {"一万二", "一万二", "12000"},
                        {"一百零五", "一百零五", "105"},
                        {"零", "零", "0"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, FormalCapitals) {
  ExpectReads({"壹佰贰拾叁万元整", "壹佰贰拾叁万", "1230000"});
  ExpectReads({"伍仟陆佰柒拾捌元", "伍仟陆佰柒拾捌", "5678"});
}

TEST(NumeralTest, DigitStrings) {
  for (const Case& c :
       {Case{"二〇二三年", "二〇二三", "2023"}, {"一九八三年", "一九八三", "1983"}, {"二○二一", "二○二一", "2021"}}) {
    ExpectReads(c);
    EXPECT_TRUE(ReadNumeral(c.text, 0)->digit_string);
  }
}

TEST(NumeralTest, Decimals) {
  ExpectReads({"三点五亿", "三点五亿", "350000000"});
  ExpectReads({"零点零五", "零点零五", "0.05"});
  ExpectReads({"九点五十分", "九", "9"});
  ExpectReads({"三点五分", "三", "3"});
}

TEST(NumeralTest, Fractions) {
  for (const Case& c : {Case{"三分之二", "三分之二", "2/3"},
                        {"五分之一以上", "五分之一", "1/5"},
                        {"百分之五", "百分之五", "5/100"},
                        {"百分之三点五", "百分之三点五", "0.035"},
                        {"千分之2", "千分之2", "2/1000"},
                        {"三又二分之一", "三又二分之一", "7/2"},
                        {"百分之百", "百分之百", "100/100"}}) {
    ExpectReads(c);
  }
}

TEST(NumeralTest, ApproximationsHaveTheirBase) {
  for (const Case& c : {Case{"几十人", "几十", "10"},
                        {"数百户", "数百", "100"},
                        {"十几个", "十几", "10"},
                        {"三五个", "三五", "3"},
                        {"七八十", "七八十", "70"},
                        {"十五六岁", "十五六", "15"},
                        {"三十几万", "三十几万", "300000"},
                        {"数千万", "数千万", "10000000"}}) {
    ExpectReads(c);
    EXPECT_TRUE(ReadNumeral(c.text, 0)->approximate) << c.text;
  }
}

TEST(NumeralTest, MoreBelongsToTheNumeral) {
  for (const Case& c : {Case{"二百余名", "二百余", "200"},
                        {"2万多人", "2万多", "20000"},
                        {"一千多万元", "一千多万", "10000000"},
                        {"十来个", "十来", "10"}}) {
    ExpectReads(c);
    EXPECT_TRUE(ReadNumeral(c.text, 0)->more) << c.text;
  }
  EXPECT_FALSE(ReadNumeral("5余额", 0)->more);
}

TEST(NumeralTest, PrecisionOfMultipliers) {
  EXPECT_EQ(ReadNumeral("三千万", 0)->value.Precision().ToString(), "10000000");
  EXPECT_EQ(ReadNumeral("一百二十", 0)->value.Precision().ToString(), "10");
  EXPECT_EQ(ReadNumeral("一百零五", 0)->value.Precision().ToString(), "1");
}

TEST(NumeralTest, FloodsEnd) {
  std::string tens;
  for (int i = 0; i < 20000; ++i) tens += "十";
  EXPECT_EQ(ReadNumeral(tens, 0)->value.ToString(), "10");
  EXPECT_EQ(ReadNumeral(std::string(100000, '9'), 0)->span.end, 100000u);
  EXPECT_FALSE(ReadNumeral("增长", 0));
}

}  // namespace
}  // namespace taizhang::text
