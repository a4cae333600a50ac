#include "markup/content_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::markup {
namespace {

struct Case {
  const char* name;
  std::string body;
  ContentKind kind;
};

TEST(ContentKindTest, Table) {
  const Case cases[] = {
      {"empty", "", ContentKind::kText},
      {"text", "一、总则\n第一条", ContentKind::kText},
      {"doctype", "\r\n<!DOCTYPE HTML PUBLIC>", ContentKind::kHtml},
      {"html_after_a_script", "var a;<script></script><HTML>", ContentKind::kHtml},
      {"piece_of_a_page", "<div class=\"wrap\"> \n <table>", ContentKind::kHtml},
      {"piece_after_blanks_and_mark", "\xEF\xBB\xBF \n<P>总则</P>", ContentKind::kHtml},
      {"comment", "<!-- 正文 --><p>", ContentKind::kHtml},
      {"element_that_only_begins_alike", "<bulletin>总则", ContentKind::kText},
      {"less_than", "<5%的项目", ContentKind::kText},
      {"a_tag_later", "总则<br>第一条", ContentKind::kText},
      {"pdf", "%PDF-1.7\n", ContentKind::kPdf},
      {"pdf_after_rubbish", "\n\n%PDF-1.4", ContentKind::kPdf},
      {"docx", "PK\x03\x04....word/document.xml....", ContentKind::kDocx},
      {"ofd", "PK\x03\x04....OFD.xml....", ContentKind::kOfd},
      {"xlsx", "PK\x03\x04....xl/workbook.xml....", ContentKind::kArchive},
      {"rar", "Rar!\x1A\x07\x01", ContentKind::kArchive},
      {"doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", ContentKind::kOffice},
  };
  for (const Case& test : cases) EXPECT_EQ(SniffContent(test.body), test.kind) << test.name;
}

TEST(ContentKindTest, TheDirectoryOfALargeArchiveIsAtItsEnd) {
  EXPECT_EQ(SniffContent("PK\x03\x04" + std::string(1 << 20, 'x') + "word/document.xml"), ContentKind::kDocx);
}

}  // namespace
}  // namespace taizhang::markup
