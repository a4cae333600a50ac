#include "pipeline/offset_encoding.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/utf8.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Units before each 64th byte, so that a look-up decodes at most 64 bytes.
class UnitIndex {
 public:
  UnitIndex(std::string_view text, v1::OffsetEncoding encoding) : text_(text), encoding_(encoding) {
    marks_.reserve(text.size() / kStride + 2);
    std::uint32_t units = 0;
    std::size_t at = 0;
    for (std::size_t mark = 0; mark <= text.size(); mark += kStride) {
      for (; at < mark; at += Step(at, units)) continue;
      marks_.push_back({static_cast<std::uint32_t>(at), units});
    }
  }

  std::uint32_t UnitsBefore(std::uint32_t byte) const {
    const Mark& mark = marks_[std::min<std::size_t>(byte / kStride, marks_.size() - 1)];
    std::size_t at = mark.byte;
    std::uint32_t units = mark.units;
    if (at > byte) {  // the mark was moved on to a boundary past the byte
      const Mark& before = marks_[byte / kStride - 1];
      at = before.byte;
      units = before.units;
    }
    while (at < byte && at < text_.size()) at += Step(at, units);
    return units;
  }

 private:
  static constexpr std::size_t kStride = 64;
  struct Mark {
    std::uint32_t byte;
    std::uint32_t units;
  };

  std::size_t Step(std::size_t at, std::uint32_t& units) const {
    const text::Decoded decoded = text::DecodeAt(text_, at);
    units += encoding_ == v1::OFFSET_ENCODING_UTF16 && decoded.point >= 0x10000 ? 2 : 1;
    return decoded.bytes;
  }

  std::string_view text_;
  v1::OffsetEncoding encoding_;
  std::vector<Mark> marks_;
};

struct Indexes {
  UnitIndex text;
  UnitIndex source;
  bool encode_source;
};

template <typename SpanMessage>
void Encode(const UnitIndex& index, SpanMessage& span) {
  span.set_begin(index.UnitsBefore(span.begin()));
  span.set_end(index.UnitsBefore(span.end()));
}

// Depth is that of the message types, not of the data (actions nest as deep as the outline's limit).
void Walk(const Indexes& indexes, Message& message) {
  if (auto* span = dynamic_cast<v1::Span*>(&message)) return Encode(indexes.text, *span);
  if (auto* source = dynamic_cast<v1::SourceSpan*>(&message)) {
    if (indexes.encode_source) Encode(indexes.source, *source);
    return;
  }
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      Walk(indexes, *reflection.MutableMessage(&message, field));
      continue;
    }
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      Walk(indexes, *reflection.MutableRepeatedMessage(&message, field, i));
    }
  }
}

}  // namespace

void EncodeOffsets(std::string_view text, std::string_view source_text, v1::OffsetEncoding encoding, EncodedSpans which,
                   Message& message) {
  if (encoding == v1::OFFSET_ENCODING_UNSPECIFIED || encoding == v1::OFFSET_ENCODING_UTF8) return;
  Walk({UnitIndex(text, encoding), UnitIndex(source_text, encoding), which == EncodedSpans::kTextAndSource}, message);
}

}  // namespace taizhang::pipeline
