#include "text/tsv.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"

namespace taizhang::text {
namespace {

std::vector<std::string_view> Split(std::string_view line, char separator) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t at = line.find(separator);
    cells.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return cells;
    line.remove_prefix(at + 1);
  }
}

std::string_view TakeLine(std::string_view& rest) {
  const std::size_t at = rest.find('\n');
  std::string_view line = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<std::string_view> SplitCell(std::string_view text, char separator) {
  if (text.empty()) return {};
  return Split(text, separator);
}

absl::Status Tsv::Bad(const Row& row, std::string_view why) const {
  return absl::InvalidArgumentError(absl::StrFormat("%s:%d: %s", file_, row.line, why));
}

absl::StatusOr<Tsv> Tsv::Parse(std::string_view file, std::string_view content,
                               const std::vector<std::string_view>& columns) {
  Tsv table;
  table.file_ = std::string(file);
  std::size_t width = 0;
  Row row;
  while (!content.empty()) {
    ++row.line;
    const std::string_view line = TakeLine(content);
    if (line.empty() || line.starts_with('#')) continue;
    row.cells = Split(line, '\t');
    if (width == 0) {
      width = row.cells.size();
      for (const std::string_view column : columns) {
        const auto at = std::find(row.cells.begin(), row.cells.end(), column);
        if (at == row.cells.end()) return table.Bad(row, absl::StrFormat("no column %s in the header row", column));
        table.places_.push_back(static_cast<std::size_t>(at - row.cells.begin()));
      }
      continue;
    }
    if (row.cells.size() != width) {
      return table.Bad(row, absl::StrFormat("%d cells where the header row has %d", row.cells.size(), width));
    }
    table.rows_.push_back(row);
  }
  if (width == 0) return table.Bad(row, "no header row");
  return table;
}

}  // namespace taizhang::text
