// Finds headings without a number: short lines of their own, and the short first sentences that open paragraphs.
//
// Work reports head half of their paragraphs by a bare sentence (着力扩大有效投资。…); nothing marks it but its form
// and that its neighbours have the same. So a bare heading counts only beside a sibling, and a sentence that tells
// (今年…, …是…, figures) is none.
//
// Units: bytes of UTF-8. Cost: linear.
//
// Example: under （一）, the paragraphs "扩大有效投资。安排…" and "激活夜间消费。举办…" give two headings; one alone
// gives none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "segment/heading_candidates.h"

namespace taizhang::segment {

// Words that make a sentence or line no heading (rules/bare_stop.tsv).
struct BareStops {
  std::vector<std::string> opens;       // it begins with them
  std::vector<std::string> holds;       // it has them
  std::vector<std::string> lines;       // it is a line that has them
  std::vector<std::string> line_opens;  // it is a line that begins with them
};

// What the markup says of a line: h1 to h6.
struct MarkedHeading {
  std::uint32_t line = 0;
  std::uint32_t tier = 0;
};

// `labelled` in reading order, `marked` ascending by line, `resets` as BuildOutline has them.
// Gives labelled and bare headings together, in reading order.
std::vector<Heading> AddBareHeadings(const Paragraphs& paragraphs, const LabelReader& reader, const BareStops& stops,
                                     const std::vector<MarkedHeading>& marked, std::vector<Heading> labelled);

}  // namespace taizhang::segment
