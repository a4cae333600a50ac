#include "extract/action_progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

std::string Pair(std::string_view text, const std::vector<QuantityInput>& quantities) {
  const auto facts = TheFindingReader().progress().Read(text, Whole(text), quantities);
  return facts ? std::to_string(facts->found) + "/" + std::to_string(facts->resolved) : "none";
}

TEST(ProgressReader, EveryRowFindsItsExample) { EXPECT_THAT(FailedExamples("progress_cues.tsv"), IsEmpty()); }

TEST(ReadProgress, APairWithSomethingLeftGoesFirst) {
  const std::string text = "涉及渠道8条，全部完成。排查隐患30处，完成21处。";
  EXPECT_EQ(
      Pair(text, {Count(text, "8条", "8", "条"), Count(text, "30处", "30", "处"), Count(text, "21处", "21", "处")}),
      "30/21");
}

TEST(ReadProgress, WhatIsNoPair) {
  std::string text = "开展巡查30次，完成培训12次";
  EXPECT_EQ(Pair(text, {Count(text, "30次", "30", "次"), Count(text, "12次", "12", "次")}), "none");
  text = "排查耕地30亩，完成12亩";
  EXPECT_EQ(Pair(text, {{SpanOf(text, "30亩"), "20000", "亩", false}, {SpanOf(text, "12亩"), "8000", "亩", false}}),
            "none");
  text = "筛选项目30个，6月底前开工28个";
  EXPECT_EQ(Pair(text, {Count(text, "30个", "30", "个"), Count(text, "28个", "28", "个")}), "none");
  text = "排查问题30个，完成渠道12条";
  EXPECT_EQ(Pair(text, {Count(text, "30个", "30", "个"), Count(text, "12条", "12", "条")}), "none");
}

TEST(ReadProgress, RestAndRateAreChecked) {
  const std::string text = "排查隐患30处，完成21处，剩余9处，整改率75%";
  const std::vector<QuantityInput> quantities = {Count(text, "30处", "30", "处"),
                                                 Count(text, "21处", "21", "处"),
                                                 Count(text, "9处", "9", "处"),
                                                 {SpanOf(text, "75%"), "75", "%", false}};
  const auto facts = TheFindingReader().progress().Read(text, Whole(text), quantities);
  ASSERT_TRUE(facts.has_value());
  ASSERT_EQ(facts->checks.size(), 2u);
  EXPECT_EQ(facts->checks[0].kind, ProgressFacts::Check::Kind::kSum);
  EXPECT_TRUE(facts->checks[0].ok);
  EXPECT_EQ(facts->checks[1].kind, ProgressFacts::Check::Kind::kRate);
  EXPECT_FALSE(facts->checks[1].ok);
}

}  // namespace
}  // namespace taizhang::extract
