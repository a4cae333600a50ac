// Whether a figure is meant or done: words of intention and of fact before it, a time still to come, the chapter it
// stands in.
//
// The nearest cue decides: 目前已…8个，年内计划…42个. Without one, a period that ends after the document is a plan, and
// so is a figure of a chapter on the work to come.
//
// Units: bytes of the normalized text.
// Cost:  linear in the sentence.
//
// Example: IsPlanned(力争建成粮库32座) is true, IsPlanned(已建成粮库32座) is false
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/cue_table.h"
#include "extract/document_view.h"
#include "extract/figure.h"
#include "extract/observation_lexicon.h"
#include "extract/planned_part.h"

namespace taizhang::extract {

struct ModalityChoice {
  bool planned = false;
  std::optional<FieldSource> source;  // what decided, unless nothing did
};

// What the headings say of the figures under them; each heading is read once for all of them.
//
// Ownership: borrows view and lexicon. Threads: none.
class HeadingModality {
 public:
  HeadingModality(const DocumentView& view, const ObservationLexicon& lexicon)
      : view_(view), lexicon_(lexicon), read_(view.nodes.size()) {}

  // Nothing where the heading's words do not tell.
  const std::optional<ModalityChoice>& Of(std::int32_t node);

 private:
  const DocumentView& view_;
  const ObservationLexicon& lexicon_;
  std::vector<std::optional<std::optional<ModalityChoice>>> read_;  // by node
};

struct ModalityInputs {
  const DocumentView& view;
  const ObservationLexicon& lexicon;
  const CueHits& cues;                // of the lexicon's cues, in the sentence
  HeadingModality& headings;          // of the view
  std::string_view reference;         // YYYY-MM-DD; empty when unknown
  bool prescribes = false;            // a regulation: what it prescribes is no plan
  const PlannedPart* part = nullptr;  // the chapter on work to come that holds the figure
};

// `sentence`: up to 。 REQUIRES: the figure's period is set where it has one.
ModalityChoice ReadModality(const ModalityInputs& inputs, text::Span sentence, const Figure& figure);

}  // namespace taizhang::extract
