#include "extract/build_times.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

// "DATE 2021-01-01..2021-12-31": what each time of a text says, parted by blanks and bars.
std::string TimesOf(const std::string& text, const std::string& reference = "") {
  v1::SegmentedDocument document = PlainDocument(text);
  document.mutable_normalized()->mutable_capture()->set_reference_date(reference);
  PlainReading reading(document);
  BuildTimes(reading.readings, reading.builder, reading.extracted);
  std::string all;
  for (const v1::TimeExpression& time : reading.extracted.times()) {
    const std::string kind = v1::TimeKind_Name(time.kind()).substr(std::string_view("TIME_KIND_").size());
    all += (all.empty() ? "" : " | ") + kind + " " + time.start() + ".." + time.end() +
           (time.value().empty() ? "" : " " + time.value()) + (time.deadline() ? " deadline" : "");
  }
  return all;
}

TEST(BuildTimes, KindsAndDates) {
  EXPECT_EQ(TimesOf("2021年植树。"), "DATE 2021-01-01..2021-12-31");
  EXPECT_EQ(TimesOf("2021年1—8月植树。"), "INTERVAL 2021-01-01..2021-08-31");
  EXPECT_EQ(TimesOf("2021年6月底前植树。"), "DATE ..2021-06-30 deadline");
  EXPECT_EQ(TimesOf("用时3个月。"), "DURATION .. P3M");
  EXPECT_EQ(TimesOf("每月植树。"), "RECURRENCE .. R/P1M");
  EXPECT_EQ(TimesOf("近年来植树。"), "VAGUE ..");
  EXPECT_EQ(TimesOf("没有时间。"), "");
}

TEST(BuildTimes, ARelativeTimeCountsFromTheReferenceDate) {
  EXPECT_EQ(TimesOf("今年植树。", "2021-03-01"), "DATE 2021-01-01..2021-12-31");
  EXPECT_EQ(TimesOf("今年植树。"), "DATE ..");
}

TEST(BuildTimes, WhatDiscourseGaveIsLessSure) {
  PlainReading reading("2021年植树，8月浇水。");
  BuildTimes(reading.readings, reading.builder, reading.extracted);
  ASSERT_EQ(reading.extracted.times_size(), 2);
  EXPECT_EQ(reading.extracted.times(0).confidence(), v1::CONFIDENCE_HIGH);
  EXPECT_EQ(reading.extracted.times(1).confidence(), v1::CONFIDENCE_MEDIUM);
  EXPECT_EQ(reading.extracted.times(1).start(), "2021-08-01");
  EXPECT_EQ(reading.extracted.times(1).text(), "8月");
  EXPECT_FALSE(reading.extracted.times(1).rule().empty());
}

TEST(BuildTimes, ADayThatTheCalendarLacksIsADiagnostic) {
  PlainReading reading("2021年2月30日植树。");
  BuildTimes(reading.readings, reading.builder, reading.extracted);
  ASSERT_EQ(reading.extracted.times_size(), 1);
  EXPECT_EQ(reading.extracted.times(0).start(), "");
  ASSERT_EQ(reading.extracted.diagnostics_size(), 1);
  EXPECT_EQ(reading.extracted.diagnostics(0).code(), v1::DIAGNOSTIC_CODE_IMPOSSIBLE_DATE);
  EXPECT_EQ(reading.extracted.diagnostics(0).message(), "no day of the calendar: 2021年2月30日");
}

}  // namespace
}  // namespace taizhang::extract
