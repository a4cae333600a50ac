#include "extract/modality.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"
#include "extract/period_scope.h"

namespace taizhang::extract {
namespace {

// "PLANNED by 力争" of the last figure of a text told on 2020-04-22; a heading stands before ｜.
std::string Modality(std::string_view cell, bool prescribes = false) {
  constexpr std::string_view kUnder = "｜";
  std::string words(cell);
  const std::size_t under = words.find(kUnder);
  if (under != std::string::npos) words.replace(under, kUnder.size(), "\n");
  FigureText text(words);
  if (under != std::string::npos) text.Heading(words.substr(0, under));
  const Figure figure = text.Read().back();
  const text::Span sentence = WholeSentence(text.view, figure.span.begin);
  const CueHits cues(TheObservations().cues(), text.text, sentence);
  HeadingModality headings(text.view, TheObservations());
  const ModalityInputs inputs = {text.view, TheObservations(), cues, headings, "2020-04-22", prescribes};
  const ModalityChoice choice = ReadModality(inputs, sentence, figure);
  std::string out = choice.planned ? "PLANNED" : "ACTUAL";
  if (choice.source) out += " by " + std::string(choice.source->span.In(text.text));
  return out;
}

struct Case {
  std::string_view text;
  std::string_view want;
};

void ExpectModality(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Modality(each.text), each.want) << each.text;
}

TEST(ReadModality, WordsOfIntentionInTheClause) {
  ExpectModality({{"力争建成茶厂32家。", "PLANNED by 力争"},
                  {"确保茶厂32家。", "PLANNED by 确保"},
                  {"预计茶叶产量32吨。", "PLANNED by 预计"}});
}

TEST(ReadModality, WordsOfFactInTheClause) {
  ExpectModality({{"已建成茶厂32家。", "ACTUAL by 已"},
                  {"累计完成茶园32亩。", "ACTUAL by 累计完成"},
                  {"目前茶园32亩。", "ACTUAL by 目前"}});
}

TEST(ReadModality, TheNearestWordDecides) {
  ExpectModality({{"计划建设茶厂8家，已建成3家。", "ACTUAL by 已"},
                  {"力争建成茶厂，目前已建成3家。", "ACTUAL by 已"},
                  {"目前已建成3家，力争建成8家。", "PLANNED by 力争"}});
}

TEST(ReadModality, IntentionReachesTheClausesBehindIt) {
  ExpectModality({{"计划建设茶厂，占地32亩。", "PLANNED by 计划建设"},
                  {"力争扩大茶园，产茶32吨。", "PLANNED by 力争"},
                  {"预计茶园扩大，产茶32吨。", "PLANNED by 预计"}});
}

TEST(ReadModality, AnotherSentenceDoesNot) {
  ExpectModality(
      {{"力争扩大茶园。产茶32吨。", "ACTUAL"}, {"计划建设茶厂。茶厂占地32亩。", "ACTUAL"}, {"茶园32亩。", "ACTUAL"}});
}

TEST(ReadModality, APlanThatIsMeasuredAgainstIsNoIntention) {
  ExpectModality({{"茶叶收购完成本年计划的88%。", "ACTUAL"},
                  {"茶叶收购为目标的88%。", "ACTUAL"},
                  {"完成茶叶收购计划的88%。", "ACTUAL"}});
}

TEST(ReadModality, ATimeStillToCome) {
  ExpectModality({{"到2025年茶园32亩。", "PLANNED by 到2025年"},
                  {"2021年茶园32亩。", "PLANNED by 2021年"},
                  {"6月底前建成茶厂3家。", "PLANNED by 6月底前"}});
}

TEST(ReadModality, ATimeThatHasComeIsNone) {
  ExpectModality({{"2019年茶园32亩。", "ACTUAL"}, {"2020年茶园32亩。", "ACTUAL"}, {"3月底前建成茶厂3家。", "ACTUAL"}});
}

TEST(ReadModality, ChaptersOnWorkToCome) {
  ExpectModality({{"重点任务｜建成茶厂3家。", "PLANNED by 重点任务"},
                  {"下一步工作打算｜建成茶厂3家。", "PLANNED by 工作打算"},
                  {"主要目标｜茶园32亩。", "PLANNED by 主要目标"}});
}

TEST(ReadModality, ChaptersThatLookBackOrSayNeither) {
  ExpectModality({{"重点任务完成情况｜建成茶厂3家。", "ACTUAL by 完成情况"},
                  {"工作回顾｜建成茶厂3家。", "ACTUAL by 回顾"},
                  {"基本情况｜建成茶厂3家。", "ACTUAL"},
                  {"重点任务｜已建成茶厂3家。", "ACTUAL by 已"}});
}

TEST(ReadModality, ARegulationPlansNothing) {
  EXPECT_EQ(Modality("确保茶厂32家。", true), "ACTUAL");
  EXPECT_EQ(Modality("到2025年茶园32亩。", true), "ACTUAL");
  EXPECT_EQ(Modality("重点任务｜建成茶厂3家。", true), "ACTUAL");
}

}  // namespace
}  // namespace taizhang::extract
