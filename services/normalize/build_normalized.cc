#include "normalize/build_normalized.h"

#include <utility>

namespace taizhang::normalize {
namespace {

namespace v1 = document::v1;
using text::Span;

v1::LayoutKind Kind(markup::LayoutKind kind) {
  switch (kind) {
    case markup::LayoutKind::kParagraph:
      return v1::LAYOUT_KIND_PARAGRAPH;
    case markup::LayoutKind::kHeading:
      return v1::LAYOUT_KIND_HEADING;
    case markup::LayoutKind::kListItem:
      return v1::LAYOUT_KIND_LIST_ITEM;
    case markup::LayoutKind::kTable:
      return v1::LAYOUT_KIND_TABLE;
    case markup::LayoutKind::kCell:
      return v1::LAYOUT_KIND_CELL;
  }
  return v1::LAYOUT_KIND_UNSPECIFIED;
}

void SetSource(Span source, v1::SourceSpan& out) {
  out.set_begin(source.begin);
  out.set_end(source.end);
}

}  // namespace

void NormalizedBuilder::AddLayout(const std::vector<markup::LayoutPiece>& layout) {
  for (const markup::LayoutPiece& piece : layout) {
    v1::Layout& out = *document_.add_layout();
    out.set_kind(Kind(piece.kind));
    Fill(out.mutable_span(), piece.span);
    out.set_level(piece.level);
    out.set_table(piece.table);
    out.set_row(piece.row);
    out.set_col(piece.col);
    out.set_row_span(piece.row_span);
    out.set_col_span(piece.col_span);
    out.set_header(piece.header);
  }
}

void NormalizedBuilder::AddLinks(const std::vector<markup::PageLink>& links) {
  for (const markup::PageLink& link : links) {
    v1::Link& out = *document_.add_links();
    Fill(out.mutable_span(), link.span);
    out.set_url(link.href);
    out.set_rel(link.rel);
  }
}

void NormalizedBuilder::Apply(Rewriting rewriting, v1::RepairKind kind) {
  const std::string before(work_.text());
  std::vector<Span> sources;
  for (const Change& change : rewriting.changes) sources.push_back(work_.ToSource(change.before));
  const std::vector<Change> changes = std::move(rewriting.changes);
  work_.Apply(std::move(rewriting.out));
  for (std::size_t i = 0; i < changes.size(); ++i) {
    v1::Repair& repair = *document_.add_repairs();
    repair.set_kind(kind);
    SetSource(sources[i], *repair.mutable_source());
    Fill(repair.mutable_span(), changes[i].after);
    repair.set_before(std::string(changes[i].before.In(before)));
    repair.set_after(std::string(changes[i].after.In(work_.text())));
    repair.set_confidence(changes[i].confidence);
  }
}

void NormalizedBuilder::AddRepair(v1::RepairKind kind, Span span, std::string before, std::string after,
                                  double confidence) {
  v1::Repair& repair = *document_.add_repairs();
  repair.set_kind(kind);
  SetSource(work_.ToSource(span), *repair.mutable_source());
  Fill(repair.mutable_span(), span);
  repair.set_before(std::move(before));
  repair.set_after(std::move(after));
  repair.set_confidence(confidence);
}

void NormalizedBuilder::Diagnose(v1::DiagnosticCode code, v1::Severity severity, Span span, std::string message) {
  v1::Diagnostic& diagnostic = *document_.add_diagnostics();
  diagnostic.set_code(code);
  diagnostic.set_severity(severity);
  diagnostic.set_message(std::move(message));
  if (span.empty()) return;
  Fill(diagnostic.mutable_span(), span);
  SetSource(work_.ToSource(span), *diagnostic.mutable_source());
}

v1::NormalizedDocument NormalizedBuilder::Finish() && {
  for (const Pending& pending : pending_) {
    const Span span = work_.At(pending.handle);
    pending.span->set_begin(span.begin);
    pending.span->set_end(span.end);
  }
  document_.set_offset_map(work_.map().Pack());
  document_.set_text(std::move(work_).TakeText());
  document_.set_offset_encoding(v1::OFFSET_ENCODING_UTF8);
  return std::move(document_);
}

}  // namespace taizhang::normalize
