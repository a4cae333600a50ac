// A plain text through the whole stage, and its outline drawn as lines.
#pragma once

#include <string>

#include "read_paragraphs.h"
#include "segment/segment.h"
#include "text/offset_map.h"

namespace taizhang::segment {

inline document::v1::NormalizedDocument PlainDocument(const std::string& text) {
  document::v1::NormalizedDocument document;
  document.set_text(text);
  document.set_offset_map(text::OffsetMap::Identity(static_cast<std::uint32_t>(text.size())).Pack());
  return document;
}

inline document::v1::SegmentedDocument Segmented(const std::string& text) {
  return *Segment(PlainDocument(text), ShippedRules());
}

// One line a node: two blanks a level below the top, label, "/", title; a "+" behind a run-in heading.
inline std::string Drawn(const document::v1::SegmentedDocument& document) {
  std::string out;
  for (const auto& node : document.outline()) {
    out += std::string(2 * (node.level() - 1), ' ') + node.label() + "/" + node.title() + (node.run_in() ? "+" : "") +
           "\n";
  }
  return out;
}

inline std::string DrawnText(const std::string& text) { return Drawn(Segmented(text)); }

}  // namespace taizhang::segment
