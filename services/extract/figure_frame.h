// What the words before a number say that it is: a level, a change, a share, a rank, a ratio to a plan, a threshold.
//
// Read from the number backwards: 占茶园面积的75% is a share, 居全国第6位 a rank, 比上年增长3.4% a change, 提高到12% a
// level that was reached. What is left before these words names the indicator.
//
// Units: bytes of the normalized text.
// Cost:  linear in the lead.
//
// Example: lead 存款余额比年初增加 -> CHANGE UP YEAR_START, subject 存款余额
#pragma once

#include <string_view>

#include "extract/cue_table.h"
#include "extract/figure.h"
#include "extract/observation_lexicon.h"
#include "extract/quantity.h"

namespace taizhang::extract {

struct FigureFrame {
  FigureKind kind = FigureKind::kLevel;
  std::string_view direction;
  std::string_view base;
  bool base_named = false;    // the words name the base; else it is the verb's own
  bool against_area = false;  // 高于全国: the base is another area, not another time
  text::Span subject;         // the part of the lead that names the indicator
  text::Span cue;             // the verb or noun that decided
  bool reached = false;       // 达到, 为, 居
  bool annualized = false;
  bool from_to = false;  // the A of 由A到B: 由 right before it
  bool to = false;       // B: 到, 至 after a verb of change right before it
  std::string_view price_basis;
};

// `cues`: those of the lexicon in the figure's sentence.
FigureFrame ReadFrame(std::string_view text, const Figure& figure, const Quantity& quantity,
                      const ObservationLexicon& lexicon, const CueHits& cues);

}  // namespace taizhang::extract
