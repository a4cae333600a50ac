#include "extract/build_document.h"

#include <string>
#include <string_view>

#include "extract/contact.h"
#include "extract/inspection.h"
#include "extract/origin.h"

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

void CopyFromNormalized(const v1::NormalizedDocument& normalized, v1::Document& document) {
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

// A field that stands only in the page's head or information block has the place that normalize found it at.
void PageEvidence(std::string_view field, const v1::NormalizedDocument& normalized, v1::Document& document) {
  v1::Evidence& evidence = *document.add_evidence();
  evidence.set_field(std::string(field));
  evidence.set_via(v1::EVIDENCE_VIA_DOCUMENT);
  for (const v1::PageField& each : normalized.fields()) {
    if (each.name() == field) *evidence.mutable_source() = each.source();
  }
}

// Takes one value over with its evidence; nothing when it is not told.
class FieldTaker {
 public:
  FieldTaker(const v1::NormalizedDocument& normalized, const RecordBuilder& builder, v1::Document& document)
      : normalized_(normalized), builder_(builder), document_(document) {}

  std::string Take(const std::optional<FieldValue>& value, std::string_view field) {
    if (!value) return "";
    if (value->span && !value->span->empty()) {
      builder_.AddEvidence(field, *value->span, v1::EVIDENCE_VIA_DOCUMENT, document_);
    } else {
      PageEvidence(field, normalized_, document_);
    }
    return value->value;
  }

 private:
  const v1::NormalizedDocument& normalized_;
  const RecordBuilder& builder_;
  v1::Document& document_;
};

void FillFields(const DocumentFields& fields, const v1::NormalizedDocument& normalized, const RecordBuilder& builder,
                v1::Document& document) {
  FieldTaker taker(normalized, builder, document);
  document.set_title(taker.Take(fields.title, "title"));
  document.set_issuer(taker.Take(fields.issuer, "issuer"));
  document.set_source_name(taker.Take(fields.source_name, "source_name"));
  document.set_published(taker.Take(fields.published, "published"));
  document.set_signed_(taker.Take(fields.signed_on, "signed"));
  document.set_document_number(taker.Take(fields.document_number, "document_number"));
  v1::Genre genre = v1::GENRE_OTHER;
  v1::Genre_Parse("GENRE_" + std::string(fields.genre), &genre);
  document.set_genre(genre);
  if (fields.genre_cue) builder.AddEvidence("genre", *fields.genre_cue, v1::EVIDENCE_VIA_DOCUMENT, document);
  if (fields.area != nullptr) {
    document.mutable_area()->set_name(fields.area->name);
    document.mutable_area()->set_code(fields.area->code);
    document.mutable_area()->set_edition(std::string(kAreaEdition));
    if (fields.area_cue) builder.AddEvidence("area", *fields.area_cue, v1::EVIDENCE_VIA_DOCUMENT, document);
  }
}

void FillInspection(const InspectionFacts& facts, const RecordBuilder& builder, v1::Document& document) {
  v1::Inspection& inspection = *document.mutable_inspection();
  if (facts.name) inspection.set_name(builder.Words(*facts.name));
  if (facts.inspector) inspection.set_inspector(builder.Words(*facts.inspector));
  if (facts.inspected) inspection.set_inspected(builder.Words(*facts.inspected));
  if (facts.start) inspection.set_start(facts.start->Iso());
  if (facts.end) inspection.set_end(facts.end->Iso());
  if (facts.feedback) inspection.set_feedback(facts.feedback->Iso());
  for (const std::optional<Span>& words : {facts.name, facts.inspector, facts.inspected}) {
    if (words) builder.AddEvidence("inspection", *words, v1::EVIDENCE_VIA_DOCUMENT, document);
  }
}

void FillContacts(const ExtractRules& rules, const RecordBuilder& builder, v1::Document& document) {
  for (const ContactFacts& facts : rules.contacts.Read(builder.view())) {
    v1::Contact& contact = *document.add_contacts();
    v1::ContactKind kind = v1::CONTACT_KIND_UNSPECIFIED;
    v1::ContactKind_Parse("CONTACT_KIND_" + std::string(facts.kind), &kind);
    contact.set_kind(kind);
    contact.set_value(builder.Words(facts.value));
    builder.SetSpan(facts.value, *contact.mutable_span());
    builder.SetSource(facts.value, *contact.mutable_source());
  }
}

// "https://www.x.gov.cn:80/a" → "www.x.gov.cn"
std::string_view HostOf(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  return url.substr(0, url.find(':'));
}

void FillOrigin(const v1::NormalizedDocument& normalized, const ExtractRules& rules, const RecordBuilder& builder,
                v1::Document& document) {
  const std::string& given = normalized.capture().site_origin();
  if (given == "official" || given == "repost") {
    document.set_origin(given == "official" ? v1::ORIGIN_OFFICIAL : v1::ORIGIN_REPOST);
    return;
  }
  const OriginFacts facts = rules.origins.Tell(normalized.text(), HostOf(normalized.capture().canonical_url()), {});
  v1::Origin origin = v1::ORIGIN_UNKNOWN;
  v1::Origin_Parse("ORIGIN_" + std::string(facts.origin), &origin);
  document.set_origin(origin);
  if (facts.cue) builder.AddEvidence("origin", *facts.cue, v1::EVIDENCE_VIA_DOCUMENT, document);
}

}  // namespace

void BuildDocument(const Readings& readings, const v1::NormalizedDocument& normalized, const ExtractRules& rules,
                   const RecordBuilder& builder, v1::Document& document) {
  CopyFromNormalized(normalized, document);
  FillFields(readings.fields, normalized, builder, document);
  if (readings.reference) {
    document.mutable_reference_date()->set_date(text::ToIso(*readings.reference));
    document.mutable_reference_date()->set_basis(readings.reference_basis);
  }
  if (const auto inspection = ReadInspection(builder.view(), readings.bodies))
    FillInspection(*inspection, builder, document);
  FillContacts(rules, builder, document);
  FillOrigin(normalized, rules, builder, document);
}

}  // namespace taizhang::extract
