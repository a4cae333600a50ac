#include "normalize/run_hypotheses.h"

#include <gtest/gtest.h>

#include "normalize/leaf_chain.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

RunHypotheses Search(std::string_view left, std::string_view damaged, std::string_view right) {
  const LeafChain& chain = LeafChain::Get();
  const PageModel page(chain.model());
  const std::string text = std::string(damaged) + std::string(right);
  const DamagedRun run = ReadDamagedRuns(text, 0).at(0);
  RunContext context;
  const auto tokens = [&](std::string_view characters) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < characters.size(); at += text::DecodeAt(characters, at).bytes) {
      out.push_back(chain.model().Fold(text::DecodeAt(characters, at).point));
    }
    return out;
  };
  const std::vector<Token> before = tokens(left);
  context.before = before.back();
  context.before_last = before[before.size() - 2];
  context.after = tokens(right);
  context.as_printed = tokens(damaged);
  return RunSearch(page, chain.script(), chain.readings(), true).Search(run, context);
}

TEST(RunHypothesesTest, RestoresTheRun) {
  const RunHypotheses found = Search("落實“六", "?！比蝿?", "。");
  ASSERT_FALSE(found.readings.empty());
  EXPECT_EQ(found.readings[0].characters, U"保”任務");
  EXPECT_GT(found.readings[0].score, found.as_it_stands + 20);
}

TEST(RunHypothesesTest, FillsAVanishedPair) {
  // 。“一湖兩海”流域: the pair FE83 between 湖 and 兩 has no character.
  const RunHypotheses found = Search("監測站", "?！耙缓珊！绷饔?", "。");
  ASSERT_FALSE(found.readings.empty());
  EXPECT_EQ(found.readings[0].characters.substr(0, 3), U"。“一");
  EXPECT_EQ(found.readings[0].characters.back(), U'域');
}

TEST(RunHypothesesTest, ReadingsAreSortedAndDiffer) {
  const RunHypotheses found = Search("落實“六", "?！比蝿?", "。");
  for (std::size_t i = 1; i < found.readings.size(); ++i) {
    EXPECT_GE(found.readings[i - 1].score, found.readings[i].score);
    EXPECT_NE(found.readings[i - 1].characters, found.readings[i].characters);
  }
}

TEST(PairedMarkTest, Kinds) {
  EXPECT_EQ(PairedMarkOf(U'《').kind, 1u);
  EXPECT_EQ(PairedMarkOf(U'》').step, -1);
  EXPECT_EQ(PairedMarkOf(U'）').kind, 2u);
  EXPECT_EQ(PairedMarkOf(U'县').step, 0);
}

}  // namespace
}  // namespace taizhang::normalize
