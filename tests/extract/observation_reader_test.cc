#include "extract/observation_reader.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

// The figures of a text that is told on 2020-04-22.
std::vector<Figure> Read(const std::string& text) { return FigureText(text).Read(); }

std::string KindOf(const std::string& text) {
  const std::vector<Figure> figures = Read(text);
  if (figures.empty()) return "none";
  return std::string(KindName(figures.back().kind));
}

std::string IndicatorsOf(const std::string& text) {
  std::string out;
  for (const Figure& figure : Read(text)) out += (out.empty() ? "" : "|") + figure.indicator;
  return out;
}

TEST(ObservationReader, Kind) {
  const std::pair<const char*, const char*> cases[] = {
      {"茶叶产量同比增长3.4%。", "CHANGE"},
      {"茶叶产量提高到12万吨。", "LEVEL"},
      {"茶叶存量比年初减少3万吨。", "CHANGE"},
      {"茶叶合格率98.5%。", "LEVEL"},
      {"红茶占茶叶总量的23%。", "SHARE"},
      {"茶厂占地23亩。", "LEVEL"},
      {"茶叶产量居全省第3位。", "RANK"},
      {"茶厂新增32户。", "LEVEL"},
      {"茶叶收购完成本年计划的88%。", "PLAN_RATIO"},
      {"茶叶收购计划32万吨。", "LEVEL"},
      {"5000万元以上茶叶项目", "THRESHOLD"},
      {"茶叶投资5000万元以上。", "LEVEL"},
      {"茶叶增速高于全国2个百分点。", "CHANGE"},
  };
  for (const auto& [text, kind] : cases) EXPECT_EQ(KindOf(text), kind) << text;
}

TEST(ObservationReader, Indicator) {
  const std::pair<const char*, const char*> cases[] = {
      {"全年建设茶园32万亩。", "建设茶园"},
      {"全市共有茶厂32家。", "茶厂"},
      {"32个乡镇已通水。", "乡镇"},
      {"茶叶产值12亿元，同比增长3.4%。", "茶叶产值|茶叶产值"},
      {"城乡居民茶叶消费量分别为12吨、13吨。", "城镇居民茶叶消费量|农村居民茶叶消费量"},
      {"红茶和绿茶产量分别为12吨、13吨，分别增长3%、4%。", "红茶产量|绿茶产量|红茶产量|绿茶产量"},
      {"新建茶厂3家，总数达到13家。", "新建茶厂|茶厂总数"},
  };
  for (const auto& [text, indicators] : cases) EXPECT_EQ(IndicatorsOf(text), indicators) << text;
}

TEST(ObservationReader, Modality) {
  const std::pair<const char*, bool> cases[] = {
      {"力争建成茶厂32家。", true}, {"到2025年茶园达到32万亩。", true}, {"预计茶叶产量12万吨。", true},
      {"已建成茶厂32家。", false},  {"2019年茶园达到32万亩。", false},  {"茶叶收购完成本年计划的88%。", false},
  };
  for (const auto& [text, planned] : cases) {
    const std::vector<Figure> figures = Read(text);
    ASSERT_FALSE(figures.empty()) << text;
    EXPECT_EQ(figures.back().planned, planned) << text;
  }
}

TEST(ObservationReader, Period) {
  const std::pair<const char*, const char*> cases[] = {
      {"2019年，茶叶产量12万吨，增长3%。", "2019-01-01..2019-12-31"},
      {"2019年茶叶产量12万吨。其中，红茶3万吨。", "2019-01-01..2019-12-31"},
      {"2019年，茶园扩大。茶叶产量12万吨。", "2019-01-01..2019-12-31"},
      {"7月21日，茶园开放。茶叶产量12万吨。", ""},
      {"目前，茶叶产量12万吨。", ""},
      {"茶叶产量比2018年增长3%。", ""},
  };
  for (const auto& [text, want] : cases) {
    const std::vector<Figure> figures = Read(text);
    ASSERT_FALSE(figures.empty()) << text;
    const auto& period = figures.back().period;
    EXPECT_EQ(period ? period->start + ".." + period->end : "", want) << text;
  }
}

