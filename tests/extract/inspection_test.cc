#include "extract/inspection.h"

#include <gtest/gtest.h>

#include "extract/lexicons.h"
#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

TEST(ReadInspection, VisitAndFeedback) {
  const std::string text =
      "2023年11月1日至12月20日，省委第三巡视组对民勤县开展了常规巡视。1月21日，省委巡视组向民勤县反馈了意见。";
  const auto facts = ReadInspection(PlainView(text), BodiesOf(text));
  ASSERT_TRUE(facts.has_value());
  EXPECT_EQ(facts->inspector->In(text), "省委第三巡视组");
  EXPECT_EQ(facts->inspected->In(text), "民勤县");
  EXPECT_EQ(facts->name->In(text), "常规巡视");
  EXPECT_EQ(facts->start->Iso(), "2023-11-01");
  EXPECT_EQ(facts->end->Iso(), "2023-12-20");
  EXPECT_EQ(facts->feedback->Iso(), "2024-01-21");
}

TEST(ReadInspection, FeedbackWithItsOwnYear) {
  const std::string text = "2022年3月1日至5月2日，县委第二巡察组对县水利局党组进行巡察。2022年7月3日反馈了巡察意见。";
  const auto facts = ReadInspection(PlainView(text), BodiesOf(text));
  ASSERT_TRUE(facts.has_value());
  EXPECT_EQ(facts->inspected->In(text), "县水利局党组");
  EXPECT_EQ(facts->feedback->Iso(), "2022-07-03");
}

TEST(ReadInspection, OtherDocumentsHaveNone) {
  const std::string text = "县政府对全县农田开展了灌溉。加强督查工作。";
  EXPECT_FALSE(ReadInspection(PlainView(text), BodiesOf(text)).has_value());
}

}  // namespace
}  // namespace taizhang::extract
