// What a document says: quantities, times, cited documents, findings, with the words and bytes that say it.
//
// The third stage. A pure function: the same document and rules give the same bytes.
//
// Units:   spans in UTF-8 bytes of the normalized text; source in bytes of the body.
// Threads: rules are const; calls may run concurrently.
// Errors:  INVALID_ARGUMENT where the document contradicts itself (spans outside the text, a broken offset map).
// Cost:    linear in the text.
#pragma once

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extract/rules.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/segmented.pb.h"

namespace taizhang::extract {

absl::StatusOr<document::v1::ExtractedDocument> Extract(const document::v1::SegmentedDocument& segmented,
                                                        const ExtractRules& rules);

// The same into an empty message, which may stand on an arena: thousands of records come and go at once there.
absl::Status ExtractInto(const document::v1::SegmentedDocument& segmented, const ExtractRules& rules,
                         document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