TEST(ObservationReader, ChangeOfLevelsIsLinked) {
  const std::vector<Figure> figures = Read("茶叶产值由10亿元提高到12亿元，同比增长3.4%。");
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[1].previous, 0u);
  EXPECT_EQ(figures[2].about, 1u);
}

// Each with the indicators of all figures of the text; the cases after the first three of a rule are near-misses.
struct Indicated {
  const char* text;
  const char* indicators;
};

void ExpectIndicators(std::initializer_list<Indicated> cases) {
  for (const auto& [text, indicators] : cases) EXPECT_EQ(IndicatorsOf(text), indicators) << text;
}

std::string KindsOf(const std::string& text) {
  std::string out;
  for (const Figure& figure : Read(text)) out += (out.empty() ? "" : "|") + std::string(KindName(figure.kind));
  return out;
}

TEST(ObservationReader, CountsThatStandTogetherShareTheirNoun) {
  ExpectIndicators({{"32户87人贫困户脱贫。", "贫困户|贫困户"},
                    {"培训12期321人次。", "培训|培训"},
                    {"8个2类新茶获批。", "新茶|新茶"},
                    {"32户茶农87人受益。", "茶农|茶农"},
                    {"建成茶厂32家，招工87人。", "建成茶厂|招工"},
                    {"7次5.8级以上茶震。", "5.8级以上茶震|茶震"}});
}

TEST(ObservationReader, CountOfAClassKeepsTheThresholdBehindIt) {
  ExpectIndicators({{"推进8个投资47亿元以上的茶叶项目。", "投资47亿元以上的茶叶项目|茶叶项目"},
                    {"建成9家产值4730万元以上茶厂。", "产值4730万元以上茶厂|茶厂"},
                    {"引进3个单个产值58亿元以上的茶叶基地。", "单个产值58亿元以上的茶叶基地|茶叶基地"},
                    {"推进8个茶叶项目，投资47亿元以上。", "茶叶项目|茶叶项目投资"},
                    {"建成9家茶厂。", "茶厂"},
                    {"引进3个茶叶基地和2个茶市。", "茶叶基地|茶市"}});
}

TEST(ObservationReader, WhatWillBeDoneBringsNothingForward) {
  ExpectIndicators({{"阶段性将茶园补贴提高到32元。", "茶园补贴"},
                    {"市里将茶农培训期延长至8天。", "茶农培训期"},
                    {"全县将制茶合格率提升到98%。", "制茶合格率"},
                    {"县里将于2024年6月底前建成茶厂20个。", "建成茶厂"},
                    {"县里将在年内建成茶厂20个。", "建成茶厂"},
                    {"茶园面积将近32万亩。", "茶园面积"}});
}

TEST(ObservationReader, RunOfYearsIsOfWhatFollows) {
  ExpectIndicators({{"连续4年举办茶叶博览会。", "举办茶叶博览会"},
                    {"茶叶产量连续7年超过47万吨。", "茶叶产量超过47万吨|茶叶产量"},
                    {"茶叶质量评价连续5年居全省第2位。", "茶叶质量评价居全省第2位|茶叶质量评价"},
                    {"茶叶产量32万吨，茶树寿命70年。", "茶叶产量|茶树寿命"},
                    {"茶园承包期为30年。", "茶园承包期"},
                    {"茶叶产量超过47万吨。", "茶叶产量"}});
}

TEST(ObservationReader, LimitAndPersonsAreNamedByWhatTheyDo) {
  ExpectIndicators({{"2小时内摘完茶叶。", "摘完茶叶"},
                    {"3个工作日内烘干茶叶。", "烘干茶叶"},
                    {"23人获得茶艺证书。", "获得茶艺证书"},
                    {"审批时间控制在6个工作日里。", "审批时间"},
                    {"23名茶农获奖。", "茶农"},
                    {"培训茶农23人。", "培训茶农"}});
}

