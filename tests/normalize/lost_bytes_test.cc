#include "normalize/lost_bytes.h"

#include <gtest/gtest.h>

#include "normalize/damage.h"
#include "normalize/rules.h"

namespace taizhang::normalize {
namespace {

const NormalizeRules& Rules() {
  static const NormalizeRules rules = *NormalizeRules::Load(CompiledRules());
  return rules;
}

LostBytesRepair Repair(std::string_view text) {
  return LostBytesRepairer(Rules().characters, *Rules().script, Rules().readings).Repair(text);
}

constexpr std::string_view kClean =
    "全县认真落实各项工作要求，坚持问题导向，加强组织领导，持续推进生态环境保护。各部门密切配合，完善工作机制，加大监督"
    "检查力度，"
    "确保各项任务落到实处，取得明显成效。";

TEST(LostBytesTest, ATextWithoutMarksOfLossStaysAsItIs) {
  const LostBytesRepair repair = Repair("群众满意吗？满意。增长5%。");
  EXPECT_EQ(repair.out.out.text, "群众满意吗？满意。增长5%。");
  EXPECT_TRUE(repair.out.changes.empty());
  EXPECT_TRUE(repair.left.empty());
}

// Every cut of the model of the damage: what is applied is the clean text, and a swallowed digit is never bridged.
TEST(LostBytesTest, WhatIsRepairedIsRight) {
  const DamageModel model(kClean);
  int applied = 0;
  int right = 0;
  for (const std::uint32_t cut : model.AllCuts()) {
    const DamageModel::Damaged damaged = model.Cut(cut);
    const LostBytesRepair repair = Repair(damaged.text);
    if (repair.out.changes.empty()) continue;
    ++applied;
    right += FoldMarks(repair.out.out.text) == FoldMarks(model.clean()) ? 1 : 0;
  }
  ASSERT_GT(applied, 0);
  EXPECT_GE(right * 100, applied * 90) << right << " of " << applied;
}

}  // namespace
}  // namespace taizhang::normalize
