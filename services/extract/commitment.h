// Commitments: promises with a day or a target, one a clause, outside the actions of findings.
//
// 到2025年, 年底前, 力争, 将 make a clause a promise when it names a due or a planned quantity. A bracket （…负责）
// names who answers for the stretch back to the bracket before it, and gives the whole stretch one record.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/document_view.h"
#include "extract/due.h"
#include "extract/finding.h"
#include "extract/record_inputs.h"
#include "extract/responsibility.h"
#include "text/span.h"

namespace taizhang::extract {

// A quantity that is still to be reached.
struct PlannedQuantity {
  text::Span span;
  std::uint32_t index = 0;  // the caller's
};

struct CommitmentFacts {
  text::Span span;  // the clause, or the first sentence of a bracket's stretch
  std::optional<DueFacts> due;
  std::vector<ResponsibleFacts> responsible;
  std::optional<std::uint32_t> planned;  // the caller's index of its quantity
  StatusFacts status;
};

struct CommitmentInputs {
  const DocumentView& view;
  const NamedActors& actors;
  const std::vector<PlannedQuantity>& planned;  // in order
  const std::vector<text::Span>& taken;         // regions of findings' actions, in order, apart from each other
  bool forward = false;                         // a plan: every clause with a due is a promise
};

std::vector<CommitmentFacts> ReadCommitments(const FindingReader& reader, const CommitmentInputs& inputs);

}  // namespace taizhang::extract
