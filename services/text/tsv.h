// Tables as tab-separated text: a header row, then rows; no quoting; lines that begin with # and empty lines are left
// out.
//
// Every lexicon of the project has this form. A cell is addressed by the name of its column, so that a table may grow
// one.
//
// Errors: INVALID_ARGUMENT names file and line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace taizhang::text {

class Tsv {
 public:
  struct Row {
    std::uint32_t line = 0;  // in the file, from 1
    std::vector<std::string_view> cells;
  };

  // `content` must outlive the table. `columns` are those that must be there; others may be.
  static absl::StatusOr<Tsv> Parse(std::string_view file, std::string_view content,
                                   const std::vector<std::string_view>& columns);

  const std::vector<Row>& rows() const { return rows_; }
  // The cell of a column named in Parse, by its place there.
  std::string_view Cell(const Row& row, std::size_t column) const { return row.cells[places_[column]]; }
  // An error about a row, for the reader of the table: "FILE:LINE: WHY".
  absl::Status Bad(const Row& row, std::string_view why) const;

 private:
  std::string file_;
  std::vector<std::size_t> places_;
  std::vector<Row> rows_;
};

// Splits at a separator; an empty text gives nothing.
std::vector<std::string_view> SplitCell(std::string_view text, char separator);

}  // namespace taizhang::text
