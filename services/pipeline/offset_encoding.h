// Spans in the unit that a caller asked for.
//
// Inside taizhang every span counts UTF-8 bytes. At the border they may become UTF-16 units (Java, JavaScript, C#) or
// code points (Python). Works on any message: every document.v1.Span in it is found by reflection, so that a new field
// cannot be forgotten.
//
// Cost: linear in text and message.
#pragma once

#include <string_view>

#include "google/protobuf/message.h"
#include "taizhang/document/v1/coordinates.pb.h"

namespace taizhang::pipeline {

// Which of the spans count in the text.
enum class EncodedSpans {
  kText,           // Span; SourceSpan stays in bytes of the body
  kTextAndSource,  // both: the caller sent a text, and source counts in it
};

// Rewrites the spans of `message` from bytes of `text` to `encoding`. `source_text` is what source spans count in (used
// only with kTextAndSource). REQUIRES: spans at character boundaries.
void EncodeOffsets(std::string_view text, std::string_view source_text, document::v1::OffsetEncoding encoding,
                   EncodedSpans which, google::protobuf::Message& message);

}  // namespace taizhang::pipeline
