#include "normalize/slogans.h"

#include <gtest/gtest.h>

#include "normalize/compiled_rules.h"

namespace taizhang::normalize {
namespace {

TEST(SlogansTest, HasThoseOfBothFiles) {
  const auto slogans = Slogans::Load(*CompiledRules().Find("quoted_phrases.tsv"), *CompiledRules().Find("slogans.tsv"));
  ASSERT_TRUE(slogans.ok()) << slogans.status();
  EXPECT_TRUE(slogans->phrases().contains(U"两个维护"));
  EXPECT_TRUE(slogans->phrases().contains(U"三保"));
  EXPECT_FALSE(slogans->phrases().contains(U"海"));
}

TEST(SlogansTest, LoadNamesTheBadRow) {
  EXPECT_EQ(Slogans::Load("phrase\n两山\n山\n", "phrase\n").status().message(),
            "quoted_phrases.tsv:3: a phrase of fewer than two characters");
}

}  // namespace
}  // namespace taizhang::normalize
