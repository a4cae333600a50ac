#include "extract/observation_reader.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace taizhang::extract
