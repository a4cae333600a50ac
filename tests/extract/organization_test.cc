#include "extract/organization.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/lexicons.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Names; a class in angle brackets.
std::vector<std::string> Bodies(std::string_view text) {
  std::vector<std::string> out;
  for (const BodyFacts& body : BodiesOf(text)) {
    const std::string name(body.span.In(text));
    out.push_back(body.kind == BodyFacts::Kind::kClass ? "<" + name + ">" : name);
  }
  return out;
}

TEST(OrganizationLexicon, EveryRowFindsItsExample) { EXPECT_THAT(FailedExamples("organizations.tsv"), IsEmpty()); }

TEST(FindBodies, OfPlacesAndLevels) {
  EXPECT_THAT(Bodies("天水市人民政府、市财政局和住建局"), ElementsAre("天水市人民政府", "市财政局", "住建局"));
  EXPECT_THAT(Bodies("天水市委组织部研究"), ElementsAre("天水市委组织部"));
  EXPECT_THAT(Bodies("吉林省委省政府部署"), ElementsAre("吉林省委", "省政府"));
  EXPECT_THAT(Bodies("中共天水市委员会"), ElementsAre("中共天水市委员会"));
}

TEST(FindBodies, PartiesOfOneHouse) {
  EXPECT_THAT(Bodies("局党组召开会议，镇党委配合"), ElementsAre("局党组", "镇党委"));
  EXPECT_THAT(Bodies("结局党组"), IsEmpty());
}

TEST(FindBodies, NamesOfFreeWords) {
  EXPECT_THAT(Bodies("市防汛抗旱指挥部办公室"), ElementsAre("市防汛抗旱指挥部办公室"));
  EXPECT_THAT(Bodies("天水市落实“三项行动”、“四个清单”工作专班"),
              ElementsAre("天水市落实“三项行动”、“四个清单”工作专班"));
  EXPECT_THAT(Bodies("天水市秦州区永昌镇绿源粮油有限公司"), ElementsAre("天水市秦州区永昌镇绿源粮油有限公司"));
  EXPECT_THAT(Bodies("市委召开动员会，研究公司事项"), ElementsAre("市委"));
}

TEST(FindBodies, NumberedGroups) {
  EXPECT_THAT(Bodies("省委第四巡视组反馈"), ElementsAre("省委第四巡视组"));
  EXPECT_THAT(Bodies("中央第二生态环境保护督察组"), ElementsAre("中央第二生态环境保护督察组"));
}

TEST(FindBodies, Classes) {
  EXPECT_THAT(Bodies("各旗县(市、区)和有关部门"), ElementsAre("<各旗县(市、区)>", "<有关部门>"));
  EXPECT_THAT(Bodies("与26个中央单位对接"), ElementsAre("<中央单位>"));
  EXPECT_THAT(Bodies("天水市各区"), ElementsAre("<天水市各区>"));
}

TEST(FindBodies, WordsThatOnlyLookLikeBodies) {
  EXPECT_THAT(Bodies("城市建设、委托办理、教育中心工作、园区政策"), IsEmpty());
  EXPECT_THAT(Bodies("该项目由市委托第三方"), IsEmpty());
  EXPECT_THAT(Bodies("布局合理、格局初步形成"), IsEmpty());
}

TEST(OrganizationLexicon, RefusesAnUnknownKind) {
  EXPECT_FALSE(OrganizationLexicon::Parse("word\tkind\n厅\thall\n").ok());
}

}  // namespace
}  // namespace taizhang::extract
