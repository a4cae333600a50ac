#include "text/rewriter.h"

#include <utility>

namespace taizhang::text {

MappedText MappedText::Identity(std::string_view text) {
  return {std::string(text), OffsetMap::Identity(static_cast<std::uint32_t>(text.size()))};
}

void MappedText::Apply(MappedText rewritten) {
  text = std::move(rewritten.text);
  map = map.Then(rewritten.map);
}

Rewriter::Rewriter(std::string_view input) : input_(input) { out_.reserve(input.size()); }

void Rewriter::Keep(std::uint32_t bytes) {
  out_.append(input_.substr(position(), bytes));
  builder_.Keep(bytes);
}

void Rewriter::Drop(std::uint32_t bytes) {
  changed_ = changed_ || bytes > 0;
  builder_.Drop(bytes);
}

void Rewriter::Replace(std::uint32_t bytes, std::string_view text) {
  changed_ = true;
  out_.append(text);
  if (bytes == 0) {
    builder_.Insert(static_cast<std::uint32_t>(text.size()));
  } else {
    builder_.Units(bytes, static_cast<std::uint32_t>(text.size()));
  }
}

void Rewriter::Substitute(std::string_view text) {
  changed_ = true;
  out_.append(text);
  builder_.Keep(static_cast<std::uint32_t>(text.size()));
}

void Rewriter::Insert(std::string_view text) { Replace(0, text); }

MappedText Rewriter::Finish() && {
  Keep(remaining());
  return {std::move(out_), std::move(builder_).Build()};
}

}  // namespace taizhang::text
