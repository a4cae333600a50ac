#include "extract/rules.h"

#include <gtest/gtest.h>

#include <string>

#include "text/tsv.h"

namespace taizhang::extract {
namespace {

TEST(ExtractRules, WhatIsCompiledInLoads) {
  const auto rules = ExtractRules::Load(ExtractRuleFiles());
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->digest, ExtractRuleFiles().Digest());
  EXPECT_FALSE(rules->citations.verbs().empty());
  EXPECT_NE(rules->gazetteer.ByCode("620621"), nullptr);
}

TEST(ExtractRules, EveryFileIsNeeded) {
  for (const auto& [missing, content] : ExtractRuleFiles().files()) {
    text::RuleFiles files;
    for (const auto& [name, each] : ExtractRuleFiles().files()) {
      if (name != missing) files.Add(name, each);
    }
    const absl::Status status = ExtractRules::Load(files).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kNotFound) << missing;
    EXPECT_NE(status.message().find(missing), std::string::npos) << status;
  }
}

TEST(ExtractRules, ABadFileIsNamed) {
  for (const auto& [name, content] : ExtractRuleFiles().files()) {
    text::RuleFiles over;
    over.Add(name, "no such column\nx\n");
    const absl::Status status = ExtractRules::Load(ExtractRuleFiles().ReplacedBy(over)).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << name;
    EXPECT_EQ(std::string(status.message()).substr(0, name.size()), name) << status;
  }
}

TEST(ExtractRules, TheDigestTellsRulesApart) {
  text::RuleFiles over;
  const std::string content(*ExtractRuleFiles().Find("pair_words.tsv"));
  over.Add("pair_words.tsv", content + "# one more remark\n");
  const auto rules = ExtractRules::Load(ExtractRuleFiles().ReplacedBy(over));
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_NE(rules->digest, ExtractRuleFiles().Digest());
}

}  // namespace
}  // namespace taizhang::extract
