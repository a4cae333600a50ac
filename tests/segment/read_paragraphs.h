// A text cut into lines and sentences, as the leaves of segment take it, and the rules that are compiled in.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "segment/heading_candidates.h"
#include "segment/rules.h"

namespace taizhang::segment {

inline const SegmentRules& ShippedRules() {
  static const SegmentRules rules = *SegmentRules::Load(SegmentRuleFiles());
  return rules;
}

// Ownership: keeps the text; `paragraphs` refers to the rest, so it is neither copied nor moved.
struct ReadParagraphs {
  explicit ReadParagraphs(std::string words)
      : text(std::move(words)),
        lines(SplitLines(text)),
        sentences(SplitSentences(text, lines)),
        first(SentencesOfLines(sentences, lines.size())),
        use(lines.size(), LineUse::kText) {}
  ReadParagraphs(const ReadParagraphs&) = delete;

  std::string text;
  std::vector<Line> lines;
  std::vector<SentenceSpan> sentences;
  std::vector<std::uint32_t> first;
  std::vector<LineUse> use;
  Paragraphs paragraphs{text, lines, sentences, first, use};
};

}  // namespace taizhang::segment
