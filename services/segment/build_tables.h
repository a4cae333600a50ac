// Tables as messages: those of the markup, and those that only the form of the lines shows.
#pragma once

#include <vector>

#include "segment/heading_candidates.h"
#include "segment/text_tables.h"
#include "taizhang/document/v1/normalized.pb.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "text/offset_map.h"

namespace taizhang::segment {

// Writes all tables, in reading order, and marks their lines in `use`. A table of the markup is taken as it is; lines
// outside one are searched for tables of plain text.
void WriteTables(const std::vector<Line>& lines, const LabelReader& reader, const text::OffsetMap& map,
                 std::vector<LineUse>& use, document::v1::SegmentedDocument& out);

}  // namespace taizhang::segment
