// Lets damaged spots of one page decide together what a quoted phrase said.
//
// A slogan in quotes stands again and again on a page. One spot leaves its last character open, another its middle:
// only one phrase fits both, and a phrase that also stands undamaged on the page needs no other witness.
//
// Cost: linear in the number of readings of all spots.
//
// Example: “一湖两.” three times and “一..海” once agree on 一湖两海.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "normalize/run_hypotheses.h"

namespace taizhang::normalize {

// A damaged spot with what may have stood there.
struct QuotedSpot {
  std::u32string left;   // up to twelve characters before it
  std::u32string right;  // and after it
  std::string bytes;     // spots of the same bytes and the same left are one witness
  const std::vector<RunReading>* readings = nullptr;
};

struct Agreement {
  bool agreed = false;
  std::size_t reading = 0;  // of the spot
  double support = 0;       // nats that the other witnesses add
  double margin = 0;        // over the next phrase
};

// One answer a spot. `clean`: the quoted phrases that stand undamaged on the page.
std::vector<Agreement> AgreeOnPhrases(const std::vector<QuotedSpot>& spots, const std::set<std::u32string>& clean);

// The phrases between “ and ” in a text that has both, of two to twelve characters.
std::vector<std::u32string> QuotedPhrases(std::u32string_view text);

}  // namespace taizhang::normalize
