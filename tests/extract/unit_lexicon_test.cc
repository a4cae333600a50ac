#include "extract/unit_lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "extract/number_lexicons.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(UnitLexicon, EveryUnitIsFoundInItsExample) { EXPECT_THAT(FailedExamples("units.tsv"), IsEmpty()); }

TEST(UnitLexicon, CompoundsArePutTogether) {
  struct Case {
    std::string_view text;
    std::string_view unit;
    std::string_view code;
    std::string_view dimension;
  };
  for (const Case& c : {Case{"元/吨", "元/吨", "CNY/t", "QUOTIENT"},
                        {"吨标准煤/万元的", "吨标准煤/万元", "t{ce}/10000.CNY", "QUOTIENT"},
                        {"微克/立方米。", "微克/立方米", "ug/m3", "CONCENTRATION"},
                        {"元/人·月", "元/人·月", "CNY/{person}.mo", "QUOTIENT"},
                        {"克每升", "克每升", "g/L", "QUOTIENT"},
                        {"套（间）住房", "套（间）", "{套（间）}", "COUNT"},
                        {"千瓦时电", "千瓦时", "kW.h", "ENERGY"},
                        {"元、2元", "元", "CNY", "MONEY"}}) {
    const auto match = TheUnits().Read(c.text, 0);
    ASSERT_TRUE(match) << c.text;
    EXPECT_EQ(match->span.In(c.text), c.unit);
    EXPECT_EQ(match->code, c.code);
    EXPECT_EQ(match->dimension, c.dimension);
  }
}

TEST(UnitLexicon, PartsOfWordsAreNoUnits) {
  for (const std::string_view text : {"家庭", "条件", "方案", "场所", "GHzx", "kgs", "部门", "面积", "体工商户"}) {
    EXPECT_EQ(TheUnits().Find(text, 0), nullptr) << text;
  }
  EXPECT_EQ(TheUnits().Find("支队伍", 0)->word, "支");
  EXPECT_EQ(TheUnits().Find("支队", 0)->word, "支队");
}

TEST(UnitLexicon, ABadRowIsNamed) {
  const auto message = [](std::string_view tsv) { return std::string(UnitLexicon::Parse(tsv).status().message()); };
  const std::string head = "unit\tcode\tdimension\tnot_before\texample\n";
  EXPECT_THAT(message(head + "斗\t\tVOLUME\t\t3斗\n"), HasSubstr("units.tsv:2"));
  EXPECT_THAT(message(head + "斗\tdou\tBULK\t\t3斗\n"), HasSubstr("BULK is no dimension"));
  EXPECT_THAT(message(head + "斗\tdou\tVOLUME\t\t3斗\n斗\tdou\tVOLUME\t\t3斗\n"), HasSubstr("units.tsv:3"));
  EXPECT_THAT(message("unit\n"), HasSubstr("no column"));
}

}  // namespace
}  // namespace taizhang::extract
