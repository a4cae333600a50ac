#include "segment/outline_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segmented_text.h"

namespace taizhang::segment {
namespace {

using document::v1::DiagnosticCode;

std::vector<DiagnosticCode> Codes(const std::string& text) {
  std::vector<DiagnosticCode> out;
  const auto document = Segmented(text);
  for (const auto& diagnostic : document.diagnostics()) out.push_back(diagnostic.code());
  return out;
}

TEST(OutlineTreeTest, ThreeLevels) {
  EXPECT_EQ(DrawnText("一、甲\n（一）乙\n1.丙。丁。\n2.戊。己。\n（二）庚\n1.辛。壬。\n二、癸\n（一）子\n"),
            "一、/甲\n  （一）/乙\n    1./丙+\n    2./戊+\n  （二）/庚\n    1./辛+\n二、/癸\n  （一）/子\n");
}

TEST(OutlineTreeTest, SixLevels) {
  EXPECT_EQ(
      DrawnText("第一章 甲\n第一节 乙\n一、丙\n（一）丁\n1.戊\n（1）己\n（2）庚\n2.辛\n（二）壬\n二、癸\n第二节 "
                "子\n第二章 丑\n"),
      "第一章/甲\n  第一节/乙\n    一、/丙\n      （一）/丁\n        1./戊\n          （1）/己\n          （2）/庚\n"
      "        2./辛\n      （二）/壬\n    二、/癸\n  第二节/子\n第二章/丑\n");
}

TEST(OutlineTreeTest, ALevelLeftOut) {
  EXPECT_EQ(DrawnText("一、甲\n1.乙。子。\n2.丙。丑。\n二、丁\n（一）戊\n1.己。寅。\n"),
            "一、/甲\n  1./乙+\n  2./丙+\n二、/丁\n  （一）/戊\n    1./己+\n");
}

TEST(OutlineTreeTest, NumbersThatRunOnUnderANewParent) {
  const std::string text = "（一）甲\n1.乙。子。\n2.丙。丑。\n（二）丁\n3.戊。寅。\n";
  EXPECT_EQ(DrawnText(text), "（一）/甲\n  1./乙+\n  2./丙+\n（二）/丁\n  3./戊+\n");
  EXPECT_TRUE(Codes(text).empty());
}

TEST(OutlineTreeTest, RestartUnderANewParentIsInOrder) {
  EXPECT_TRUE(Codes("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n").empty());
}

TEST(OutlineTreeTest, SkippedAndRepeatedNumbersAreToldAndKept) {
  EXPECT_THAT(Codes("一、甲\n三、乙\n"), testing::ElementsAre(document::v1::DIAGNOSTIC_CODE_HEADING_SKIPPED));
  EXPECT_THAT(Codes("一、甲\n二、乙\n二、丙\n"), testing::ElementsAre(document::v1::DIAGNOSTIC_CODE_HEADING_REPEATED));
  EXPECT_EQ(DrawnText("一、甲\n三、乙\n三、丙\n"), "一、/甲\n三、/乙\n三、/丙\n");
  EXPECT_TRUE(Codes("第一条 甲。\n第一条之一 乙。\n第二条 丙。\n").empty());
}

TEST(OutlineTreeTest, ADocumentsOwnOrderGoesBeforeCustom) {
  EXPECT_EQ(DrawnText("1.甲\n一、乙\n二、丙\n2.丁\n一、戊\n"), "1./甲\n  一、/乙\n  二、/丙\n2./丁\n  一、/戊\n");
}

TEST(OutlineTreeTest, ArticlesAndTheirItems) {
  EXPECT_EQ(
      DrawnText(
          "第一章 总则\n第一条 为了规范。制定。\n第二条 条件：\n（一）甲；\n（二）乙。\n第二章 附则\n第三条 施行。\n"),
      "第一章/总则\n  第一条/为了规范+\n  第二条/条件\n    （一）/甲+\n    （二）/乙+\n第二章/附则\n  第三条/施行+\n");
}

TEST(OutlineTreeTest, EnumerationsInsideParagraphs) {
  EXPECT_EQ(DrawnText("（一）甲。一是乙。二是丙。\n（二）丁。一是戊。二是己。\n"),
            "（一）/甲+\n  一是/乙+\n  二是/丙+\n（二）/丁+\n  一是/戊+\n  二是/己+\n");
}

TEST(OutlineTreeTest, NestedEnumerations) {
  EXPECT_EQ(DrawnText("一、甲\n一是乙。做法：一是丙；二是丁。\n二是戊。做法：一是己；二是庚。\n三是辛。壬。\n"),
            "一、/甲\n  一是/乙+\n    一是/丙+\n    二是/丁+\n  二是/戊+\n    一是/己+\n    二是/庚+\n  三是/辛+\n");
}

TEST(OutlineTreeTest, ProblemsCarryTheirActions) {
  EXPECT_EQ(DrawnText("（一）甲\n针对乙的问题。一是丙。二是丁。\n针对戊的问题。一是己。二是庚。\n（二）辛\n"),
            "（一）/甲\n  /针对乙的问题+\n    一是/丙+\n    二是/丁+\n  /针对戊的问题+\n    一是/己+\n    "
            "二是/庚+\n（二）/辛\n");
}

TEST(OutlineTreeTest, BareChaptersOutrankTheListsThatBeginAnew) {
  EXPECT_EQ(
      DrawnText(
          "政府工作报告\n各位代表：\n过去一年，全市上下团结一心，攻坚克难，各项工作均有新的起色。\n（一）甲\n（二）乙\n"
          "今后五年奋斗目标\n今后五年，全市上下要坚定信心，开拓进取，奋力谱写发展新篇。\n（一）丙\n（二）丁\n"
          "今年重点任务安排\n今年，全市上下要迎难而上，狠抓落实，确保年度目标如期实现。\n（一）戊\n"),
      "（一）/甲\n（二）/乙\n/今后五年奋斗目标\n  （一）/丙\n  （二）/丁\n/今年重点任务安排\n  （一）/戊\n");
}

TEST(OutlineTreeTest, DashesBehindOtherTextAreNotUnderABareHeading) {
  EXPECT_EQ(
      DrawnText(
          "一、甲\n扩大投资。安排。\n激发消费。举办。\n全市上下齐心协力，取得以下成绩：\n——乙。子。\n——丙。丑。\n"),
      "一、/甲\n  /扩大投资+\n  /激发消费+\n  ——/乙+\n  ——/丙+\n");
}

TEST(OutlineTreeTest, AnEnclosedDocumentBeginsAnew) {
  const std::string text =
      "关于印发方案的通知\n各单位：\n现将方案印发给你们，请结合实际，认真抓好贯彻落实，并及时报告进展情况。\n一、甲\n二"
      "、乙\n市政府办公室\n"
      "2022年5月6日\n工作方案\n为做好有关工作，根据上级部署，结合本市实际情况，制定本方案。\n一、丙\n二、丁\n";
  EXPECT_EQ(DrawnText(text), "一、/甲\n二、/乙\n一、/丙\n二、/丁\n");
  EXPECT_TRUE(Codes(text).empty());
}

TEST(OutlineTreeTest, TheDepthIsLimited) {
  std::vector<HeadingRule> rules;
  std::string text;
  for (char c = 'A'; c < static_cast<char>('A' + kMaxDepth + 2); ++c) {
    HeadingRule rule;
    rule.name = rule.opening.emplace_back(1, c);
    rule.style = 1;
    rule.rank = static_cast<std::uint32_t>(c);
    rules.push_back(rule);
    text += std::string(1, c) + "甲\n";
  }
  const LabelReader reader(rules);
  const ReadParagraphs read(text);
  const Outline outline = BuildOutline(read.paragraphs, reader, FindLabelledHeadings(read.paragraphs, reader), {});
  EXPECT_EQ(outline.entries.size(), kMaxDepth);
  EXPECT_EQ(outline.entries.back().level, kMaxDepth);
  ASSERT_EQ(outline.remarks.size(), 1u) << "said once";
  EXPECT_EQ(outline.remarks[0].oddity, Oddity::kTooDeep);
}

TEST(SetBodiesTest, SiblingBodiesDoNotOverlap) {
  const auto document = Segmented("前文。\n一、甲\n乙。\n（一）丙。丁。\n二、戊\n己。\n");
  const std::string& text = document.normalized().text();
  std::vector<std::string> bodies;
  for (const auto& node : document.outline()) {
    bodies.push_back(text.substr(node.body().begin(), node.body().end() - node.body().begin()));
  }
  EXPECT_THAT(bodies, testing::ElementsAre("乙。\n（一）丙。丁。", "丁。", "己。"));
}

TEST(SetBodiesTest, TheSignatureStandsUnderNoHeading) {
  const auto document = Segmented("一、甲\n乙。\n市政府\n2022年5月6日\n");
  const auto& body = document.outline(0).body();
  EXPECT_EQ(document.normalized().text().substr(body.begin(), body.end() - body.begin()), "乙。");
}

}  // namespace
}  // namespace taizhang::segment
