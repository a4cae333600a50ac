#include "extract/quantity_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/number_lexicons.h"

namespace taizhang::extract {
namespace {

using testing::ElementsAre;

std::vector<std::string> Units(const char* text) {
  std::vector<std::string> out;
  for (const Quantity& quantity : QuantitiesOf(text)) out.push_back(quantity.unit);
  return out;
}

std::vector<Bound> Bounds(const char* text) {
  std::vector<Bound> out;
  for (const Quantity& quantity : QuantitiesOf(text)) out.push_back(quantity.bound);
  return out;
}

TEST(QuantitySeries, OnlyASignMakesASeries) {
  for (const char* sign : {"、", "和", "以及"}) EXPECT_TRUE(IsSeriesSign(sign)) << sign;
  for (const char* other : {"", "，", "、茶"}) EXPECT_FALSE(IsSeriesSign(other)) << other;
}

TEST(QuantitySeries, TheLastUnitIsThatOfAll) {
  EXPECT_THAT(Units("茶园32万、47万和58万亩"), ElementsAre("亩", "亩", "亩"));
  EXPECT_THAT(Units("20个、14个工作日"), ElementsAre("个工作日", "个工作日"));
  EXPECT_THAT(Units("提高3个、5个百分点"), ElementsAre("个百分点", "个百分点"));
  EXPECT_THAT(Units("茶园32亩、茶厂5家"), ElementsAre("亩", "家"));
}

TEST(QuantitySeries, ABoundBeforeTheListGovernsIt) {
  EXPECT_THAT(Bounds("不少于600个、7500栋"), ElementsAre(Bound::kAtLeast, Bound::kAtLeast));
  EXPECT_THAT(Bounds("分别突破12亿元和9亿元"), ElementsAre(Bound::kMoreThan, Bound::kMoreThan));
  EXPECT_THAT(Bounds("不超过12家和9家"), ElementsAre(Bound::kAtMost, Bound::kAtMost));
  EXPECT_THAT(Bounds("超过12家、新建9家"), ElementsAre(Bound::kMoreThan, Bound::kExact));
  EXPECT_THAT(Bounds("不少于12家，新建9家"), ElementsAre(Bound::kAtLeast, Bound::kExact));
  EXPECT_THAT(Bounds("约12家、9家"), ElementsAre(Bound::kAbout, Bound::kExact));
}

}  // namespace
}  // namespace taizhang::extract
