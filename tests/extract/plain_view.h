// A view of a text without headings: every line a paragraph, every 。 the end of a sentence.
#pragma once

#include <string_view>

#include "extract/document_view.h"

namespace taizhang::extract {

inline DocumentView PlainView(std::string_view text) {
  DocumentView view;
  view.text = text;
  std::uint32_t begin = 0;
  std::uint32_t line = 0;
  const auto close = [&](std::uint32_t end) {
    if (end > begin) view.sentences.push_back({{begin, end}, static_cast<std::uint32_t>(view.paragraphs.size())});
    begin = end;
  };
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at <= size; ++at) {
    if (at == size || text[at] == '\n') {
      close(at);
      if (at > line) view.paragraphs.push_back({line, at});
      begin = line = at + 1;
    } else if (text.substr(at).starts_with("。")) {
      close(at + 3);
    }
  }
  return view;
}

}  // namespace taizhang::extract
