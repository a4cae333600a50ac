// Persons, bodies and places as records.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

void BuildMentions(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                   document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