TEST(ObservationReader, StockAfterItsFlow) {
  ExpectIndicators({{"新增茶叶企业7户、达到247户。", "新增茶叶企业|茶叶企业"},
                    {"新登记茶厂47家，累计达到487家。", "新登记茶厂|茶厂"},
                    {"茶叶企业新增7户、达到247户。", "茶叶企业新增|茶叶企业"},
                    {"新增茶园平均坡度从12度提高到14度。", "新增茶园平均坡度|新增茶园平均坡度"},
                    {"新增茶厂7户、资金247万元。", "新增茶厂|资金"},
                    {"新增茶厂6户、茶园3处。", "新增茶厂|茶园"}});
}

TEST(ObservationReader, WhatIsLeftOut) {
  ExpectIndicators({{"拆除违建12处、整治3处。", "拆除违建|整治违建"},
                    {"制定、修订茶叶标准19项，其中新制定8项。", "制定、修订茶叶标准|新制定茶叶标准"},
                    {"茶叶加工业增加值增长3.7%，服务业增长4.7%。", "茶叶加工业增加值|服务业增加值"},
                    {"农村居民茶叶消费占40%，城镇占36%。", "农村居民茶叶消费|城镇居民茶叶消费"},
                    {"全体居民茶叶消费额12元，农村8元。", "全体居民茶叶消费额|农村居民茶叶消费额"},
                    {"茶价上涨的茶市为47个，下降的为8个。", "茶价上涨的茶市|茶价下降的茶市"},
                    {"茶叶产值12亿元，是2014年的3.7倍。", "茶叶产值|茶叶产值"},
                    {"拆除违建12处、问责3人。", "拆除违建|问责"},
                    {"茶叶加工业增加值增长3.7%，茶市新增摊位7万个。", "茶叶加工业增加值|茶市新增摊位"},
                    {"茶叶消费占40%，运费占36%。", "茶叶消费|运费"}});
}

TEST(ObservationReader, PhraseBefore) {
  ExpectIndicators({{"每千人现有的茶馆数居全省第1位。", "每千人现有的茶馆数"},
                    {"将茶园补贴标准由7万元提高至8万元。", "茶园补贴标准|茶园补贴标准"},
                    {"阶段性将茶农起征点从7万元提高到47万元。", "茶农起征点|茶农起征点"},
                    {"茶业部门公开出版茶谱32种。", "公开出版茶谱"},
                    {"70个城市中，茶价上涨的城市为53个。", "城市|茶价上涨的城市"},
                    {"糖32万吨。", "糖"},
                    {"初中32所。", "初中"},
                    {"其中有线电视32台。", "有线电视"},
                    {"其中有茶厂32家。", "茶厂"},
                    {"其中国家级茶园32家。", "国家级茶园"},
                    {"茶叶合作社等组织32个。", "茶叶合作社等组织"},
                    {"中等专业学校32万人。", "中等专业学校"}});
}

TEST(ObservationReader, NounAfter) {
  ExpectIndicators({{"完成10座茶厂提标扩能。", "茶厂提标扩能"},
                    {"推动1万户茶农相对集中采茶。", "茶农相对集中采茶"},
                    {"推出17种名气大的新茶。", "名气大的新茶"},
                    {"新增7家5A级茶园。", "5A级茶园"},
                    {"茶叶32万吨2.3", "茶叶"},
                    {"12个茶村退出。", "茶村"},
                    {"12个（含茶山）茶村退出。", "茶村"},
                    {"茶园12亩（含茶山），比上年增加3亩。", "茶园|茶园"},
                    {"12个乡镇的茶农。", "乡镇"}});
}

