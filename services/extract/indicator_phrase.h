// The words that name what a figure measures: cut out of its clause, as short as is unambiguous.
//
// A noun after the count stands alone (12个盟市 -> 盟市); a phrase before the number loses times, places and
// adverbs at its head and linking verbs at its end, and keeps its adjacent action verb.
//
// Units: bytes of the normalized text.
// Cost:  linear in the clause.
//
// Example: PhraseBefore of 全年共建设高标准农田 -> 建设高标准农田
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/observation_lexicon.h"
#include "extract/place.h"
#include "extract/time_resolve.h"
#include "text/span.h"

namespace taizhang::extract {

struct PhraseInputs {
  std::string_view text;
  const std::vector<TimeMention>& times;
  const std::vector<PlaceFacts>& places;
  const ObservationLexicon& lexicon;
};

// The naming part of the words before a number. `money`: the number is an amount of money.
text::Span PhraseBefore(const PhraseInputs& inputs, text::Span subject, bool money);

// The noun that begins the words after a number; empty where a verb or a mark begins them.
text::Span NounAfter(const PhraseInputs& inputs, text::Span tail);

// The first noun of a clause that has no figure: 茶叶产量再创纪录 -> 茶叶产量.
text::Span TopicOf(const PhraseInputs& inputs, text::Span clause);

// The phrase without footnote marks and blanks.
std::string Wording(std::string_view text, text::Span phrase);

}  // namespace taizhang::extract
