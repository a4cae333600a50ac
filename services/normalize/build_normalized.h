// A NormalizedDocument from what the steps of normalize found.
//
// Steps run one after the other over a WorkingText; what they changed is noted here at once in bytes of the body, and
// its place in the text is carried to the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/render.h"
#include "normalize/rewriting.h"
#include "normalize/working_text.h"
#include "taizhang/document/v1/normalized.pb.h"

namespace taizhang::normalize {

class NormalizedBuilder {
 public:
  // `text` leads from the decoded, rendered text to the body.
  explicit NormalizedBuilder(text::MappedText text) : work_(std::move(text)) {}

  const WorkingText& work() const { return work_; }
  document::v1::NormalizedDocument& document() { return document_; }

  // What markup said. REQUIRES: spans of the current text.
  void AddLayout(const std::vector<markup::LayoutPiece>& layout);
  // Links made absolute by the page's URL; those to files become attachments too.
  void AddLinks(const std::vector<markup::PageLink>& links, const std::string& page_url);
  // What the page states about itself, by bytes of the body.
  void AddField(std::string name, std::string value, std::string via, std::optional<text::Span> source);
  // Bytes of the body, inside kept text, that are no part of it.
  void AddDropped(text::Span source, std::string words);

  // A step that only folds what the provenance checker folds too.
  void Apply(text::MappedText rewritten) { work_.Apply(std::move(rewritten)); }
  // A step whose changes a reader must be told of.
  void Apply(Rewriting rewriting, document::v1::RepairKind kind);

  // A repair of a stretch of the current text that needs no rewriting.
  void AddRepair(document::v1::RepairKind kind, text::Span span, std::string before, std::string after,
                 double confidence);

  // A stretch of the body that was dropped, and the current text that it repeats.
  void AddRepeat(text::Span source, text::Span repeats);

  // A remark about a stretch of the current text; an empty span is about the whole document.
  void Diagnose(document::v1::DiagnosticCode code, document::v1::Severity severity, text::Span span,
                std::string message);

  // Everything, with spans of the final text.
  document::v1::NormalizedDocument Finish() &&;

 private:
  // A span of the document that is filled in at the end; `source`, where there is one, becomes its image then. A
  // stretch that is gone by then keeps the source it had.
  struct Pending {
    document::v1::Span* span;
    document::v1::SourceSpan* source;
    WorkingText::Handle handle;
  };
  void Fill(text::Span now, document::v1::Span* span, document::v1::SourceSpan* source = nullptr) {
    pending_.push_back({span, source, work_.Carry(now)});
  }

  WorkingText work_;
  document::v1::NormalizedDocument document_;
  std::vector<Pending> pending_;
};

}  // namespace taizhang::normalize
