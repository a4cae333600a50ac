#include "normalize/working_text.h"

#include <utility>

namespace taizhang::normalize {
namespace {

using text::OffsetMap;

// True for the map of a text that was kept as it is.
bool IsIdentity(const OffsetMap& map, std::size_t size) {
  if (size == 0) return map.runs().empty();
  return map.runs().size() == 1 &&
         map.runs().front() == OffsetMap::Identity(static_cast<std::uint32_t>(size)).runs().front();
}

}  // namespace

WorkingText::Handle WorkingText::Carry(text::Span span) {
  carried_.push_back(span);
  return carried_.size() - 1;
}

void WorkingText::Apply(text::MappedText rewritten) {
  if (rewritten.text.size() == mapped_.text.size() && IsIdentity(rewritten.map, mapped_.text.size())) {
    mapped_.text = std::move(rewritten.text);  // a character for a character of the same length keeps the map
    return;
  }
  for (text::Span& span : carried_) span = rewritten.map.ToText(span);
  mapped_.Apply(std::move(rewritten));
}

}  // namespace taizhang::normalize
