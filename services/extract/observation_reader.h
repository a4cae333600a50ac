// Reads every figure of a document as a whole fact: what is measured, of what kind, when, where, meant or done.
//
// One pass in reading order with one running discourse: the indicators of the sentence so far, so that 增长3.4% after
// 收入12亿元 is about that income, and 分别增长7.3%、11.4% after two incomes about each of them.
//
// Units:     bytes of the normalized text.
// Ownership: borrows everything it is given.
// Threads:   pure; calls may run concurrently.
// Cost:      linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/citation.h"
#include "extract/document_view.h"
#include "extract/figure.h"
#include "extract/observation_lexicon.h"
#include "extract/place.h"
#include "extract/quantity.h"
#include "extract/time_resolve.h"

namespace taizhang::extract {

struct ObservationInputs {
  const DocumentView& view;
  const std::vector<Quantity>& quantities;
  const std::vector<NumeralMention>& numerals;
  const std::vector<TimeMention>& times;
  const std::vector<TitleSpan>& titles;
  const std::vector<PlaceFacts>& places;
  const Area* area = nullptr;       // the document's; null when not told
  std::string_view reference;       // YYYY-MM-DD; empty when unknown
  std::string_view genre;           // "WORK_REPORT"
  std::optional<text::Span> title;  // of the document
  const ObservationLexicon& lexicon;
};

// One figure for each quantity outside titles, in order.
std::vector<Figure> ReadObservations(const ObservationInputs& inputs);

}  // namespace taizhang::extract
