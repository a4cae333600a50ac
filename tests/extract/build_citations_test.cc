#include "extract/build_citations.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

text::Span SpanOf(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

// The first citation of a text.
class Cited {
 public:
  explicit Cited(const std::string& text) : reading_(text) {
    BuildCitations(ReadCitations(reading_.view, reading_.readings.titles.titles, TheRules().citations),
                   reading_.builder, reading_.extracted);
  }
  const v1::Citation& operator*() const { return reading_.extracted.citations(0); }
  const v1::Citation* operator->() const { return &**this; }
  int size() const { return reading_.extracted.citations_size(); }
  std::string Evidence(std::string_view field) const { return EvidenceOf(**this, field, reading_.view.text); }

 private:
  PlainReading reading_;
};

TEST(BuildCitations, KindsAndActions) {
  struct Case {
    const char* text;
    v1::CitationKind kind;
    v1::CitationAction action;
  };
  static constexpr Case kCases[] = {
      {"印发《节水办法》。", v1::CITATION_KIND_REGULATION, v1::CITATION_ACTION_ISSUE},
      {"修订《节水条例》。", v1::CITATION_KIND_REGULATION, v1::CITATION_ACTION_REVISE},
      {"编制《沙区节水规划》。", v1::CITATION_KIND_PLAN, v1::CITATION_ACTION_DRAFT},
      {"废止《沙区节水通知》。", v1::CITATION_KIND_NOTICE, v1::CITATION_ACTION_REPEAL},
      {"落实《沙区节水意见》。", v1::CITATION_KIND_OPINION, v1::CITATION_ACTION_IMPLEMENT},
      {"根据《沙区节水法》。", v1::CITATION_KIND_LAW, v1::CITATION_ACTION_NONE},
      {"看到《沙区节水机制》。", v1::CITATION_KIND_OTHER, v1::CITATION_ACTION_NONE},
  };
  for (const Case& each : kCases) {
    const Cited cited(each.text);
    ASSERT_EQ(cited.size(), 1) << each.text;
    EXPECT_EQ(cited->kind(), each.kind) << each.text;
    EXPECT_EQ(cited->action(), each.action) << each.text;
  }
}

TEST(BuildCitations, WhatStandsBesideTheTitle) {
  const Cited cited("印发《沙区节水规划（2021—2035年）》（沙政发〔2020〕7号，以下简称《节水规划》）。");
  EXPECT_EQ(cited->title(), "沙区节水规划（2021—2035年）");
  EXPECT_EQ(cited->text(), "《沙区节水规划（2021—2035年）》");
  EXPECT_EQ(cited->term().start(), "2021");
  EXPECT_EQ(cited->term().end(), "2035");
  EXPECT_EQ(cited->document_number(), "沙政发〔2020〕7号");
  EXPECT_EQ(cited.Evidence("document_number"), "CLAUSE: 沙政发〔2020〕7号");
  EXPECT_EQ(cited->alias(), "节水规划");
  EXPECT_EQ(cited.Evidence("action"), "CLAUSE: 印发");
}

TEST(BuildCitations, WithoutThemTheFieldsStayEmpty) {
  const Cited cited("看到《节水办法》。");
  EXPECT_FALSE(cited->has_term());
  EXPECT_EQ(cited->document_number(), "");
  EXPECT_EQ(cited->alias(), "");
  EXPECT_FALSE(cited->trial());
  EXPECT_EQ(cited.Evidence("action"), "none");
  EXPECT_EQ(cited->confidence(), v1::CONFIDENCE_HIGH);
}

TEST(BuildCitations, OnTrial) {
  EXPECT_TRUE(Cited("印发《节水办法（试行）》。")->trial());
  EXPECT_FALSE(Cited("印发《节水办法（暂行）》。")->trial());
}

TEST(BuildCitations, AnAgentComesFromDiscourse) {
  PlainReading reading("民勤县林业局印发《节水办法》。");
  auto citations = ReadCitations(reading.view, reading.readings.titles.titles, TheRules().citations);
  ASSERT_EQ(citations.size(), 1u);
  citations[0].agent = SpanOf(reading.view.text, "民勤县林业局");
  BuildCitations(citations, reading.builder, reading.extracted);
  const v1::Citation& citation = reading.extracted.citations(0);
  EXPECT_EQ(citation.agent(), "民勤县林业局");
  EXPECT_EQ(citation.confidence(), v1::CONFIDENCE_MEDIUM);
  EXPECT_EQ(EvidenceOf(citation, "agent", reading.view.text), "SENTENCE: 民勤县林业局");
}

}  // namespace
}  // namespace taizhang::extract
