// The rule tables of segment, each with the reader that its examples run through.
//
// Example: EXPECT_THAT(FailedExamples("bare_stop.tsv"), IsEmpty());
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_table.h"

namespace taizhang::segment {

std::vector<rules::RuleTable> SegmentRuleTables();

// What is wrong with the examples of one of them. REQUIRES: there is such a table.
std::vector<std::string> FailedExamples(std::string_view file);

}  // namespace taizhang::segment
