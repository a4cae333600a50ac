#include "pipeline/source_parts.h"

#include <algorithm>
#include <vector>

#include "taizhang/document/v1/coordinates.pb.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using Parts = google::protobuf::RepeatedPtrField<v1::SourcePart>;

void NamePart(const Parts& parts, v1::SourceSpan& span) {
  const auto after = std::upper_bound(parts.begin(), parts.end(), span.begin(),
                                      [](std::uint32_t at, const v1::SourcePart& part) { return at < part.begin(); });
  if (after == parts.begin()) return;
  const v1::SourcePart& part = *(after - 1);
  const std::uint32_t end = after == parts.end() ? span.end() : std::min(span.end(), after->begin());
  span.set_part(part.name());
  span.set_begin(span.begin() - part.begin());
  span.set_end(end - part.begin());
}

// The messages that a message holds, one level down.
std::vector<Message*> Held(Message& message) {
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  std::vector<Message*> held;
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) held.push_back(reflection.MutableMessage(&message, field));
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 0;
    for (int i = 0; i < size; ++i) held.push_back(reflection.MutableRepeatedMessage(&message, field, i));
  }
  return held;
}

}  // namespace

void NameSourceParts(const Parts& parts, Message& message) {
  if (parts.empty()) return;
  std::vector<Message*> waiting = {&message};
  while (!waiting.empty()) {
    Message& next = *waiting.back();
    waiting.pop_back();
    if (auto* span = dynamic_cast<v1::SourceSpan*>(&next)) {
      NamePart(parts, *span);
    } else {
      for (Message* held : Held(next)) waiting.push_back(held);
    }
  }
}

}  // namespace taizhang::pipeline
