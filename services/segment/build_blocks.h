// Blocks and sentences as messages.
#pragma once

#include <vector>

#include "segment/document_blocks.h"
#include "segment/outline_tree.h"
#include "segment/sentences.h"
#include "taizhang/document/v1/segmented.pb.h"

namespace taizhang::segment {

// Writes the blocks, with a PARAGRAPH for each line of running text.
void WriteBlocks(const Paragraphs& paragraphs, const std::vector<DocumentBlock>& blocks,
                 const std::vector<OutlineEntry>& entries, document::v1::SegmentedDocument& out);

void WriteSentences(const std::vector<SentenceSpan>& sentences, const std::vector<OutlineEntry>& entries,
                    document::v1::SegmentedDocument& out);

}  // namespace taizhang::segment
