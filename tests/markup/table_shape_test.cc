#include "markup/table_shape.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::markup {
namespace {

bool FirstIsData(std::string_view source) {
  const HtmlTree page = HtmlTree::Parse(source);
  return FindDataTables(page, 0)[1];
}

TEST(TableShapeTest, RowsAndColumnsAreData) {
  EXPECT_TRUE(FirstIsData("<table><tr><td>粮食<td>12<tr><td>油料<td>3</table>"));
  EXPECT_TRUE(FirstIsData("<table><tr><td>索引号<td>A-1</table>"));
}

TEST(TableShapeTest, DataMayHaveLongCells) {
  EXPECT_TRUE(FirstIsData("<table><tr><td>问题<td>措施<tr><td>台账不全<td><p>补齐。<p>复核。</table>"));
}

TEST(TableShapeTest, ATableInsideLaysOut) {
  const HtmlTree page = HtmlTree::Parse("<table><tr><td><table><tr><td>甲<td>乙</table></table>");
  const std::vector<bool> data = FindDataTables(page, 0);
  EXPECT_FALSE(data[1]);
  EXPECT_TRUE(data[4]);
}

TEST(TableShapeTest, OneCellOfParagraphsLaysOut) {
  EXPECT_FALSE(FirstIsData("<table><tr><td><p>第一段<p>第二段</table>"));
  EXPECT_FALSE(FirstIsData("<table><tr><td>导航<td>第一段<br>第二段</table>"));
}

TEST(TableShapeTest, AnArticleInACellLaysOut) {
  std::string page = "<table><tr><td>甲<td>乙<tr><td>丙<td>";
  for (int i = 0; i < 100; ++i) page += "<p>为了说明一张表格的单元格里也会放进整篇文章而写的一段话。";
  EXPECT_FALSE(FirstIsData(page + "</table>"));
}

TEST(TableShapeTest, NoCellsNoData) { EXPECT_FALSE(FirstIsData("<table></table>")); }

TEST(CellGridTest, RowSpansPushCellsAside) {
  CellGrid grid;
  grid.StartRow();
  EXPECT_EQ(grid.Place(2, 1).col, 0u);
  EXPECT_EQ(grid.Place(1, 2).col, 1u);
  grid.StartRow();
  const CellGrid::Cell cell = grid.Place(1, 1);
  EXPECT_EQ(cell.row, 1u);
  EXPECT_EQ(cell.col, 1u);
  grid.StartRow();
  EXPECT_EQ(grid.Place(1, 1).col, 0u);
}

TEST(CellGridTest, HostileSpansAreBounded) {
  CellGrid grid;
  grid.StartRow();
  EXPECT_EQ(grid.Place(4000000000u, 4000000000u).col_span, 256u);
  for (int i = 0; i < 300; ++i) EXPECT_LT(grid.Place(2, 2).col, 256u);
}

TEST(TableShapeTest, ASpanIsANumber) {
  const HtmlTree page = HtmlTree::Parse("<td></td><table><td colspan=' 3x' rowspan=0></table>");
  EXPECT_EQ(SpanValue(page, 3, AttributeName::kColspan), 3u);
  EXPECT_EQ(SpanValue(page, 3, AttributeName::kRowspan), 1u);
}

}  // namespace
}  // namespace taizhang::markup
