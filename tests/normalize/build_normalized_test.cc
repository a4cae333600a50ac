#include "normalize/build_normalized.h"

#include <gtest/gtest.h>

#include "normalize/punctuation.h"

namespace taizhang::normalize {
namespace {

namespace v1 = document::v1;
using text::MappedText;

TEST(BuildNormalizedTest, LayoutFollowsTheText) {
  NormalizedBuilder builder(MappedText::Identity("甲,,乙\t3"));
  builder.AddLayout({{.kind = markup::LayoutKind::kCell, .span = {9, 10}, .row = 0, .col = 1}});
  builder.Apply(RestorePunctuation(builder.work().text()), v1::REPAIR_KIND_PUNCTUATION);
  const v1::NormalizedDocument document = std::move(builder).Finish();
  EXPECT_EQ(document.text(), "甲，乙\t3");
  ASSERT_EQ(document.layout_size(), 1);
  EXPECT_EQ(document.layout(0).kind(), v1::LAYOUT_KIND_CELL);
  EXPECT_EQ(document.text().substr(document.layout(0).span().begin()), "3");
}

TEST(BuildNormalizedTest, ARepairSaysWhatItChangedAndWhere) {
  NormalizedBuilder builder(MappedText::Identity("甲,,乙"));
  builder.Apply(RestorePunctuation(builder.work().text()), v1::REPAIR_KIND_PUNCTUATION);
  const v1::NormalizedDocument document = std::move(builder).Finish();
  ASSERT_EQ(document.repairs_size(), 1);
  EXPECT_EQ(document.repairs(0).before(), ",,");
  EXPECT_EQ(document.repairs(0).after(), "，");
  EXPECT_EQ(document.repairs(0).source().begin(), 3u);
  EXPECT_EQ(document.repairs(0).source().end(), 5u);
  EXPECT_EQ(document.repairs(0).span().begin(), 3u);
}

TEST(BuildNormalizedTest, ADiagnosticOfTheWholeDocumentHasNoSpan) {
  NormalizedBuilder builder(MappedText::Identity("甲"));
  builder.Diagnose(v1::DIAGNOSTIC_CODE_EMPTY_TEXT, v1::SEVERITY_WARNING, {}, "why");
  builder.Diagnose(v1::DIAGNOSTIC_CODE_LOST_BYTES, v1::SEVERITY_WARNING, {0, 3}, "here");
  const v1::NormalizedDocument document = std::move(builder).Finish();
  EXPECT_FALSE(document.diagnostics(0).has_span());
  EXPECT_EQ(document.diagnostics(1).source().end(), 3u);
}

}  // namespace
}  // namespace taizhang::normalize
