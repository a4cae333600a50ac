#include "extract/build_readings.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

void AddField(v1::SegmentedDocument& document, const char* name, const char* value) {
  v1::PageField& field = *document.mutable_normalized()->add_fields();
  field.set_name(name);
  field.set_value(value);
}

std::string ReferenceOf(const v1::SegmentedDocument& document) {
  const PlainReading reading(document);
  if (!reading.readings.reference) return "none";
  return v1::ReferenceDateBasis_Name(reading.readings.reference_basis)
             .substr(std::string_view("REFERENCE_DATE_BASIS_").size()) +
         " " + reading.readings.ReferenceIso();
}

TEST(ReadLeaves, TheReferenceDateIsTheFirstThatIsKnown) {
  v1::SegmentedDocument document = PlainDocument("植树三株。");
  EXPECT_EQ(ReferenceOf(document), "none");
  AddField(document, "url_date", "2021-05-09");
  EXPECT_EQ(ReferenceOf(document), "URL 2021-05-09");
  AddField(document, "published", "2021-05-08");
  EXPECT_EQ(ReferenceOf(document), "PUBLISHED 2021-05-08");
  AddField(document, "signed", "2021-05-06");
  EXPECT_EQ(ReferenceOf(document), "SIGNED 2021-05-06");
  document.mutable_normalized()->mutable_capture()->set_reference_date("2021-06-01");
  EXPECT_EQ(ReferenceOf(document), "GIVEN 2021-06-01");
}

TEST(ReadLeaves, ElseTheDiscourse) {
  EXPECT_EQ(ReferenceOf(PlainDocument("会议于2021年5月6日召开，2021年5月8日结束。\n今年植树。")),
            "DISCOURSE 2021-05-08");
  EXPECT_EQ(ReferenceOf(PlainDocument("植树三株。\n一、2020年工作安排\n种树。", {{"一、", "2020年工作安排"}})),
            "DISCOURSE 2020-12-31");
  EXPECT_EQ(ReferenceOf(PlainDocument("明年植树。")), "none");
}

// The dates of the last time of a text.
std::string LastTime(const char* text) {
  const v1::SegmentedDocument document = PlainDocument(text);
  const PlainReading reading(document);
  return reading.readings.times.back().start + ".." + reading.readings.times.back().end;
}

TEST(ReadLeaves, TheYearOfTheTitleIsTold) {
  EXPECT_EQ(LastTime("某市关于2020年国民经济统计公报\n2021年3月4日\n造林5万亩，比上年增长5%。"),
            "2019-01-01..2019-12-31");
  EXPECT_EQ(LastTime("某市2020年国民经济统计公报\n2021年3月4日\n全年造林5万亩。"), "2020-01-01..2020-12-31");
  EXPECT_EQ(LastTime("某市关于2020年预算执行情况的报告\n2021年3月4日\n全年支出5万元。"), "2020-01-01..2020-12-31");
}

TEST(ReadLeaves, ARectificationReportTellsOfAfterTheYearOfItsTitle) {
  EXPECT_EQ(LastTime("某市关于2020年度审计整改情况的报告\n2021年12月4日\n房租比上年增长5%。"),
            "2020-01-01..2020-12-31");
}

TEST(ReadLeaves, ADateFarDownIsNoReference) {
  EXPECT_EQ(ReferenceOf(PlainDocument("一株。\n二株。\n三株。\n四株。\n五株。\n六株。\n建于1998年5月6日。\n七株。")),
            "none");
}

TEST(ReadLeaves, ADayThatTheCalendarLacksIsNoReference) {
  v1::SegmentedDocument document = PlainDocument("植树三株。");
  document.mutable_normalized()->mutable_capture()->set_reference_date("2021-02-30");
  EXPECT_EQ(ReferenceOf(document), "none");
}

TEST(ReadLeaves, AYearIsNoQuantity) {
  const PlainReading reading("2021年植树5株。");
  ASSERT_EQ(reading.readings.times.size(), 1u);
  ASSERT_EQ(reading.readings.quantities.size(), 1u);
  EXPECT_EQ(reading.readings.quantities[0].value, "5");
}

TEST(ReadLeaves, RelativePlacesMeanTheAreaOfTheDocument) {
  const PlainReading reading("民勤县绿化公报\n我县植树5株。");
  ASSERT_NE(reading.readings.fields.area, nullptr);
  EXPECT_EQ(reading.readings.fields.area->code, "620621");
  ASSERT_EQ(reading.readings.places.size(), 2u);
  EXPECT_EQ(reading.readings.places[1].area, reading.readings.fields.area);
}

TEST(ReadLeaves, WhatReadersOfFindingsGet) {
  const PlainReading reading("6月底前植树5株，投入3万元，完成八成。");
  ASSERT_EQ(reading.readings.time_inputs.size(), reading.readings.times.size());
  EXPECT_TRUE(reading.readings.time_inputs[0].deadline);
  EXPECT_EQ(reading.readings.time_inputs[0].span, reading.readings.times[0].span);
  ASSERT_EQ(reading.readings.quantity_inputs.size(), 3u);
  EXPECT_TRUE(reading.readings.quantity_inputs[0].count);
  EXPECT_FALSE(reading.readings.quantity_inputs[1].count) << "money is no count";
  EXPECT_FALSE(reading.readings.quantity_inputs[2].count) << "a ratio is no count";
  EXPECT_EQ(reading.readings.quantity_inputs[1].value, "30000");
}

TEST(ReadLeaves, AnEmptyDocument) {
  const PlainReading reading("");
  EXPECT_TRUE(reading.readings.times.empty());
  EXPECT_TRUE(reading.readings.quantities.empty());
  EXPECT_EQ(reading.readings.ReferenceIso(), "");
}

}  // namespace
}  // namespace taizhang::extract
