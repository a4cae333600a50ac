#include "pipeline/source_parts.h"

#include <gtest/gtest.h>

#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;

google::protobuf::RepeatedPtrField<v1::SourcePart> TwoPages() {
  google::protobuf::RepeatedPtrField<v1::SourcePart> parts;
  parts.Add()->set_name("page:1");
  parts.Add()->set_name("page:2");
  parts[1].set_begin(100);
  return parts;
}

v1::SourceSpan Named(std::uint32_t begin, std::uint32_t end) {
  v1::ExtractedDocument document;
  v1::SourceSpan& span = *document.add_observations()->mutable_quote()->mutable_source();
  span.set_begin(begin);
  span.set_end(end);
  NameSourceParts(TwoPages(), document);
  return document.observations(0).quote().source();
}

TEST(SourcePartsTest, ASpanCountsInItsPart) {
  EXPECT_EQ(Named(120, 130).part(), "page:2");
  EXPECT_EQ(Named(120, 130).begin(), 20u);
  EXPECT_EQ(Named(120, 130).end(), 30u);
  EXPECT_EQ(Named(0, 10).part(), "page:1");
  EXPECT_EQ(Named(100, 110).begin(), 0u);
}

TEST(SourcePartsTest, ASpanOverTwoPartsEndsWithTheFirst) {
  EXPECT_EQ(Named(90, 110).part(), "page:1");
  EXPECT_EQ(Named(90, 110).end(), 100u);
}

TEST(SourcePartsTest, ABodyHasNoParts) {
  v1::SourceSpan span;
  span.set_begin(7);
  NameSourceParts({}, span);
  EXPECT_EQ(span.part(), "");
  EXPECT_EQ(span.begin(), 7u);
}

}  // namespace
}  // namespace taizhang::pipeline
