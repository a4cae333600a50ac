// Outline entries as messages.
#pragma once

#include <string_view>

#include "segment/outline_tree.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "text/offset_map.h"

namespace taizhang::segment {

// A span of the text as messages: where it stands in the text and in the body.
document::v1::Span ToMessage(text::Span span);
document::v1::SourceSpan ToSourceMessage(const text::OffsetMap& map, text::Span span);

// Writes outline and the remarks about it.
void WriteOutline(const Outline& outline, const LabelReader& reader, const text::OffsetMap& map,
                  document::v1::SegmentedDocument& out);

}  // namespace taizhang::segment
