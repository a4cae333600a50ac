#include "normalize/annex/unpack.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "normalize/annex_text.h"

namespace taizhang::normalize {
namespace {

using markup::ContentKind;

std::string File(const std::string& name) {
  std::ifstream in(std::string(TAIZHANG_SOURCE_DIR) + "/tests/normalize/annex/files/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string TextOf(ContentKind kind, const std::string& name) {
  const auto parts = Unpack(kind, File(name));
  return parts.ok() ? TextOfAnnex(kind, *parts)->text : parts.status().ToString();
}

constexpr char kFirst[] = "关于开展夏季防汛检查的通知\n";
constexpr char kFigures[] = "全县共有水库12座、塘坝386处，请于6月10日前完成检查，整改率不低于95%。\n";

TEST(UnpackTest, PagesOfAPdfAreParts) {
  const auto parts = Unpack(ContentKind::kPdf, File("notice.pdf"));
  ASSERT_TRUE(parts.ok()) << parts.status();
  ASSERT_EQ(parts->size(), 2u);
  EXPECT_EQ((*parts)[0].name, "page:1");
  EXPECT_NE((*parts)[0].bytes.find(kFigures), std::string::npos);
  EXPECT_NE((*parts)[1].bytes.find("安塞县水务局"), std::string::npos);
}

TEST(UnpackTest, TheDocumentOfADocx) {
  const std::string text = TextOf(ContentKind::kDocx, "notice.docx");
  EXPECT_TRUE(text.starts_with(kFirst)) << text;
  EXPECT_NE(text.find(kFigures), std::string::npos) << text;
  EXPECT_NE(text.find("镇\t水库（座）\n沿河湾镇\t5\n砖窑湾镇\t7\n"), std::string::npos) << text;
}

TEST(UnpackTest, PagesOfAnOfdGoByTheirNumber) {
  const std::string text = TextOf(ContentKind::kOfd, "notice.ofd");
  EXPECT_TRUE(text.starts_with(kFirst)) << text;
  EXPECT_NE(text.find(kFigures), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("安塞县水务局\n2023年5月22日\n")) << text;
}

TEST(UnpackTest, AnEncryptedPdfIsSaidToBe) {
  EXPECT_EQ(Unpack(ContentKind::kPdf, File("locked.pdf")).status().code(), absl::StatusCode::kPermissionDenied);
}

TEST(UnpackTest, BrokenFilesAreErrors) {
  for (const ContentKind kind : {ContentKind::kPdf, ContentKind::kDocx, ContentKind::kOfd}) {
    EXPECT_EQ(Unpack(kind, "PK\x03\x04 broken").status().code(), absl::StatusCode::kDataLoss);
    EXPECT_EQ(Unpack(kind, "").status().code(), absl::StatusCode::kDataLoss);
  }
  EXPECT_EQ(Unpack(ContentKind::kDocx, File("notice.ofd")).status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(Unpack(ContentKind::kDocx, File("notice.docx").substr(0, 900)).status().code(),
            absl::StatusCode::kDataLoss);
  EXPECT_FALSE(Unpack(ContentKind::kOffice, "").ok());
}

}  // namespace
}  // namespace taizhang::normalize
