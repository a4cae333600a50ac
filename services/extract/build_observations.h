// Figures as records.
#pragma once

#include "extract/build_record.h"
#include "extract/observation_reader.h"
#include "taizhang/document/v1/extracted.pb.h"

namespace taizhang::extract {

void BuildObservations(const ObservationInputs& inputs, RecordBuilder& builder, document::v1::ExtractedDocument& document);

}  // namespace taizhang::extract
