#include "normalize/annex_text.h"

#include <gtest/gtest.h>

#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

using markup::ContentKind;

text::MappedText Docx(const std::string& xml) { return *TextOfAnnex(ContentKind::kDocx, {{"word/document.xml", xml}}); }

TEST(AnnexTextTest, ParagraphsAreLines) {
  EXPECT_EQ(Docx("<w:p><w:r><w:t>通知</w:t></w:r></w:p><w:p/><w:p><w:t>第</w:t><w:br/><w:t>一</w:t></w:p>").text,
            "通知\n\n第\n一\n");
}

TEST(AnnexTextTest, OnlyTextElementsAreText) {
  EXPECT_EQ(Docx("<?xml version=\"1.0\"?><w:p><w:instrText>PAGE</w:instrText><w:delText>旧</w:delText>"
                 "<!-- <w:t>注</w:t> --><w:t xml:space=\"preserve\"> 5 &lt; 6&#x4E07;</w:t></w:p>")
                .text,
            " 5 < 6万\n");
}

TEST(AnnexTextTest, RowsAreLinesWithTabs) {
  EXPECT_EQ(
      Docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>镇</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>数</w:t></w:r></w:p>"
           "<w:p><w:r><w:t>量</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>5</w:t>"
           "</w:r></w:p></w:tc></w:tr></w:tbl>")
          .text,
      "镇\t数 量\n\t5\n");
}

TEST(AnnexTextTest, PiecesOfOneHeightAreOneLine) {
  const auto piece = [](const char* box, const char* words) {
    return std::string("<ofd:TextObject Boundary=\"") + box + "\"><ofd:TextCode X=\"0\">" + words +
           "</ofd:TextCode></ofd:TextObject>";
  };
  const auto out = TextOfAnnex(ContentKind::kOfd,
                               {{"Page_0", "<ofd:Content>" + piece("9 30 5 5", "全县") + piece("20 30.5 5 5", "12座") +
                                               piece("9 40 5 5", "完") + "</ofd:Content>"}});
  EXPECT_EQ(out->text, "全县12座\n完\n");
}

TEST(AnnexTextTest, EveryCharacterLeadsBackThroughThePartsLaidEndToEnd) {
  const std::string first = "<w:p><w:t>甲</w:t></w:p>";
  const std::string second = "<w:p><w:t>1&amp;2乙</w:t></w:p>";
  const auto out = *TextOfAnnex(ContentKind::kDocx, {{"a", first}, {"b", second}});
  const std::string all = first + second;
  ExpectSoundMap(all, out);
  ASSERT_EQ(out.text, "甲\n1&2乙\n");
  const auto at = static_cast<std::uint32_t>(out.text.find("&"));
  EXPECT_EQ(out.map.ToSource({at, at + 1}).In(all), "&amp;");
  EXPECT_EQ(out.map.ToSource({at + 2, at + 5}).In(all), "乙");
}

TEST(AnnexTextTest, CutXmlIsReadAsFarAsItGoes) {
  EXPECT_EQ(Docx("<w:p><w:t>甲</w:t><w:t").text, "甲");
  EXPECT_EQ(Docx("<w:p><w:t>甲&#").text, "甲&#");
}

TEST(AnnexTextTest, BytesThatAreNoUtf8AreAnError) {
  EXPECT_EQ(TextOfAnnex(ContentKind::kPdf, {{"page:3", "\xff"}}).status().message(), "page:3 is no UTF-8");
}

}  // namespace
}  // namespace taizhang::normalize
