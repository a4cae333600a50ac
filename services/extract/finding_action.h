// Fills one action of a finding: who, by when, how far, from its own words and from the fields that hold for it.
//
// Own words come first, then the fields of the finding (责任单位：… once under several measures), then the state that
// opens the finding.
//
// Units: bytes of the normalized text.
// Cost:  linear in the action's region.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/finding.h"

namespace taizhang::extract {

// What is read once for a document.
struct FindingContext {
  const FindingReader& reader;
  const FindingInputs& inputs;
  std::vector<LabelledField> labels;  // of the whole text, see FieldLabels::Scan
  bool first_leads = false;           // the first body of a list is its lead
};

// What holds for every action of a finding.
struct SharedFields {
  std::vector<LabelledField> fields;  // outside the actions' regions
  std::optional<StatusFacts> state;   // 已完成 at the head of the finding
  bool forward = false;
};

// The first sentence of a region, up to and with its closing mark left out.
text::Span FirstSentence(std::string_view text, text::Span region);

// An item of a list written inside a stretch: 一是…；二是…, (1)…, ①….
struct InlineItem {
  text::Span span;   // label included
  text::Span label;  // empty for a stretch without labels
};
std::vector<InlineItem> InlineItems(std::string_view text, text::Span window);

// Fills responsible, leaders, due, progress and status of an action whose spans are set.
void FillAction(const FindingContext& context, const SharedFields& shared, ActionFacts& action);

// An action that stands in a field or a cell.
ActionFacts ActionOf(std::string_view text, const InlineItem& item);

}  // namespace taizhang::extract
