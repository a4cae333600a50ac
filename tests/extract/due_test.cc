#include "extract/due.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

std::optional<DueFacts> Due(std::string_view text, const std::vector<TimeInput>& times) {
  return TheFindingReader().dues().Read(text, Whole(text), times);
}

TEST(DueReader, EveryRowFindsItsExample) { EXPECT_THAT(FailedExamples("due_cues.tsv"), IsEmpty()); }

TEST(ReadDue, TheLastDayCounts) {
  const std::string text = "5月底前招标，10月底前完工";
  const auto due = Due(text, {Day(text, "5月底", "2021-05-31"), Day(text, "10月底", "2021-10-31")});
  ASSERT_TRUE(due.has_value());
  EXPECT_EQ(due->date, "2021-10-31");
}

TEST(ReadDue, YearsByWhichAndPlannedYears) {
  std::string text = "到2025年建成";
  EXPECT_EQ(Due(text, {Day(text, "2025年", "2025-12-31", false)})->date, "2025-12-31");
  text = "全年计划植树";
  EXPECT_EQ(Due(text, {Day(text, "全年", "2021-12-31", false)})->date, "2021-12-31");
  text = "全年植树12万株";
  EXPECT_FALSE(Due(text, {Day(text, "全年", "2021-12-31", false)}).has_value());
}

TEST(ReadDue, WhatIsNoDue) {
  std::string text = "截至8月底，已植树";
  EXPECT_FALSE(Due(text, {Day(text, "8月底", "2021-08-31", true)}).has_value());
  text = "印发《2025年前植树方案》";
  EXPECT_FALSE(Due(text, {Day(text, "2025年", "2025-12-31", true)}).has_value());
}

TEST(ReadDue, RecurringAndAfterAnEvent) {
  std::string text = "每季度调度一次";
  const auto recurring = Due(text, {{SpanOf(text, "每季度"), "", "", false, TimeInput::Kind::kRecurrence}});
  EXPECT_EQ(recurring->kind, DueFacts::Kind::kRecurring);
  text = "收到验收报告后15日内拨付";
  const auto after = Due(text, {{SpanOf(text, "15日内"), "", "", true, TimeInput::Kind::kDuration}});
  ASSERT_TRUE(after.has_value());
  EXPECT_EQ(after->kind, DueFacts::Kind::kAfterEvent);
  EXPECT_EQ(after->event->In(text), "收到验收报告");
}

TEST(ReadDueField, AnyDayIsOne) {
  const std::string text = "完成时限：2023年6月";
  const auto due = TheFindingReader().dues().ReadField(text, SpanOf(text, "2023年6月"),
                                                       {Day(text, "2023年6月", "2023-06-30", false)});
  EXPECT_EQ(due->date, "2023-06-30");
}

}  // namespace
}  // namespace taizhang::extract
