#include "normalize/left_out_text.h"

#include <algorithm>

namespace taizhang::normalize {

using text::Span;

std::vector<Span> LeftOutText(const markup::HtmlTree& page, const MainContent& content) {
  std::vector<Span> spans;
  for (const std::uint32_t part : content.parts) {
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
