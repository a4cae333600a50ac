#include "rules/rule_table.h"

#include <utility>

#include "absl/strings/str_format.h"
#include "text/tsv.h"

namespace taizhang::rules {
namespace {

// The place where a line begins.
std::size_t LineAt(std::string_view content, std::uint32_t line) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < line; ++i) at = content.find('\n', at) + 1;
  return at;
}

std::string WithoutLine(std::string_view content, std::uint32_t line) {
  const std::size_t begin = LineAt(content, line);
  const std::size_t end = content.find('\n', begin);
  std::string out(content.substr(0, begin));
  if (end != std::string_view::npos) out += content.substr(end + 1);
  return out;
}

}  // namespace

RuleTable TsvTable(std::string_view file, std::string_view content, const std::vector<std::string_view>& columns,
                   std::function<absl::StatusOr<RunExample>(std::string_view)> load) {
  RuleTable out;
  out.file = file;
  out.content = content;
  const auto table = text::Tsv::Parse(file, content, columns);
  for (const text::Tsv::Row& row : table->rows()) {
    RuleRow& own = out.rows.emplace_back(RuleRow{row.line, {}});
    for (std::size_t column = 0; column < columns.size(); ++column) own.cells.push_back(table->Cell(row, column));
  }
  out.without = [content](const RuleRow& row) { return WithoutLine(content, row.line); };
  out.load = std::move(load);
  return out;
}

std::vector<std::string> FailedExamples(const RuleTable& table) {
  const absl::StatusOr<RunExample> run = table.load(table.content);
  if (!run.ok()) return {run.status().ToString()};
  std::vector<std::string> failed;
  for (const RuleRow& row : table.rows) {
    if (const std::string wrong = (*run)(row); !wrong.empty())
      failed.push_back(absl::StrFormat("%s:%d: %s", table.file, row.line, wrong));
  }
  return failed;
}

bool SurvivesDeletion(const RuleTable& table, const RuleRow& row) {
  const std::string content = table.without(row);
  const absl::StatusOr<RunExample> run = table.load(content);
  return run.ok() && (*run)(row).empty();
}

std::string Differs(std::string_view got, std::string_view want) {
  return got == want ? "" : absl::StrFormat("gives %s, not %s", got, want);
}

}  // namespace taizhang::rules
