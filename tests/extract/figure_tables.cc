// Figures: change_verbs.tsv, observation_cues.tsv, indicator_words.tsv, pair_words.tsv, indicators.tsv.
//
// Their examples are sentences told on 2020-04-22. `TITLE｜TEXT` puts the text under a heading; `TEXT → A|B` says that
// the last figures have the indicators A and B.
#include <map>

#include "extract/figure_reading.h"
#include "extract/rule_tables.h"
#include "text/tsv.h"

namespace taizhang::extract {
namespace {

using rules::Differs;
using rules::RuleRow;

absl::StatusOr<ObservationLexicon> LoadFigures(const RulesWith& file) {
  return ObservationLexicon::Parse({file("change_verbs.tsv"), file("observation_cues.tsv"), file("indicator_words.tsv"),
                                    file("pair_words.tsv"), file("indicators.tsv")});
}

struct FigureExample {
  std::string text;
  std::string heading;     // the first line of the text; empty without one
  std::string indicators;  // of the last figures, joined by |; empty where not told

  explicit FigureExample(std::string_view cell) {
    constexpr std::string_view kGives = " → ";
    constexpr std::string_view kUnder = "｜";
    const std::size_t gives = cell.find(kGives);
    if (gives != std::string_view::npos) indicators = cell.substr(gives + kGives.size());
    text = cell.substr(0, gives);
    const std::size_t under = text.find(kUnder);
    if (under == std::string::npos) return;
    heading = text.substr(0, under);
    text.replace(under, kUnder.size(), "\n");
  }
  std::vector<Figure> Read(const ObservationLexicon& lexicon) const {
    FigureText figures(text);
    if (!heading.empty()) figures.Heading(heading);
    return figures.Read(lexicon);
  }
};

// The indicators of the last figures, as many as `like` has.
std::string LastIndicators(const std::vector<Figure>& figures, std::string_view like) {
  const std::size_t count = std::min(text::SplitCell(like, '|').size(), figures.size());
  std::string out;
  for (auto figure = figures.end() - static_cast<std::ptrdiff_t>(count); figure != figures.end(); ++figure)
    out += (out.empty() ? "" : "|") + figure->indicator;
  return out;
}

std::string GivesIndicators(const ObservationLexicon& lexicon, const RuleRow& row) {
  const FigureExample example(row.cells[0]);
  if (example.indicators.empty()) return "says no indicator";
  return Differs(LastIndicators(example.Read(lexicon), example.indicators), example.indicators);
}

// A sum over several years has all of them as its period; a state has the last.
std::string CoversTheYears(const ObservationLexicon& lexicon, const FigureExample& example) {
  const std::vector<Figure> figures = example.Read(lexicon);
  if (figures.empty() || !figures.back().period) return "gives no period";
  const FigurePeriod& period = *figures.back().period;
  return period.start.substr(0, 4) != period.end.substr(0, 4) ? "" : Differs(period.end, "several years");
}

std::string ShowsSort(const ObservationLexicon& lexicon, const RuleRow& row) {
  const FigureExample example(row.cells[1]);
  if (row.cells[0] == "SUMMED") return CoversTheYears(lexicon, example);
  if (example.indicators.empty()) return "says no indicator";
  return Differs(LastIndicators(example.Read(lexicon), example.indicators), example.indicators);
}

// What the words around a figure say of it, by the sort of the cue.
std::string EffectOn(const Figure& figure, std::string_view sort) {
  if (sort == "ABOVE" || sort == "BELOW") return figure.against_area ? std::string(figure.direction) : "not compared";
  if (sort == "YOY" || sort == "YEAR_START" || sort == "PREVIOUS_PERIOD") return std::string(figure.base);
  if (sort == "ANNUALIZED") return figure.annualized ? "annualized" : "of one year";
  if (sort == "COMPARABLE" || sort == "CONSTANT" || sort == "CURRENT") return std::string(figure.price_basis);
  if (sort == "PRELIMINARY" || sort == "REVISED") return std::string(figure.status);
  if (sort.starts_with("PLANNED") || sort.starts_with("TOLD") || sort == "DONE")
    return figure.planned ? "planned" : "done";
  return std::string(KindName(figure.kind));
}

std::string WantedOf(std::string_view sort) {
  static const auto* const wanted = new std::map<std::string_view, std::string_view>{{"ABOVE", "UP"},
                                                                                     {"BELOW", "DOWN"},
                                                                                     {"ANNUALIZED", "annualized"},
                                                                                     {"PLANNED", "planned"},
                                                                                     {"PLANNED_CLAUSE", "planned"},
                                                                                     {"PLANNED_HEADING", "planned"},
                                                                                     {"TOLD_HEADING", "done"},
                                                                                     {"DONE", "done"},
                                                                                     {"PLAN", "PLAN_RATIO"},
                                                                                     {"RATE_NOUN", "PLAN_RATIO"}};
  const auto found = wanted->find(sort);
  return std::string(found == wanted->end() ? sort : found->second);
}

std::string HasEffect(const ObservationLexicon& lexicon, const RuleRow& row) {
  const FigureExample example(row.cells[1]);
  const std::vector<Figure> figures = example.Read(lexicon);
  if (figures.empty()) return "gives no figure";
  const std::string wrong = Differs(EffectOn(figures.back(), row.cells[0]), WantedOf(row.cells[0]));
  if (!wrong.empty() || example.indicators.empty()) return wrong;
  return Differs(LastIndicators(figures, example.indicators), example.indicators);
}

std::string GivesChange(const ObservationLexicon& lexicon, const RuleRow& row) {
  const FigureExample example(row.cells[2]);
  const std::vector<Figure> figures = example.Read(lexicon);
  if (figures.size() != 1) return "gives " + std::to_string(figures.size()) + " figures";
  const Figure& figure = figures.front();
  const std::string got =
      std::string(KindName(figure.kind)) + " " + std::string(figure.direction) + " " + std::string(figure.base);
  const std::string wrong = Differs(got, "CHANGE " + std::string(row.cells[0]) + " " + std::string(row.cells[1]));
  return wrong.empty() && !example.indicators.empty() ? Differs(figure.indicator, example.indicators) : wrong;
}

std::string GivesCode(const ObservationLexicon& lexicon, const RuleRow& row) {
  const std::vector<Figure> figures = FigureExample(row.cells[1]).Read(lexicon);
  if (figures.empty()) return "gives no figure";
  return Differs(lexicon.CodeOf(figures.back().indicator), row.cells[0]);
}

}  // namespace

std::vector<rules::RuleTable> FigureTables() {
  return {
      TableOf("change_verbs.tsv", {"direction", "base", "example"}, LoadFigures, GivesChange),
      TableOf("observation_cues.tsv", {"sort", "example"}, LoadFigures, HasEffect),
      TableOf("indicator_words.tsv", {"sort", "example"}, LoadFigures, ShowsSort),
      TableOf("pair_words.tsv", {"example"}, LoadFigures, GivesIndicators),
      TableOf("indicators.tsv", {"code", "example"}, LoadFigures, GivesCode),
  };
}

}  // namespace taizhang::extract
