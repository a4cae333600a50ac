#include "extract/build_findings.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/build_citations.h"
#include "extract/build_observations.h"
#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

constexpr char kReport[] =
    "一、整改情况\n"
    "（一）针对湖区绿化进度慢的问题\n"
    "1.排查林带\n民勤县林业局牵头，印发《林带办法》，2021年6月底前排查林带12条，完成补植12条。\n"
    "2.浇水\n民勤县水务局负责，正在推进。\n";

// The findings of a report, with observations and citations built before.
class Found {
 public:
  explicit Found(const v1::SegmentedDocument& document) : reading_(document) {
    BuildCitations(ReadCitations(reading_.view, reading_.readings.titles.titles, TheRules().citations),
                   reading_.builder, reading_.extracted);
    reading_.BuildFigures();
    BuildFindings(reading_.readings, TheRules(), reading_.builder, reading_.extracted);
  }
  const v1::ExtractedDocument* operator->() const { return &reading_.extracted; }

 private:
  PlainReading reading_;
};

v1::SegmentedDocument Report() {
  return PlainDocument(kReport, {{"一、", "整改情况"},
                                 {"（一）", "针对湖区绿化进度慢的问题", 0, v1::HEADING_STYLE_SECTION_CN},
                                 {"1.", "排查林带", 1, v1::HEADING_STYLE_ARABIC},
                                 {"2.", "浇水", 1, v1::HEADING_STYLE_ARABIC}});
}

TEST(BuildFindings, AProblemWithItsPath) {
  const Found found(Report());
  ASSERT_EQ(found->findings_size(), 1);
  const v1::Finding& finding = found->findings(0);
  EXPECT_EQ(finding.kind(), v1::FINDING_KIND_PROBLEM);
  EXPECT_EQ(finding.problem(), "湖区绿化进度慢");
  EXPECT_EQ(finding.node(), 1u);
  ASSERT_EQ(finding.path_size(), 2);
  EXPECT_EQ(finding.path(0), "一、");
  EXPECT_EQ(finding.path(1), "（一）");
  EXPECT_EQ(finding.heading_source().begin(), finding.span().begin());
  EXPECT_EQ(finding.body_source().end(), std::string(kReport).size());
}

TEST(BuildFindings, ActionsWithBodiesDueAndStatus) {
  const Found found(Report());
  ASSERT_EQ(found->findings_size(), 1);
  ASSERT_EQ(found->findings(0).actions_size(), 2);
  const v1::Action& first = found->findings(0).actions(0);
  EXPECT_EQ(first.label(), "1.");
  EXPECT_EQ(first.headline(), "排查林带");
  EXPECT_EQ(first.number(), 3u) << "the number of its node";
  ASSERT_EQ(first.responsible_size(), 1);
  EXPECT_EQ(first.responsible(0).name(), "民勤县林业局");
  EXPECT_EQ(first.responsible(0).role(), v1::RESPONSIBLE_ROLE_LEAD);
  EXPECT_EQ(first.due().kind(), v1::DUE_KIND_DATE);
  EXPECT_EQ(first.due().date(), "2021-06-30");
  EXPECT_EQ(first.progress().found(), 12u);
  EXPECT_EQ(first.progress().resolved(), 12u);
  const v1::Action& second = found->findings(0).actions(1);
  EXPECT_EQ(second.status(), v1::ACTION_STATUS_ONGOING);
  EXPECT_TRUE(second.has_status_cue());
  EXPECT_FALSE(second.has_due());
  EXPECT_FALSE(second.has_progress());
}

TEST(BuildFindings, ActionsNameTheRecordsInThem) {
  const Found found(Report());
  ASSERT_EQ(found->findings_size(), 1);
  const v1::Action& first = found->findings(0).actions(0);
  ASSERT_EQ(first.citations_size(), 1);
  EXPECT_EQ(first.citations(0), found->citations(0).id());
  ASSERT_EQ(first.observations_size(), found->observations_size());
  EXPECT_EQ(first.observations(0), found->observations(0).id());
  EXPECT_EQ(found->findings(0).actions(1).observations_size(), 0);
}

TEST(BuildFindings, APromiseOutsideOfFindingsIsACommitment) {
  v1::SegmentedDocument document = PlainDocument("力争2025年底前造林30亩。");
  document.mutable_normalized()->mutable_capture()->set_reference_date("2021-03-01");
  const Found found(document);
  EXPECT_EQ(found->findings_size(), 0);
  ASSERT_EQ(found->commitments_size(), 1);
  EXPECT_EQ(found->commitments(0).due().date(), "2025-12-31");
  EXPECT_EQ(found->commitments(0).observation(), found->observations(0).id());
}

TEST(BuildFindings, WhatIsDoneIsNoCommitment) {
  const Found found(PlainDocument("2020年造林30亩。"));
  EXPECT_EQ(found->commitments_size(), 0);
  EXPECT_EQ(found->findings_size(), 0);
  EXPECT_EQ(found->checks_size(), 0);
}

}  // namespace
}  // namespace taizhang::extract