TEST(ObservationReader, KindsOfTheSecondFigure) {
  const std::pair<const char*, const char*> cases[] = {
      {"茶叶占总产值的比重由17%提高到47%。", "LEVEL|LEVEL"},
      {"茶叶占比从17%提高到47%。", "LEVEL|LEVEL"},
      {"压减茶会经费14%、文件32%。", "CHANGE|CHANGE"},
      {"茶叶占总产值的比重提高到15%。", "SHARE"},
      {"压减茶会经费14%，茶叶合格率32%。", "CHANGE|LEVEL"},
      {"茶会经费下降14%、茶叶合格率32%。", "CHANGE|LEVEL"},
      {"降低茶厂用电成本12亿元。", "CHANGE"},
      {"减少烘茶用煤12万吨。", "CHANGE"},
      {"提高茶叶合格率到98%。", "LEVEL"},
      {"增加茶叶覆盖率98%。", "LEVEL"},
      {"茶叶新增就业12万人，比上年多增7万人。", "LEVEL|CHANGE"},
      {"开办时间3天，比全省少用2天。", "LEVEL|CHANGE"},
      {"茶叶品种多达12个。", "LEVEL"},
      {"5-16岁（含5岁）茶童免票。", "THRESHOLD|LEVEL"},
      {"茶园环境提升12处。", "LEVEL"},
      {"茶叶产量提升12吨。", "CHANGE"},
      {"淘汰落后茶机500台。", "LEVEL"},
      {"茶叶增速领先全省2个百分点。", "CHANGE"},
  };
  for (const auto& [text, kinds] : cases) EXPECT_EQ(KindsOf(text), kinds) << text;
}

TEST(ObservationReader, PlansThatAreNoIntention) {
  const std::pair<const char*, bool> cases[] = {
      {"茶叶失业率低于预期目标，建成茶厂32家。", false},
      {"计划建成的32家茶厂已投产。", false},
      {"将茶园补贴由7万元提高至8万元。", false},
      {"完成采茶计划任务，茶叶产量32万吨。", false},
      {"计划总投资12亿元，已建成茶厂32家。", false},
      {"预期目标是茶叶产量32万吨。", true},
      {"计划建成茶厂32家。", true},
      {"将建成茶厂32家。", true},
  };
  for (const auto& [text, planned] : cases) {
    const std::vector<Figure> figures = Read(text);
    ASSERT_FALSE(figures.empty()) << text;
    EXPECT_EQ(figures.back().planned, planned) << text;
  }
}

TEST(ObservationReader, PeriodOfASource) {
  const std::pair<const char*, std::pair<const char*, const char*>> cases[] = {
      {"2019年，周期由上年的12天缩短到8天。", {"2018-01-01..2018-12-31", "2019-01-01..2019-12-31"}},
      {"2019年，库存由2018年的12吨增加到18吨。", {"2018-01-01..2018-12-31", "2019-01-01..2019-12-31"}},
      {"2019年，周期由12天缩短到8天。", {"", "2019-01-01..2019-12-31"}},
      {"2019年，茶叶12吨，是2014年的3.7倍。", {"2019-01-01..2019-12-31", "2019-01-01..2019-12-31"}},
      {"2019年，编制“十四五”茶业规划12项，开工3项。", {"2019-01-01..2019-12-31", "2019-01-01..2019-12-31"}},
  };
  for (const auto& [text, want] : cases) {
    const std::vector<Figure> figures = Read(text);
    ASSERT_EQ(figures.size(), 2u) << text;
    const auto period = [](const Figure& f) { return f.period ? f.period->start + ".." + f.period->end : ""; };
    EXPECT_EQ(period(figures[0]), want.first) << text;
    EXPECT_EQ(period(figures[1]), want.second) << text;
  }
}

TEST(ObservationReader, YearAfterAnInstantTakesOver) {
  const auto last = [](const std::string& text) { return Read(text).back().period; };
  EXPECT_EQ(last("2019年末茶园12亩。全年新增3亩。茶叶5吨。")->start, "2019-01-01");
  EXPECT_EQ(last("2019年末茶园12亩。茶叶5吨。")->start, "");
}

}  // namespace
}  // namespace taizhang::extract
