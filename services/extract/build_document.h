// The document as a whole: fields with their evidence, area, reference date, inspection, contacts, origin.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/normalized.pb.h"

namespace taizhang::extract {

void BuildDocument(const Readings& readings, const document::v1::NormalizedDocument& normalized,
                   const ExtractRules& rules, const RecordBuilder& builder, document::v1::Document& document);

}  // namespace taizhang::extract
