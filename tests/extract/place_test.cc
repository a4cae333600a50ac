#include "extract/place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/lexicons.h"
#include "extract/rule_tables.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "words=code" for each place.
std::vector<std::string> Places(std::string_view text, std::string_view context = "") {
  std::vector<std::string> out;
  for (const PlaceFacts& place : TheGazetteer().FindPlaces(text, TheGazetteer().ByCode(context))) {
    out.push_back(std::string(place.span.In(text)) + "=" + (place.area == nullptr ? "?" : place.area->code));
  }
  return out;
}

TEST(Gazetteer, EveryAreaResolvesInItsExample) { EXPECT_THAT(FailedExamples("areas.tsv"), IsEmpty()); }

TEST(Gazetteer, EveryAreaIsOfTheStandard) {
  const std::string content = RuleFile("areas.tsv");
  const auto table = text::Tsv::Parse("areas.tsv", content, {"source"});
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_GT(table->rows().size(), 3000u);
  for (const auto& row : table->rows()) EXPECT_TRUE(table->Cell(row, 0).starts_with("GB/T 2260")) << row.line;
}

TEST(Gazetteer, EveryWordKeepsItsUse) { EXPECT_THAT(FailedExamples("area_words.tsv"), IsEmpty()); }

TEST(Gazetteer, FullAndShortNames) {
  EXPECT_THAT(Places("到甘肃和酒泉市调研"), ElementsAre("甘肃=620000", "酒泉市=620900"));
  EXPECT_THAT(Places("宁夏、青海两地"), ElementsAre("宁夏=640000", "青海=630000"));
}

TEST(Gazetteer, NamesFromOuterToInnerAreOnePlace) {
  EXPECT_THAT(Places("武威市民勤县的渡口"), ElementsAre("武威市民勤县=620621"));
  EXPECT_THAT(Places("辽宁省沈阳市和平区"), ElementsAre("辽宁省沈阳市和平区=210102"));
  EXPECT_THAT(Places("青海西宁"), ElementsAre("青海西宁=630100"));
}

TEST(Gazetteer, SharedNamesNeedContext) {
  EXPECT_THAT(Places("鼓楼区的街道"), ElementsAre("鼓楼区=?"));
  EXPECT_THAT(Places("鼓楼区的街道", "320100"), ElementsAre("鼓楼区=320106"));
  EXPECT_THAT(Places("海南省"), ElementsAre("海南省=460000"));
  EXPECT_THAT(Places("海南的港口"), ElementsAre("海南=460000"));
  EXPECT_THAT(Places("海南区和乌达区", "150300"), ElementsAre("海南区=150303", "乌达区=150304"));
}

TEST(Gazetteer, FormsThatOnlyNeighboursUse) {
  EXPECT_THAT(Places("左旗、翁旗、敖汉旗", "150400"), ElementsAre("左旗=150422", "翁旗=150426", "敖汉旗=150430"));
  EXPECT_THAT(Places("科左后旗的牛"), ElementsAre("科左后旗=150522"));
  EXPECT_THAT(Places("延边州"), ElementsAre("延边州=222400"));
  EXPECT_THAT(Places("左旗在这里"), IsEmpty());
}

TEST(Gazetteer, OrdinaryWordsAreNoPlaces) {
  EXPECT_THAT(Places("平安建设、公安机关、资源合作、光明前景、日照充足"), IsEmpty());
  EXPECT_THAT(Places("南京路上", ""), IsEmpty());
  EXPECT_THAT(Places("北京市场", ""), ElementsAre("北京=110000"));
  EXPECT_THAT(Places("城区域内"), IsEmpty());
}

TEST(Gazetteer, RelativeNames) {
  EXPECT_THAT(Places("我区和全市", "150300"), ElementsAre("我区=150000", "全市=150300"));
  EXPECT_THAT(Places("全旗牧户", "150522"), ElementsAre("全旗=150522"));
  EXPECT_THAT(Places("全省", "150522"), IsEmpty());
  EXPECT_THAT(Places("民勤县实施了工程，该县验收", "620600"), ElementsAre("民勤县=620621", "该县=620621"));
  EXPECT_THAT(Places("全市场流通", "150300"), IsEmpty());
}

TEST(Gazetteer, NamesByItself) {
  EXPECT_EQ(TheGazetteer().Named("四川省", nullptr)->code, "510000");
  EXPECT_EQ(TheGazetteer().Named("四川省的", nullptr), nullptr);
  EXPECT_EQ(TheGazetteer().Above(*TheGazetteer().ByCode("419001"))->code, "410000");
}

TEST(Gazetteer, BadTablesAreRefused) {
  EXPECT_FALSE(
      Gazetteer::Parse("code\tname\tlevel\tshort\talso\n110000\t北京市\tcity\t北京\t\n", "word\tuse\tcode\n").ok());
  EXPECT_FALSE(Gazetteer::Parse("code\tname\tlevel\tshort\talso\n", "word\tuse\tcode\n呼市\talias\t150100\n").ok());
}

}  // namespace
}  // namespace taizhang::extract
