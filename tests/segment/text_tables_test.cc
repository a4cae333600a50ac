#include "segment/text_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_paragraphs.h"

namespace taizhang::segment {
namespace {

// Each table as "caption|unit note|header rows: cells of a row, …; cells of the next".
std::vector<std::string> Found(std::string_view text) {
  std::vector<std::string> out;
  for (const TextTable& table : FindTextTables(text, SplitLines(text), ShippedRules().labels())) {
    std::string drawn = std::string(table.caption.In(text)) + "|" + std::string(table.unit_note.In(text)) + "|" +
                        std::to_string(table.header_rows) + ":";
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      const bool same_row = i > 0 && table.cells[i - 1].row == table.cells[i].row;
      drawn += (i == 0 ? " " : same_row ? ", " : "; ") + std::string(table.cells[i].span.In(text));
    }
    out.push_back(drawn);
  }
  return out;
}

using testing::ElementsAre;

TEST(TextTablesTest, PipeRows) {
  EXPECT_THAT(Found("表1 收支\n单位：亿元\n| 指标 | 2022年 |\n|---|---|\n| 收入 | 12.5 |\n完毕。"),
              ElementsAre("表1 收支|单位：亿元|1: 指标, 2022年; 收入, 12.5"));
  EXPECT_THAT(Found("名称｜产量\n粮食｜8.1"), ElementsAre("||1: 名称, 产量; 粮食, 8.1"));
}

TEST(TextTablesTest, TabRowsKeepEmptyCells) {
  EXPECT_THAT(Found("\t甲县\t乙县\n人口\t3.1\t2.2\n面积\t\t7"),
              ElementsAre("||1: , 甲县, 乙县; 人口, 3.1, 2.2; 面积, , 7"));
}

TEST(TextTablesTest, AlignedColumns) {
  EXPECT_THAT(
      Found("产量如下：\n名 称 产量 比去年增长%\n粮 食 48.1 3.1\n油料 6.4 -2.7\n蔬菜 35.2 0.0\n全年丰收。"),
      ElementsAre("产量如下：||1: 名 称, 产量, 比去年增长%; 粮 食, 48.1, 3.1; 油料, 6.4, -2.7; 蔬菜, 35.2, 0.0"));
}

TEST(TextTablesTest, AnAlignedUnitGetsItsColumn) {
  EXPECT_THAT(Found("表2 产品\n名称 单位 产量\n原煤 万吨 12.5\n发电量 亿千瓦时 3.8\n水泥 万吨 7.7\n"),
              ElementsAre("表2 产品||1: 名称, 单位, 产量; 原煤, 万吨, 12.5; 发电量, 亿千瓦时, 3.8; 水泥, 万吨, 7.7"));
}

TEST(TextTablesTest, OneCellALine) {
  EXPECT_THAT(
      Found("表3 人口\n指标\n年末数（万人）\n比重（%）\n城镇\n91.4\n64.7\n乡村\n49.8\n35.3\n年末人口继续增长。"),
      ElementsAre("表3 人口||1: 指标, 年末数（万人）, 比重（%）; 城镇, 91.4, 64.7; 乡村, 49.8, 35.3"));
  EXPECT_THAT(Found("主要指标（单位：亿元）\n指标\n数额\n收入\n12\n支出\n10\n"),
              ElementsAre("主要指标|单位：亿元|1: 指标, 数额; 收入, 12; 支出, 10"));
}

TEST(TextTablesTest, NearMisses) {
  EXPECT_THAT(Found("甲|乙\n丙。"), ElementsAre()) << "one row is no table";
  EXPECT_THAT(Found("城镇\n91.4\n乡村\n49.8\n合计\n141.2"), ElementsAre()) << "single cells need a caption";
  EXPECT_THAT(Found("甲 1\n乙 2\n丙。"), ElementsAre()) << "two aligned rows are too few";
  EXPECT_THAT(Found("全年完成投资 12 亿元。\n新增就业 3 万人。\n财政收入 4 亿元。"), ElementsAre()) << "sentences";
  EXPECT_THAT(Found("1. 甲 1 2\n2. 乙 3 4\n3. 丙 5 6"), ElementsAre()) << "numbered headings";
}

TEST(TextTablesTest, AHeadingIsNoCaption) {
  EXPECT_THAT(Found("二、财政\n名称|数额\n收入|12"), ElementsAre("||1: 名称, 数额; 收入, 12"));
}

TEST(TextTablesTest, ACaptionBelongsToOneTable) {
  EXPECT_THAT(Found("表1 甲\n名|数\n子|1\n表2 乙\n名|数\n丑|2"),
              ElementsAre("表1 甲||1: 名, 数; 子, 1", "表2 乙||1: 名, 数; 丑, 2"));
}

TEST(IsValueTest, NumbersAndDashes) {
  for (const std::string_view value : {"12", "-3.5", "1,204.7", "１２．３", "64.7%", "—", "…", "(1.4)", "38，728"}) {
    EXPECT_TRUE(IsValue(value)) << value;
  }
  for (const std::string_view words : {"", "万吨", "2021年", "3月", "A1", "%", "()"})
    EXPECT_FALSE(IsValue(words)) << words;
}

TEST(CountHeaderRowsTest, YearsHead) {
  const std::string_view text = "指标20212022收入1213";
  const std::vector<TextCell> cells = {
      {0, 0, {0, 6}}, {0, 1, {6, 10}}, {0, 2, {10, 14}}, {1, 0, {14, 20}}, {1, 1, {20, 22}}};
  EXPECT_EQ(CountHeaderRows(text, cells), 1u);
  EXPECT_EQ(CountHeaderRows(text, {}), 0u);
}

}  // namespace
}  // namespace taizhang::segment
