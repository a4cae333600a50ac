#include "extract/build_view.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

v1::TableCell& AddCell(v1::Table& table, std::uint32_t row, std::uint32_t begin, std::uint32_t end) {
  v1::TableCell& cell = *table.add_cells();
  cell.set_row(row);
  cell.mutable_span()->set_begin(begin);
  cell.mutable_span()->set_end(end);
  return cell;
}

TEST(BuildView, SentencesParagraphsAndNodes) {
  const v1::SegmentedDocument document =
      PlainDocument("一、植树\n（一）沙枣\n种三株。种五株。\n二、浇水\n浇五方。",
                    {{"一、", "植树"}, {"（一）", "沙枣", 0, v1::HEADING_STYLE_SECTION_CN}, {"二、", "浇水"}});
  const auto view = BuildView(document);
  ASSERT_TRUE(view.ok()) << view.status();
  EXPECT_EQ(view->paragraphs.size(), 5u);
  EXPECT_EQ(view->sentences.size(), 6u);
  ASSERT_EQ(view->nodes.size(), 3u);
  EXPECT_EQ(view->nodes[1].label.In(view->text), "（一）");
  EXPECT_EQ(view->nodes[1].parent, 0);
  EXPECT_EQ(view->nodes[1].level, 2u);
  EXPECT_EQ(view->nodes[1].body.In(view->text), "种三株。种五株。\n");
  EXPECT_FALSE(view->nodes[1].ordinal);
}

TEST(BuildView, OrdinalAndRunInHeadings) {
  v1::SegmentedDocument document =
      PlainDocument("一是植树。种三株。", {{"一是", "植树", -1, v1::HEADING_STYLE_ORDINAL_SHI}});
  document.mutable_outline(0)->set_run_in(true);
  const auto view = BuildView(document);
  ASSERT_TRUE(view.ok());
  EXPECT_TRUE(view->nodes[0].ordinal);
  EXPECT_TRUE(view->nodes[0].run_in);
}

TEST(BuildView, ALabelLongerThanItsHeadingIsNone) {
  v1::SegmentedDocument document = PlainDocument("植树\n", {{"", "植树"}});
  document.mutable_outline(0)->set_label("第一百二十章");
  const auto view = BuildView(document);
  ASSERT_TRUE(view.ok());
  EXPECT_TRUE(view->nodes[0].label.empty());
}

TEST(BuildView, CellsOfHeadersAndRows) {
  v1::SegmentedDocument document = PlainDocument("树种\t株\n沙枣\t5");
  v1::Table& table = *document.add_tables();
  table.set_header_rows(1);
  AddCell(table, 0, 0, 6);
  AddCell(table, 0, 7, 10);
  AddCell(table, 1, 11, 17);
  AddCell(table, 1, 17, 17);
  AddCell(table, 1, 18, 19).set_col(1);
  const auto view = BuildView(document);
  ASSERT_TRUE(view.ok()) << view.status();
  ASSERT_EQ(view->cells.size(), 4u) << "an empty cell has no words";
  EXPECT_TRUE(view->cells[0].header);
  EXPECT_FALSE(view->cells[2].header);
  EXPECT_EQ(view->cells[3].col, 1u);
}

struct Broken {
  const char* what;
  void (*breaks)(v1::SegmentedDocument&);
  const char* message;
};

TEST(BuildView, ADocumentThatContradictsItself) {
  static const Broken kBroken[] = {
      {"past the end", [](v1::SegmentedDocument& d) { d.mutable_sentences(1)->mutable_span()->set_end(400); },
       "sentence [12, 400) is no span of a text of 36 bytes"},
      {"backwards", [](v1::SegmentedDocument& d) { d.mutable_sentences(1)->mutable_span()->set_end(3); },
       "sentence [12, 3) is no span of a text of 36 bytes"},
      {"inside a character", [](v1::SegmentedDocument& d) { d.mutable_sentences(0)->mutable_span()->set_begin(1); },
       "sentence [1, 12) is no span of a text of 36 bytes"},
      {"out of order", [](v1::SegmentedDocument& d) { d.mutable_sentences()->SwapElements(0, 1); },
       "sentences out of order at 0"},
      {"heading", [](v1::SegmentedDocument& d) { d.add_outline()->mutable_heading()->set_end(99); },
       "heading [0, 99) is no span of a text of 36 bytes"},
      {"body", [](v1::SegmentedDocument& d) { d.add_outline()->mutable_body()->set_end(99); },
       "body [0, 99) is no span of a text of 36 bytes"},
      {"its own parent", [](v1::SegmentedDocument& d) { d.add_outline()->set_parent(0); },
       "parents of the outline out of order at 0"},
      {"parent below none", [](v1::SegmentedDocument& d) { d.add_outline()->set_parent(-2); },
       "parents of the outline out of order at 0"},
      {"cell", [](v1::SegmentedDocument& d) { AddCell(*d.add_tables(), 0, 1, 2); },
       "cell [1, 2) is no span of a text of 36 bytes"},
      {"no UTF-8", [](v1::SegmentedDocument& d) { d.mutable_normalized()->mutable_text()->at(3) = '\xFF'; },
       "the normalized text is no UTF-8 at byte 3"},
  };
  for (const Broken& each : kBroken) {
    v1::SegmentedDocument document = PlainDocument("种三株。种五株。浇五方。");
    ASSERT_TRUE(BuildView(document).ok());
    each.breaks(document);
    const auto view = BuildView(document);
    EXPECT_EQ(view.status().code(), absl::StatusCode::kInvalidArgument) << each.what;
    EXPECT_EQ(view.status().message(), each.message) << each.what;
  }
}

TEST(BuildView, AnEmptyDocument) {
  const auto view = BuildView(v1::SegmentedDocument());
  ASSERT_TRUE(view.ok());
  EXPECT_TRUE(view->paragraphs.empty());
}

TEST(ReadOffsetMap, CoversTheTextOrIsRefused) {
  v1::NormalizedDocument document = PlainDocument("种三株").normalized();
  EXPECT_EQ(ReadOffsetMap(document)->text_size(), 9u);
  document.set_text("种三");
  EXPECT_EQ(ReadOffsetMap(document).status().message(), "the offset map covers 9 bytes of a text of 6");
  document.set_offset_map("\xFF\xFF\xFF");
  EXPECT_FALSE(ReadOffsetMap(document).ok());
}

}  // namespace
}  // namespace taizhang::extract
