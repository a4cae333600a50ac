#include "extract/build_document.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

// The document record of a text, with the reading it came from.
class Built {
 public:
  explicit Built(v1::SegmentedDocument document) : reading_(std::move(document)) {
    BuildDocument(reading_.readings, reading_.segmented.normalized(), TheRules(), reading_.builder, document_);
  }
  explicit Built(const std::string& text) : Built(PlainDocument(text)) {}
  const v1::Document* operator->() const { return &document_; }
  std::string Evidence(std::string_view field) const { return EvidenceOf(document_, field, reading_.view.text); }

 private:
  PlainReading reading_;
  v1::Document document_;
};

constexpr char kNotice[] =
    "民勤县人民政府关于保护渡口古树的意见\n民政发〔2020〕7号\n各镇人民政府：\n现提出如下意见。\n联系电话：0935-"
    "4120000\n"
    "民勤县人民政府\n2020年3月5日\n";

TEST(BuildDocument, FieldsWithTheirPlaces) {
  const Built document(kNotice);
  EXPECT_EQ(document->title(), "民勤县人民政府关于保护渡口古树的意见");
  EXPECT_EQ(document->genre(), v1::GENRE_OPINION);
  EXPECT_EQ(document->document_number(), "民政发〔2020〕7号");
  EXPECT_EQ(document.Evidence("document_number"), "DOCUMENT: 民政发〔2020〕7号");
  EXPECT_EQ(document->issuer(), "民勤县人民政府");
  EXPECT_EQ(document->signed_(), "2020-03-05");
  EXPECT_EQ(document->area().code(), "620621");
  EXPECT_EQ(document->area().edition(), "2023");
  EXPECT_EQ(document->reference_date().date(), "2020-03-05");
  EXPECT_EQ(document->reference_date().basis(), v1::REFERENCE_DATE_BASIS_SIGNED);
  EXPECT_EQ(document->text(), kNotice);
  EXPECT_EQ(document->offset_encoding(), v1::OFFSET_ENCODING_UTF8);
  EXPECT_FALSE(document->has_inspection());
}

TEST(BuildDocument, ContactsOfTheText) {
  const Built document(kNotice);
  ASSERT_EQ(document->contacts_size(), 1);
  EXPECT_EQ(document->contacts(0).value(), "0935-4120000");
  EXPECT_EQ(document->contacts(0).span().begin(), document->contacts(0).source().begin());
  EXPECT_EQ(Built("植树三株。")->contacts_size(), 0);
}

TEST(BuildDocument, WhatOnlyThePageSaysHasThePlaceThere) {
  v1::SegmentedDocument page = PlainDocument("植树三株。");
  v1::PageField& field = *page.mutable_normalized()->add_fields();
  field.set_name("published");
  field.set_value("2021-05-08");
  field.mutable_source()->set_begin(70);
  field.mutable_source()->set_end(80);
  const Built document(page);
  EXPECT_EQ(document->published(), "2021-05-08");
  ASSERT_EQ(document->evidence_size(), 1);
  EXPECT_FALSE(document->evidence(0).has_span());
  EXPECT_EQ(document->evidence(0).source().begin(), 70u);
}

TEST(BuildDocument, TheCapture) {
  v1::SegmentedDocument page = PlainDocument("植树三株。");
  v1::Capture& capture = *page.mutable_normalized()->mutable_capture();
  capture.set_document_id("d");
  capture.set_canonical_url("https://www.shaqu.gov.cn/1");
  capture.set_charset("gb18030");
  capture.set_truncated(true);
  const Built document(page);
  EXPECT_EQ(document->id(), "d");
  EXPECT_EQ(document->url(), "https://www.shaqu.gov.cn/1");
  EXPECT_EQ(document->capture().capture_id(), "capture");
  EXPECT_EQ(document->capture().charset(), "gb18030");
  EXPECT_TRUE(document->capture().truncated());
}

TEST(BuildDocument, OriginByTheProfileThenByTheHost) {
  v1::SegmentedDocument page = PlainDocument("植树三株。");
  EXPECT_EQ(Built(page)->origin(), v1::ORIGIN_UNKNOWN);
  v1::Capture& capture = *page.mutable_normalized()->mutable_capture();
  capture.set_canonical_url("https://www.shaqu.gov.cn:8080/1");
  EXPECT_EQ(Built(page)->origin(), v1::ORIGIN_OFFICIAL);
  capture.set_canonical_url("https://www.notgov.cn/gov.cn");
  EXPECT_EQ(Built(page)->origin(), v1::ORIGIN_UNKNOWN);
  capture.set_site_origin("repost");
  EXPECT_EQ(Built(page)->origin(), v1::ORIGIN_REPOST);
  capture.set_site_origin("official");
  EXPECT_EQ(Built(page)->origin(), v1::ORIGIN_OFFICIAL);
}

TEST(BuildDocument, AnInspection) {
  const Built document(
      "中共民勤县委关于整改落实情况的通报\n2020年3月5日至4月20日，省委第二巡视组对民勤县开展了巡视。2020年6月1日，"
      "省委第二巡视组向民勤县反馈了意见。\n");
  ASSERT_TRUE(document->has_inspection());
  EXPECT_EQ(document->inspection().inspector(), "省委第二巡视组");
  EXPECT_EQ(document->inspection().start(), "2020-03-05");
  EXPECT_EQ(document->inspection().end(), "2020-04-20");
  EXPECT_EQ(document->inspection().feedback(), "2020-06-01");
}

TEST(BuildDocument, AnEmptyDocument) {
  const Built document("");
  EXPECT_EQ(document->title(), "");
  EXPECT_EQ(document->genre(), v1::GENRE_OTHER);
  EXPECT_FALSE(document->has_area());
  EXPECT_FALSE(document->has_reference_date());
}

}  // namespace
}  // namespace taizhang::extract
