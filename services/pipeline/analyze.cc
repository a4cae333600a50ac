#include "pipeline/analyze.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "extract/analyze.h"
#include "normalize/normalize.h"
#include "pipeline/offset_encoding.h"
#include "pipeline/page.h"
#include "segment/segment.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Puts every span where its source is: the caller's string is both. A message with a text gets it cut anew.
void BringBack(std::string_view sentence, Message& message) {
  const auto& descriptor = *message.GetDescriptor();
  const auto& reflection = *message.GetReflection();
  const FieldDescriptor* span = descriptor.FindFieldByName("span");
  const FieldDescriptor* source = descriptor.FindFieldByName("source");
  if (span != nullptr && source != nullptr && reflection.HasField(message, source)) {
    const auto& place = static_cast<const v1::SourceSpan&>(reflection.GetMessage(message, source));
    auto& out = static_cast<v1::Span&>(*reflection.MutableMessage(&message, span));
    out.set_begin(place.begin());
    out.set_end(place.end());
    const FieldDescriptor* text = descriptor.FindFieldByName("text");
    if (text != nullptr) {
      reflection.SetString(&message, text, std::string(sentence.substr(place.begin(), place.end() - place.begin())));
    }
  }
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      BringBack(sentence, *reflection.MutableMessage(&message, field));
      continue;
    }
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      BringBack(sentence, *reflection.MutableRepeatedMessage(&message, field, i));
    }
  }
}

}  // namespace

absl::StatusOr<extract::v1::AnalyzeResponse> AnalyzeText(std::string_view sentence, const std::string& reference_date,
                                                         v1::OffsetEncoding encoding, const Rules& rules) {
  if (const std::size_t valid = text::ValidUtf8Prefix(sentence); valid != sentence.size()) {
    return absl::InvalidArgumentError(absl::StrFormat("the text is no UTF-8 at byte %d", valid));
  }
  if (!reference_date.empty() && !IsIsoDate(reference_date)) {
    return absl::InvalidArgumentError(absl::StrFormat("reference date %s is no day YYYY-MM-DD", reference_date));
  }
  v1::NormalizedDocument normalized = normalize::NormalizeSentence(sentence, rules.normalize);
  normalized.mutable_capture()->set_reference_date(reference_date);
  ASSIGN_OR_RETURN(const v1::SegmentedDocument segmented, segment::Segment(normalized, rules.segment));
  ASSIGN_OR_RETURN(extract::v1::AnalyzeResponse response, extract::Analyze(segmented, rules.extract));
  BringBack(sentence, response);
  EncodeOffsets(sentence, sentence, encoding, EncodedSpans::kTextAndSource, response);
  return response;
}

}  // namespace taizhang::pipeline
