// Findings with their actions, commitments, and the checks of their counts, as records.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

// REQUIRES: observations and citations of `document` are built; they are named by id in actions and commitments.
void BuildFindings(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                   document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
