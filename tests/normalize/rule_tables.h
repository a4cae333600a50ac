// The rule tables of normalize, each with the reader that its examples run through.
//
// Example: EXPECT_THAT(rules::FailedExamples(each), IsEmpty()) for each of NormalizeRuleTables()
#pragma once

#include <vector>

#include "rules/rule_table.h"

namespace taizhang::normalize {

std::vector<rules::RuleTable> NormalizeRuleTables();

}  // namespace taizhang::normalize
