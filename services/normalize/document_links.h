// Links that belong to a document though they stand beside its body: its annexes, and the other parts of a split
// article.
//
// Content systems put both below the body: 附件1：…docx in a box of its own, 上一页 1 2 下一页 in a bar.
//
// Cost: linear in the name.
//
// Example: NamesAnnex("./P020240228.pdf?v=2") == true; PartRelation("下一页") == "next"
#pragma once

#include <string_view>

#include "markup/html.h"

namespace taizhang::normalize {

// True for a URL or a link's words that end as a document or an archive does: .pdf, .docx, .ofd, .wps, …
bool NamesAnnex(std::string_view name);

// True for an <a> that leads to an annex, by its href or its words.
bool LeadsToAnnex(const markup::HtmlTree& page, std::uint32_t node);

// "next", "prev" for the words of links between the parts of one article, "page" for a part's number; else empty.
std::string_view PartRelation(std::string_view words);

}  // namespace taizhang::normalize
