// The leaves' view of a segmented document, checked on the way in.
#pragma once

#include "absl/status/statusor.h"
#include "extract/document_view.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "text/offset_map.h"

namespace taizhang::extract {

// The view borrows the document's text.
//
// INVALID_ARGUMENT where a span leaves the text or a character, where sentences or nodes are out of order, where the
// text is no UTF-8.
absl::StatusOr<DocumentView> BuildView(const document::v1::SegmentedDocument& segmented);

// The document's offset map. INVALID_ARGUMENT where it does not cover the text.
absl::StatusOr<text::OffsetMap> ReadOffsetMap(const document::v1::NormalizedDocument& normalized);

}  // namespace taizhang::extract
