#include "extract/numeral_class.h"

#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

void ExpectAll(std::string_view text, NumeralClass numeral_class) {
  const auto numerals = NumeralsOf(text);
  ASSERT_FALSE(numerals.empty()) << text;
  for (const NumeralMention& numeral : numerals) {
    EXPECT_EQ(numeral.numeral_class, numeral_class) << numeral.span.In(text) << " in " << text;
  }
}

TEST(NumeralClass, IdentifiersOfGbT15835) {
  for (const std::string_view text : {"晋政发〔2022〕17号",
                                      "36号文",
                                      "电话0350-3022118",
                                      "邮编034000",
                                      "省道218线",
                                      "国道G108",
                                      "5G基站",
                                      "PM2.5",
                                      "2.0版",
                                      "1+13体系",
                                      "“十四五”规划",
                                      "第八巡视组",
                                      "世界500强",
                                      "1.完善制度",
                                      "（3）整改",
                                      "见附件2",
                                      "http://a.gov.cn/123.html",
                                      "xf168@163.com",
                                      "12345热线",
                                      "2023年5月6日",
                                      "9时30分",
                                      "2021专项检查",
                                      "地铁3、4、7号线",
                                      "[12]",
                                      "3.1.2节",
                                      "“823”思路",
                                      "1型糖尿病",
                                      "第3-5条",
                                      "90后干部",
                                      "21世纪",
                                      "手机13812345678",
                                      "十二届全会",
                                      "007"}) {
    ExpectAll(text, NumeralClass::kIdentifier);
  }
}

TEST(NumeralClass, Measures) {
  for (const std::string_view text :
       {"38个", "占12.5%", "16GB内存", "18个工作日", "一百二十人", "2亿元", "5，000人", "共计1234567人"}) {
    ExpectAll(text, NumeralClass::kMeasure);
  }
}

TEST(NumeralClass, Approximations) {
  for (const std::string_view text : {"几十人", "数百户", "十几个", "三五个", "七八十元"}) {
    ExpectAll(text, NumeralClass::kApproximate);
  }
  EXPECT_EQ(NumeralClassName(NumeralClass::kApproximate), "APPROXIMATE");
}

}  // namespace
}  // namespace taizhang::extract
