// Restores characters whose GBK lead byte was lost before publication.
//
// Mirror tools that cut pages inside byte pairs leave `?` and a few characters that were paired one byte off
// (damaged_run.h has the model of the damage). Everything but one byte at each end is still there; which byte it was,
// the language tells (run_hypotheses.h) together with the other spots of the page (phrase_agreement.h). A repair is
// made only where it beats both the text as printed and the next best reading by far; else the text stays as published
// and the spot is named.
//
// Where an ASCII byte was lost as well, perhaps the first digit of a number, U+FFFD is put in its place: a hole that no
// reader of numbers may bridge.
//
// Errors:  none.
// Threads: const members may be called concurrently.
// Cost:    linear; nothing where the text has no `?` or U+FFFD. At most kMostSearches spots are tried, 20 ms each.
//
// Example: repairer.Repair("……落实“六?！比蝿?。……").out.out.text has “六保”任務
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/character_model.h"
#include "normalize/reading_table.h"
#include "normalize/rewriting.h"
#include "normalize/script.h"
#include "normalize/slogans.h"

namespace taizhang::normalize {

struct LostBytesRepair {
  Rewriting out;                 // the changes are the repairs, with their confidence
  std::vector<text::Span> left;  // in the output: spots that were damaged, it seems, and could not be repaired
};

class LostBytesRepairer {
 public:
  static constexpr std::size_t kMostSearches = 100;

  // What a repair must win by, in nats.
  struct Thresholds {
    double gain = 6;          // over the text as printed
    double margin = 6;        // over the next best reading
    double guess_margin = 8;  // the same where not one byte of a character is left
    double known_margin = 4;  // the same where the place of the cut or a reading leaves less open
    double fluency = -4.5;    // of a character of the repair, on average
  };

  // All must outlive this.
  LostBytesRepairer(const CharacterModel& model, const ScriptConverter& script, const ReadingTable& readings,
                    const Slogans& slogans)
      : model_(model), script_(script), readings_(readings), slogans_(slogans) {}

  LostBytesRepair Repair(std::string_view text) const;

 private:
  const CharacterModel& model_;
  const ScriptConverter& script_;
  const ReadingTable& readings_;
  const Slogans& slogans_;
  Thresholds thresholds_;
};

}  // namespace taizhang::normalize
