// Findings laid out as a table: one item a row, the fields by the heads of the columns.
//
// A cell that spans rows holds for the rows without one of their own, so a problem with three measures in three rows is
// one finding.
//
// Units: bytes of the normalized text.
// Cost:  linear in the cells.
#pragma once

#include <vector>

#include "extract/finding_action.h"

namespace taizhang::extract {

// The findings of every table that has a column of measures, or of problems with one of progress.
std::vector<FindingFacts> ReadTableFindings(const FindingContext& context);

}  // namespace taizhang::extract
