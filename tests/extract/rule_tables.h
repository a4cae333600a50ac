// The rule tables of extract, each with the reader that its examples run through.
//
// Example: EXPECT_THAT(FailedExamples("units.tsv"), IsEmpty());
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rules.h"
#include "rules/rule_table.h"

namespace taizhang::extract {

// All of them.
std::vector<rules::RuleTable> ExtractRuleTables();

// What is wrong with the examples of one of them. REQUIRES: there is such a table.
std::vector<std::string> FailedExamples(std::string_view file);

// The parts of the list.
std::vector<rules::RuleTable> NumberTables();
std::vector<rules::RuleTable> NameTables();
std::vector<rules::RuleTable> FindingTables();
std::vector<rules::RuleTable> DocumentTables();
std::vector<rules::RuleTable> FigureTables();

// The rules that are compiled in, with the content of one file in the place of its own.
class RulesWith {
 public:
  RulesWith(std::string_view file, std::string_view content) : file_(file), content_(content) {}
  std::string_view operator()(std::string_view name) const {
    return name == file_ ? content_ : *ExtractRuleFiles().Find(name);
  }

 private:
  std::string_view file_;
  std::string_view content_;
};

// A table of extract. `load` reads a lexicon from the rules; `run` tells what is wrong with the example of a row.
template <typename Load, typename Run>
rules::RuleTable TableOf(std::string_view file, const std::vector<std::string_view>& columns, Load load, Run run) {
  const auto with = [file, load, run](std::string_view content) -> absl::StatusOr<rules::RunExample> {
    auto lexicon = load(RulesWith(file, content));
    if (!lexicon.ok()) return lexicon.status();
    const auto shared = std::make_shared<const typename decltype(lexicon)::value_type>(*std::move(lexicon));
    return rules::RunExample([shared, run](const rules::RuleRow& row) { return run(*shared, row); });
  };
  return rules::TsvTable(file, *ExtractRuleFiles().Find(file), columns, with);
}

}  // namespace taizhang::extract
