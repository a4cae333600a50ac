// Whole facts of a document: each quantity with its frame, what it measures, when, and the figures it belongs to.
//
// One pass over the quantities in reading order. A figure without words of its own takes those of the figure before it
// in its sentence (同比增长3.4%), a 分别 shares names out, 由A到B and 其中 link figures to each other.
//
// Units:     bytes of the normalized text.
// Ownership: inputs are borrowed for the call.
// Cost:      linear in quantities and their clauses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/document_view.h"
#include "extract/fact_frame.h"
#include "extract/indicator_phrase.h"
#include "extract/period_scope.h"
#include "extract/quantity.h"
#include "extract/time_resolve.h"
#include "text/span.h"

namespace taizhang::extract {

struct Fact {
  std::uint32_t quantity = 0;  // its index
  FactFrame frame;
  text::Span clause;
  std::string indicator;
  std::optional<text::Span> indicator_words;  // where they stand, when not in the figure's own clause
  std::optional<ScopedPeriod> period;
  bool planned = false;
  // Indexes of facts; unset when there is none.
  std::optional<std::uint32_t> about;
  std::optional<std::uint32_t> part_of;
  std::optional<std::uint32_t> previous;
};

struct FactInputs {
  const DocumentView& view;
  const std::vector<Quantity>& quantities;
  const std::vector<TimeMention>& times;
  const FrameReader& frames;
  const IndicatorReader& indicators;
  std::optional<text::Span> title;  // where its year holds for figures without a time
  std::string_view reference_date;  // YYYY-MM-DD; empty when unknown
  bool prescribes = false;          // a regulation: its sums are no plans
  bool reports_yearly = false;      // bare growth is against the year before
};

// One fact for each quantity, in the same order.
std::vector<Fact> ReadFacts(const FactInputs& inputs);

}  // namespace taizhang::extract
