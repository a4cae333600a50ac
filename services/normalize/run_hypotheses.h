// What a damaged run may have said, the likeliest first.
//
// The printed bytes leave one byte open at each end, and a pair without a character (AAA1 to AFFE, F8A1 to FEFE and the
// like: one of eight, where Simplified text is paired one off) vanished without a trace. Given what was written, the
// damage is certain; so the likelihood of a reading is that of its text, by the page's character model. A beam search
// over the open bytes gives the best readings with their scores, and the score of the text as it stands.
//
// Units:   scores are natural logarithms of probabilities, over the run and up to three characters after it.
// Threads: const members may be called concurrently.
// Cost:    about 1 ms a printed character; bounded by the beam, whatever the run.
//
// Example: search.Search(run, context).readings[0].characters == U"保”任務"
#pragma once

#include <string>
#include <vector>

#include "normalize/character_model.h"
#include "normalize/damaged_run.h"
#include "normalize/reading_table.h"
#include "normalize/script.h"

namespace taizhang::normalize {

struct RunReading {
  std::u32string characters;
  double score = 0;
};

struct RunHypotheses {
  std::vector<RunReading> readings;  // best first, no two alike
  double as_it_stands = 0;
};

// The characters beside a run, folded.
struct RunContext {
  Token before_last = kLineEnd;
  Token before = kLineEnd;
  std::vector<Token> after;       // up to three
  std::vector<Token> as_printed;  // the run as it stands
};

class RunSearch {
 public:
  // All must outlive the search. `traditional`: the page's script.
  RunSearch(const PageModel& model, const ScriptConverter& script, const ReadingTable& readings, bool traditional);

  RunHypotheses Search(const DamagedRun& run, const RunContext& context) const;

 private:
  struct Option {
    char32_t character;
    Token token;
    double penalty;
  };
  struct Hypothesis {
    std::u32string characters;
    Token a;
    Token b;
    double score = 0;
    std::uint8_t vanished = 0;  // lead byte of a pair that vanished and whose trail byte is still to be used
  };
  static bool IsBetter(const Hypothesis& x, const Hypothesis& y) {
    return x.score != y.score ? x.score > y.score : x.characters < y.characters;
  }
  using Beam = std::vector<Hypothesis>;
  using Options = std::vector<Option>;

  void AddOption(std::uint8_t lead, std::uint8_t trail, Options& options) const;
  bool IsFirstLead(const DamagedRun& run, std::uint8_t lead) const;
  Options LastOptions(const DamagedRun& run) const;
  void Put(const Hypothesis& h, const Options& options, std::uint8_t vanished, Beam& out) const;
  static void Prune(std::size_t width, Beam& beam);

  Beam Start(const DamagedRun& run, const RunContext& context) const;
  void OpenVanished(const Beam& beam, std::uint8_t lead, Beam& open) const;
  void OpenTwice(Beam& open) const;
  void CloseVanished(const Beam& open, std::uint8_t trail, Beam& out) const;
  void Step(std::uint8_t lead, std::uint8_t trail, Beam& beam) const;
  double ScoreAsPrinted(const DamagedRun& run, const RunContext& context) const;
  void Close(const DamagedRun& run, const RunContext& context, Beam& beam) const;
  double Penalty(char32_t c) const;

  const PageModel& model_;
  const ScriptConverter& script_;
  const ReadingTable& readings_;
  bool traditional_;
};

}  // namespace taizhang::normalize
