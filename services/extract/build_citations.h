// Citations as records.
#pragma once

#include <vector>

#include "extract/build_record.h"
#include "extract/citation.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

void BuildCitations(const std::vector<CitationFacts>& citations, RecordBuilder& builder,
                    document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
