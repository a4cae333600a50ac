#include "markup/html.h"

#include <gtest/gtest.h>
#include <gumbo.h>

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

// Another reader of the same standard: the words of a page, in order, without blanks and unseen elements.
void AppendGumboText(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_TEXT) out += node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag == GUMBO_TAG_SCRIPT) return;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) AppendGumboText(static_cast<const GumboNode*>(children.data[i]), out);
}

std::string WithoutBlanks(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  return text;
}

class OtherReaderTest : public testing::TestWithParam<const char*> {};

TEST_P(OtherReaderTest, ReadsTheSameWords) {
  const std::string source = std::string("<html><body>").append(GetParam()).append("</body></html>");
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size());
  std::string words;
  AppendGumboText(output->root, words);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  EXPECT_EQ(WithoutBlanks(HtmlTree::Parse(source).TextOf(0)), WithoutBlanks(words));
}

INSTANTIATE_TEST_SUITE_P(Html, OtherReaderTest,
                         testing::Values("<p>甲<p>乙<div>丙</p>丁</div>", "<table><tr><td>甲<td>乙<tr><th>丙</table>丁",
                                         "<ul><li>甲<ul><li>乙</ul><li>丙</ul>", "<b><i>甲</b>乙</i>丙",
                                         "<b><div>甲</b>乙</div>丙", "<a href=x>甲<a href=y>乙</a>丙",
                                         "<p a='>'>甲<!-- <p>乙 --!>丙<!---->丁", "<h1>甲<h2>乙</h1>丙</h2>",
                                         "5<6&lt;7&nbsp;8&copy9&amp;amp;&#150;&notit;",
                                         "<select><option>甲<option>乙</select>丙", "<div><form>甲</div></form>乙",
                                         "<dl><dt>甲<dd>乙<dt>丙</dl>", "<o:p>甲</o:p><font>乙</div>丙</font>",
                                         "<svg><g/><path>甲</svg>乙",
                                         "<table><caption>甲</caption><tbody><tr><td><table><td>乙</table>丙</table>"));

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
