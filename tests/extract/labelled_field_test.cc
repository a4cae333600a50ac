#include "extract/labelled_field.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Fields(std::string_view text) {
  std::vector<std::string> out;
  for (const LabelledField& field : TheFindingReader().labels().Read(text, Whole(text))) {
    out.push_back(std::string(field.label.In(text)) + "=" + std::string(field.value.In(text)));
  }
  return out;
}

TEST(FieldLabels, EveryRowFindsItsExample) { EXPECT_THAT(FailedExamples("finding_labels.tsv"), IsEmpty()); }

TEST(FieldLabels, ABracketAtTheEnd) {
  EXPECT_THAT(Fields("清理堆场（责任单位：水利局、各区（县）；完成时限：6月底）。"),
              ElementsAre("责任单位=水利局、各区（县）", "完成时限=6月底"));
}

TEST(FieldLabels, LongFieldsGoToTheNextLabel) {
  EXPECT_THAT(Fields("整改措施：清淤；修渠。\n再修渠。\n责任单位：水利局\n整改情况：已清淤。"),
              ElementsAre("整改措施=清淤；修渠。\n再修渠。", "责任单位=水利局", "整改情况=已清淤。"));
}

TEST(FieldLabels, WordsWithoutAColonAreNone) { EXPECT_THAT(Fields("压实责任单位责任，整修渡口码头。"), IsEmpty()); }

TEST(FieldLabels, HeadsOfColumns) {
  EXPECT_EQ(TheFindingReader().labels().OfHeader("整改措施及成效"), ItemField::kMeasures);
  EXPECT_EQ(TheFindingReader().labels().OfHeader("序号"), std::nullopt);
}

}  // namespace
}  // namespace taizhang::extract
