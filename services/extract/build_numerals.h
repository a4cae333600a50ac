// Every numeral of a sentence, for Analyze.
#pragma once

#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "taizhang/extract/v1/extract_service.pb.h"

namespace taizhang::extract {

void BuildNumerals(const Readings& readings, const RecordBuilder& builder, extract::v1::AnalyzeResponse& response);

}  // namespace taizhang::extract
