#include "normalize/rules.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(NormalizeRulesTest, TheCompiledRulesLoad) {
  const auto rules = NormalizeRules::Load(CompiledRules());
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->digest.size(), 16u);
}

TEST(NormalizeRulesTest, AMissingFileIsNamed) {
  const auto rules = NormalizeRules::Load(text::RuleFiles());
  EXPECT_EQ(rules.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(rules.status().message(), "no rule file line_starts.tsv");
}

}  // namespace
}  // namespace taizhang::normalize
