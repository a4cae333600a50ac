#include "normalize/page_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/main_content.h"
#include "rules_of_normalize.h"

namespace taizhang::normalize {
namespace {

const PageFieldRules& Fields() {
  static const PageFieldRules rules = LoadCompiled<PageFieldRules>("page_fields.tsv");
  return rules;
}

// "title=…(meta)": name, value and via of each.
std::vector<std::string> Told(const std::vector<FieldValue>& fields) {
  std::vector<std::string> out;
  for (const FieldValue& each : fields) {
    out.push_back(each.name + "=" + each.value + "(" + std::string(FieldViaName(each.via)) + ")");
  }
  return out;
}

std::vector<FieldValue> OfPage(std::string_view source) {
  static const ContentRules content = LoadCompiled<ContentRules>("content_containers.tsv");
  const markup::HtmlTree page = markup::HtmlTree::Parse(source);
  return FieldsOfPage(page, FindMainContent(page, content, Fields()).body, Fields());
}

constexpr std::string_view kBody = "<div class=TRS_Editor><p>县里今年修了三条路，各乡镇要做好养护。</p></div>";

TEST(PageFieldsTest, ExampleOfTheHeader) {
  EXPECT_THAT(Told(FieldsOfText("2021年05月17日08:20 来源：某县融媒体中心\n县里今年修了三条路。", Fields())),
              testing::ElementsAre("source_name=某县融媒体中心(text)", "published=2021-05-17(text)"));
}

TEST(PageFieldsTest, MetaElementsComeFirst) {
  const auto found =
      OfPage(std::string("<title>通知_某县人民政府</title><meta name=ArticleTitle content='关于修路的通知'>"
                         "<meta name=pubdate content='2021-05-17 08:20'><meta name=ContentSource content=''>"
                         "<p>来源：某县交通局</p>")
                 .append(kBody));
  EXPECT_THAT(Told(found), testing::ElementsAre("title=关于修路的通知(meta)", "source_name=某县交通局(text)",
                                                "published=2021-05-17(meta)"));
}

TEST(PageFieldsTest, AnInformationBlock) {
  const auto found =
      OfPage(std::string("<table><tr><td>索 引 号：<td>0115/2021-1<td>主题分类：<td>交通"
                         "<tr><td>发文机关：<td>某县人民政府<td>成文日期：<td>2021年5月10日"
                         "<tr><td>标　　题：<td colspan=3>关于修路的通知"
                         "<tr><td>发文字号：<td>某政发〔2021〕3号<td>发布日期：<td>2021年5月17日</table>")
                 .append(kBody));
  EXPECT_THAT(Told(found),
              testing::ElementsAre("title=关于修路的通知(information_block)", "issuer=某县人民政府(information_block)",
                                   "published=2021-05-17(information_block)", "signed=2021-05-10(information_block)",
                                   "document_number=某政发〔2021〕3号(information_block)",
                                   "index_number=0115/2021-1(information_block)"));
}

// "issuer=某局 title=…": the fields of a plain text.
std::string OfText(std::string_view text) {
  std::string out;
  for (const FieldValue& each : FieldsOfText(text, Fields())) {
    out += (out.empty() ? "" : " ") + each.name + "=" + each.value;
  }
  return out;
}

TEST(PageFieldsTest, AnInformationBlockThatOpensAText) {
  EXPECT_EQ(
      OfText("索引号：\n0115/2021-1\n主题分类：\n农业\n发文机关：\n某县人民政府\n成文日期：\n2021年5月10日\n标题：\n"
             "某县关于节水的通知\n发布日期：\n2021年5月12日\n某县关于\n节水的通知\n各乡镇：\n请节水。"),
      "title=某县关于节水的通知 issuer=某县人民政府 published=2021-05-12 signed=2021-05-10 index_number=0115/2021-1");
  EXPECT_EQ(OfText("索引号：0115/2021-1\n发文机关：某县人民政府\n某县节水通知\n请节水。"),
            "title=某县节水通知 issuer=某县人民政府 index_number=0115/2021-1");
}

TEST(PageFieldsTest, OneLabelMakesNoBlock) {
  EXPECT_EQ(OfText("标题：\n某县节水通知\n请各乡镇节水。\n今年已节水。"), "title=某县节水通知");
  EXPECT_EQ(OfText("某县节水通知\n请节水。\n一、标题：\n节水好\n二、\n发文机关：\n某县"), "title=某县节水通知");
}

TEST(PageFieldsTest, EveryValueLeadsBack) {
  const std::string source =
      std::string("<meta name=ArticleTitle content=' 修路的通知'><p><span>来源：</span><b>某县</b></p>").append(kBody);
  for (const FieldValue& each : OfPage(source)) EXPECT_EQ(each.source.In(source), each.value) << each.name;
}

TEST(PageFieldsTest, ABodyAboutSourcesStatesNone) {
  std::string body = "<div class=TRS_Editor>";
  for (int i = 0; i < 20; ++i) body += "<p>县里今年修了三条路。</p>";
  body += "<p>发布日期：2020-01-01</p>";
  for (int i = 0; i < 20; ++i) body += "<p>各乡镇要做好养护。</p>";
  EXPECT_THAT(Told(OfPage(body + "</div>")), testing::IsEmpty());
}

TEST(PageFieldsTest, TheHeadingIsTheTitleElementsOwn) {
  EXPECT_THAT(
      Told(OfPage(std::string("<title>某县关于修路的通知-通知公告-某县人民政府</title><h1>某县关于修路的通知</h1>")
                      .append(kBody))),
      testing::ElementsAre("title=某县关于修路的通知(text)"));
}

struct Title {
  const char* name;
  std::string_view element;
  std::string_view want;
};

class PageTitleTest : public testing::TestWithParam<Title> {};

TEST_P(PageTitleTest, LosesTheNamesOfTheSite) {
  const std::string source = std::string("<title>").append(GetParam().element).append("</title>");
  EXPECT_EQ(PageTitle(markup::HtmlTree::Parse(source)), GetParam().want);
}

INSTANTIATE_TEST_SUITE_P(PageFields, PageTitleTest,
                         testing::Values(Title{"Underscores", "修路通知_通知公告_某县人民政府门户网站", "修路通知"},
                                         Title{"Dashes", "修路通知 - 某县人民政府", "修路通知"},
                                         Title{"Bars", "修路通知|某某新闻网", "修路通知"},
                                         Title{"ADashOfTheTitle", "2020-2025年规划", "2020-2025年规划"},
                                         Title{"SiteAlone", "某县人民政府", "某县人民政府"}, Title{"Empty", "", ""}),
                         [](const auto& each) { return each.param.name; });

TEST(PageFieldsTest, TheInformationBlockIsTheSmallestElementOfItsLabels) {
  const markup::HtmlTree page = markup::HtmlTree::Parse(
      "<div>导航<ul><li>索引号：A-1<li>主题分类：交通<li>发文字号：某政发〔2021〕3号</ul></div><div>县里修路。</div>");
  const auto block = FindInformationBlock(page, 10, Fields());
  ASSERT_TRUE(block);
  EXPECT_EQ(page.nodes()[*block].tag, markup::Tag::kUl);
  EXPECT_FALSE(FindInformationBlock(page, 4, Fields()));
}

TEST(PageFieldRulesTest, BadRulesAreNamed) {
  EXPECT_THAT(std::string(PageFieldRules::Load("kind\tkey\tfield\texample\nmeta\tx\tauthor\tx\n").status().message()),
              testing::HasSubstr("page_fields.tsv:2"));
  EXPECT_FALSE(PageFieldRules::Load("kind\tkey\tfield\texample\nline\tx\ttitle\tx\n").ok());
  EXPECT_FALSE(PageFieldRules::Load("kind\tkey\tfield\texample\nblock\t文号\tdocument_number\t编号：1\n").ok());
}

}  // namespace
}  // namespace taizhang::normalize
