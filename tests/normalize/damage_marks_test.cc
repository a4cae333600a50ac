#include "normalize/damage_marks.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::normalize {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::string_view damaged;  // the words of the mark; empty: none
  DamageKind kind;
};

const Case kCases[] = {
    {"lost_first_digit", "总人口?34.9万", "?34.9", DamageKind::kDamagedNumber},
    {"hole_before_digits", "海”\uFFFD4个站点", "\uFFFD4", DamageKind::kDamagedNumber},
    {"hole_after_digits", "达到12\uFFFD万", "12\uFFFD", DamageKind::kDamagedNumber},
    {"hole_inside_digits", "达到1\uFFFD2\uFFFD3万", "1\uFFFD2\uFFFD3", DamageKind::kDamagedNumber},
    {"all_digits_lost", "流域\uFFFD个站点", "\uFFFD", DamageKind::kLostBytes},
    {"mark_before_mark", "情况?，下步", "?", DamageKind::kLostBytes},
    {"question", "谁来干?大家干", "", DamageKind::kLostBytes},
    {"question_at_the_end", "谁来干?", "", DamageKind::kLostBytes},
    {"address", "http://a.gov.cn/b?id=3", "", DamageKind::kLostBytes},
    {"private_use", "相助\uE737绿色", "\uE737", DamageKind::kPrivateUse},
    {"sound", "完成12.5万元", "", DamageKind::kLostBytes},
};

TEST(DamageMarksTest, Table) {
  for (const Case& test : kCases) {
    SCOPED_TRACE(test.name);
    const std::vector<DamageMark> marks = FindDamageMarks(test.text);
    ASSERT_EQ(marks.size(), test.damaged.empty() ? 0u : 1u);
    if (marks.empty()) continue;
    EXPECT_EQ(marks[0].span.In(test.text), test.damaged);
    EXPECT_EQ(marks[0].kind, test.kind);
  }
}

TEST(DamageMarksTest, ManyMarksAreLinear) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "1?";
  EXPECT_EQ(FindDamageMarks(text).size(), 1u);
}

}  // namespace
}  // namespace taizhang::normalize
