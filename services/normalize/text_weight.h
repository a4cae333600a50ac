// How much running Chinese text each element of a page holds.
//
// Counted per element over all it contains: hanzi, hanzi inside links, 。, links, links to files; and the weight of its
// running text: the hanzi of lines outside links that have a mark or twenty-five hanzi.
//
// Cost: linear; one walk down the nodes, one back up.
// Example: WeighText(page)[0].hanzi   // of the whole page
#pragma once

#include <cstdint>
#include <vector>

#include "markup/html.h"

namespace taizhang::normalize {

struct TextWeight {
  std::uint32_t hanzi = 0;
  std::uint32_t link_hanzi = 0;
  std::uint32_t stops = 0;  // 。
  std::uint32_t links = 0;
  std::uint32_t file_links = 0;  // to PDF, DOC, XLS, WPS, OFD, archives
  std::uint32_t running = 0;     // hanzi of running text
};

// By node.
std::vector<TextWeight> WeighText(const markup::HtmlTree& page);

}  // namespace taizhang::normalize
