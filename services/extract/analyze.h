// A sentence or a paragraph by itself: every numeral with its class, quantities, times, titles, mentions.
//
// What `taizhang analyze` and ExtractService.Analyze answer.
//
// Units:   spans in UTF-8 bytes of the normalized text; source in bytes of the sentence as sent.
// Threads: rules are const; calls may run concurrently.
#pragma once

#include "absl/status/statusor.h"
#include "extract/rules.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "taizhang/extract/v1/extract_service.pb.h"

namespace taizhang::extract {

absl::StatusOr<extract::v1::AnalyzeResponse> Analyze(const document::v1::SegmentedDocument& segmented,
                                                     const ExtractRules& rules);

}  // namespace taizhang::extract
