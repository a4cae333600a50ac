#include "normalize/signature.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::normalize {
namespace {

// A text of `sentences` sentences that differ from seed to seed.
std::string Report(int seed, int sentences) {
  constexpr std::string_view kSubjects[] = {"全县工业",   "农村公路",   "县医院新院区", "中小学校舍",
                                            "污水处理厂", "高标准农田", "县级财政"};
  constexpr std::string_view kVerbs[] = {"完成投资", "新增能力", "累计建成", "改造提升",
                                         "安排资金", "带动就业", "完成整改"};
  constexpr std::string_view kEnds[] = {"进展顺利",     "超出预期", "受到群众好评",
                                        "仍需加快进度", "按时完成", "位居全市前列"};
  std::string text;
  unsigned state = static_cast<unsigned>(seed) * 2654435761u + 1;
  const auto next = [&state](unsigned n) { return (state = state * 1664525u + 1013904223u) / 65536u % n; };
  for (int i = 0; i < sentences; ++i) {
    text += kSubjects[next(7)];
    text += kVerbs[next(7)];
    text += std::to_string(next(9000) + 100) + "万元，";
    text += kSubjects[next(7)];
    text += kEnds[next(6)];
    text += "。";
  }
  return text;
}

TEST(SignatureTest, IsTheSameForTheSameHanziAndNumbers) {
  EXPECT_EQ(Sign("全县完成投资41.2亿元，增长5.6%。"), Sign("全县 完成投资 41.2 亿元;\n增长5.6%"));
}

TEST(SignatureTest, TellsOtherNumbersApart) {
  const std::string text = Report(1, 60);
  std::string other = text;
  for (char& c : other) {
    if (c >= '0' && c <= '9') c = static_cast<char>('0' + (c - '0' + 3) % 10);
  }
  EXPECT_EQ(Sign(text).simhash, Sign(other).simhash);
  EXPECT_FALSE(AreNearDuplicates(Sign(text), Sign(other)));
}

TEST(SignatureTest, FindsACopyWithAHeader) {
  const std::string text = Report(2, 60);
  EXPECT_TRUE(AreNearDuplicates(Sign(text), Sign("来源：某某网　责任编辑：某某\n转载请注明出处\n" + text)));
}

TEST(SignatureTest, AnEmptyTextIsNoDuplicate) {
  EXPECT_FALSE(AreNearDuplicates(Sign(""), Sign("")));
  EXPECT_DOUBLE_EQ(Similarity(Sign(""), Sign("全县完成投资任务")), 0);
}

TEST(SignatureTest, ShortTextsCompare) {
  EXPECT_DOUBLE_EQ(Similarity(Sign("全县完成投资任务"), Sign("全县完成投资任务")), 1);
  EXPECT_LT(Similarity(Sign("全县完成投资任务"), Sign("关于召开会议的通知")), 0.5);
}

TEST(ContentDigestTest, SeesHanziAndDigitsOnly) {
  EXPECT_EQ(ContentDigestOf("投资，41亿元"), ContentDigestOf(" 投资 ：41 亿元\n"));
  EXPECT_NE(ContentDigestOf("投资41亿元"), ContentDigestOf("投资42亿元"));
  EXPECT_EQ(ContentDigestOf("").size(), 64u);
}

}  // namespace
}  // namespace taizhang::normalize
