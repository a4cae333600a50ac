#include "extract/rule_tables.h"

#include <algorithm>
#include <iterator>

namespace taizhang::extract {

std::vector<rules::RuleTable> ExtractRuleTables() {
  std::vector<rules::RuleTable> out;
  for (const auto part : {NumberTables, NameTables, FindingTables, DocumentTables, FigureTables}) {
    std::vector<rules::RuleTable> tables = part();
    std::move(tables.begin(), tables.end(), std::back_inserter(out));
  }
  return out;
}

std::vector<std::string> FailedExamples(std::string_view file) {
  const std::vector<rules::RuleTable> tables = ExtractRuleTables();
  const auto table = std::find_if(tables.begin(), tables.end(), [&](const auto& each) { return each.file == file; });
  return rules::FailedExamples(*table);
}

}  // namespace taizhang::extract
