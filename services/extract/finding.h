// Findings: what was found wrong, or a topic of rectification, with the actions taken about it.
//
// Notices lay them out in four ways, and all give the same facts: items 一是…二是… under a heading; a paragraph
// 针对…问题; lines with labels (整改措施：…, 责任单位：…); tables with one item a row. Fields given once for several
// actions hold for each of them.
//
// Units:     bytes of the normalized text.
// Ownership: inputs are borrowed for the call.
// Threads:   const members may be called concurrently.
// Cost:      linear in the text, times the depth of lists inside actions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/action_progress.h"
#include "extract/action_status.h"
#include "extract/document_view.h"
#include "extract/due.h"
#include "extract/labelled_field.h"
#include "extract/problem.h"
#include "extract/record_inputs.h"
#include "extract/responsibility.h"
#include "text/span.h"

namespace taizhang::extract {

struct ActionFacts {
  std::int32_t node = -1;  // -1 for an item of a field or of a cell
  text::Span span;         // the heading line or first sentence, label included
  text::Span label;        // empty without one
  text::Span headline;     // without label
  text::Span region;       // all that is told of it
  std::vector<ResponsibleFacts> responsible;
  std::vector<text::Span> leaders;
  std::optional<DueFacts> due;
  StatusFacts status;
  std::optional<ProgressFacts> progress;
  std::vector<ActionFacts> actions;  // an inner list
};

struct FindingFacts {
  std::int32_t node = -1;  // -1 for a row of a table
  text::Span heading;      // label included; the cell of a row
  text::Span body;
  std::optional<text::Span> problem;  // unset for a TOPIC
  std::vector<ActionFacts> actions;
};

struct FindingInputs {
  const DocumentView& view;
  const NamedActors& actors;
  const std::vector<QuantityInput>& quantities;
  std::string_view reference_date;  // YYYY-MM-DD; empty when unknown
  bool forward = false;             // a plan: all of it is to come
};

// The TSV files that a FindingReader is made of, by name.
struct FindingRuleFiles {
  std::string_view labels;          // finding_labels.tsv
  std::string_view cues;            // finding_cues.tsv
  std::string_view status;          // action_status.tsv
  std::string_view due;             // due_cues.tsv
  std::string_view progress;        // progress_cues.tsv
  std::string_view responsibility;  // responsibility_cues.tsv
};

class FindingReader {
 public:
  static absl::StatusOr<FindingReader> Parse(const FindingRuleFiles& files);

  // Every finding, in order.
  std::vector<FindingFacts> Read(const FindingInputs& inputs) const;

  const FieldLabels& labels() const { return labels_; }
  const ProblemReader& problems() const { return problems_; }
  const StatusReader& statuses() const { return statuses_; }
  const DueReader& dues() const { return dues_; }
  const ProgressReader& progress() const { return progress_; }
  const ResponsibilityReader& responsibility() const { return responsibility_; }

 private:
  FieldLabels labels_;
  ProblemReader problems_;
  StatusReader statuses_;
  DueReader dues_;
  ProgressReader progress_;
  ResponsibilityReader responsibility_;
};

}  // namespace taizhang::extract
