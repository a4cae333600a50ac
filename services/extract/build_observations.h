// Quantities as observations: facts with their evidence.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

void BuildObservations(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                       document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
