#include "extract/extract.h"

#include <string>

#include "extract/build_citations.h"
#include "extract/build_record.h"
#include "extract/build_view.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;
using text::Span;

void FillCapture(const v1::Capture& capture, v1::CaptureSummary& summary) {
  summary.set_capture_id(capture.capture_id());
  summary.set_url(capture.url());
  summary.set_fetched_at(capture.fetched_at());
  summary.set_sha256(capture.sha256());
  summary.set_media_type(capture.media_type());
  summary.set_charset(capture.charset());
  summary.set_charset_basis(capture.charset_basis());
  summary.set_truncated(capture.truncated());
}

void FillDocument(const v1::NormalizedDocument& normalized, v1::Document& document) {
  document.set_id(normalized.capture().document_id());
  document.set_text(normalized.text());
  document.set_url(normalized.capture().canonical_url());
  FillCapture(normalized.capture(), *document.mutable_capture());
  *document.mutable_attachments() = normalized.attachments();
  *document.mutable_repairs() = normalized.repairs();
  *document.mutable_repeats() = normalized.repeats();
  *document.mutable_content_digest() = normalized.content_digest();
  *document.mutable_signature() = normalized.signature();
  document.set_offset_encoding(v1::OFFSET_ENCODING_UTF8);
}

void Diagnose(v1::DiagnosticCode code, Span span, std::string message, const RecordBuilder& builder,
              v1::ExtractedDocument& document) {
  v1::Diagnostic& diagnostic = *document.add_diagnostics();
  diagnostic.set_code(code);
  diagnostic.set_severity(v1::SEVERITY_WARNING);
  builder.SetSpan(span, *diagnostic.mutable_span());
  builder.SetSource(span, *diagnostic.mutable_source());
  diagnostic.set_message(std::move(message));
}

void ExtractCitations(const DocumentView& view, const ExtractRules& rules, RecordBuilder& builder,
                      v1::ExtractedDocument& document) {
  const TitleScan scan = FindTitles(view.text);
  BuildCitations(ReadCitations(view, scan.titles, rules.citations), builder, document);
  for (const Span span : scan.unbalanced) {
    Diagnose(v1::DIAGNOSTIC_CODE_UNBALANCED_MARK, span, "a title mark without its partner in the same line", builder,
             document);
  }
}

}  // namespace

absl::StatusOr<v1::ExtractedDocument> Extract(const v1::SegmentedDocument& segmented, const ExtractRules& rules) {
  const v1::NormalizedDocument& normalized = segmented.normalized();
  ASSIGN_OR_RETURN(const text::OffsetMap map, ReadOffsetMap(normalized));
  ASSIGN_OR_RETURN(const DocumentView view, BuildView(segmented));

  v1::ExtractedDocument document;
  FillDocument(normalized, *document.mutable_document());
  *document.mutable_outline() = segmented.outline();
  *document.mutable_tables() = segmented.tables();
  *document.mutable_diagnostics() = normalized.diagnostics();
  document.mutable_diagnostics()->MergeFrom(segmented.diagnostics());

  RecordBuilder builder(view, map, normalized.capture().capture_id());
  ExtractCitations(view, rules, builder, document);

  *document.mutable_lineage() = normalized.lineage();
  v1::StageVersion& version = *document.add_lineage();
  version.set_name("extract");
  version.set_version(TAIZHANG_VERSION);
  version.set_rules_digest(rules.digest);
  return document;
}

}  // namespace taizhang::extract
