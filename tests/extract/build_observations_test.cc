#include "extract/build_observations.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

// The records of a text.
class Built {
 public:
  explicit Built(const std::string& text) : reading_(PlainDocument(text)) { reading_.BuildFigures(); }
  const v1::Observation& operator[](int i) const { return reading_.extracted.observations(i); }
  int size() const { return reading_.extracted.observations_size(); }

 private:
  PlainReading reading_;
};

TEST(BuildObservations, ALevelWithItsQuantity) {
  const Built built("2019年茶园面积超过32.5亩。\n");
  ASSERT_EQ(built.size(), 1);
  const v1::Observation& level = built[0];
  EXPECT_EQ(level.kind(), v1::OBSERVATION_KIND_LEVEL);
  EXPECT_EQ(level.indicator(), "茶园面积");
  EXPECT_EQ(level.indicator_code(), "");
  EXPECT_EQ(level.unit(), "亩");
  EXPECT_EQ(level.dimension(), v1::DIMENSION_AREA);
  EXPECT_EQ(level.bound(), v1::BOUND_MORE_THAN);
  EXPECT_EQ(level.modality(), v1::MODALITY_ACTUAL);
  EXPECT_EQ(level.status(), v1::OBSERVATION_STATUS_NORMAL);
  EXPECT_FALSE(level.has_direction());
}

TEST(BuildObservations, PeriodAndArea) {
  const Built built("2019年民勤县茶园面积32亩。\n");
  ASSERT_EQ(built.size(), 1);
  EXPECT_EQ(built[0].period().start(), "2019-01-01");
  EXPECT_EQ(built[0].period().end(), "2019-12-31");
  EXPECT_EQ(built[0].period().text(), "2019年");
  EXPECT_EQ(built[0].period().kind(), v1::PERIOD_KIND_INTERVAL);
  EXPECT_EQ(built[0].area().code(), "620621");
  EXPECT_EQ(built[0].area().edition(), kAreaEdition);
}

TEST(BuildObservations, WhatIsNotToldIsNotSet) {
  const Built built("茶园面积32亩。\n");
  ASSERT_EQ(built.size(), 1);
  EXPECT_FALSE(built[0].has_period());
  EXPECT_FALSE(built[0].has_area());
  EXPECT_FALSE(built[0].has_cell());
  EXPECT_EQ(built[0].about(), "");
}

TEST(BuildObservations, AChangeIsAboutItsLevel) {
  const Built built("茶叶产量12吨，比年初增加3吨，其中红茶5吨。\n");
  ASSERT_EQ(built.size(), 3);
  EXPECT_EQ(built[1].kind(), v1::OBSERVATION_KIND_CHANGE);
  EXPECT_EQ(built[1].direction(), v1::DIRECTION_UP);
  EXPECT_EQ(built[1].base(), v1::CHANGE_BASE_YEAR_START);
  EXPECT_EQ(built[1].about(), built[0].id());
  EXPECT_EQ(built[2].part_of(), built[0].id());
}

TEST(BuildObservations, FromOneLevelToAnother) {
  const Built built("茶叶产量由10吨提高到12吨。\n");
  ASSERT_EQ(built.size(), 2);
  EXPECT_EQ(built[1].previous(), built[0].id());
  EXPECT_EQ(built[0].previous(), "");
}

TEST(BuildObservations, PlansPricesAndCodes) {
  const Built built("预计地区生产总值32亿元，按可比价格计算增长3%。\n");
  ASSERT_EQ(built.size(), 2);
  EXPECT_EQ(built[0].modality(), v1::MODALITY_PLANNED);
  EXPECT_EQ(built[0].indicator_code(), "GDP");
  EXPECT_EQ(built[1].price_basis(), v1::PRICE_BASIS_COMPARABLE);
}

TEST(BuildObservations, EveryRecordHasItsPlace) {
  const std::string text = "茶园32亩，茶厂3家。\n";
  const Built built(text);
  ASSERT_EQ(built.size(), 2);
  for (int i = 0; i < built.size(); ++i) {
    const v1::Span& span = built[i].span();
    EXPECT_EQ(text.substr(span.begin(), span.end() - span.begin()), built[i].text());
    EXPECT_NE(built[i].id(), "");
  }
  EXPECT_NE(built[0].id(), built[1].id());
}

}  // namespace
}  // namespace taizhang::extract
