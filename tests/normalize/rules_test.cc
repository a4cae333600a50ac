#include "normalize/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/rule_tables.h"

namespace taizhang::normalize {
namespace {

TEST(NormalizeRulesTest, TheCompiledRulesLoad) {
  const auto rules = NormalizeRules::Load(CompiledRules());
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->digest.size(), 16u);
}

TEST(NormalizeRulesTest, EveryExampleComesOutRight) {
  for (const rules::RuleTable& table : NormalizeRuleTables())
    EXPECT_THAT(rules::FailedExamples(table), testing::IsEmpty()) << table.file;
}

TEST(NormalizeRulesTest, AMissingFileIsNamed) {
  const auto rules = NormalizeRules::Load(text::RuleFiles());
  EXPECT_EQ(rules.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(rules.status().message(), "no rule file line_starts.tsv");
}

}  // namespace
}  // namespace taizhang::normalize
