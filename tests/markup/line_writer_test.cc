#include "markup/line_writer.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

text::Span All(std::string_view source) { return {0, static_cast<std::uint32_t>(source.size())}; }

std::string Written(std::string_view source) {
  LineWriter writer(source);
  writer.Text(All(source), false);
  return std::move(writer).Finish().text;
}

TEST(LineWriterTest, BlanksCollapse) {
  EXPECT_EQ(Written("  a \n\t b  "), "a b");
  EXPECT_EQ(Written("a&#32; b"), "a b");
}

TEST(LineWriterTest, IndentationIsLeftOutAndInnerWideBlanksStay) {
  EXPECT_EQ(Written("\u3000\u3000张三\u3000李四&nbsp;&nbsp;"), "张三\u3000李四");
  EXPECT_EQ(Written("a&nbsp; &nbsp;b"), "a\u00A0 \u00A0b");
}

TEST(LineWriterTest, ALineEndBetweenHanziIsNothing) {
  EXPECT_EQ(Written("全面\n  从严"), "全面从严");
  EXPECT_EQ(Written("增长 3\n个"), "增长 3 个");
  EXPECT_EQ(Written("全面 从严"), "全面 从严");
}

TEST(LineWriterTest, ReferencesKeepTheirBytes) {
  const std::string_view source = "增长&lt;5";
  LineWriter writer(source);
  writer.Text(All(source), false);
  const text::MappedText out = std::move(writer).Finish();
  EXPECT_EQ(out.text, "增长<5");
  EXPECT_EQ(out.map.ToSource({6, 7}), (text::Span{6, 10}));
  EXPECT_EQ(out.map.ToSource({7, 8}), (text::Span{10, 11}));
}

TEST(LineWriterTest, BreaksWaitForText) {
  const std::string_view source = "ab";
  LineWriter writer(source);
  writer.Break(true);
  writer.Text({0, 1}, false);
  writer.Break();
  writer.Break(true);
  writer.Break();
  writer.Text({1, 2}, false);
  writer.Break();
  EXPECT_EQ(writer.line_begin(), 3u);
  EXPECT_EQ(std::move(writer).Finish().text, "a\n\nb");
}

TEST(LineWriterTest, TabsPartCells) {
  const std::string_view source = " a  b ";
  LineWriter writer(source);
  writer.Tab();
  writer.Text({0, 3}, false);
  writer.Tab();
  writer.Tab();
  writer.Text({3, 6}, false);
  EXPECT_EQ(writer.text_begin(), 4u);
  writer.Tab();
  writer.EndRow();
  EXPECT_EQ(std::move(writer).Finish().text, "\ta\t\tb\t");
}

TEST(LineWriterTest, PreformattedSpacesStay) {
  const std::string_view source = "a  b\tc";
  LineWriter writer(source);
  writer.Text(All(source), true);
  EXPECT_EQ(std::move(writer).Finish().text, "a  b c");
}

TEST(LineWriterTest, ControlCharactersAreLeftOut) { EXPECT_EQ(Written("a\x01\x02z"), "az"); }

}  // namespace
}  // namespace taizhang::markup
