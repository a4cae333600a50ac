#include "extract/carried_subject.h"

#include <gtest/gtest.h>

#include <utility>

#include "extract/observed_text.h"

namespace taizhang::extract {
namespace {

TEST(CarriedSubject, TheSentenceBeforeNamesIt) {
  const std::pair<const char*, const char*> cases[] = {
      {"茶叶出口继续扩大。全年达12亿元，增长3%。", "LEVEL 茶叶出口|CHANGE 茶叶出口"},
      {"茶园面积稳步增加。年末达到32万亩。", "LEVEL 茶园面积"},
      {"茶厂用电大幅下降。全年为12亿千瓦时。", "LEVEL 茶厂用电"},
      // a subject of its own, a sentence with figures, another paragraph, no subject told
      {"茶叶出口继续扩大。红茶产量12万吨。", "LEVEL 红茶产量"},
      {"茶叶出口3亿元。全年达12亿元。", "LEVEL 茶叶出口|LEVEL "},
      {"茶叶出口继续扩大。\n全年达12亿元。", "LEVEL "},
      {"茶叶出口，红茶，绿茶继续扩大。全年达12亿元。", "LEVEL "},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(ObservedText(text).Facts(), facts) << text;
}

TEST(CarriedSubject, HeadsThatGoTogetherHaveOneOwner) {
  EXPECT_EQ(ParallelOf("茶业大学招生", "在校生"), "茶业大学在校生");
  EXPECT_EQ(ParallelOf("茶园工程新签合同额", "完成营业额"), "茶园工程完成营业额");
  EXPECT_EQ(ParallelOf("茶业大学在校生", "毕业生"), "茶业大学毕业生");
  EXPECT_EQ(ParallelOf("茶业大学招生", "招生"), "");
  EXPECT_EQ(ParallelOf("茶叶产量", "在校生"), "");
  EXPECT_EQ(ParallelOf("招生", "在校生"), "");
  EXPECT_EQ(ParallelOf("茶业大学招生", "学费"), "");
  EXPECT_EQ(ParallelOf("茶业大学招生", ""), "");
}

TEST(CarriedSubject, HeadsInASentence) {
  const std::pair<const char*, const char*> cases[] = {
      {"茶业大学招生12万人，在校生32万人。", "LEVEL 茶业大学招生|LEVEL 茶业大学在校生"},
      {"茶业大学招生12万人（含夜校3万人），比上年增加2万人。", "LEVEL 茶业大学招生|LEVEL 含夜校|CHANGE 茶业大学招生"},
      {"茶园工程新签合同额12亿元，增长3%；完成营业额8亿元。",
       "LEVEL 茶园工程新签合同额|CHANGE 茶园工程新签合同额|LEVEL 茶园工程完成营业额"},
      {"茶业大学招生12万人。夜校在校生3万人。", "LEVEL 茶业大学招生|LEVEL 夜校在校生"},
      {"茶叶产量12万吨，在校生32万人。", "LEVEL 茶叶产量|LEVEL 在校生"},
      {"茶业大学招生12万人，茶叶产量3万吨。", "LEVEL 茶业大学招生|LEVEL 茶叶产量"},
  };
  for (const auto& [text, facts] : cases) EXPECT_EQ(ObservedText(text).Facts(), facts) << text;
}

}  // namespace
}  // namespace taizhang::extract
