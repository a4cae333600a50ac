#include "extract/mention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;

// words=canonical/code or role for each mention.
std::vector<std::string> Mentions(std::string_view text, std::string_view area, std::string_view issuer) {
  const Area* context = TheGazetteer().ByCode(area);
  const auto places = TheGazetteer().FindPlaces(text, context);
  const auto bodies = TheOrganizations().FindBodies(text, places);
  const auto persons = ThePersons().FindPersons(text, bodies);
  std::vector<std::string> out;
  for (const MentionFacts& mention : MergeMentions(text, places, bodies, persons, {TheGazetteer(), context, issuer})) {
    std::string line = std::string(mention.span.In(text)) + "=" + mention.canonical;
    if (mention.area != nullptr) line += "/" + mention.area->code;
    if (!mention.role.empty()) line += "/" + std::string(mention.role.In(text));
    out.push_back(line);
  }
  return out;
}

TEST(MergeMentions, RelativeNamesAreResolved) {
  EXPECT_THAT(Mentions("我市市财政局和局党组研究", "620500", "天水市水利局"),
              ElementsAre("我市=甘肃省天水市/620500", "市财政局=天水市财政局", "局党组=天水市水利局党组"));
  EXPECT_THAT(Mentions("省委部署", "620500", ""), ElementsAre("省委=甘肃省委"));
}

TEST(MergeMentions, PlacesOfBodiesAreNoMentions) {
  EXPECT_THAT(Mentions("秦州区和秦州区人民政府", "620500", ""),
              ElementsAre("秦州区=甘肃省天水市秦州区/620502", "秦州区人民政府=秦州区人民政府"));
}

TEST(MergeMentions, ShortNamesTakeTheirClass) {
  EXPECT_THAT(Mentions("甘肃省委、吉林省委", "", ""), ElementsAre("甘肃省委=甘肃省委", "吉林省委=吉林省委"));
}

TEST(MergeMentions, PersonsWithTheirOffice) {
  EXPECT_THAT(Mentions("县长王守田主持", "620621", ""), ElementsAre("王守田=王守田/县长"));
}

TEST(MergeMentions, WhatCannotBeResolvedStaysEmpty) {
  EXPECT_THAT(Mentions("市财政局组织", "", ""), ElementsAre("市财政局="));
}

}  // namespace
}  // namespace taizhang::extract
