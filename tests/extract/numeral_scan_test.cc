#include "extract/numeral_scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "words=value" for each numeral, "words=value..upper" for a range.
std::vector<std::string> Numerals(std::string_view text) {
  std::vector<std::string> out;
  for (const NumeralMention& mention : NumeralsOf(text)) {
    const std::string upper = mention.UpperString();
    out.push_back(std::string(mention.span.In(text)) + "=" + mention.ValueString() +
                  (upper.empty() ? "" : ".." + upper));
  }
  return out;
}

TEST(NumeralScan, EveryWordOfTheTableHasNoNumeral) { EXPECT_THAT(FailedExamples("numeral_words.tsv"), IsEmpty()); }

TEST(NumeralScan, NumbersOfEitherScript) {
  EXPECT_THAT(Numerals("共一百二十户，其中38户在册"), ElementsAre("一百二十=120", "38=38"));
  EXPECT_THAT(Numerals("壹佰贰拾万元整"), ElementsAre("壹佰贰拾万=1200000"));
  EXPECT_THAT(Numerals("投资318.46亿元"), ElementsAre("318.46亿=31846000000"));
}

TEST(NumeralScan, ALoneHanDigitNeedsSomethingToCount) {
  EXPECT_THAT(Numerals("一是统一思想，二是压减三公经费"), IsEmpty());
  EXPECT_THAT(Numerals("建成三座水库"), ElementsAre("三=3"));
}

TEST(NumeralScan, ARangeIsOneNumeral) {
  EXPECT_THAT(Numerals("1—8月"), ElementsAre("1—8=1..8"));
  EXPECT_THAT(Numerals("约5至10万人"), ElementsAre("5至10万=50000..100000"));
  EXPECT_THAT(Numerals("八到九百亿元"), ElementsAre("八到九百亿=80000000000..90000000000"));
  EXPECT_THAT(Numerals("三到五年"), ElementsAre("三到五=3..5"));
  EXPECT_THAT(Numerals("百分之三至五"), ElementsAre("百分之三至五=3/100..5/100"));
  EXPECT_THAT(Numerals("由5到10"), ElementsAre("5=5", "10=10"));
}

TEST(NumeralScan, FractionsAreKept) {
  EXPECT_THAT(Numerals("三分之二的村"), ElementsAre("三分之二=2/3"));
  EXPECT_THAT(Numerals("占1/4左右"), ElementsAre("1/4=1/4"));
}

TEST(NumeralScan, AMinusIsASignOnlyWhereNoNumberEnds) {
  EXPECT_THAT(Numerals("增长-2.3%"), ElementsAre("-2.3=-2.3"));
  EXPECT_THAT(Numerals("零下20℃"), ElementsAre("零下20=-20"));
  EXPECT_THAT(Numerals("负三点五"), ElementsAre("负三点五=-3.5"));
  EXPECT_THAT(Numerals("5%-8%"), ElementsAre("5=5", "8=8"));
  EXPECT_THAT(Numerals("承担5项"), ElementsAre("5=5"));
}

TEST(NumeralScan, LostDigitsGiveNoValue) {
  for (const std::string_view text : {"12?5亿元", "增长?.3%", "1xx亿元", "3.x%", "xx个", "5\xEF\xBF\xBD%"}) {
    const auto numerals = NumeralsOf(text);
    ASSERT_FALSE(numerals.empty()) << text;
    for (const NumeralMention& numeral : numerals) {
      EXPECT_TRUE(numeral.damaged) << text;
      EXPECT_EQ(numeral.ValueString(), "") << text;
    }
  }
  EXPECT_FALSE(NumeralsOf("2×36兆瓦")[0].damaged);
  EXPECT_FALSE(NumeralsOf("谁有？5人")[0].damaged);
}

TEST(NumeralScan, FloodsAreLinear) {
  for (const std::string_view piece : {"十", "1.", "x.", "1至", "每5", "5、", "1x", "三分之", "5元/", "第1、"}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    QuantitiesOf(text);
  }
}

}  // namespace
}  // namespace taizhang::extract
