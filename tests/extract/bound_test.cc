#include "extract/bound.h"

#include <gtest/gtest.h>

namespace taizhang::extract {
namespace {

Bound Before(std::string_view text) {
  const auto match = BoundBefore(text, static_cast<std::uint32_t>(text.size()));
  return match ? match->bound : Bound::kExact;
}

TEST(Bound, WordsBeforeTheNumber) {
  struct Case {
    std::string_view text;
    Bound bound;
  };
  for (const Case& c : {Case{"产量约", Bound::kAbout},
                        {"大约", Bound::kAbout},
                        {"接近", Bound::kAbout},
                        {"净增近", Bound::kAbout},
                        {"不超过", Bound::kAtMost},
                        {"不得高于", Bound::kAtMost},
                        {"最高给予", Bound::kAtMost},
                        {"不低于", Bound::kAtLeast},
                        {"不得少于", Bound::kAtLeast},
                        {"年满", Bound::kAtLeast},
                        {"超过", Bound::kMoreThan},
                        {"突破了", Bound::kMoreThan},
                        {"产值超", Bound::kMoreThan},
                        {"不足", Bound::kLessThan},
                        {"未满", Bound::kLessThan},
                        {"不到", Bound::kLessThan}}) {
    EXPECT_EQ(Before(c.text), c.bound) << c.text;
  }
}

TEST(Bound, WordsThatOnlyEndAlike) {
  for (const std::string_view text : {"节约", "附近", "签约", "赶超", "反超", "期满", "最近", "增长", "", "约定"}) {
    EXPECT_EQ(Before(text), Bound::kExact) << text;
  }
}

TEST(Bound, WordsBehindTheUnit) {
  EXPECT_EQ(BoundAfter("以上的项目", 0, false)->bound, Bound::kAtLeast);
  EXPECT_EQ(BoundAfter("及以下", 0, false)->bound, Bound::kAtMost);
  EXPECT_EQ(BoundAfter("（含）以上", 0, false)->bound, Bound::kAtLeast);
  EXPECT_EQ(BoundAfter("左右", 0, false)->bound, Bound::kAbout);
  EXPECT_EQ(BoundAfter("内办结", 0, true)->bound, Bound::kAtMost);
  EXPECT_FALSE(BoundAfter("内办结", 0, false));
  EXPECT_FALSE(BoundAfter("内蒙古", 0, true));
}

TEST(Bound, AcrossAPhraseOfItsClause) {
  const auto bound = [](std::string_view text) {
    return BoundBeforePhrase(text, static_cast<std::uint32_t>(text.size()));
  };
  EXPECT_EQ(bound("不低于村民总数的")->bound, Bound::kAtLeast);
  EXPECT_EQ(bound("不得超过合同总价的")->bound, Bound::kAtMost);
  EXPECT_FALSE(bound("不低于去年，占总数的"));
  EXPECT_FALSE(bound("不低于5个村的"));
  EXPECT_FALSE(bound("不低于"));
}

TEST(Bound, NamesAreThoseOfTheRecords) {
  EXPECT_EQ(BoundName(Bound::kAtLeast), "AT_LEAST");
  EXPECT_EQ(BoundName(Bound::kExact), "EXACT");
}

}  // namespace
}  // namespace taizhang::extract
