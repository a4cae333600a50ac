#include "pipeline/page.h"

#include <gtest/gtest.h>

namespace taizhang::pipeline {
namespace {

TEST(PageTest, MediaTypeAndLabelComeFromTheContentType) {
  const auto page = MakePage("x", {.content_type = "Text/HTML; Charset=\"GB2312\""});
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->capture().media_type(), "text/html");
  EXPECT_EQ(page->capture().charset_label(), "GB2312");
}

TEST(PageTest, TheCallersLabelGoesFirst) {
  const auto page = MakePage("x", {.content_type = "text/html; charset=gbk", .charset = "big5"});
  EXPECT_EQ(page->capture().charset_label(), "big5");
}

TEST(PageTest, AnIdIsOfTheUrlAndACaptureOfTheBody) {
  const auto a = MakePage("一", {.url = "https://x.example/a"});
  const auto b = MakePage("二", {.url = "https://x.example/a"});
  EXPECT_EQ(a->capture().document_id(), b->capture().document_id());
  EXPECT_NE(a->capture().capture_id(), b->capture().capture_id());
  EXPECT_EQ(a->capture().document_id().size(), 32u);
}

TEST(PageTest, WithoutUrlTheBodyIsTheDocument) {
  EXPECT_EQ(MakePage("一", {})->capture().document_id(), MakePage("一", {})->capture().document_id());
  EXPECT_NE(MakePage("一", {})->capture().document_id(), MakePage("二", {})->capture().document_id());
}

TEST(PageTest, DatesThatAreNoneAreRefused) {
  EXPECT_FALSE(MakePage("x", {.reference_date = "2023-02-30"}).ok());
  EXPECT_FALSE(MakePage("x", {.reference_date = "2023"}).ok());
  EXPECT_FALSE(MakePage("x", {.fetched_at = "yesterday"}).ok());
  EXPECT_TRUE(MakePage("x", {.fetched_at = "2023-05-01T10:00:00Z", .reference_date = "2024-02-29"}).ok());
}

}  // namespace
}  // namespace taizhang::pipeline
