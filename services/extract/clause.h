// Clauses and lists inside a stretch of text: the steps by which leaves look around a place.
//
// A clause ends at ，；：。！？ or the end of the line, in full or half width; a half-width comma or point between
// digits ends none.
//
// Units: bytes of the normalized text.
// Cost:  linear in the stretch.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace taizhang::extract {

// The length of the mark that ends a clause at `at`; 0 when there is none.
std::uint32_t ClauseEndAt(std::string_view text, std::uint32_t at);
// The length of the mark that ends a sentence at `at`: 。！？ or a line break; 0 when there is none.
std::uint32_t SentenceEndAt(std::string_view text, std::uint32_t at);

// The clause of the window that holds a span. Cost: linear in the clause.
text::Span ClauseAround(std::string_view text, text::Span span, text::Span window);

// The clauses of the window, without their marks and without blanks at their ends; empty ones left out.
std::vector<text::Span> Clauses(std::string_view text, text::Span window);
// The sentences of the window, likewise.
std::vector<text::Span> Sentences(std::string_view text, text::Span window);
// The items of a list parted by 、，；, blanks or 和.
std::vector<text::Span> ListItems(std::string_view text, text::Span window);
// The window without blanks and the given marks at its ends.
text::Span TrimMarks(std::string_view text, text::Span window);

}  // namespace taizhang::extract
