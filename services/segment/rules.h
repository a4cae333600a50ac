// The rules of segment: heading styles, the words that make no heading, and the lines with a function, from data
// files.
//
// Threads: const, may be used concurrently. Errors: INVALID_ARGUMENT names file and place.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "segment/bare_heading.h"
#include "segment/document_blocks.h"
#include "segment/heading_label.h"
#include "text/rule_files.h"

namespace taizhang::segment {

class SegmentRules {
 public:
  static absl::StatusOr<SegmentRules> Load(const text::RuleFiles& files);

  const LabelReader& labels() const { return labels_; }
  const BareStops& stops() const { return stops_; }
  const BlockPatterns& blocks() const { return blocks_; }
  // Of all rule files, for the payload's lineage.
  const std::string& digest() const { return digest_; }

 private:
  SegmentRules(LabelReader labels, BareStops stops, BlockPatterns blocks, std::string digest)
      : labels_(std::move(labels)), stops_(std::move(stops)), blocks_(std::move(blocks)), digest_(std::move(digest)) {}

  LabelReader labels_;
  BareStops stops_;
  BlockPatterns blocks_;
  std::string digest_;
};

// The files compiled in.
const text::RuleFiles& SegmentRuleFiles();

}  // namespace taizhang::segment
