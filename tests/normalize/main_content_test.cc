#include "normalize/main_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "markup/render.h"
#include "rules_of_normalize.h"

namespace taizhang::normalize {
namespace {

const ContentRules& Content() {
  static const ContentRules rules = LoadCompiled<ContentRules>("content_containers.tsv");
  return rules;
}
const PageFieldRules& Fields() {
  static const PageFieldRules rules = LoadCompiled<PageFieldRules>("page_fields.tsv");
  return rules;
}

struct Read {
  std::string text;
  std::string basis;
};

Read ReadPage(std::string_view source) {
  const markup::HtmlTree page = markup::HtmlTree::Parse(source);
  const MainContent content = FindMainContent(page, Content(), Fields());
  return {markup::Render(page, content.parts, content.left_out).text.text, content.basis};
}

constexpr std::string_view kBody =
    "<p>为了让更多的人走得上好路，县里今年修了三条路。</p><p>各乡镇要按月报送进度，做好养护。</p>";
constexpr std::string_view kMenu =
    "<ul><li><a href=a>政务公开</a><li><a href=b>办事服务</a><li><a href=c>互动交流</a><li><a href=d>走进本县</a></ul>";
constexpr std::string_view kBodyText =
    "为了让更多的人走得上好路，县里今年修了三条路。\n各乡镇要按月报送进度，做好养护。";

std::string Page(std::string_view open, std::string_view inside, std::string_view close) {
  return std::string("<title>关于修路的通知_某县人民政府</title>")
      .append(kMenu)
      .append("<div class=box>")
      .append(open)
      .append(inside)
      .append(close)
      .append("</div><p>版权所有 某县气象局</p>");
}

TEST(MainContentTest, AKnownContainerIsTheBody) {
  const Read read = ReadPage(Page("<div class='view TRS_Editor'>", kBody, "</div>"));
  EXPECT_EQ(read.text, kBodyText);
  EXPECT_EQ(read.basis, "class TRS_Editor");
}

TEST(MainContentTest, OfNestedContainersTheOutermost) {
  EXPECT_EQ(
      ReadPage(Page("<div class=TRS_Editor><div class=TRS_Editor>", kBody, "</div><p>附件一份，请查收。</p></div>"))
          .text,
      std::string(kBodyText) + "\n附件一份，请查收。");
}

TEST(MainContentTest, AnEmptyContainerIsNone) {
  const Read read = ReadPage(Page("<div id=zoom></div><div class=x>", kBody, "</div>"));
  EXPECT_EQ(read.text, kBodyText);
  EXPECT_EQ(read.basis, "density");
}

TEST(MainContentTest, RunningTextFindsTheBody) {
  for (const auto& [open, close] : {std::pair{"<div>", "</div>"}, std::pair{"<table><tr><td>", "</table>"},
                                    std::pair{"<center><font><div>", "</div></font></center>"}}) {
    EXPECT_EQ(ReadPage(Page(open, kBody, close)).text, kBodyText) << open;
  }
}

TEST(MainContentTest, AShortNoticeIsADocument) {
  const Read read = ReadPage(Page("<div>", "<p>明日停水一天，请互相转告。</p>", "</div>"));
  EXPECT_THAT(read.text, testing::HasSubstr("明日停水一天"));
  EXPECT_THAT(read.text, testing::Not(testing::HasSubstr("政务公开")));
}

TEST(MainContentTest, APageWithoutTextIsThePage) { EXPECT_EQ(ReadPage("<p>图片</p>").basis, "page"); }

TEST(MainContentTest, TitleAndInformationBlockBelongToIt) {
  const Read read = ReadPage(
      Page("<table><tr><td><b>索 引 "
           "号：</b><td>A-1<tr><td><b>发文机关：</b><td>某县</table><h1>关于修路的通知</h1><div class=TRS_Editor>",
           kBody, "</div>"));
  EXPECT_EQ(read.text, "索 引 号：\tA-1\n发文机关：\t某县\n关于修路的通知\n" + std::string(kBodyText));
}

TEST(MainContentTest, ATitleThatTheBodyRepeatsIsNotGivenTwice) {
  const Read read =
      ReadPage(Page("<h1>关于修路的通知</h1><div class=TRS_Editor><p>关于修路<br>的通知</p>", kBody, "</div>"));
  EXPECT_EQ(read.text, "关于修路\n的通知\n" + std::string(kBodyText));
}

TEST(MainContentTest, FurnitureInsideIsLeftOut) {
  const Read read =
      ReadPage(Page("<div class=TRS_Editor>",
                    std::string(kBody) + "<div class=share>分享</div>" + std::string(kMenu) +
                        "<ul><li><a href=1.pdf>第一号附件表格样式</a><li><a href=2.doc>第二号附件表格样式</a>"
                        "<li><a href=3.xls>第三号附件表格样式</a></ul>",
                    "</div>"));
  EXPECT_EQ(read.text, std::string(kBodyText) + "\n第一号附件表格样式\n第二号附件表格样式\n第三号附件表格样式");
}

TEST(MainContentTest, HostilePagesCostNoMoreThanTheirSize) {
  std::string lists;
  std::string titles = "<title>通知通知</title>";
  for (int i = 0; i < 100000; ++i) lists += "<div class=share>";
  for (int i = 0; i < 3; ++i) lists += "<a href=x.pdf>第一号附件表格</a>";
  for (int i = 0; i < 100000; ++i) titles += "<div class=title><h1>";
  titles += "通知通知";
  for (const std::string& source : {lists, titles}) {
    const auto begin = std::chrono::steady_clock::now();
    ReadPage(source);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  }
}

TEST(ContentRulesTest, BadRulesAreNamed) {
  EXPECT_THAT(
      std::string(ContentRules::Load("role\tattribute\tvalue\texample\ncontent\tname\tx\t<p>\n").status().message()),
      testing::HasSubstr("content_containers.tsv:2"));
  EXPECT_FALSE(ContentRules::Load("role\tattribute\tvalue\texample\nbody\tid\tx\t<p id=x>\n").ok());
  EXPECT_FALSE(ContentRules::Load("role\tattribute\tvalue\texample\ncontent\tid\tx\t<p id=y>\n").ok());
}

}  // namespace
}  // namespace taizhang::normalize
