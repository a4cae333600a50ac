#include "pipeline/analyze.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;

const Rules& TheRules() {
  static const auto* const rules = new Rules(*Rules::Load(text::RuleFiles()));
  return *rules;
}

absl::StatusOr<extract::v1::AnalyzeResponse> AnalyzeOf(const std::string& sentence, const std::string& reference = "",
                                                       v1::OffsetEncoding encoding = v1::OFFSET_ENCODING_UTF8) {
  return AnalyzeText(sentence, reference, encoding, TheRules());
}

TEST(AnalyzeText, SpansCountInTheSentenceAsSent) {
  const std::string sentence = "植樹１２株，投資３．５億元。";
  const auto response = AnalyzeOf(sentence);
  ASSERT_TRUE(response.ok()) << response.status();
  ASSERT_EQ(response->observations_size(), 2);
  for (const v1::Observation& each : response->observations()) {
    EXPECT_EQ(each.text(), sentence.substr(each.span().begin(), each.span().end() - each.span().begin()));
    EXPECT_EQ(each.source().begin(), each.span().begin());
    EXPECT_EQ(each.source().end(), each.span().end());
  }
  EXPECT_EQ(response->observations(0).text(), "１２株");
  EXPECT_EQ(response->observations(0).value(), "12");
  EXPECT_EQ(response->observations(1).text(), "３．５億元");
  EXPECT_EQ(response->observations(1).value(), "350000000");
}

TEST(AnalyzeText, OtherEncodings) {
  const auto utf16 = AnalyzeOf("𠮷村植树12株", "", v1::OFFSET_ENCODING_UTF16);
  const auto utf32 = AnalyzeOf("𠮷村植树12株", "", v1::OFFSET_ENCODING_UTF32);
  ASSERT_TRUE(utf16.ok() && utf32.ok());
  ASSERT_EQ(utf16->numerals_size(), 1);
  EXPECT_EQ(utf16->numerals(0).span().begin(), 5u);
  EXPECT_EQ(utf16->numerals(0).source().begin(), 5u);
  EXPECT_EQ(utf32->numerals(0).span().begin(), 4u);
}

TEST(AnalyzeText, TheReferenceDateIsTheCallers) {
  EXPECT_EQ(AnalyzeOf("今年植树12株。", "2021-03-01")->times(0).start(), "2021-01-01");
  EXPECT_EQ(AnalyzeOf("今年植树12株。")->times(0).start(), "");
}

TEST(AnalyzeText, WhatIsNoTextOrNoDay) {
  EXPECT_EQ(AnalyzeOf("植树\xFF").status().message(), "the text is no UTF-8 at byte 6");
  EXPECT_EQ(AnalyzeOf("植树", "2021-02-30").status().message(), "reference date 2021-02-30 is no day YYYY-MM-DD");
  EXPECT_EQ(AnalyzeOf("植树", "2021").status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(AnalyzeText, AnEmptySentence) {
  const auto response = AnalyzeOf("");
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->numerals_size(), 0);
}

}  // namespace
}  // namespace taizhang::pipeline
