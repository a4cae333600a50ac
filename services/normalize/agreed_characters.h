// What the likely readings of a damaged spot agree on.
//
// Often one end of a run stays open (运行顺畅, 运行顺场) while all that lies between is beyond doubt. Then the certain
// characters are restored, and a hole stands where the readings differ, so that no reader takes a guess for the text.
//
// Cost: linear in the readings.
//
// Example: readings 运行顺畅 and 运行顺场, two nats apart: 运行顺 and a hole
#pragma once

#include <string>
#include <vector>

#include "normalize/run_hypotheses.h"

namespace taizhang::normalize {

// The characters of the best reading, U+FFFD for those that another reading within `nats` of it has otherwise; where
// such readings have different lengths, what lies between their common beginning and end is one hole. Empty where less
// than two thirds are agreed on, or less than three characters. `readings`: best first.
std::u32string AgreedCharacters(const std::vector<RunReading>& readings, double nats);

}  // namespace taizhang::normalize
