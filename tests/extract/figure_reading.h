// The lexicon of figures over the rules of the source tree, and what the leaves of observations are given of a text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/number_lexicons.h"
#include "extract/observation_reader.h"
#include "extract/plain_view.h"
#include "extract/rule_file.h"

namespace taizhang::extract {

inline const ObservationLexicon& TheObservations() {
  static const auto* const lexicon = new ObservationLexicon(*ObservationLexicon::Parse(
      {RuleFile("change_verbs.tsv"), RuleFile("observation_cues.tsv"), RuleFile("indicator_words.tsv"),
       RuleFile("pair_words.tsv"), RuleFile("indicators.tsv")}));
  return *lexicon;
}

// A text that is told on 2020-04-22, as the leaves before the figures read it.
class FigureText {
 public:
  explicit FigureText(std::string words)
      : text(std::move(words)), view(PlainView(text)), numerals(NumeralsOf(text)), quantities(QuantitiesOf(text)) {
    TimeContext context;
    context.reference = text::Date{2020, 4, 22};
    context.paragraphs = view.paragraphs;
    times = ResolveTimes(text, TimeScanner(TheTimes()).Find(text), context);
  }
  FigureText(const FigureText&) = delete;
  FigureText& operator=(const FigureText&) = delete;

  // A node whose heading stands in the text; it holds what follows, to the end.
  FigureText& Heading(std::string_view words, std::int32_t parent = -1, std::string_view label = "") {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    const auto end = begin + static_cast<std::uint32_t>(words.size());
    const auto size = static_cast<std::uint32_t>(text.size());
    view.nodes.push_back(
        {{begin, end}, {begin, begin + static_cast<std::uint32_t>(label.size())}, {end, size}, parent});
    return *this;
  }
  // The place of words of the text.
  text::Span Of(std::string_view words, std::size_t from = 0) const {
    const auto at = static_cast<std::uint32_t>(text.find(words, from));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }
  std::vector<Figure> Read(const ObservationLexicon& lexicon = TheObservations(),
                           std::string_view genre = "OTHER") const {
    return ReadObservations(
        {view, quantities, numerals, times, titles, places, nullptr, "2020-04-22", genre, std::nullopt, lexicon});
  }

  const std::string text;
  DocumentView view;
  const std::vector<NumeralMention> numerals;
  const std::vector<Quantity> quantities;
  std::vector<TimeMention> times;
  const std::vector<PlaceFacts> places;
  const std::vector<TitleSpan> titles;
};

inline std::string_view KindName(FigureKind kind) {
  static constexpr std::string_view kNames[] = {"LEVEL", "CHANGE", "SHARE", "RANK", "PLAN_RATIO", "THRESHOLD"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace taizhang::extract
