#include "normalize/normalize.h"

#include <gtest/gtest.h>

#include "text/offset_map.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

namespace v1 = document::v1;

const NormalizeRules& Rules() {
  static const NormalizeRules rules = *NormalizeRules::Load(CompiledRules());
  return rules;
}

v1::FetchedPage Page(std::string body, const std::string& media_type = "", const std::string& label = "") {
  v1::FetchedPage page;
  page.mutable_capture()->set_media_type(media_type);
  page.mutable_capture()->set_charset_label(label);
  page.set_body(std::move(body));
  return page;
}

std::string SourceOf(const v1::NormalizedDocument& document, const std::string& body, const std::string& words) {
  const auto map = text::OffsetMap::Unpack(document.offset_map());
  const auto at = static_cast<std::uint32_t>(document.text().find(words));
  return std::string(map->ToSource({at, at + static_cast<std::uint32_t>(words.size())}).In(body));
}

TEST(NormalizeTest, PlainTextLeadsBackToItsBytes) {
  const std::string body = "一、总则\r\n　　同比增长 ３．４％。\r\n";
  const auto document = Normalize(Page(body), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), "一、总则\n同比增长3.4%。");
  EXPECT_EQ(SourceOf(*document, body, "3.4%"), "３．４％");
}

TEST(NormalizeTest, Gb18030LeadsBackToItsBytes) {
  const std::string body = "\xd4\xf6\xb3\xa4\x35%\xa1\xa3";  // 增长5%。
  const auto document = Normalize(Page(body, "text/plain", "gb2312"), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), "增长5%。");
  EXPECT_EQ(document->capture().charset(), "gb18030");
  EXPECT_EQ(SourceOf(*document, body, "增长"), "\xd4\xf6\xb3\xa4");
}

TEST(NormalizeTest, HtmlGivesWhatAReaderSees) {
  const std::string body = "<html><body><script>x=1</script><p>共<b>12</b>&nbsp;项</p><p>完成。</p></body></html>";
  const auto document = Normalize(Page(body), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), "共12项\n完成。");
  EXPECT_EQ(SourceOf(*document, body, "12"), "12");
}

TEST(NormalizeTest, APieceOfAPageIsHtml) {
  const auto document = Normalize(Page("<div class=\"wrap\">\n<p>共12项</p><p>完成。</p></div>"), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), "共12项\n完成。");
}

TEST(NormalizeTest, AnEmptyBodyIsADiagnostic) {
  for (const char* body : {"", "  \n ", "<html><body></body></html>"}) {
    const auto document = Normalize(Page(body), Rules());
    ASSERT_TRUE(document.ok()) << document.status();
    EXPECT_EQ(document->text(), "");
    ASSERT_GE(document->diagnostics_size(), 1) << body;
    EXPECT_EQ(document->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_EMPTY_TEXT);
  }
}

TEST(NormalizeTest, NulBytesAreRefusedWithAReason) {
  const auto document = Normalize(Page(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), Rules());
  EXPECT_EQ(document.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_NE(document.status().message(), "");
}

// Gives what the test says an annex holds.
class FakeReader : public AnnexReader {
 public:
  explicit FakeReader(absl::StatusOr<std::vector<AnnexPart>> parts) : parts_(std::move(parts)) {}
  absl::StatusOr<std::vector<AnnexPart>> Unpack(markup::ContentKind, std::string_view) const override { return parts_; }

 private:
  absl::StatusOr<std::vector<AnnexPart>> parts_;
};

absl::StatusOr<v1::NormalizedDocument> NormalizeAnnex(absl::StatusOr<std::vector<AnnexPart>> parts) {
  NormalizeRules rules = *NormalizeRules::Load(CompiledRules());
  rules.annexes = std::make_shared<const FakeReader>(std::move(parts));
  return Normalize(Page("%PDF-1.7\n", "application/pdf"), rules);
}

TEST(NormalizeTest, AnAnnexIsReadByItsParts) {
  const auto document = NormalizeAnnex(std::vector<AnnexPart>{{"page:1", "共12项，\n"}, {"page:2", "完成。\n"}});
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->text(), "共12项，\n完成。");
  ASSERT_EQ(document->parts_size(), 2);
  EXPECT_EQ(document->parts(1).name(), "page:2");
  EXPECT_EQ(document->parts(1).begin(), 12u);
}

TEST(NormalizeTest, AnAnnexThatCannotBeReadIsKeptAndFlagged) {
  const auto locked = NormalizeAnnex(absl::PermissionDeniedError("the PDF is encrypted"));
  ASSERT_TRUE(locked.ok()) << locked.status();
  EXPECT_EQ(locked->text(), "");
  EXPECT_EQ(locked->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_UNREADABLE_ANNEX);
  const auto office = Normalize(Page("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/msword"), Rules());
  ASSERT_TRUE(office.ok()) << office.status();
  EXPECT_EQ(office->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_UNREADABLE_ANNEX);
  EXPECT_FALSE(NormalizeAnnex(absl::UnavailableError("no child")).ok());
}

TEST(NormalizeTest, AWrongLabelLosesToTheBytes) {
  const auto document = Normalize(Page("全县完成投资。全县完成投资。", "text/plain", "gb2312"), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(document->capture().charset(), "utf-8");
  ASSERT_GE(document->diagnostics_size(), 1);
  EXPECT_EQ(document->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_CHARSET_MISLABELLED);
}

TEST(NormalizeTest, ABrokenByteIsToldAndTheRestRead) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "本年度各项工作有序推进。";
  const auto document = Normalize(Page(text + "\xff完成。", "text/plain", "utf-8"), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_TRUE(text::IsValidUtf8(document->text()));
  ASSERT_GE(document->diagnostics_size(), 1);
  EXPECT_EQ(document->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_INVALID_BYTES);
}

TEST(NormalizeTest, NormalizingTheOutputChangesNothing) {
  const auto once = Normalize(Page("　　增长 ３．４ ％,其中:甲县,乙县.\r\n\r\n　　(一)总投资"), Rules());
  const auto twice = Normalize(Page(once->text()), Rules());
  EXPECT_EQ(once->text(), twice->text());
}

TEST(NormalizeTest, ATruncatedBodyIsSaidToBe) {
  v1::FetchedPage page = Page("前半");
  page.mutable_capture()->set_truncated(true);
  const auto document = Normalize(page, Rules());
  ASSERT_EQ(document->diagnostics_size(), 1);
  EXPECT_EQ(document->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_TRUNCATED);
}

}  // namespace
}  // namespace taizhang::normalize
