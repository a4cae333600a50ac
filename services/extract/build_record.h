// Fills what every record has: id, text, span, source, node, quote, rule, confidence, evidence.
//
// Leaves find facts as spans; the build_* files turn them into messages, and all of them go through a RecordBuilder, so
// that no record can lack its way back to the bytes.
//
// Ownership: borrows the view and the map; they must outlive it.
// Threads:   none; one builder a document.
// Cost:      O(log n) a record.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "extract/document_view.h"
#include "taizhang/document/v1/coordinates.pb.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/records.pb.h"
#include "text/offset_map.h"
#include "text/span.h"

namespace taizhang::extract {

class RecordBuilder {
 public:
  RecordBuilder(const DocumentView& view, const text::OffsetMap& map, std::string_view capture_id)
      : view_(view), map_(map), capture_id_(capture_id) {}

  // Fills fields 1 to 8 of a record message. REQUIRES: the span is not empty and lies in the text.
  template <typename Record>
  void Fill(document::v1::RecordType type, text::Span span, std::string_view rule, document::v1::Confidence confidence,
            Record& record) {
    record.set_id(NextId(type, span));
    record.set_text(std::string(span.In(view_.text)));
    SetSpan(span, *record.mutable_span());
    SetSource(span, *record.mutable_source());
    if (const std::int32_t node = view_.NodeAt(span.begin); node >= 0)
      record.set_node(static_cast<std::uint32_t>(node));
    SetQuote(span, *record.mutable_quote());
    record.set_rule(std::string(rule));
    record.set_confidence(confidence);
  }

  // Says where a field came from, where that is not the record's own text.
  template <typename Record>
  void AddEvidence(std::string_view field, text::Span span, document::v1::EvidenceVia via, Record& record) const {
    document::v1::Evidence& evidence = *record.add_evidence();
    evidence.set_field(std::string(field));
    SetSpan(span, *evidence.mutable_span());
    SetSource(span, *evidence.mutable_source());
    evidence.set_via(via);
  }

  // A remark about a stretch.
  void Diagnose(document::v1::DiagnosticCode code, text::Span span, std::string message,
                document::v1::ExtractedDocument& document) const;

  void SetSpan(text::Span span, document::v1::Span& out) const;
  void SetSource(text::Span span, document::v1::SourceSpan& out) const;
  std::string Words(text::Span span) const { return std::string(span.In(view_.text)); }
  const DocumentView& view() const { return view_; }

 private:
  // The ordinal counts records of one type with one source, so that two facts of the same bytes have two ids.
  std::string NextId(document::v1::RecordType type, text::Span span);
  void SetQuote(text::Span span, document::v1::Quote& quote) const;

  const DocumentView& view_;
  const text::OffsetMap& map_;
  std::string capture_id_;
  absl::flat_hash_map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> ordinals_;
};

}  // namespace taizhang::extract
