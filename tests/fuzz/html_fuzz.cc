// Any bytes make a tree whose ranges nest; the rendering of a valid text is valid, covered by its map, and in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "markup/decoder.h"
#include "markup/html.h"
#include "markup/render.h"
#include "text/utf8.h"

namespace {

using taizhang::markup::HtmlTree;
using taizhang::markup::LayoutPiece;
using taizhang::markup::Rendering;

void CheckTree(const HtmlTree& page) {
  for (std::uint32_t node = 0; node < page.nodes().size(); ++node) {
    const auto& each = page.nodes()[node];
    if (each.end <= node || each.end > page.nodes()[each.parent].end || each.source.end > page.source().size()) {
      std::abort();
    }
  }
}

void CheckRendering(const Rendering& out, std::size_t source_size) {
  if (!taizhang::text::IsValidUtf8(out.text.text)) std::abort();
  if (out.text.map.text_size() != out.text.text.size() || out.text.map.source_end() > source_size) std::abort();
  std::uint32_t last = 0;
  for (const LayoutPiece& piece : out.layout) {
    if (piece.span.begin < last || piece.span.end < piece.span.begin || piece.span.end > out.text.text.size()) {
      std::abort();
    }
    last = piece.span.begin;
  }
  for (const auto& link : out.links) {
    if (link.span.empty() || link.span.end > out.text.text.size()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(bytes), size);
  CheckTree(HtmlTree::Parse(raw));
  const auto decoded = taizhang::markup::Decode(taizhang::markup::Charset::kUtf8, raw);
  const HtmlTree page = HtmlTree::Parse(decoded.text.text);
  CheckTree(page);
  CheckRendering(taizhang::markup::Render(page, 0), page.source().size());
  return 0;
}
