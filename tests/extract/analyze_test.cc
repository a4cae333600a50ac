#include "extract/analyze.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

TEST(Analyze, EveryKindOfRecordOfASentence) {
  const auto response = Analyze(PlainDocument("2021年民勤县印发《节水办法》，植树12株。"), TheRules());
  ASSERT_TRUE(response.ok()) << response.status();
  ASSERT_EQ(response->observations_size(), 1);
  EXPECT_EQ(response->observations(0).value(), "12");
  ASSERT_EQ(response->times_size(), 1);
  EXPECT_EQ(response->times(0).start(), "2021-01-01");
  ASSERT_EQ(response->citations_size(), 1);
  EXPECT_EQ(response->citations(0).title(), "节水办法");
  ASSERT_EQ(response->mentions_size(), 1);
  EXPECT_EQ(response->mentions(0).code(), "620621");
  ASSERT_EQ(response->numerals_size(), 2) << "the year is a numeral, and no quantity";
  EXPECT_EQ(response->numerals(1).text(), "12");
}

TEST(Analyze, NothingOfNothing) {
  const auto response = Analyze(PlainDocument(""), TheRules());
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->ByteSizeLong(), 0u);
}

TEST(Analyze, ADocumentThatContradictsItselfIsRefused) {
  document::v1::SegmentedDocument document = PlainDocument("植树12株。");
  document.mutable_sentences(0)->mutable_span()->set_end(99);
  EXPECT_EQ(Analyze(document, TheRules()).status().code(), absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace taizhang::extract
