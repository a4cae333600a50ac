// Time expressions as records.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

void BuildTimes(const Readings& readings, RecordBuilder& builder, document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
