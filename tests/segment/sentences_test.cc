#include "segment/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taizhang::segment {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> Cut(std::string_view text) {
  static std::vector<Line> lines;
  lines = SplitLines(text);
  std::vector<std::string_view> out;
  for (const SentenceSpan& sentence : SplitSentences(text, lines)) out.push_back(sentence.span.In(text));
  return out;
}

TEST(SentencesTest, ClosedByMarksOrTheEndOfTheLine) {
  EXPECT_THAT(Cut("甲。乙！丙？丁；戊\n己"), ElementsAre("甲。", "乙！", "丙？", "丁；", "戊", "己"));
  EXPECT_THAT(Cut(""), ElementsAre());
}

TEST(SentencesTest, BracketsDoNotClose) {
  EXPECT_THAT(Cut("甲（乙。丙；丁）戊。己。"), ElementsAre("甲（乙。丙；丁）戊。", "己。"));
  EXPECT_THAT(Cut("见《甲；乙》。丙。"), ElementsAre("见《甲；乙》。", "丙。"));
}

TEST(SentencesTest, WhatIsSaidClosesTheSentenceAroundIt) {
  EXPECT_THAT(Cut("他说：“好。”我们照办。"), ElementsAre("他说：“好。”", "我们照办。"));
  EXPECT_THAT(Cut("提出“快；稳。准”的要求。丙。"), ElementsAre("提出“快；稳。准”的要求。", "丙。"));
  EXPECT_THAT(Cut("坚持“快；”字当头。丙。"), ElementsAre("坚持“快；”字当头。", "丙。"));
}

TEST(SentencesTest, AMarkBehindTheStopBelongsToIt) {
  EXPECT_THAT(Cut("甲！！乙。”丙。"), ElementsAre("甲！！", "乙。”", "丙。"));
}

TEST(SentencesTest, AnUnclosedBracketIsNone) {
  EXPECT_THAT(Cut("甲（乙。丙。\n丁）戊。"), ElementsAre("甲（乙。", "丙。", "丁）戊。"));
  EXPECT_THAT(Cut("（《甲）。乙》。"), ElementsAre("（《甲）。", "乙》。"));
}

TEST(SentencesTest, AsciiMarksCountBehindChinese) {
  EXPECT_THAT(Cut("甲;乙!丙"), ElementsAre("甲;", "乙!", "丙"));
  EXPECT_THAT(Cut("a;b"), ElementsAre("a;b"));
  EXPECT_THAT(Cut("甲?乙。"), ElementsAre("甲?乙。")) << "what is left of ? marks a lost byte";
}

TEST(SentencesTest, LineMarkAndPlace) {
  const std::string_view text = "甲。\n乙；丙";
  const std::vector<SentenceSpan> sentences = SplitSentences(text, SplitLines(text));
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_TRUE(sentences[0].full_stop());
  EXPECT_EQ(sentences[0].mark, 3u);
  EXPECT_EQ(sentences[1].line, 1u);
  EXPECT_EQ(sentences[1].closed_by, U'；');
  EXPECT_FALSE(sentences[1].full_stop());
  EXPECT_EQ(sentences[2].closed_by, 0u);
  EXPECT_EQ(sentences[2].mark, sentences[2].span.end);
}

std::string_view Clause(std::string_view text) {
  return text.substr(0, FirstClauseEnd(text, {0, static_cast<std::uint32_t>(text.size())}));
}

TEST(FirstClauseEndTest, EndsAtAMarkOutsideBrackets) {
  EXPECT_EQ(Clause("甲，乙"), "甲");
  EXPECT_EQ(Clause("甲：乙"), "甲");
  EXPECT_EQ(Clause("甲（乙，丙）丁；戊"), "甲（乙，丙）丁");
  EXPECT_EQ(Clause("甲,乙"), "甲");
  EXPECT_EQ(Clause("3,871亿元"), "3,871亿元");
  EXPECT_EQ(Clause("甲乙"), "甲乙");
}

}  // namespace
}  // namespace taizhang::segment
