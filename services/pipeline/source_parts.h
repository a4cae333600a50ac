// Names the part of an annex that each source span of a document lies in.
//
// The stages count an annex's source offsets in its parts laid end to end; readers of records count in a zip member or
// in a page. A span over several parts is given by its first.
//
// Cost: linear in the message, a binary search a span.
//
// Example: parts {page:1 from 0, page:2 from 100}: {120, 130} becomes {20, 30, "page:2"}
#pragma once

#include <google/protobuf/message.h>
#include <google/protobuf/repeated_field.h>

#include "taizhang/document/v1/normalized.pb.h"

namespace taizhang::pipeline {

// Changes nothing where there are no parts.
void NameSourceParts(const google::protobuf::RepeatedPtrField<document::v1::SourcePart>& parts,
                     google::protobuf::Message& message);

}  // namespace taizhang::pipeline
