// The period of a figure by discourse: its clause, its sentence, its paragraph, the headings above it, the document.
//
// A time at the start of a sentence or clause reaches up to 。 or the next time; one that opens the paragraph governs
// the paragraph, but a single day does not; 目前 resets to none. A time that something is compared with (比2018年)
// governs nothing.
//
// Units:     bytes of the normalized text; days are YYYY-MM-DD.
// Ownership: borrows everything it is given.
// Cost:      linear in the sentence, plus O(log n) a figure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/document_view.h"
#include "extract/figure.h"
#include "extract/observation_lexicon.h"
#include "extract/planned_part.h"
#include "extract/time_resolve.h"

namespace taizhang::extract {

struct PeriodInputs {
  const DocumentView& view;
  const std::vector<TimeMention>& times;
  const ObservationLexicon& lexicon;
  // A time that governs the whole document: the year in the title of a communiqué. Null without one.
  const TimeMention* document_time = nullptr;
  // The chapters on the work of a year; may be null.
  const std::vector<PlannedPart>* planned = nullptr;
};

// The sentence around `at` up to 。: stretches that ；parts belong together.
text::Span WholeSentence(const DocumentView& view, std::uint32_t at);

struct PeriodChoice {
  const TimeMention* time = nullptr;  // null: the text resets to none, or says none
  Via via = Via::kClause;
};

class PeriodScope {
 public:
  explicit PeriodScope(const PeriodInputs& inputs) : inputs_(inputs) {}

  // The time that governs a figure. `sentence` reaches up to 。 `clause` is from the start of its clause to the figure.
  PeriodChoice At(text::Span sentence, text::Span clause, std::uint32_t figure) const;

 private:
  bool Governs(const TimeMention& time) const;
  bool IsSource(const TimeMention& time) const;
  bool NamesPlan(const TimeMention& time) const;
  bool Opens(const TimeMention& time, std::uint32_t from) const;
  std::optional<PeriodChoice> InSentence(text::Span sentence, text::Span clause, std::uint32_t figure) const;
  bool TellsWhatThereIs(std::uint32_t figure) const;
  std::optional<PeriodChoice> InParagraph(std::uint32_t figure) const;
  std::optional<PeriodChoice> InHeadings(std::uint32_t figure) const;
  std::optional<PeriodChoice> InPlannedPart(std::uint32_t figure) const;
  std::optional<PeriodChoice> InChapterOpening(std::uint32_t figure) const;
  std::optional<PeriodChoice> InReviewOpening(const DocumentView::Node& chapter, std::uint32_t figure) const;
  const TimeMention* Superseding(const TimeMention& opening, std::uint32_t figure) const;
  const TimeMention* LastTold(const std::vector<const TimeMention*>& named, std::uint32_t from,
                              std::uint32_t figure) const;
  std::size_t FirstFrom(std::uint32_t at) const;

  PeriodInputs inputs_;
};

// The period as written for a figure of this sort: of several years a state that was reached takes the last.
FigurePeriod PeriodFor(const PeriodChoice& choice, bool last_year);

}  // namespace taizhang::extract
