#include "text/rule_files.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(RuleFilesTest, AFolderReplacesFilesOfTheSameNameOnly) {
  RuleFiles shipped;
  shipped.Add("units.tsv", "old");
  shipped.Add("periods.tsv", "kept");
  RuleFiles folder;
  folder.Add("units.tsv", "new");
  folder.Add("stray.tsv", "left out");
  const RuleFiles both = shipped.ReplacedBy(folder);
  EXPECT_EQ(*both.Find("units.tsv"), "new");
  EXPECT_EQ(*both.Find("periods.tsv"), "kept");
  EXPECT_EQ(both.Find("stray.tsv").status().code(), absl::StatusCode::kNotFound);
  EXPECT_NE(both.Digest(), shipped.Digest());
}

}  // namespace
}  // namespace taizhang::text
