#include "extract/figure_frame.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_cut.h"
#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

FigureFrame FrameOf(const FigureText& text) {
  const auto size = static_cast<std::uint32_t>(text.text.size());
  const auto count = static_cast<std::uint32_t>(text.quantities.size());
  const std::vector<Figure> figures = CutFigures(text.view, {0, size}, text.quantities, 0, count, 0);
  const CueHits cues(TheObservations().cues(), text.text, {0, size});
  return ReadFrame(text.text, figures.back(), text.quantities.back(), TheObservations(), cues);
}

// "KIND DIRECTION BASE of subject" of the last figure.
std::string Frame(std::string_view words) {
  const FigureText text{std::string(words)};
  const FigureFrame frame = FrameOf(text);
  std::string out(KindName(frame.kind));
  if (!frame.direction.empty()) out += " " + std::string(frame.direction) + " " + std::string(frame.base);
  if (frame.against_area) out += " AREA";
  return out + " of " + std::string(frame.subject.In(text.text));
}

struct Case {
  std::string_view text;
  std::string_view want;
};

void ExpectFrames(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Frame(each.text), each.want) << each.text;
}

TEST(ReadFrame, LevelsAreReachedThroughLinks) {
  ExpectFrames({{"茶叶产量为12吨。", "LEVEL of 茶叶产量"},
                {"茶叶产量提高到12吨。", "LEVEL of 茶叶产量"},
                {"茶叶产量稳定在12吨。", "LEVEL of 茶叶产量"}});
}

TEST(ReadFrame, ChangesHaveADirectionAndTheVerbsBase) {
  ExpectFrames({{"茶叶产量增长3%。", "CHANGE UP YOY of 茶叶产量"},
                {"茶叶产量下降3%。", "CHANGE DOWN YOY of 茶叶产量"},
                {"茶叶产量减少3吨。", "CHANGE DOWN YOY of 茶叶产量"}});
}

TEST(ReadFrame, WhatIsReachedIsNoChange) {
  ExpectFrames({{"茶叶产量增长到12吨。", "LEVEL of 茶叶产量"},
                {"茶叶产量下降至12吨。", "LEVEL of 茶叶产量"},
                {"新增茶厂3家。", "LEVEL of 新增茶厂"}});
}

TEST(ReadFrame, BasesThatTheWordsName) {
  ExpectFrames({{"茶叶存量比年初增加3吨。", "CHANGE UP YEAR_START of 茶叶存量"},
                {"茶叶价格环比上涨3%。", "CHANGE UP PREVIOUS_PERIOD of 茶叶价格"},
                {"茶叶产量比2018年增长3%。", "CHANGE UP NAMED of 茶叶产量"}});
}

TEST(ReadFrame, AComparingWordInsideAnotherWordNamesNoBase) {
  ExpectFrames({{"茶叶占比提高3个百分点。", "CHANGE UP YOY of 茶叶占比"},
                {"茶叶比重下降3个百分点。", "CHANGE DOWN YOY of 茶叶比重"},
                {"茶园对比点增加3%。", "CHANGE UP YOY of 茶园对比点"}});
}

TEST(ReadFrame, OtherAreasAreComparedWith) {
  ExpectFrames({{"茶叶增速高于全国2个百分点。", "CHANGE UP NAMED AREA of 茶叶增速"},
                {"茶叶增速比全省高2个百分点。", "CHANGE UP NAMED AREA of 茶叶增速"},
                {"茶叶增速低于全国2个百分点。", "CHANGE DOWN NAMED AREA of 茶叶增速"}});
}

TEST(ReadFrame, AHighLevelComparesNothing) {
  ExpectFrames({{"茶叶产量高达12吨。", "LEVEL of 茶叶产量"},
                {"高山茶产量12吨。", "LEVEL of 高山茶产量"},
                {"茶园海拔高1200米。", "LEVEL of 茶园海拔高"}});
}

TEST(ReadFrame, Shares) {
  ExpectFrames({{"红茶占茶叶总量的23%。", "SHARE of 红茶"},
                {"红茶比重为23%。", "SHARE of 红茶"},
                {"70%以上的茶农受训。", "SHARE of "}});
}

TEST(ReadFrame, WhatTakesUpGroundIsNoShare) {
  ExpectFrames({{"茶厂占地23亩。", "LEVEL of 茶厂占地"},
                {"红茶占比提高3个百分点。", "CHANGE UP YOY of 红茶占比"},
                {"茶叶合格率98%。", "LEVEL of 茶叶合格率"}});
}

TEST(ReadFrame, Ranks) {
  ExpectFrames({{"茶叶产量居全省第3位。", "RANK of 茶叶产量"},
                {"茶叶产量位列全国第3位。", "RANK of 茶叶产量"},
                {"茶叶产量全省第3位。", "RANK of 茶叶产量"}});
}

TEST(ReadFrame, RatiosToAPlan) {
  ExpectFrames({{"茶叶收购完成本年计划的88%。", "PLAN_RATIO of 茶叶收购"},
                {"茶叶收购为任务的88%。", "PLAN_RATIO of 茶叶收购"},
                {"茶叶收购完成率达到88%。", "PLAN_RATIO of 茶叶收购"}});
}

TEST(ReadFrame, APlannedAmountIsNoRatio) {
  ExpectFrames({{"茶叶收购计划32吨。", "LEVEL of 茶叶收购计划"},
                {"完成茶叶收购任务32吨。", "LEVEL of 完成茶叶收购任务"},
                {"茶叶收购任务增长3%。", "CHANGE UP YOY of 茶叶收购任务"}});
}

TEST(ReadFrame, Thresholds) {
  ExpectFrames({{"5000万元以上茶叶项目开工。", "THRESHOLD of "},
                {"32亩以上的茶园受奖。", "THRESHOLD of "},
                {"60岁以上茶农受奖。", "THRESHOLD of "}});
}

TEST(ReadFrame, ABoundAtTheEndOfItsClauseIsNoThreshold) {
  ExpectFrames({{"茶叶投资5000万元以上。", "LEVEL of 茶叶投资"},
                {"茶园面积32亩以上，茶厂开工。", "LEVEL of 茶园面积"},
                {"茶园32亩的边界。", "LEVEL of 茶园"}});
}

TEST(ReadFrame, WhatElseTheWordsSay) {
  EXPECT_TRUE(FrameOf(FigureText("茶叶产量年均增长3%。")).annualized);
  EXPECT_FALSE(FrameOf(FigureText("茶叶产量增长3%。")).annualized);
  EXPECT_EQ(FrameOf(FigureText("按可比价格计算茶叶产值增长3%。")).price_basis, "COMPARABLE");
  EXPECT_EQ(FrameOf(FigureText("茶叶价格增长3%。")).price_basis, "");
  EXPECT_TRUE(FrameOf(FigureText("茶叶产量由12吨提高到13吨。")).to);
  EXPECT_FALSE(FrameOf(FigureText("茶叶产量提高3吨。")).to);
}

}  // namespace
}  // namespace taizhang::extract
