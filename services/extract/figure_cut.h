// Cuts sentences into figures: which words lead to each number, which follow it, which numbers are one series.
//
// A clause ends at ，；： outside brackets and quotes; a bracket is a clause of its own. 、 parts clauses only right
// after a number, so that 农田、林地12亩 stays whole and 收入12亿元、增长3% does not.
//
// Units: bytes of the normalized text.
// Cost:  linear in the sentence.
//
// Example: "收入12亿元、增长3%" -> lead 收入 and lead 增长
#pragma once

#include <vector>

#include "extract/document_view.h"
#include "extract/figure.h"
#include "extract/quantity.h"

namespace taizhang::extract {

// The figures of the quantities [first, last), which stand in `sentence`. Series are counted from `base`, the index
// that the first figure will have among all.
std::vector<Figure> CutFigures(const DocumentView& view, text::Span sentence, const std::vector<Quantity>& quantities,
                               std::uint32_t first, std::uint32_t last, std::uint32_t base);

}  // namespace taizhang::extract
