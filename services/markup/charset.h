// Decides in which charset a body is written, and decodes it.
//
// Government pages declare wrongly, in two places that disagree, or not at all, and carry footers of another charset.
// The order: byte-order mark; UTF-8, where the whole body is UTF-8; the declared labels (the caller's before the page's
// own) by how well they fit every byte; the site's hint; a detector on the text alone, last. GB18030 text is
// never valid UTF-8 by chance beyond a few characters, while UTF-8 text often is valid GB18030: so UTF-8 is asked
// first.
//
// A block between tags or line ends that is written in another charset is decoded in its own, and named.
//
// Units:   spans are bytes, of the body or of the UTF-8 text.
// Errors:  INVALID_ARGUMENT: NUL bytes without a byte-order mark of UTF-16 (binary: PDF, ZIP, …), a body that fits no
//          charset; UNIMPLEMENTED: a declared charset that we do not decode, by its label.
// Threads: any.
// Cost:    linear, at most one decoding for each candidate.
//
// Example: DecodeBody("\xD6\xD0\xB9\xFA", {.label = "gb2312"})->charset == Charset::kGb18030
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "markup/charset_labels.h"
#include "text/rewriter.h"
#include "text/span.h"

namespace taizhang::markup {

// What decided. The names are those of CharsetBasis in capture.proto.
enum class CharsetBasis : std::uint8_t { kUnspecified, kBom, kDeclared, kValidity, kHint, kDetected };

struct CharsetHints {
  std::string label = {};  // of the Content-Type header or the caller; empty: none
  std::string hint = {};   // of the site profile; empty: none
  bool is_html = true;     // look for <meta charset> and the XML declaration
};

// A stretch in another charset than the body.
struct CharsetBlock {
  text::Span source;
  text::Span text;
  Charset charset = Charset::kUtf8;
  friend bool operator==(const CharsetBlock&, const CharsetBlock&) = default;
};

struct DecodedBody {
  text::MappedText text;  // valid UTF-8, from the bytes of the body
  Charset charset = Charset::kUtf8;
  CharsetBasis basis = CharsetBasis::kUnspecified;
  double confidence = 0;              // 0 to 1
  std::vector<text::Span> invalid;    // bytes that became U+FFFD, in blocks of the body's charset
  std::vector<CharsetBlock> blocks;   // stretches in another charset, in order
  std::vector<std::string> declared;  // the labels found, as written
  bool mislabelled = false;           // a label was declared and the body is written otherwise
};

absl::StatusOr<DecodedBody> DecodeBody(std::string_view body, const CharsetHints& hints);

// The label that the head of a page declares: <meta charset>, http-equiv Content-Type, or an XML declaration.
std::optional<std::string> DeclaredInPage(std::string_view body);

}  // namespace taizhang::markup
