#include "extract/stock.h"

#include "extract/clause.h"

namespace taizhang::extract {
namespace {

using text::Span;

bool IsInstant(const std::optional<FigurePeriod>& period) {
  return period && period->start.empty() && !period->end.empty() && period->kind != "DEADLINE";
}

bool IsStock(const Figure& figure) {
  return IsInstant(figure.period) || std::string_view(figure.indicator).ends_with("余额");
}

}  // namespace

void StockContext::Enter(Span sentence, const std::vector<Figure>& figures) {
  const bool same_paragraph = !figures.empty() && figures.back().span.begin >= sentence_.begin &&
                              sentence_.end <= sentence.begin &&
                              Span{sentence_.end, sentence.begin}.In(text_).find('\n') == std::string_view::npos;
  const bool part = TrimMarks(text_, sentence).In(text_).starts_with("其中");
  const bool compared = lexicon_.cues().FirstIn(text_, sentence, "YEAR_START").has_value();
  const bool goes_on = same_paragraph && (part || compared);
  std::optional<FigurePeriod> instant;
  if (goes_on && IsInstant(figures.back().period)) instant = figures.back().period;
  if (instant) instant->via = Via::kParagraph;
  instant_ = std::move(instant);
  if (!(same_paragraph && part)) from_ = sentence.begin;
  sentence_ = sentence;
}

bool StockContext::FromYearStart(const std::vector<Figure>& figures, std::size_t index) const {
  if (!IsStock(figures[index])) return false;
  for (std::size_t i = index; i-- > 0 && figures[i].span.begin >= from_;) {
    if (!IsStock(figures[i])) return false;
    if (figures[i].kind == FigureKind::kChange) return figures[i].base == "YEAR_START";
  }
  return false;
}

}  // namespace taizhang::extract
