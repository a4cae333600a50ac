#include "normalize/document_links.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(DocumentLinksTest, AnnexesGoByTheirEnding) {
  for (const char* name :
       {"a.pdf", "/x/附件1.DOCX", "http://h.example/a.ofd?t=1", "附件2：任务分工表.xlsx", "b.wps#p"}) {
    EXPECT_TRUE(NamesAnnex(name)) << name;
  }
  for (const char* name : {"a.html", "", "pdf", "a.pdf/view", "附件1"}) EXPECT_FALSE(NamesAnnex(name)) << name;
}

TEST(DocumentLinksTest, WordsTellWhereTheUrlDoesNot) {
  const auto page = markup::HtmlTree::Parse("<a href=\"d.jsp?id=1\">名单.xlsx</a><a href=\"d.jsp?id=2\">名单</a>");
  EXPECT_TRUE(LeadsToAnnex(page, 1));
  EXPECT_FALSE(LeadsToAnnex(page, 3));
}

TEST(DocumentLinksTest, PartsOfAnArticle) {
  EXPECT_EQ(PartRelation("下一页"), "next");
  EXPECT_EQ(PartRelation("上一页"), "prev");
  EXPECT_EQ(PartRelation("12"), "page");
  for (const char* words : {"", "0", "2023", "下一篇", "1."}) EXPECT_EQ(PartRelation(words), "") << words;
}

}  // namespace
}  // namespace taizhang::normalize
