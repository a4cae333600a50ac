// What kind of document a body is, by its bytes.
//
// Servers and crawls label bodies wrongly or not at all, and crawl dumps hold pages without <html>; so the bytes are
// asked, HTML by the signatures of the WHATWG's MIME Sniffing standard and a few more elements, annexes by their magic
// bytes.
//
// Cost: the first kilobytes of the body, and the end of a zip archive.
//
// Example: SniffContent("<div class=\"wrap\">…") == ContentKind::kHtml
#pragma once

#include <cstdint>
#include <string_view>

namespace taizhang::markup {

enum class ContentKind : std::uint8_t {
  kText,  // nothing of the below
  kHtml,
  kPdf,
  kDocx,     // Office Open XML: a zip archive with word/document.xml
  kOfd,      // GB/T 33190: a zip archive with OFD.xml
  kOffice,   // an OLE2 compound file: .doc, .xls, .wps, and any encrypted OOXML
  kArchive,  // zip or RAR of something else, .xlsx among them
};

ContentKind SniffContent(std::string_view body);

}  // namespace taizhang::markup
