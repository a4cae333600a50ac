#include "segment/build_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segmented_text.h"

namespace taizhang::segment {
namespace {

using document::v1::Layout;
using document::v1::NormalizedDocument;

void AddCell(NormalizedDocument& document, std::uint32_t row, std::uint32_t col, std::string_view words, bool header,
             std::uint32_t col_span = 1) {
  Layout& cell = *document.add_layout();
  const auto begin = static_cast<std::uint32_t>(document.text().find(words));
  cell.set_kind(document::v1::LAYOUT_KIND_CELL);
  cell.mutable_span()->set_begin(begin);
  cell.mutable_span()->set_end(begin + static_cast<std::uint32_t>(words.size()));
  cell.set_row(row);
  cell.set_col(col);
  cell.set_row_span(1);
  cell.set_col_span(col_span);
  cell.set_header(header);
}

TEST(BuildTablesTest, ATableOfTheMarkupIsTakenAsItIs) {
  NormalizedDocument normalized = PlainDocument("表1 收支情况\n单位：亿元\n指标\t数额\n收入\t12.5\n以上为快报数。\n");
  AddCell(normalized, 0, 0, "指标", true);
  AddCell(normalized, 0, 1, "数额", true);
  AddCell(normalized, 1, 0, "收入", true, 2);
  AddCell(normalized, 1, 1, "12.5", false);
  const auto document = Segment(normalized, ShippedRules());
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document->tables_size(), 1);
  const auto& table = document->tables(0);
  EXPECT_EQ(table.caption(), "表1 收支情况");
  EXPECT_EQ(table.unit_note(), "单位：亿元");
  EXPECT_EQ(table.header_rows(), 1u);
  ASSERT_EQ(table.cells_size(), 4);
  EXPECT_EQ(table.cells(3).text(), "12.5");
  EXPECT_EQ(table.cells(2).col_span(), 2u);
  EXPECT_EQ(table.cells(3).source().begin(), table.cells(3).span().begin());
  EXPECT_EQ(table.span().begin(), table.cells(0).span().begin());
  EXPECT_EQ(table.span().end(), table.cells(3).span().end());
}

TEST(BuildTablesTest, CellsBeyondTheTextAreLeftOut) {
  NormalizedDocument normalized = PlainDocument("甲。\n");
  Layout& cell = *normalized.add_layout();
  cell.set_kind(document::v1::LAYOUT_KIND_CELL);
  cell.mutable_span()->set_begin(2);
  cell.mutable_span()->set_end(99);
  EXPECT_EQ(Segment(normalized, ShippedRules())->tables_size(), 0);
}

TEST(BuildTablesTest, APlainTableBesideNone) {
  const auto document = Segmented("全年情况如下，请审议：\n名称|数额\n收入|12\n支出|10\n");
  ASSERT_EQ(document.tables_size(), 1);
  EXPECT_EQ(document.tables(0).cells_size(), 6);
  EXPECT_EQ(document.tables(0).cells(0).row_span(), 1u);
}

TEST(BuildTablesTest, RowsAreNoParagraphsAndNoHeadings) {
  const auto document = Segmented("一、收支\n名称|数额\n收入|12\n支出|10\n");
  EXPECT_EQ(document.outline_size(), 1);
  EXPECT_EQ(document.blocks_size(), 0);
}

}  // namespace
}  // namespace taizhang::segment
