#include "pipeline/offset_encoding.h"

#include <gtest/gtest.h>

#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;

v1::ExtractedDocument Document(std::uint32_t begin, std::uint32_t end) {
  v1::ExtractedDocument document;
  v1::Action& action = *document.add_findings()->add_actions()->add_actions();
  for (v1::Span* span : {action.mutable_span(), action.mutable_quote()->mutable_span()}) {
    span->set_begin(begin);
    span->set_end(end);
  }
  action.mutable_source()->set_begin(begin);
  action.mutable_source()->set_end(end);
  return document;
}

const v1::Action& ActionOf(const v1::ExtractedDocument& document) { return document.findings(0).actions(0).actions(0); }

TEST(OffsetEncodingTest, CountsUtf16UnitsAndCodePoints) {
  const std::string text = "𠮷县5%";  // 4 + 3 + 1 + 1 bytes
  v1::ExtractedDocument document = Document(7, 9);
  EncodeOffsets(text, text, v1::OFFSET_ENCODING_UTF16, EncodedSpans::kText, document);
  EXPECT_EQ(ActionOf(document).span().begin(), 3u);
  EXPECT_EQ(ActionOf(document).quote().span().end(), 5u);
  EXPECT_EQ(ActionOf(document).source().begin(), 7u) << "bytes of the body stay";

  document = Document(7, 9);
  EncodeOffsets(text, text, v1::OFFSET_ENCODING_UTF32, EncodedSpans::kTextAndSource, document);
  EXPECT_EQ(ActionOf(document).span().begin(), 2u);
  EXPECT_EQ(ActionOf(document).source().end(), 4u);
}

TEST(OffsetEncodingTest, AgreesWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 7 == 0 ? "𠮷" : i % 3 == 0 ? "县" : "a";
  std::uint32_t units = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    v1::ExtractedDocument document = Document(at, at);
    EncodeOffsets(text, text, v1::OFFSET_ENCODING_UTF16, EncodedSpans::kText, document);
    ASSERT_EQ(ActionOf(document).span().begin(), units) << at;
    const auto lead = static_cast<unsigned char>(text[at]);
    units += lead >= 0xF0 ? 2 : 1;
    at += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 1;
  }
}

TEST(OffsetEncodingTest, Utf8StaysAsItIs) {
  v1::ExtractedDocument document = Document(3, 6);
  EncodeOffsets("县县", "县县", v1::OFFSET_ENCODING_UTF8, EncodedSpans::kTextAndSource, document);
  EXPECT_EQ(ActionOf(document).span().begin(), 3u);
}

}  // namespace
}  // namespace taizhang::pipeline
