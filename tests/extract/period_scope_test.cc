#include "extract/period_scope.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

// The period of the last figure; a heading stands before ｜.
std::optional<FigurePeriod> PeriodOf(std::string_view cell) {
  constexpr std::string_view kUnder = "｜";
  std::string words(cell);
  const std::size_t under = words.find(kUnder);
  if (under != std::string::npos) words.replace(under, kUnder.size(), "\n");
  FigureText text(words);
  if (under != std::string::npos) text.Heading(words.substr(0, under));
  return text.Read().back().period;
}

std::string_view ViaName(Via via) {
  constexpr std::string_view kNames[] = {"own",     "clause",       "sentence", "paragraph",
                                         "heading", "table header", "document", "lexicon"};
  return kNames[static_cast<std::size_t>(via)];
}

// "2019-01-01..2019-12-31 by clause"; "none".
std::string Period(std::string_view cell) {
  const auto period = PeriodOf(cell);
  return period ? period->start + ".." + period->end + " by " + std::string(ViaName(period->via)) : "none";
}

struct Case {
  std::string_view text;
  std::string_view want;
};

void ExpectPeriods(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Period(each.text), each.want) << each.text;
}

TEST(PeriodScope, TheClauseGoesFirst) {
  ExpectPeriods({{"2019年茶园32亩。", "2019-01-01..2019-12-31 by clause"},
                 {"2018年茶园32亩，2019年茶厂3家。", "2019-01-01..2019-12-31 by clause"},
                 {"2019年底茶园32亩。", "..2019-12-31 by clause"}});
}

TEST(PeriodScope, ATimeAtTheStartOfASentenceReachesItsEnd) {
  ExpectPeriods({{"2019年，茶园扩大，产茶12吨。", "2019-01-01..2019-12-31 by sentence"},
                 {"2019年茶园32亩，产茶12吨。", "2019-01-01..2019-12-31 by sentence"},
                 {"2019年，茶园扩大；产茶12吨。", "2019-01-01..2019-12-31 by sentence"}});
}

TEST(PeriodScope, ATimeThatOpensAParagraphGovernsIt) {
  ExpectPeriods({{"2019年，茶园扩大。产茶12吨。", "2019-01-01..2019-12-31 by paragraph"},
                 {"2019年茶园32亩。产茶12吨。", "2019-01-01..2019-12-31 by paragraph"},
                 {"2019年上半年，茶园扩大。产茶12吨。", "2019-01-01..2019-06-30 by paragraph"}});
}

TEST(PeriodScope, ASingleDayOrALaterTimeDoesNot) {
  ExpectPeriods({{"7月21日，茶园开放。产茶12吨。", "none"},
                 {"东坡和西坡的茶园面积在2019年扩大。产茶12吨。", "none"},
                 {"2019年，茶园扩大。\n产茶12吨。", "none"}});
}

TEST(PeriodScope, NowResetsToNone) {
  ExpectPeriods({{"目前，产茶12吨。", "none"},
                 {"2019年，茶园扩大，目前产茶12吨。", "none"},
                 {"2019年，茶园扩大。目前产茶12吨。", "none"}});
}

TEST(PeriodScope, WhatIsComparedWithGovernsNothing) {
  ExpectPeriods({{"茶叶产量比2018年增长3%。", "none"},
                 {"茶叶产量较2018年增长3%。", "none"},
                 {"茶叶产量高于2018年3吨。", "none"}});
}

TEST(PeriodScope, LengthsNamesAndEditionsGovernNothing) {
  ExpectPeriods({{"每年采茶3次。", "none"}, {"“2019年”茶会32场。", "none"}, {"2019年版茶谱32册。", "none"}});
}

TEST(PeriodScope, OfWhichGoesOnWithTheSentenceBefore) {
  ExpectPeriods({{"东坡和西坡的茶园面积扩大。2019年产茶12吨。其中，红茶3吨。", "2019-01-01..2019-12-31 by sentence"},
                 {"东坡和西坡的茶园面积扩大。2019年产茶12吨。其中红茶3吨。", "2019-01-01..2019-12-31 by sentence"},
                 {"东坡和西坡的茶园面积扩大。2019年产茶12吨。红茶3吨。", "none"}});
}

TEST(PeriodScope, Headings) {
  ExpectPeriods({{"2019年｜产茶12吨。", "2019-01-01..2019-12-31 by heading"},
                 {"2019年茶叶工作｜产茶12吨。", "2019-01-01..2019-12-31 by heading"},
                 {"2019年茶叶工作｜2018年产茶12吨。", "2018-01-01..2018-12-31 by clause"}});
}

TEST(PeriodScope, AHeadingWithoutATimeTellsNone) {
  ExpectPeriods(
      {{"茶叶工作｜产茶12吨。", "none"}, {"“2019年”茶会｜产茶12吨。", "none"}, {"每年的采茶｜产茶12吨。", "none"}});
}

TEST(PeriodFor, AStateTakesTheLastOfSeveralYears) {
  ExpectPeriods({{"2016—2019年，茶园达到32亩。", "2019-01-01..2019-12-31 by sentence"},
                 {"2016—2019年，茶园占土地的3%。", "2019-01-01..2019-12-31 by sentence"},
                 {"2016—2019年，茶叶产量居全省第3位。", "2019-01-01..2019-12-31 by sentence"}});
}

TEST(PeriodFor, ASumTakesThemAll) {
  ExpectPeriods({{"2016—2019年，产茶12吨。", "2016-01-01..2019-12-31 by sentence"},
                 {"2016—2019年，累计产茶超过12吨。", "2016-01-01..2019-12-31 by sentence"},
                 {"2016—2019年，新增茶园32亩。", "2016-01-01..2019-12-31 by sentence"}});
}

TEST(PeriodFor, KindsOfPeriods) {
  EXPECT_EQ(PeriodOf("2019年茶园32亩。")->kind, "INTERVAL");
  EXPECT_EQ(PeriodOf("2019年底茶园32亩。")->kind, "INSTANT");
  EXPECT_EQ(PeriodOf("2018年以来建成茶厂3家。")->kind, "SINCE");
  EXPECT_EQ(PeriodOf("2020年6月底前建成茶厂3家。")->kind, "DEADLINE");
}

TEST(WholeSentence, GoesOverSemicolons) {
  const FigureText text("茶园扩大；茶厂开工。产茶12吨。");
  EXPECT_EQ(WholeSentence(text.view, 0).In(text.text), "茶园扩大；茶厂开工。");
  EXPECT_EQ(WholeSentence(text.view, text.Of("产茶").begin).In(text.text), "产茶12吨。");
}

}  // namespace
}  // namespace taizhang::extract
