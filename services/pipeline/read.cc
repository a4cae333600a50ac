#include "pipeline/read.h"

#include <utility>

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "pipeline/source_parts.h"
#include "segment/segment.h"
#include "status_macros.h"

namespace taizhang::pipeline {

absl::StatusOr<Rules> Rules::Load(const text::RuleFiles& over) {
  ASSIGN_OR_RETURN(normalize::NormalizeRules normalize,
                   normalize::NormalizeRules::Load(normalize::CompiledRules().ReplacedBy(over)));
  ASSIGN_OR_RETURN(segment::SegmentRules segment,
                   segment::SegmentRules::Load(segment::SegmentRuleFiles().ReplacedBy(over)));
  ASSIGN_OR_RETURN(extract::ExtractRules extract,
                   extract::ExtractRules::Load(extract::ExtractRuleFiles().ReplacedBy(over)));
  return Rules{std::move(normalize), std::move(segment), std::move(extract)};
}

absl::StatusOr<document::v1::NormalizedDocument> ReadText(const document::v1::FetchedPage& page, const Rules& rules) {
  return normalize::Normalize(page, rules.normalize);
}

absl::StatusOr<document::v1::SegmentedDocument> ReadStructure(const document::v1::FetchedPage& page,
                                                              const Rules& rules) {
  ASSIGN_OR_RETURN(document::v1::NormalizedDocument normalized, ReadText(page, rules));
  return segment::Segment(std::move(normalized), rules.segment);
}

absl::StatusOr<document::v1::ExtractedDocument> Read(const document::v1::FetchedPage& page, const Rules& rules) {
  ASSIGN_OR_RETURN(const document::v1::SegmentedDocument segmented, ReadStructure(page, rules));
  ASSIGN_OR_RETURN(document::v1::ExtractedDocument extracted, extract::Extract(segmented, rules.extract));
  NameSourceParts(segmented.normalized().parts(), extracted);
  return extracted;
}

absl::StatusOr<document::v1::ExtractedDocument*> Read(const document::v1::FetchedPage& page, const Rules& rules,
                                                      google::protobuf::Arena& arena) {
  ASSIGN_OR_RETURN(const document::v1::SegmentedDocument segmented, ReadStructure(page, rules));
  auto* document = google::protobuf::Arena::CreateMessage<document::v1::ExtractedDocument>(&arena);
  RETURN_IF_ERROR(extract::ExtractInto(segmented, rules.extract, *document));
  return document;
}

}  // namespace taizhang::pipeline
