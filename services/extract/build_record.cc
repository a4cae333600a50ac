#include "extract/build_record.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "text/digest.h"

namespace taizhang::extract {

using text::Span;

void RecordBuilder::SetSpan(Span span, document::v1::Span& out) const {
  out.set_begin(span.begin);
  out.set_end(span.end);
}

void RecordBuilder::SetSource(Span span, document::v1::SourceSpan& out) const {
  const Span source = map_.ToSource(span);
  out.set_begin(source.begin);
  out.set_end(source.end);
}

void RecordBuilder::Diagnose(document::v1::DiagnosticCode code, Span span, std::string message,
                             document::v1::ExtractedDocument& document) const {
  document::v1::Diagnostic& diagnostic = *document.add_diagnostics();
  diagnostic.set_code(code);
  diagnostic.set_severity(document::v1::SEVERITY_WARNING);
  SetSpan(span, *diagnostic.mutable_span());
  SetSource(span, *diagnostic.mutable_source());
  diagnostic.set_message(std::move(message));
}

std::string RecordBuilder::NextId(document::v1::RecordType type, Span span) {
  if (span.begin >= span.end || span.end > view_.text.size()) std::abort();  // a leaf of ours is wrong
  const Span source = map_.ToSource(span);
  const std::uint32_t ordinal = ordinals_[{static_cast<std::uint32_t>(type), source.begin, source.end}]++;
  return text::FieldDigest()
      .Add(capture_id_)
      .Add(static_cast<std::uint64_t>(type))
      .Add(source.begin)
      .Add(source.end)
      .Add(ordinal)
      .Hex(16);
}

void RecordBuilder::SetQuote(Span span, document::v1::Quote& quote) const {
  const DocumentView::Sentence* sentence = view_.SentenceAt(span.begin);
  Span words =
      sentence != nullptr && sentence->span.Contains(span.begin) ? sentence->span : view_.ParagraphAt(span.begin);
  if (!words.Contains(span)) words = Union(words.empty() ? span : words, span);
  quote.set_text(Words(words));
  SetSpan(words, *quote.mutable_span());
  SetSource(words, *quote.mutable_source());
}

}  // namespace taizhang::extract
