#include "markup/render.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

Rendering RenderPage(std::string_view source) { return Render(HtmlTree::Parse(source), 0); }

struct Case {
  const char* name;
  std::string_view source;
  std::string_view want;
};

class RenderTest : public testing::TestWithParam<Case> {};

TEST_P(RenderTest, Gives) { EXPECT_EQ(RenderPage(GetParam().source).text.text, GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    Render, RenderTest,
    testing::Values(
        Case{"ExampleOfTheHeader", "<h2>总则</h2><table><tr><td>甲<td>5<tr><td>乙<td>6</table>", "总则\n甲\t5\n乙\t6"},
        Case{"BlocksAreLines", "<div>甲<p>乙</p>丙</div>丁", "甲\n乙\n丙\n丁"},
        Case{"InlineIsNot", "<p>全面<b>从</b><span>严</span></p>", "全面从严"},
        Case{"BreaksEndLines", "甲<br>乙<br/><br>丙<br><br><br>丁", "甲\n乙\n\n丙\n\n丁"},
        Case{"EmptyBlocksLeaveNothing", "<p>甲</p><p>&nbsp;</p><div> </div><p>乙</p>", "甲\n乙"},
        Case{"Indentation", "<p>　　甲</p>\n  <p>&nbsp;&nbsp;乙 </p>", "甲\n乙"},
        Case{"ItemsAreLines", "<ul><li>甲<li>乙</ul>", "甲\n乙"},
        Case{"UnseenIsLeftOut", "甲<script>x</script><style>y</style><!-- z --><p style='display:none'>丙</p>乙",
             "甲乙"},
        Case{"TitleAndSelectAreLeftOut", "<title>题</title>甲<select><option>乙</select>丙", "甲丙"},
        Case{"EmptyCells", "<table><tr><td><td>甲<td><td>乙<td><tr><td> <td></td></table>", "\t甲\t\t乙\t"},
        Case{"LinesOfACellArePartedByABlank", "<table><tr><td>一、<p>二</p>三<td>四<br>五<tr><td>六<td>七</table>",
             "一、 二 三\t四 五\n六\t七"},
        Case{"TabsInsideCellsAreBlanks", "<table><tr><td>a\tb<td>c</table>", "a b\tc"},
        Case{"LayoutTablesAreBlocks", "<table><tr><td>左<td><table><tr><td>甲<td>乙</table></table>", "左\n甲\t乙"},
        Case{"TextBetweenRowsStaysInPlace", "<table><tr><td>甲<td>乙</tr>注<tr><td>丙<td>丁</table>",
             "甲\t乙\n注\n丙\t丁"},
        Case{"Preformatted", "<pre>\na  b\n\nc\td\n</pre>e", "a  b\n\nc d\ne"},
        Case{"References", "<p>&ldquo;三&middot;一&rdquo;&#12295;</p>", "“三·一”〇"},
        Case{"SourceLineEnds", "<p>全面\n从严\nGDP</p>", "全面从严 GDP"}, Case{"Nothing", "", ""},
        Case{"OnlyBlanks", " <p> </p><br>", ""}),
    [](const auto& each) { return each.param.name; });

TEST(RenderTest, EveryCharacterLeadsBack) {
  const std::string_view source = "<p>甲</p><table><tr><td>乙&amp;<td>5</table>";
  const Rendering out = RenderPage(source);
  ASSERT_EQ(out.text.text, "甲\n乙&\t5");
  EXPECT_EQ(out.text.map.ToSource({0, 3}).In(source), "甲");
  EXPECT_EQ(out.text.map.ToSource({4, 8}).In(source), "乙&amp;");
  EXPECT_TRUE(out.text.map.ToSource({3, 4}).empty());
  EXPECT_EQ(out.text.map.ToSource({9, 10}).In(source), "5");
}

TEST(RenderTest, LayoutNamesLines) {
  const Rendering out = RenderPage("<h3>题</h3><p>甲<br>乙<ul><li>丙<ul><li>丁</ul></ul>");
  const std::vector<LayoutPiece> want = {{LayoutKind::kHeading, {0, 3}, 3},
                                         {LayoutKind::kParagraph, {4, 7}},
                                         {LayoutKind::kParagraph, {8, 11}},
                                         {LayoutKind::kListItem, {12, 15}, 1},
                                         {LayoutKind::kListItem, {16, 19}, 2}};
  EXPECT_EQ(out.layout, want);
}

TEST(RenderTest, LayoutNamesCells) {
  const Rendering out = RenderPage(
      "<table><tr><th rowspan=2>项目<th colspan=2>数量<tr><td>9<td></td><tr><td><td>8<td>7</table>"
      "<table><tr><td>x<td>y</table>");
  ASSERT_EQ(out.text.text, "项目\t数量\n9\t\n\t8\t7\nx\ty");
  const std::vector<LayoutPiece> want = {
      {LayoutKind::kTable, {0, 21}},
      {LayoutKind::kCell, {0, 6}, 0, 0, 0, 0, 2, 1, true},
      {LayoutKind::kCell, {7, 13}, 0, 0, 0, 1, 1, 2, true},
      {LayoutKind::kCell, {14, 15}, 0, 0, 1, 1, 1, 1},
      {LayoutKind::kCell, {16, 16}, 0, 0, 1, 2, 1, 1},
      {LayoutKind::kCell, {17, 17}, 0, 0, 2, 0, 1, 1},
      {LayoutKind::kCell, {18, 19}, 0, 0, 2, 1, 1, 1},
      {LayoutKind::kCell, {20, 21}, 0, 0, 2, 2, 1, 1},
      {LayoutKind::kTable, {22, 25}, 0, 1},
      {LayoutKind::kCell, {22, 23}, 0, 1, 0, 0, 1, 1},
      {LayoutKind::kCell, {24, 25}, 0, 1, 0, 1, 1, 1},
  };
  EXPECT_EQ(out.layout, want);
}

TEST(RenderTest, LinksKeepWordsAndTarget) {
  const Rendering out =
      RenderPage("<p>见 <a href=' ./a.pdf '> 附<b>件</b>1 </a>。<a href=x><img src=y></a><a name=z>丁</a>");
  ASSERT_EQ(out.text.text, "见 附件1 。丁");
  ASSERT_EQ(out.links.size(), 1u);
  EXPECT_EQ(out.links[0], (PageLink{{4, 11}, "./a.pdf", ""}));
}

TEST(RenderTest, APartWithoutSomeOfIt) {
  const HtmlTree page = HtmlTree::Parse("<div>外<div style='display:none'>甲<p>乙</p><p>丙</p></div></div>");
  EXPECT_EQ(Render(page, 3).text.text, "甲\n乙\n丙");
  EXPECT_EQ(Render(page, {3}, {5}).text.text, "甲\n丙");
  EXPECT_EQ(Render(page, {2, 5}).text.text, "外\n乙");
}

}  // namespace
}  // namespace taizhang::markup
