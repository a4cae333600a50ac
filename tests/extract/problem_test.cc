#include "extract/problem.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

std::string Problem(std::string_view text) {
  const auto span = TheFindingReader().problems().Read(text, Whole(text));
  return span ? std::string(span->In(text)) : "none";
}

TEST(ProblemReader, EveryRowShowsItsCue) { EXPECT_THAT(FailedExamples("finding_cues.tsv"), IsEmpty()); }

TEST(ReadProblem, Led) {
  EXPECT_EQ(Problem("针对灌渠老化、管护不到位问题。"), "灌渠老化、管护不到位");
  EXPECT_EQ(Problem("关于灌渠老化的问题"), "灌渠老化");
  EXPECT_EQ(Problem("针对“灌渠老化”问题（已完成）"), "灌渠老化");
  EXPECT_EQ(Problem("针对巡察组反馈的“灌渠老化”问题"), "灌渠老化");
  EXPECT_EQ(Problem("关于灌渠管护不够方面"), "灌渠管护不够");
}

TEST(ReadProblem, NamedByTheHeadingItself) {
  EXPECT_EQ(Problem("灌渠老化问题。"), "灌渠老化");
  EXPECT_EQ(Problem("“清零”“销号”工作不扎实"), "“清零”“销号”工作不扎实");
}

TEST(ReadProblem, ATopicNamesNone) {
  EXPECT_EQ(Problem("完善灌溉工作机制"), "none");
  EXPECT_EQ(Problem("加快督察反馈问题销号进度"), "none");
  EXPECT_EQ(Problem("关于灌溉方面"), "none");
  EXPECT_EQ(Problem(""), "none");
}

}  // namespace
}  // namespace taizhang::extract
