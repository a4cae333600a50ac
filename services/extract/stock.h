// Stocks: what stands at the end of a period, and what it is compared with.
//
// A communiqué says once that a stock stands at 年末 and is compared with 比上年末; the clauses and the 其中 sentences
// that follow go on so, up to one that tells of a span of time (全年) or names another base.
//
// Units: bytes of the normalized text; days are YYYY-MM-DD.
// Cost:  linear in the figures of the sentence.
//
// Example: 年末存款余额12亿元，比上年末增加2亿元；贷款余额8亿元，增加1亿元 -> the last is of YEAR_START too
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/figure.h"
#include "extract/observation_lexicon.h"
#include "text/span.h"

namespace taizhang::extract {

// Goes along with the sentences of a document, in order.
class StockContext {
 public:
  StockContext(std::string_view text, const ObservationLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  // Enters a sentence; `figures` are those before it.
  void Enter(text::Span sentence, const std::vector<Figure>& figures);

  // True where the change `index` goes on to be measured from the start of the year.
  bool FromYearStart(const std::vector<Figure>& figures, std::size_t index) const;

  // The instant that a stock without a time of its own stands at: that of the sentence before.
  const std::optional<FigurePeriod>& instant() const { return instant_; }

 private:
  std::string_view text_;
  const ObservationLexicon& lexicon_;
  text::Span sentence_;
  std::uint32_t from_ = 0;  // where what the sentence goes on with begins
  std::optional<FigurePeriod> instant_;
};

}  // namespace taizhang::extract
