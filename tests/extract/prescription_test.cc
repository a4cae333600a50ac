#include "extract/prescription.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "extract/observed_text.h"

namespace taizhang::extract {
namespace {

using Case = std::pair<const char*, const char*>;  // a text and its facts

std::string Regulation(const char* text) { return ObservedText(text, "REGULATION").Facts(); }

TEST(Prescription, APenaltyBoundsASum) {
  const Case cases[] = {
      {"伪造茶园证书的，处4万元以下的罚款。", "LEVEL 罚款"},
      {"情节严重的，并处5万元以上10万元以下的罚款。", "LEVEL 罚款"},
      {"处违法所得1倍以上3倍以下罚款。", "LEVEL 罚款"},
      {"对举报人给予2000元以下的奖励。", "LEVEL 奖励"},
      {"逾期的，按日加收3‰的滞纳金。", "LEVEL 滞纳金"},
      // what delimits a class, or is a part of a named whole
      {"总投资5000万元以上的茶叶项目，由县里审批。", "THRESHOLD 茶叶项目"},
      {"作出5万元以上罚款决定的，应当听证。", "THRESHOLD 罚款决定"},
      {"年产值100万元以下的茶厂，免予登记。", "THRESHOLD 茶厂"},
      {"加收滞纳茶税3‰的滞纳金。", "SHARE 滞纳金"},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(Regulation(text), facts) << text;
}

TEST(Prescription, ALengthOfTimeIsForWhatIsRequired) {
  const Case cases[] = {
      {"当事人应当在15日内到就近的银行缴纳罚款。", "LEVEL 缴纳罚款"},
      {"主管部门应当自受理之日起20日内作出决定。", "LEVEL 作出决定"},
      {"茶园登记申请，应当自建成之日起3年内提出。", "LEVEL 茶园登记申请"},
      {"茶叶检验工作应当自抽样之日起30日内结束；情况复杂的，不得超过60日。", "LEVEL 茶叶检验工作|LEVEL 茶叶检验工作"},
      {"发生茶厂火灾后，茶厂应当在2小时内据实向消防部门报告。", "LEVEL 茶厂火灾报告"},
      {"主管部门应当在10日内对茶园的排水设施予以检查。", "LEVEL 排水设施检查"},
      {"暂停其6个月以上1年以下经营活动。", "LEVEL 暂停经营活动|LEVEL 暂停经营活动"},
      {"茶农应当接受3个月制茶培训。", "LEVEL 接受制茶培训"},
      // a length that is not for a duty
      {"茶园承包期为30年。", "LEVEL 茶园承包期"},
      {"种植3年以内的茶树不得采摘。", "THRESHOLD 茶树"},
      {"茶师培训的课时不得少于72小时。", "LEVEL 茶师培训的课时"},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(Regulation(text), facts) << text;
}

TEST(Prescription, ARateMakesAFund) {
  const Case cases[] = {
      {"茶厂按工资总额的2%提取培训经费。", "SHARE 培训经费"},
      {"茶园保护所需资金，由茶厂按销售额的1%的比例列支。", "SHARE 茶园保护所需资金"},
      {"茶叶保险费按产值的3%缴纳。", "SHARE 茶叶保险费"},
      {"逾期的，每日按罚款数额的3%加处罚款。", "SHARE 罚款"},
      // no levy
      {"红茶占茶叶总量的23%。", "SHARE 红茶"},
      {"茶叶收购完成全年计划的88%。", "PLAN_RATIO 茶叶收购"},
      {"茶叶产量增长5%。", "CHANGE 茶叶产量"},
      {"茶叶合格率达到98%。", "LEVEL 茶叶合格率"},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(Regulation(text), facts) << text;
}

TEST(Prescription, AClassOfAccidents) {
  const Case cases[] = {
      {"接到一次死亡3人以上的矿山事故报告后，应当上报。", "THRESHOLD 死亡矿山事故"},
      {"造成重伤10人以上的火灾由省里调查。", "THRESHOLD 重伤火灾"},
      {"一次中毒30人以上的食品安全事故应当通报。", "THRESHOLD 中毒食品安全事故"},
      // people who are counted, not a class
      {"事故死亡3人。", "LEVEL 事故死亡"},
      {"茶师30人以上的茶厂可以招收学徒。", "THRESHOLD 茶厂"},
      {"一次中毒30人。", "LEVEL 一次中毒"},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(Regulation(text), facts) << text;
}

TEST(Prescription, OnlyWhatOrdersIsRead) {
  EXPECT_EQ(ObservedText("茶厂应当在15日内补缴茶税。").Facts(), "LEVEL 补缴茶税");
  EXPECT_EQ(Regulation("茶师15日内参加制茶比赛。"), "LEVEL 参加制茶比赛");
  EXPECT_NE(ObservedText("茶师15日内参加制茶比赛。").Facts(), "LEVEL 参加制茶比赛");
  EXPECT_EQ(QuantityLines("处5万元以上10万元以下的罚款")[0], "5万元以上10万元 = 50000..100000 元 EXACT");
  EXPECT_EQ(QuantityLines("5万元以上，10万元以下").size(), 2u);
  EXPECT_EQ(QuantityLines("10万元以上5万元以下").size(), 2u);
  EXPECT_EQ(QuantityLines("6个月以上1年以下").size(), 2u);
}

}  // namespace
}  // namespace taizhang::extract
