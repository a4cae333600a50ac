#include "normalize/left_out_text.h"

#include <algorithm>

namespace taizhang::normalize {

using text::Span;

namespace {

// The words that stand between two parts.
void AddBetween(const markup::HtmlTree& page, std::uint32_t node, std::uint32_t end, std::vector<Span>& spans) {
  for (; node < end; ++node) {
    if (page.nodes()[node].tag != markup::Tag::kText) continue;
    if (const Span words = page.TextSource(node); !words.empty()) spans.push_back(words);
  }
}

}  // namespace

std::vector<Span> LeftOutText(const markup::HtmlTree& page, const MainContent& content) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    const std::uint32_t part = content.parts[i];
    if (i > 0) AddBetween(page, page.nodes()[content.parts[i - 1]].end, part, spans);
    for (std::uint32_t node = part; node < page.nodes()[part].end;) {
      const bool left_out = std::binary_search(content.left_out.begin(), content.left_out.end(), node);
      if (!left_out && (node == part || !page.IsUnseen(node))) {
        ++node;
        continue;
      }
      if (const Span words = page.TextSource(node); !words.empty()) spans.push_back(words);
      node = page.nodes()[node].end;
    }
  }
  return spans;
}

}  // namespace taizhang::normalize
