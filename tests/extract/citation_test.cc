#include "extract/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/plain_view.h"
#include "extract/rule_tables.h"
#include "extract/rules.h"

namespace taizhang::extract {
namespace {

const CitationLexicon& Lexicon() {
  static const ExtractRules rules = *ExtractRules::Load(ExtractRuleFiles());
  return rules.citations;
}

std::vector<CitationFacts> Read(std::string_view text) {
  const DocumentView view = PlainView(text);
  return ReadCitations(view, FindTitles(text).titles, Lexicon());
}

struct Case {
  const char* name;
  std::string_view text;
  const char* kind;
  const char* action;
};

class CitationTest : public testing::TestWithParam<Case> {};

TEST_P(CitationTest, FirstTitle) {
  const auto citations = Read(GetParam().text);
  ASSERT_FALSE(citations.empty());
  EXPECT_EQ(citations.front().kind, GetParam().kind);
  EXPECT_EQ(citations.front().action, GetParam().action);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, CitationTest,
    testing::Values(Case{"VerbRightBefore", "县政府印发《秸秆禁烧方案》。", "SCHEME", "ISSUE"},
                    Case{"VerbWithAspect", "先后制定了全县统一的《值班制度》。", "REGULATION", "DRAFT"},
                    Case{"LongestVerbCounts", "研究制定印发《河长巡河办法》。", "REGULATION", "ISSUE"},
                    Case{"VerbOfAnEarlierClauseDoesNotReach", "印发文件后，参照《水土保持规划》执行检查。", "PLAN",
                         "NONE"},
                    Case{"OnlyNamed", "宣讲《惠农若干措施》。", "OTHER", "NONE"},
                    Case{"AttributeOnly", "起草《粮食流通条例》的配套材料。", "REGULATION", "NONE"},
                    Case{"CarriedOutWithItsDemands", "严格落实《安全生产规定》的要求。", "REGULATION", "IMPLEMENT"},
                    Case{"DisposalForm", "将《沙地治理规划》修订后报批。", "PLAN", "REVISE"},
                    Case{"PassiveAfterTheTitle", "《夜间施工通告》已正式发布。", "NOTICE", "ISSUE"},
                    Case{"RevisedBracketIsNoHead", "修订《会计守则（修订版）》。", "REGULATION", "REVISE"},
                    Case{"NoVerbAtAll", "《县志》共三卷。", "OTHER", "NONE"},
                    Case{"WorkByItsCueBefore", "拍摄电影《远山》。", "MEDIA", "NONE"},
                    Case{"WorkByItsCueAfter", "推出《远山》等短视频。", "MEDIA", "NONE"}),
    [](const auto& each) { return each.param.name; });

TEST(CitationTest, OneVerbGovernsAList) {
  const auto citations = Read("出台《甲办法》、《乙细则》和《丙通知》，修订《丁规程》。");
  ASSERT_EQ(citations.size(), 4u);
  EXPECT_EQ(citations[1].action, "ISSUE");
  EXPECT_EQ(citations[2].action, "ISSUE");
  EXPECT_EQ(citations[3].action, "REVISE");
}

TEST(CitationTest, TrialInTheTitleOrBehindIt) {
  EXPECT_TRUE(Read("印发《考核办法（试行）》。")[0].trial);
  EXPECT_TRUE(Read("印发《考核办法》（试行）。")[0].trial);
  EXPECT_FALSE(Read("印发《考核暂行办法》。")[0].trial);
}

TEST(CitationTest, TermIsARangeOfYears) {
  const std::string_view text = "编制《林地保护规划（2021—2035年）》和《2023年植树方案》。";
  const auto citations = Read(text);
  ASSERT_TRUE(citations[0].term_start);
  EXPECT_EQ(citations[0].term_start->In(text), "2021");
  EXPECT_EQ(citations[0].term_end->In(text), "2035");
  EXPECT_FALSE(citations[1].term_start);
}

TEST(CitationTest, NumberAndAliasStandBehind) {
  const std::string_view text = "根据《防汛条例》（乙政发〔2021〕12号），《节水办法》（以下简称《办法》）施行。";
  const auto citations = Read(text);
  ASSERT_TRUE(citations[0].document_number);
  EXPECT_EQ(citations[0].document_number->In(text), "乙政发〔2021〕12号");
  ASSERT_TRUE(citations[1].alias);
  EXPECT_EQ(citations[1].alias->In(text), "办法");
}

TEST(FindTitlesTest, TitlesNest) {
  const std::string_view text = "《关于印发〈节水办法〉的通知》《关于修改《甲条例》的决定》";
  const auto scan = FindTitles(text);
  ASSERT_EQ(scan.titles.size(), 2u);
  EXPECT_EQ(scan.titles[1].title.In(text), "关于修改《甲条例》的决定");
}

TEST(FindTitlesTest, AMarkWithoutPartnerIsToldAndEndsAtItsLine) {
  const auto scan = FindTitles("《没有关上\n后一行》");
  EXPECT_TRUE(scan.titles.empty());
  EXPECT_EQ(scan.unbalanced.size(), 2u);
}

TEST(CitationLexiconTest, EveryExampleGivesItsRow) {
  for (const char* file : {"citation_kinds.tsv", "citation_actions.tsv", "citation_media.tsv"})
    EXPECT_THAT(FailedExamples(file), testing::IsEmpty());
}

TEST(CitationLexiconTest, ABadRowIsNamed) {
  EXPECT_EQ(CitationLexicon::Parse("head\tkind\n", "verb\taction\n", "cue\tside\nx\tbeside\n").status().message(),
            "citation_media.tsv:2: side is neither before nor after");
}

}  // namespace
}  // namespace taizhang::extract
