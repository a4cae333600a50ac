#include "normalize/reading_table.h"

#include <gtest/gtest.h>

#include "normalize/compiled_rules.h"

namespace taizhang::normalize {
namespace {

const ReadingTable& Table() {
  static const ReadingTable table = *ReadingTable::Load(*CompiledRules().Find("readings.tsv"));
  return table;
}

TEST(ReadingTableTest, KnowsBothScriptsAndEverySense) {
  EXPECT_TRUE(Table().IsReading(U'縣', "xian"));
  EXPECT_TRUE(Table().IsReading(U'县', "xian"));
  EXPECT_TRUE(Table().IsReading(U'长', "chang"));
  EXPECT_TRUE(Table().IsReading(U'长', "zhang"));
  EXPECT_TRUE(Table().IsReading(U'律', "lv"));
  EXPECT_FALSE(Table().IsReading(U'县', "xia"));
  EXPECT_FALSE(Table().IsReading(U'，', "xian"));
}

TEST(ReadingTableTest, ReadsWords) {
  EXPECT_TRUE(Table().AreReadings(U"内蒙古", "neimenggu"));
  EXPECT_FALSE(Table().AreReadings(U"内蒙古", "neimeng"));
  EXPECT_TRUE(Table().AreReadingsOfOne(U'经', "jingjing"));
  EXPECT_FALSE(Table().AreReadingsOfOne(U'经', "jingji"));
}

TEST(ReadingTableTest, ParsesPinyin) {
  EXPECT_EQ(ParsePinyin("nèi měng")->letters, "neimeng");
  EXPECT_TRUE(ParsePinyin("nèi")->toned);
  EXPECT_FALSE(ParsePinyin("nei")->toned);
  EXPECT_TRUE(ParsePinyin("GDP")->capital);
  EXPECT_EQ(ParsePinyin("lu\u0308\u0304")->letters, "lv");
  EXPECT_FALSE(ParsePinyin("").has_value());
  EXPECT_FALSE(ParsePinyin("2021").has_value());
  EXPECT_FALSE(ParsePinyin("a+b").has_value());
  EXPECT_FALSE(ParsePinyin(std::string(41, 'a')).has_value());
}

TEST(ReadingTableTest, LoadNamesTheBadRow) {
  EXPECT_EQ(ReadingTable::Load("syllable\thanzi\nxian\tx\n").status().message(),
            "readings.tsv:2: not a hanzi of U+4E00 to U+9FFF");
}

}  // namespace
}  // namespace taizhang::normalize
