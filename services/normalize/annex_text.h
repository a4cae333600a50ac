// The text of an annex's parts, with the way back to their bytes.
//
// A page of a PDF is text already. A DOCX keeps its text in <w:t> of word/document.xml: paragraphs are lines, the cells
// of a table row stand in one line parted by TAB. An OFD (GB/T 33190) keeps it in <ofd:TextCode> of each page: pieces
// of one height on the page are one line.
//
// Units:  the map counts in the parts' bytes laid end to end.
// Errors: DATA_LOSS when a part is no UTF-8.
// Cost:   linear.
//
// Example: TextOfAnnex(ContentKind::kDocx, {{"word/document.xml", "<w:p><w:r><w:t>通知</w:t></w:r></w:p>"}})->text ==
// "通知\n"
#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "normalize/annex_reader.h"
#include "text/rewriter.h"

namespace taizhang::normalize {

absl::StatusOr<text::MappedText> TextOfAnnex(markup::ContentKind kind, const std::vector<AnnexPart>& parts);

}  // namespace taizhang::normalize
