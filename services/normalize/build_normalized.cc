#include "normalize/build_normalized.h"

#include <algorithm>
#include <utility>

#include "absl/status/statusor.h"
#include "markup/url.h"
#include "normalize/document_links.h"

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
    Fill(piece.span, out.mutable_span());
    out.set_level(piece.level);
    out.set_table(piece.table);
    out.set_row(piece.row);
    out.set_col(piece.col);
    out.set_row_span(piece.row_span);
    out.set_col_span(piece.col_span);
    out.set_header(piece.header);
  }
}

void NormalizedBuilder::AddLinks(const std::vector<markup::PageLink>& links, const std::string& page_url) {
  for (const markup::PageLink& link : links) {
    v1::Link& out = *document_.add_links();
    Fill(link.span, out.mutable_span());
    const absl::StatusOr<std::string> absolute = markup::ResolveUrl(link.href, page_url);
    out.set_url(absolute.ok() ? *absolute : link.href);
    const std::string_view words = link.span.In(work_.text());
    const std::string_view relation = PartRelation(words);
    out.set_rel(link.rel.empty() ? std::string(relation) : link.rel);
    if (!NamesAnnex(out.url()) && !NamesAnnex(words)) continue;
    v1::Attachment& attachment = *document_.add_attachments();
    attachment.set_title(std::string(words));
    attachment.set_url(out.url());
    attachment.set_state(v1::ATTACHMENT_STATE_MISSING);
  }
}

void NormalizedBuilder::AddField(std::string name, std::string value, std::string via, std::optional<Span> source) {
  v1::PageField& field = *document_.add_fields();
  field.set_name(std::move(name));
  field.set_value(std::move(value));
  field.set_via(std::move(via));
  if (!source) return;
  SetSource(*source, *field.mutable_source());
  if (const Span words = work_.map().ToText(*source); !words.empty()) {
    Fill(words, field.mutable_span(), field.mutable_source());
  }
}

void NormalizedBuilder::AddDropped(Span source, std::string words) {
  v1::Repair& repair = *document_.add_repairs();
  repair.set_kind(v1::REPAIR_KIND_DROPPED);
  SetSource(source, *repair.mutable_source());
  const Span place = work_.map().ToText({source.begin, source.begin});
  Fill({place.begin, place.begin}, repair.mutable_span());
  repair.set_before(std::move(words));
  repair.set_confidence(1);
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
    Fill(changes[i].after, repair.mutable_span(), repair.mutable_source());
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
  Fill(span, repair.mutable_span(), repair.mutable_source());
  repair.set_before(std::move(before));
  repair.set_after(std::move(after));
  repair.set_confidence(confidence);
}

void NormalizedBuilder::AddRepeat(Span source, Span repeats) {
  v1::Repeat& repeat = *document_.add_repeats();
  SetSource(source, *repeat.mutable_source());
  Fill(repeats, repeat.mutable_repeats());
}

void NormalizedBuilder::Diagnose(v1::DiagnosticCode code, v1::Severity severity, Span span, std::string message) {
  v1::Diagnostic& diagnostic = *document_.add_diagnostics();
  diagnostic.set_code(code);
  diagnostic.set_severity(severity);
  diagnostic.set_message(std::move(message));
  if (span.empty()) return;
  SetSource(work_.ToSource(span), *diagnostic.mutable_source());
  Fill(span, diagnostic.mutable_span(), diagnostic.mutable_source());
}

v1::NormalizedDocument NormalizedBuilder::Finish() && {
  for (const Pending& pending : pending_) {
    const Span span = work_.At(pending.handle);
    pending.span->set_begin(span.begin);
    pending.span->set_end(span.end);
    if (pending.source != nullptr && !span.empty()) SetSource(work_.ToSource(span), *pending.source);
  }
  document_.set_offset_map(work_.map().Pack());
  document_.set_text(std::move(work_).TakeText());
  document_.set_offset_encoding(v1::OFFSET_ENCODING_UTF8);
  return std::move(document_);
}

}  // namespace taizhang::normalize
