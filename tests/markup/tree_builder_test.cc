#include "markup/tree_builder.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::markup {
namespace {

std::string Shape(const HtmlTree& tree, std::uint32_t node) {
  std::string out;
  for (std::uint32_t child = node + 1; child < tree.nodes()[node].end; child = tree.nodes()[child].end) {
    const HtmlNode& each = tree.nodes()[child];
    if (each.tag == Tag::kText) {
      out += each.source.In(tree.source());
      continue;
    }
    std::string_view name = each.source.In(tree.source());
    name = name.empty() ? "tr" : name.substr(1, name.find_first_of("/ >", 1) - 1);
    out += std::string(name) + "(" + Shape(tree, child) + ")";
  }
  return out;
}

struct Case {
  const char* name;
  std::string_view source;
  std::string_view want;
};

class TreeTest : public testing::TestWithParam<Case> {};

TEST_P(TreeTest, HasTheShape) { EXPECT_EQ(Shape(HtmlTree::Parse(GetParam().source), 0), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    TreeBuilder, TreeTest,
    testing::Values(
        Case{"ParagraphsEndEachOther", "<p>甲<p>乙<div>丙</div>", "p(甲)p(乙)div(丙)"},
        Case{"ATableStandsInAParagraph", "<p>甲<table><td>乙</table>丙", "p(甲table(tr(td(乙)))丙)"},
        Case{"ItemsEndEachOther", "<ul><li>甲<li>乙<ul><li>丙</ul></ul>", "ul(li(甲)li(乙ul(li(丙))))"},
        Case{"TermsToo", "<dl><dt>甲<dd>乙<dt>丙</dl>", "dl(dt(甲)dd(乙)dt(丙))"},
        Case{"CellsEndEachOther", "<table><tr><td>甲<td>乙<tr><td>丙</table>丁", "table(tr(td(甲)td(乙))tr(td(丙)))丁"},
        Case{"ACellWithoutARow", "<table><td>甲</table>", "table(tr(td(甲)))"},
        Case{"ACellWithoutATable", "<td>甲</td>", "甲"},
        Case{"RowGroups", "<table><thead><tr><th>甲<tbody><tr><td>乙</table>",
             "table(thead(tr(th(甲)))tbody(tr(td(乙))))"},
        Case{"AStrayEndStaysInsideItsCell", "<div><table><tr><td>甲</div>乙</td></table>", "div(table(tr(td(甲乙))))"},
        Case{"EndsThatOpenNothing", "</div></p>甲</span>", "甲"},
        Case{"ABlockEndsWhatIsOpenInIt", "<div><b>甲</div>乙", "div(b(甲))乙"},
        Case{"FormattingAcrossABlock", "<b><div>甲</b>乙</div>丙", "b(div(甲乙)丙)"},
        Case{"FormLeavesNoNode", "<div><form>甲</div></form>乙", "div(甲)乙"},
        Case{"HeadingsEndHeadings", "<h2>甲</h3>乙<h1>丙<h4>丁", "h2(甲)乙h1(丙)h4(丁)"},
        Case{"LinksEndLinks", "<a href=x>甲<a href=y>乙</a>丙", "a(甲)a(乙)丙"},
        Case{"UnknownElements", "<ucap><o:p>甲</o:p>乙</ucap>丙", "ucap(o:p(甲)乙)丙"},
        Case{"AnUnknownEndOfAnotherName", "<ucap>甲</uca>乙", "ucap(甲乙)"},
        Case{"ForeignContent", "<svg><path/><g/>甲<p>乙", "svg(path()g()甲)p(乙)"},
        Case{"ATableBetweenRows", "<table><tr><table><td>甲</table>乙", "table(tr())table(tr(td(甲)))乙"},
        Case{"ABlockEndsASelect", "<select><option>甲<div>乙", "select(option(甲))div(乙)"},
        Case{"BreakEnd", "甲</br>乙", "甲()乙"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace taizhang::markup
