// One figure of a sentence with the words around it, and what the leaves find out about it.
//
// A clause of a report may hold several figures: 完成122亿元、增长3.4%. Each has the words that lead to it and those
// that follow; figures that only 、 or 和 parts are one series with one lead.
//
// Units: spans are bytes of the normalized text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/place.h"
#include "text/span.h"

namespace taizhang::extract {

enum class FigureKind : std::uint8_t { kLevel, kChange, kShare, kRank, kPlanRatio, kThreshold };

// Where a field was found, nearest first.
enum class Via : std::uint8_t { kOwn, kClause, kSentence, kParagraph, kHeading, kTableHeader, kDocument, kLexicon };

// A field's words and where they stand.
struct FieldSource {
  std::string_view field;
  text::Span span;
  Via via = Via::kClause;
};

struct FigurePeriod {
  std::string start;
  std::string end;
  std::string_view kind;  // "INTERVAL"
  text::Span span;        // the words that gave it
  Via via = Via::kClause;
};

struct Figure {
  std::uint32_t quantity = 0;  // index among the quantities
  text::Span span;
  text::Span lead;    // what leads to it in its clause
  text::Span tail;    // what follows it up to the end of the clause or the next figure
  text::Span clause;  // from the start of its clause to the figure
  std::uint32_t clause_end = 0;
  std::uint32_t series_begin = 0;  // index of the first figure of its series
  std::uint32_t series_size = 1;
  bool bracketed = false;  // stands in a bracket that another figure may precede

  FigureKind kind = FigureKind::kLevel;
  std::string_view direction;  // "UP"; of a CHANGE
  std::string_view base;       // "YOY"; of a CHANGE
  bool against_area = false;   // the base is another area
  bool annualized = false;
  std::string_view price_basis;  // "COMPARABLE"; empty when not told
  std::string indicator;
  bool from_lead = false;  // the indicator has words of its own lead
  bool reached = false;    // a state that was reached (达到, 为, 居): of several years the last
  bool planned = false;
  std::string_view status = "NORMAL";
  std::optional<FigurePeriod> period;
  const Area* area = nullptr;
  std::optional<std::uint32_t> about;  // indexes of figures
  std::optional<std::uint32_t> part_of;
  std::optional<std::uint32_t> previous;
  std::vector<FieldSource> sources;
  std::string_view rule = "observation.level";
};

}  // namespace taizhang::extract
