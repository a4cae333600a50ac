#include "normalize/normalize.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "markup/charset.h"
#include "markup/html.h"
#include "markup/render.h"
#include "normalize/blanks.h"
#include "normalize/build_normalized.h"
#include "normalize/characters.h"
#include "normalize/footnotes.h"
#include "normalize/punctuation.h"
#include "status_macros.h"

namespace taizhang::normalize {
namespace {

namespace v1 = document::v1;
using text::Span;

v1::CharsetBasis Basis(markup::CharsetBasis basis) {
  switch (basis) {
    case markup::CharsetBasis::kUnspecified:
      return v1::CHARSET_BASIS_UNSPECIFIED;
    case markup::CharsetBasis::kBom:
      return v1::CHARSET_BASIS_BOM;
    case markup::CharsetBasis::kDeclared:
      return v1::CHARSET_BASIS_DECLARED;
    case markup::CharsetBasis::kValidity:
      return v1::CHARSET_BASIS_VALIDITY;
    case markup::CharsetBasis::kHint:
      return v1::CHARSET_BASIS_HINT;
    case markup::CharsetBasis::kDetected:
      return v1::CHARSET_BASIS_DETECTED;
  }
  return v1::CHARSET_BASIS_UNSPECIFIED;
}

bool ContainsIgnoringCase(std::string_view text, std::string_view lower) {
  const auto at = std::search(text.begin(), text.end(), lower.begin(), lower.end(),
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
  return at != text.end();
}

// HTML when the bytes say so or the media type does (interfaces: Command line).
bool IsHtml(std::string_view body, const std::string& media_type) {
  if (media_type == "text/html" || media_type == "application/xhtml+xml") return true;
  if (!media_type.empty() && media_type != "text/plain" && media_type != "application/octet-stream") return false;
  constexpr std::size_t kHead = 4096;
  const std::string_view head = body.substr(0, kHead);
  return ContainsIgnoringCase(head, "<html") || ContainsIgnoringCase(head, "<!doctype html");
}

// What charset decoding found, for the reader of the records.
void TellDecoding(const markup::DecodedBody& decoded, const v1::Capture& given, NormalizedBuilder& builder) {
  v1::Capture& capture = *builder.document().mutable_capture();
  capture = given;
  capture.set_charset(std::string(markup::CharsetName(decoded.charset)));
  capture.set_charset_basis(Basis(decoded.basis));
  if (decoded.mislabelled) {
    builder.Diagnose(
        v1::DIAGNOSTIC_CODE_CHARSET_MISLABELLED, v1::SEVERITY_INFO, {},
        absl::StrFormat("declared as %s, written in %s", decoded.declared.empty() ? "?" : decoded.declared.front(),
                        markup::CharsetName(decoded.charset)));
  }
  if (!decoded.invalid.empty()) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_INVALID_BYTES, v1::SEVERITY_WARNING, {},
                     absl::StrFormat("%d stretches of bytes are no %s, the first at byte %d", decoded.invalid.size(),
                                     markup::CharsetName(decoded.charset), decoded.invalid.front().begin));
  }
  if (capture.truncated()) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_TRUNCATED, v1::SEVERITY_WARNING, {}, "a limit of the fetcher cut the body");
  }
}

// The text of the body with its markup taken out.
NormalizedBuilder Open(markup::DecodedBody& decoded, bool is_html) {
  if (!is_html) return NormalizedBuilder(std::move(decoded.text));
  const markup::HtmlTree tree = markup::HtmlTree::Parse(decoded.text.text);
  markup::Rendering rendering = markup::Render(tree, 0);
  text::MappedText text = {std::move(rendering.text.text), decoded.text.map.Then(rendering.text.map)};
  NormalizedBuilder builder(std::move(text));
  builder.AddLayout(rendering.layout);
  builder.AddLinks(rendering.links);
  return builder;
}

// Steps that make one form of what is written in many.
void FoldForms(NormalizedBuilder& builder) {
  builder.Apply(FoldCharacters(builder.work().text()));
  builder.Apply(DropFootnoteMarks(builder.work().text()), v1::REPAIR_KIND_DROPPED);
  builder.Apply(RestorePunctuation(builder.work().text()), v1::REPAIR_KIND_PUNCTUATION);
  builder.Apply(DropBlanks(builder.work().text()));
}

void TellStage(const NormalizeRules& rules, v1::NormalizedDocument& document) {
  v1::StageVersion& version = *document.add_lineage();
  version.set_name("normalize");
  version.set_version(TAIZHANG_VERSION);
  version.set_rules_digest(rules.digest);
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}  // namespace

absl::StatusOr<v1::NormalizedDocument> Normalize(const v1::FetchedPage& page, const NormalizeRules& rules) {
  const std::string& body = page.body();
  if (body.size() > kMaxBodyBytes) {
    return absl::ResourceExhaustedError(
        absl::StrFormat("a body of %d bytes; the limit is %d", body.size(), kMaxBodyBytes));
  }
  const bool is_html = IsHtml(body, page.capture().media_type());
  ASSIGN_OR_RETURN(markup::DecodedBody decoded,
                   markup::DecodeBody(body, {page.capture().charset_label(), page.capture().charset_hint(), is_html}));
  NormalizedBuilder builder = Open(decoded, is_html);
  TellDecoding(decoded, page.capture(), builder);
  FoldForms(builder);
  builder.Apply(rules.lines.Join(builder.work().text()), v1::REPAIR_KIND_LINE_JOIN);
  if (IsBlank(builder.work().text())) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_EMPTY_TEXT, v1::SEVERITY_WARNING, {},
                     body.empty() ? "the body is empty" : "the body holds no text, only blanks and markup");
  }
  v1::NormalizedDocument document = std::move(builder).Finish();
  TellStage(rules, document);
  return document;
}

v1::NormalizedDocument NormalizeSentence(std::string_view sentence, const NormalizeRules& rules) {
  NormalizedBuilder builder(text::MappedText::Identity(sentence));
  FoldForms(builder);
  v1::NormalizedDocument document = std::move(builder).Finish();
  TellStage(rules, document);
  return document;
}

}  // namespace taizhang::normalize
