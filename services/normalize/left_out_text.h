// The words of a page that stand inside the document's parts and are no part of it: furniture, and what a reader never
// sees.
//
// Units: bytes of the tree's source. Cost: linear in the parts.
#pragma once

#include <vector>

#include "markup/html.h"
#include "normalize/main_content.h"
#include "text/span.h"

namespace taizhang::normalize {

// In order, without overlaps.
std::vector<text::Span> LeftOutText(const markup::HtmlTree& page, const MainContent& content);

}  // namespace taizhang::normalize
