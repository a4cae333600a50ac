#include "extract/action_status.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/clause.h"
#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

constexpr std::string_view kNames[] = {"DONE", "ONGOING", "PLANNED", "UNKNOWN"};

// The status of an action whose headline is the first sentence.
std::string_view Status(std::string_view text, StatusContext context = {}) {
  const auto sentences = Sentences(text, Whole(text));
  context.headline = sentences.size() > 1 ? sentences[0] : text::Span{0, 0};
  return kNames[static_cast<std::size_t>(TheFindingReader().statuses().Read(text, Whole(text), context).status)];
}

TEST(StatusReader, EveryRowGivesItsStatus) { EXPECT_THAT(FailedExamples("action_status.tsv"), IsEmpty()); }

TEST(ReadStatus, ANarratedMeasureIsUnknown) {
  EXPECT_EQ(Status("清理堆场。印发方案，召开会议，开展巡查。"), "UNKNOWN");
  EXPECT_EQ(Status("清理堆场。将堆场管护经费列入预算，再次明确分工。"), "UNKNOWN");
  EXPECT_EQ(Status("清理堆场。已办结信访件20件。"), "UNKNOWN");
}

TEST(ReadStatus, CompletionThatIsOnlyWantedIsNone) {
  EXPECT_EQ(Status("清理堆场。确保堆场全部整改完成。"), "UNKNOWN");
  EXPECT_EQ(Status("清理堆场。首批木料已全部运走。"), "UNKNOWN");
}

TEST(ReadStatus, PressedOnWithAnotherObject) {
  EXPECT_EQ(Status("清理堆场。持续推进普法宣传。"), "UNKNOWN");
  EXPECT_EQ(Status("清理堆场垃圾。持续推进堆场垃圾转运。"), "ONGOING");
}

TEST(ReadStatus, ADueStillToCome) {
  StatusContext context;
  context.due = DueFacts{DueFacts::Kind::kDate, {0, 3}, "2021-06-30", std::nullopt};
  context.reference_date = "2021-05-16";
  EXPECT_EQ(Status("清理堆场。与企业签约，6月底前清运。", context), "ONGOING");
  context.reference_date = "2021-07-16";
  EXPECT_EQ(Status("清理堆场。与企业签约，6月底前清运。", context), "UNKNOWN");
}

TEST(ReadStatus, PartOfAPair) {
  StatusContext context;
  context.progress = ProgressFacts{30, 21, 0, 1, {}};
  EXPECT_EQ(Status("清理堆场。排查30处，完成21处。", context), "ONGOING");
}

TEST(ReadStatus, AChapterOfWorkToCome) {
  StatusContext context;
  context.forward = true;
  EXPECT_EQ(Status("清理堆场。压实责任，加强巡查。", context), "PLANNED");
}

}  // namespace
}  // namespace taizhang::extract
