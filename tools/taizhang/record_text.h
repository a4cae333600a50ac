// Records for a reader at a terminal.
#pragma once

#include <string>

#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/segmented.pb.h"

namespace taizhang::command {

// The outline as an indented tree.
std::string OutlineAsText(const document::v1::SegmentedDocument& document);

// What a document says, record by record.
std::string RecordsAsText(const document::v1::ExtractedDocument& document);

// How many records a document has (design: observations, citations, findings with their actions, commitments, times,
// mentions).
std::size_t CountRecords(const document::v1::ExtractedDocument& document);

// One observation in a line: indicator, value, unit, period, area.
std::string ObservationAsText(const document::v1::Observation& observation);

// "2021-01-01..2021-08-31", "..2021-08-31", "2021-01-01.." or "".
std::string PeriodAsText(const std::string& start, const std::string& end);

// An enum's name without its prefix: "LEVEL".
std::string ShortName(const std::string& full, std::string_view prefix);

}  // namespace taizhang::command
