// A table of rules whose rows each carry an example, and the one way to run it: with the table as it is, or without the
// row that the example belongs to.
//
// An example shows that a row is needed: it comes out right with the whole table, and wrong once the row is dropped.
// The loader's tests run the first half for every row, tools/mutate_rules the second.
//
// Ownership: rows and contents point into the files that are compiled in.
// Threads:   const members may be called concurrently.
// Example:   FailedExamples(table) is empty; SurvivesDeletion(table, 0) is false
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace taizhang::rules {

struct RuleRow {
  std::uint32_t line = 0;               // in the file, from 1
  std::vector<std::string_view> cells;  // of the columns that the table asked for
};

// Runs the example of a row: what is wrong with what it gives; empty when it is right.
using RunExample = std::function<std::string(const RuleRow&)>;

struct RuleTable {
  std::string_view file;
  std::string_view content;
  std::vector<RuleRow> rows;
  bool generated = false;  // made from a source of its own by a program of tools/
  // The content without one row.
  std::function<std::string(const RuleRow&)> without;
  // Reads the rules with `content` in place of this file; `content` must outlive what is returned.
  std::function<absl::StatusOr<RunExample>(std::string_view content)> load;
};

// A table of tab-separated text. REQUIRES: it parses and has the columns.
RuleTable TsvTable(std::string_view file, std::string_view content, const std::vector<std::string_view>& columns,
                   std::function<absl::StatusOr<RunExample>(std::string_view)> load);

// "FILE:LINE: what is wrong" for each row whose example does not come out right.
std::vector<std::string> FailedExamples(const RuleTable& table);

// True when the row's example comes out right without the row; false too where other rows cannot do without it.
bool SurvivesDeletion(const RuleTable& table, const RuleRow& row);

// For RunExample: empty when the two are equal.
std::string Differs(std::string_view got, std::string_view want);

}  // namespace taizhang::rules
