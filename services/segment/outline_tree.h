// Puts headings into a tree by what the document itself shows.
//
// No table says that （一） lies under 一、: reports leave levels out, regulations count 一、 under an article, annexes
// begin anew. A heading that continues a list that is still open is a sibling of that list's last item; one that opens
// a list goes under the heading before it, above those that the document has shown to be lower, or, where it has shown
// nothing yet, that custom (HeadingRule::rank) puts lower.
//
// Cost: headings × depth, and the depth is limited.
//
// Example: 一、 （一） （二） 二、 1. 2. gives parents -1 0 0 -1 3 3.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "segment/heading_candidates.h"

namespace taizhang::segment {

// Headings that would lie deeper are text.
inline constexpr std::uint32_t kMaxDepth = 12;

struct OutlineEntry {
  Heading heading;
  std::int32_t parent = -1;
  std::uint32_t level = 1;
  text::Span body;
};

enum class Oddity { kSkipped, kRepeated, kTooDeep };

struct Remark {
  Oddity oddity = Oddity::kSkipped;
  text::Span at;
  std::uint32_t number = 0;
  std::uint32_t before = 0;  // the number it follows
};

struct Outline {
  std::vector<OutlineEntry> entries;
  std::vector<Remark> remarks;
};

// `resets` are lines (ascending) at which an enclosed document begins: no list continues across one.
Outline BuildOutline(const Paragraphs& paragraphs, const LabelReader& reader, const std::vector<Heading>& headings,
                     const std::vector<std::uint32_t>& resets);

// Sets the bodies: from behind the heading and its closing mark to the next heading that is no descendant, or `end`.
void SetBodies(std::string_view text, std::uint32_t end, std::vector<OutlineEntry>& entries);

}  // namespace taizhang::segment
