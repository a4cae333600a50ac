// The fields that the lines of a page or of a text state, at its head and its tail.
//
// Labels are taken where a page puts them: before the body, in its first lines, and 来源 in its last. Inside the body
// the same words are the document's subject.
//
// Units: spans are bytes of the text that the lines are of. Cost: linear.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/page_fields.h"
#include "text/span.h"

namespace taizhang::normalize {

struct FieldLine {
  enum class Zone : std::uint8_t { kBefore, kHead, kInside, kTail };  // of the body: before it, its first lines, …
  text::Span span;
  Zone zone = Zone::kInside;
};

// Fields of labels, timestamps and document numbers, in the order of the lines; a field may come more than once.
std::vector<FieldValue> FieldsOfLines(std::string_view text, const std::vector<FieldLine>& lines,
                                      const PageFieldRules& rules);

// The line that is a plain text's title, and the subtitle after it.
std::vector<FieldValue> TitleOfLines(std::string_view text, const std::vector<FieldLine>& lines);

// A value as the field has it: a date as YYYY-MM-DD, blanks trimmed. Empty: it is none. `span` becomes its place.
std::string FieldText(std::string_view field, std::string_view text, text::Span& span);

}  // namespace taizhang::normalize
