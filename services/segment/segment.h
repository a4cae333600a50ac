// The stage segment: a normalized text gets its structure.
//
// An official document is read by its skeleton: which heading a figure stands under, which sentence it is part of,
// which cell of which table. This stage finds sentences, the outline, tables and blocks (title, addressee, signature,
// annexes) and leaves every word as it is.
//
// Units:   spans are UTF-8 bytes of the normalized text, source spans bytes of the body.
// Threads: pure; rules may be shared.
// Errors:  INVALID_ARGUMENT where the spans of the input count in another encoding, or the text is no UTF-8; DATA_LOSS
//          where its offset map is damaged or does not cover the text. Odd text is a Diagnostic.
// Cost:    linear in the text, on hostile text too.
//
// Example: ASSIGN_OR_RETURN(const SegmentRules rules, SegmentRules::Load(SegmentRuleFiles()));
//          ASSIGN_OR_RETURN(const auto document, Segment(normalized, rules));
#pragma once

#include "absl/status/statusor.h"
#include "segment/rules.h"
#include "taizhang/document/v1/normalized.pb.h"
#include "taizhang/document/v1/segmented.pb.h"

namespace taizhang::segment {

// Takes the document over into its result; a caller that needs it no more moves it.
absl::StatusOr<document::v1::SegmentedDocument> Segment(document::v1::NormalizedDocument read,
                                                        const SegmentRules& rules);

}  // namespace taizhang::segment
