#include "extract/document_fields.h"

#include <gtest/gtest.h>

#include "extract/lexicons.h"
#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

DocumentFields Fields(std::string_view text, const std::vector<PageFieldInput>& page = {}) {
  static const auto* const genres = new GenreLexicon(*GenreLexicon::Parse(RuleFile("genres.tsv")));
  const auto places = TheGazetteer().FindPlaces(text, nullptr);
  return ReadDocumentFields(PlainView(text), page, places, {TheOrganizations(), *genres, TheGazetteer()});
}

std::string Value(const std::optional<FieldValue>& field) { return field ? field->value : "none"; }
std::string Code(const DocumentFields& fields) { return fields.area == nullptr ? "none" : fields.area->code; }

TEST(ReadDocumentFields, AWorkReport) {
  const DocumentFields fields = Fields(
      "政府工作报告\n——2021年1月8日在民勤县第十八届人民代表大会第一次会议上\n县长 "
      "王守田\n各位代表：\n现在，我代表县人民政府向大会报告工作。\n");
  EXPECT_EQ(Value(fields.title), "政府工作报告");
  EXPECT_EQ(fields.genre, "WORK_REPORT");
  EXPECT_EQ(Value(fields.signed_on), "2021-01-08");
  EXPECT_EQ(Code(fields), "620621");
  EXPECT_EQ(Value(fields.issuer), "民勤县人民政府");
  EXPECT_EQ(fields.issuer->given, FieldValue::Given::kDerived);
}

TEST(ReadDocumentFields, ASpeakerInTheTitle) {
  const DocumentFields fields = Fields(
      "政府工作报告（2022年2月3日在青海省第十二届人大会议上 省长 "
      "王守田）\n各位代表：\n我代表省人民政府报告工作。\n");
  EXPECT_EQ(Value(fields.title), "政府工作报告");
  EXPECT_EQ(Value(fields.signed_on), "2022-02-03");
  EXPECT_EQ(Value(fields.issuer), "青海省人民政府");
}

TEST(ReadDocumentFields, ATitleOverTwoLinesWithItsNumberAndSignature) {
  const DocumentFields fields = Fields(
      "民勤县人民政府关于保护渡口\n古树名木的意见\n民政发〔2020〕7号\n各镇人民政府：\n现提出如下意见。\n民勤县人"
      "民政府\n2020年3月5日\n");
  EXPECT_EQ(Value(fields.title), "民勤县人民政府关于保护渡口古树名木的意见");
  EXPECT_EQ(fields.genre, "OPINION");
  EXPECT_EQ(Value(fields.document_number), "民政发〔2020〕7号");
  EXPECT_EQ(Value(fields.issuer), "民勤县人民政府");
  EXPECT_EQ(Value(fields.signed_on), "2020-03-05");
}

TEST(ReadDocumentFields, TitlesThatBreakInsideTheirWords) {
  EXPECT_EQ(Value(Fields("民勤县人民政府关于实施《绿洲保护办\n法》有关事项的通知\n各乡镇：\n").title),
            "民勤县人民政府关于实施《绿洲保护办法》有关事项的通知");
  EXPECT_EQ(Value(Fields("民勤县人民政府\n关于治沙的通知\n各乡镇：\n").title), "民勤县人民政府关于治沙的通知");
  EXPECT_EQ(Value(Fields("民勤县水利局对县人大\n第三号建议的答复\n李代表：\n").title),
            "民勤县水利局对县人大第三号建议的答复");
}

TEST(ReadDocumentFields, ACopyWithoutItsTitle) {
  const DocumentFields fields = Fields(
      "2020年04月17日08:20 "
      "来源：民勤先锋网\n根据统一部署，现将巡察整改结果予以公布。\n一、提高站位。\n中共民勤县委员会\n2020年4月16日"
      "\n");
  EXPECT_EQ(Value(fields.title), "none");
  EXPECT_EQ(Value(fields.source_name), "民勤先锋网");
  EXPECT_EQ(Value(fields.published), "2020-04-17");
  EXPECT_EQ(Value(fields.issuer), "中共民勤县委员会");
  EXPECT_EQ(Value(fields.signed_on), "2020-04-16");
  EXPECT_EQ(fields.genre, "RECTIFICATION_REPORT");
  EXPECT_EQ(Code(fields), "620621");
}

TEST(ReadDocumentFields, TheTitleOfThePageOverThatOfTheDocument) {
  const DocumentFields fields = Fields(
      "(甘肃)2020年民勤县人民政府工作报告(全文)"
      "\n沙乡人家\n政府工作报告\n——2020年4月2日在民勤县第十六届人民代表大会会议上\n各位代表：\n");
  EXPECT_EQ(Value(fields.title), "(甘肃)2020年民勤县人民政府工作报告(全文)");
  EXPECT_EQ(Value(fields.source_name), "沙乡人家");
  EXPECT_EQ(Code(fields), "620621");
}

TEST(ReadDocumentFields, TheWholeCountry) {
  const DocumentFields fields = Fields(
      "中华人民共和国\n2015年国民经济和社会发展统计公报[1]\n中华人民共和国国家统计局\n2016年2月29日\n全年情况较好。\n");
  EXPECT_EQ(Value(fields.title), "中华人民共和国2015年国民经济和社会发展统计公报");
  EXPECT_EQ(Value(fields.issuer), "中华人民共和国国家统计局");
  EXPECT_EQ(Value(fields.signed_on), "2016-02-29");
  EXPECT_TRUE(fields.nation);
  EXPECT_EQ(Code(fields), "none");
}

TEST(ReadDocumentFields, ARegulation) {
  const DocumentFields fields =
      Fields("沙区条例\n2008年1月31日 中华人民共和国国务院令第999号公布\n第一条 为了治沙，制定本条例。\n");
  EXPECT_EQ(fields.genre, "REGULATION");
  EXPECT_EQ(Value(fields.issuer), "中华人民共和国国务院");
  EXPECT_EQ(Value(fields.document_number), "中华人民共和国国务院令第999号");
}

TEST(ReadDocumentFields, WhatThePageStates) {
  const DocumentFields fields =
      Fields("绿化通知\n各乡镇：\n请做好绿化。\n", {{"title", "民勤县绿化通知_民勤网", std::nullopt},
                                                    {"issuer", "民勤县林业局", std::nullopt},
                                                    {"published", "2021-05-06", std::nullopt}});
  EXPECT_EQ(Value(fields.title), "绿化通知");
  EXPECT_EQ(Value(fields.issuer), "民勤县林业局");
  EXPECT_EQ(fields.issuer->given, FieldValue::Given::kPage);
  EXPECT_EQ(Value(fields.published), "2021-05-06");
  EXPECT_EQ(Code(fields), "620621");
}

TEST(ReadDocumentFields, AParagraphIsNoTitle) {
  const DocumentFields fields = Fields("按照部署，天水市抓好整改。\n天水市各部门落实。\n");
  EXPECT_EQ(Value(fields.title), "none");
  EXPECT_EQ(Code(fields), "620500");
}

TEST(ReadDocumentFields, AnEmptyText) {
  const DocumentFields fields = Fields("");
  EXPECT_EQ(fields.genre, "OTHER");
  EXPECT_EQ(Value(fields.signed_on), "none");
}

}  // namespace
}  // namespace taizhang::extract
