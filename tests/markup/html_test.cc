#include "markup/html.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace taizhang::markup {
namespace {

TEST(HtmlTest, ExampleOfTheHeader) {
  const HtmlTree tree = HtmlTree::Parse("<p id=a>总<b>则</b>");
  EXPECT_EQ(tree.TextOf(0), "总则");
  EXPECT_EQ(tree.nodes()[1].tag, Tag::kP);
  EXPECT_EQ(tree.AttributeOf(1, AttributeName::kId), "a");
}

TEST(HtmlTest, ASubtreeIsARange) {
  const HtmlTree tree = HtmlTree::Parse("<div><p>甲<p>乙</div>丙");
  EXPECT_EQ(tree.nodes()[1].end, 6u);
  EXPECT_EQ(tree.TextOf(1), "甲 乙");
  EXPECT_EQ(tree.nodes()[6].parent, 0u);
}

TEST(HtmlTest, TextSourceIsWhereTheWordsStand) {
  const HtmlTree tree = HtmlTree::Parse("<p><b>甲</b>乙</p>");
  EXPECT_EQ(tree.TextSource(1), (text::Span{6, 16}));
  EXPECT_EQ(HtmlTree::Parse("<p></p>").TextSource(1), (text::Span{3, 3}));
}

TEST(HtmlTest, AttributesAreDecodedAndBlanksCollapse) {
  const HtmlTree tree = HtmlTree::Parse("<a href='?a=1&amp;b=2'> 甲 \n 乙 </a>");
  EXPECT_EQ(tree.AttributeOf(1, AttributeName::kHref), "?a=1&b=2");
  EXPECT_EQ(tree.TextOf(1), "甲 乙");
  EXPECT_EQ(tree.AttributeOf(1, AttributeName::kId), "");
}

TEST(HtmlTest, KnowsWhatAReaderNeverSees) {
  const HtmlTree tree = HtmlTree::Parse(
      "<p style='color:red; DISPLAY : none'></p><p hidden></p><p style='x-display:none'></p><script></script>");
  EXPECT_TRUE(tree.IsUnseen(1));
  EXPECT_TRUE(tree.IsUnseen(2));
  EXPECT_FALSE(tree.IsUnseen(3));
  EXPECT_TRUE(tree.IsUnseen(4));
}

// Hostile pages. The limit leaves room for sanitizers; the release build takes a tenth.
class HostilePageTest : public testing::TestWithParam<std::pair<const char*, std::string (*)()>> {};

TEST_P(HostilePageTest, IsReadInLinearTime) {
  const std::string page = GetParam().second();
  const auto begin = std::chrono::steady_clock::now();
  const HtmlTree tree = HtmlTree::Parse(page);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(tree.nodes()[0].end, tree.nodes().size());
}

std::string Repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

INSTANTIATE_TEST_SUITE_P(
    Html, HostilePageTest,
    testing::Values(std::pair{"NestedBlocks", +[] { return Repeat("<div>", 1000000); }},
                    std::pair{"NestedFormatting", +[] { return Repeat("<b><p>", 500000); }},
                    std::pair{"NestedTables", +[] { return Repeat("<table><tr><td>", 300000); }},
                    std::pair{"UnmatchedEnds", +[] { return Repeat("<div>", 1000) + Repeat("</span></p>", 500000); }},
                    std::pair{"EndsBehindAScope",
                              +[] { return "<b><table><td>" + Repeat("<i>", 5000) + Repeat("</b>", 500000); }},
                    std::pair{"Attributes", +[] { return "<p " + Repeat("a=b id=c ", 500000) + ">"; }},
                    std::pair{"LongComment", +[] { return "<!--" + Repeat("- -", 3000000); }},
                    std::pair{"OpenComments", +[] { return Repeat("<!--", 1000000); }},
                    std::pair{"OpenTitles", +[] { return Repeat("<title></titl", 500000); }},
                    std::pair{"ScriptComments", +[] { return "<script>" + Repeat("<!--<script ", 500000); }},
                    std::pair{"LessThanSigns", +[] { return std::string(5000000, '<'); }}),
    [](const auto& each) { return each.param.first; });

}  // namespace
}  // namespace taizhang::markup
