// From a page to its facts: extract after segment after normalize, the one place where the stages meet.
//
// The command line, `taizhang up`, `explain`, re-extraction and the extraction RPC all go through it.
//
// Threads: rules are const; calls may run concurrently.
// Example:
//   ASSIGN_OR_RETURN(const Rules rules, Rules::Load(text::RuleFiles()));
//   ASSIGN_OR_RETURN(const document::v1::FetchedPage page, MakePage(body, {.url = "https://…"}));
//   ASSIGN_OR_RETURN(const document::v1::ExtractedDocument document, Read(page, rules));
#pragma once

#include "absl/status/statusor.h"
#include "extract/rules.h"
#include "google/protobuf/arena.h"
#include "normalize/rules.h"
#include "segment/rules.h"
#include "taizhang/document/v1/capture.pb.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/normalized.pb.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "text/rule_files.h"

namespace taizhang::pipeline {

struct Rules {
  normalize::NormalizeRules normalize;
  segment::SegmentRules segment;
  extract::ExtractRules extract;

  // The rules compiled in, with files of `over` in the place of those of the same name.
  static absl::StatusOr<Rules> Load(const text::RuleFiles& over);
};

absl::StatusOr<document::v1::NormalizedDocument> ReadText(const document::v1::FetchedPage& page, const Rules& rules);

absl::StatusOr<document::v1::SegmentedDocument> ReadStructure(const document::v1::FetchedPage& page,
                                                              const Rules& rules);

absl::StatusOr<document::v1::ExtractedDocument> Read(const document::v1::FetchedPage& page, const Rules& rules);

// The same on an arena, which owns the document: for who reads one document after another.
absl::StatusOr<document::v1::ExtractedDocument*> Read(const document::v1::FetchedPage& page, const Rules& rules,
                                                      google::protobuf::Arena& arena);

}  // namespace taizhang::pipeline
