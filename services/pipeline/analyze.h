// A sentence to its numerals and records; spans count in the sentence as sent.
//
// The sentence goes through normalize's character and script steps first (full width, Traditional, blanks inside
// numbers); `span` and `source` are both brought back to the string that the caller has, and `text` is cut from it.
//
// Threads: rules are const; calls may run concurrently.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "pipeline/read.h"
#include "taizhang/document/v1/coordinates.pb.h"
#include "taizhang/extract/v1/extract_service.pb.h"

namespace taizhang::pipeline {

// INVALID_ARGUMENT for a text that is no UTF-8 or a reference date that is none.
absl::StatusOr<extract::v1::AnalyzeResponse> AnalyzeText(std::string_view sentence, const std::string& reference_date,
                                                         document::v1::OffsetEncoding encoding, const Rules& rules);

}  // namespace taizhang::pipeline
