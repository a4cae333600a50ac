// What the figures of a text are read as, over the rules that are compiled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number_lexicons.h"
#include "extract/observation_reader.h"
#include "extract/plain_view.h"
#include "extract/rules.h"

namespace taizhang::extract {

inline const ObservationLexicon& ObservedWords() {
  static const auto* const lexicon = new ObservationLexicon(*ObservationLexicon::Parse(
      {RulesOf("change_verbs.tsv"), RulesOf("observation_cues.tsv"), RulesOf("indicator_words.tsv"),
       RulesOf("pair_words.tsv"), RulesOf("indicators.tsv")}));
  return *lexicon;
}

// A text of one genre, told on 2020-04-22, whose lines are paragraphs.
class ObservedText {
 public:
  explicit ObservedText(std::string words, std::string_view genre = "OTHER")
      : text_(std::move(words)),
        view_(PlainView(text_)),
        numerals_(NumeralsOf(text_)),
        quantities_(QuantitiesOf(text_)) {
    TimeContext context;
    context.reference = text::Date{2020, 4, 22};
    context.paragraphs = view_.paragraphs;
    times_ = ResolveTimes(text_, TimeScanner(TheTimes()).Find(text_), context);
    figures_ = ReadObservations({view_, quantities_, numerals_, times_, titles_, places_, nullptr, "2020-04-22", genre,
                                 std::nullopt, ObservedWords()});
  }
  ObservedText(const ObservedText&) = delete;
  ObservedText& operator=(const ObservedText&) = delete;

  const std::vector<Figure>& figures() const { return figures_; }
  // "LEVEL 罚款" for each figure, joined by |.
  std::string Facts() const {
    static constexpr const char* kKinds[] = {"LEVEL", "CHANGE", "SHARE", "RANK", "PLAN_RATIO", "THRESHOLD"};
    std::string out;
    for (const Figure& figure : figures_)
      out += (out.empty() ? "" : "|") + std::string(kKinds[static_cast<int>(figure.kind)]) + " " + figure.indicator;
    return out;
  }
  // Direction and base of the last figure: "UP YEAR_START".
  std::string LastChange() const {
    return figures_.empty() ? "" : std::string(figures_.back().direction) + " " + std::string(figures_.back().base);
  }
  std::string LastPeriod() const {
    if (figures_.empty() || !figures_.back().period) return "";
    return figures_.back().period->start + ".." + figures_.back().period->end;
  }

 private:
  std::string text_;
  DocumentView view_;
  std::vector<NumeralMention> numerals_;
  std::vector<Quantity> quantities_;
  std::vector<TimeMention> times_;
  std::vector<TitleSpan> titles_;
  std::vector<PlaceFacts> places_;
  std::vector<Figure> figures_;
};

}  // namespace taizhang::extract
