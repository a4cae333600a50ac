#include "segment/bare_heading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_paragraphs.h"

namespace taizhang::segment {
namespace {

using testing::ElementsAre;

std::vector<std::string> Found(const std::string& text, const std::vector<MarkedHeading>& marked = {}) {
  const ReadParagraphs read(text);
  const SegmentRules& rules = ShippedRules();
  std::vector<Heading> labelled = KeepSequences(FindLabelledHeadings(read.paragraphs, rules.labels()), rules.labels());
  std::vector<std::string> out;
  for (const Heading& heading : AddBareHeadings(read.paragraphs, rules.labels(), rules.stops(), marked, labelled)) {
    if (!heading.label.empty()) continue;
    out.push_back(std::string(heading.title.In(read.text)) + (heading.run_in ? "+" : ""));
  }
  return out;
}

TEST(RunInTest, NeighboursOfTheSameForm) {
  EXPECT_THAT(Found("一、重点工作\n扩大有效投资。安排项目80个。\n激活夜间消费。举办活动。"),
              ElementsAre("扩大有效投资+", "激活夜间消费+"));
  EXPECT_THAT(Found("针对订单减少，稳住外贸。组织企业参展。\n针对用工紧张，稳住就业。开展培训。"),
              ElementsAre("针对订单减少，稳住外贸+", "针对用工紧张，稳住就业+"));
  EXPECT_THAT(
      Found("这一年，改革迈出新步伐。简政放权。\n这一年，民生得到改善。就业增加。\n这一年，生态持续向好。空气优良。"),
      ElementsAre("这一年，改革迈出新步伐+", "这一年，民生得到改善+", "这一年，生态持续向好+"));
}

TEST(RunInTest, AloneItIsASentence) {
  EXPECT_THAT(Found("一、重点工作\n扩大有效投资。安排项目80个。"), ElementsAre());
  EXPECT_THAT(Found("一、甲\n扩大有效投资。安排项目。\n二、乙\n激活夜间消费。举办活动。"), ElementsAre());
}

TEST(RunInTest, ASentenceThatTellsIsNone) {
  EXPECT_THAT(Found("今年任务艰巨。要努力。\n当前形势复杂。要冷静。"), ElementsAre());
  EXPECT_THAT(Found("民族团结是生命线。要珍惜。\n绿色是底色。要守护。"), ElementsAre());
  EXPECT_THAT(Found("完成投资80亿元。增长。\n新增就业2万人。增加。"), ElementsAre());
}

TEST(RunInTest, FiguresInQuotesAreNames) {
  EXPECT_THAT(Found("实施“1234”工程。推进。\n落实“三张清单”制度。公开。"),
              ElementsAre("实施“1234”工程+", "落实“三张清单”制度+"));
}

TEST(RunInTest, AParagraphOfOneSentenceHeadsNothing) {
  EXPECT_THAT(Found("扩大有效投资。\n激活夜间消费。"), ElementsAre());
}

TEST(RunInTest, ArticlesHaveNone) {
  EXPECT_THAT(Found("第一条 甲。\n申请应当书面。口头申请应记录。\n受理应当及时。逾期应说明。"), ElementsAre());
}

TEST(RunInTest, FewAmongManyAreNone) {
  std::string text = "扩大有效投资。安排。\n激活夜间消费。举办。\n";
  for (int i = 0; i < 10; ++i)
    text += "市长办公会听取汇报，研究安全生产，讨论文件草案，决定设立专班并划分各方职责，要求每周报送进度。散会。\n";
  EXPECT_THAT(Found(text), ElementsAre());
}

TEST(RunInTest, TwoClausesCountOnlyAmongBareOnesOrWhereTheyPrevail) {
  EXPECT_THAT(Found("大道如砥，行者无疆。奋进。\n强化政治建设。学习。\n坚持依法行政。普法。"),
              ElementsAre("强化政治建设+", "坚持依法行政+"));
  EXPECT_THAT(Found("强化政治建设。学习。\n转变作风，提升效能。督查。\n坚持依法行政。普法。"),
              ElementsAre("强化政治建设+", "转变作风，提升效能+", "坚持依法行政+"));
}

TEST(LineTest, ShortLinesThatHeadText) {
  EXPECT_THAT(Found("前五年工作总结\n五年来，全市上下同心。\n后五年工作打算\n到2027年，经济总量翻番。"),
              ElementsAre("前五年工作总结", "后五年工作打算"));
  EXPECT_THAT(Found("2022年工作回顾\n（一）甲。乙。\n2023年工作安排\n（一）丙。丁。"),
              ElementsAre("2022年工作回顾", "2023年工作安排"));
  EXPECT_THAT(Found("名词解释\n厂网分开：指电厂和电网分开。"), ElementsAre("名词解释"))
      << "a named part needs no sibling";
}

TEST(LineTest, NearMisses) {
  EXPECT_THAT(Found("前五年工作总结\n五年来，全市上下同心。"), ElementsAre()) << "alone";
  EXPECT_THAT(Found("图1 总量\n全市上下同心。\n图2 增速\n全市上下努力。"), ElementsAre()) << "captions";
  EXPECT_THAT(Found("联系人：张三\n全市上下同心。\n主送：各县\n全市上下努力。"), ElementsAre())
      << "a word with its value";
  EXPECT_THAT(Found("城镇\n乡村\n合计\n全市上下同心。"), ElementsAre()) << "a list of words";
  EXPECT_THAT(Found("0471 4827 3950\n全市上下同心。\n0471 4827 3951\n全市上下努力。"), ElementsAre()) << "digits";
}

TEST(LineTest, TheSubjectOfAYearbooksEntriesNeedsNoSibling) {
  EXPECT_THAT(Found("教育事业\n【概况】全区有学校。\n【师资】教师充足。"), testing::Contains("教育事业"));
}

TEST(LineTest, TheMarkupMakesAHeading) {
  EXPECT_THAT(Found("工作动态\n全市上下同心。", {{0, 2}}), ElementsAre("工作动态"));
}

}  // namespace
}  // namespace taizhang::segment
