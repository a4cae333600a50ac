// Progress of an action: how many things were found and how many of them are settled, with the sums they must make.
//
// 排查861个，完成816个 is a pair; so is 861个全部完成. The first pair with something left counts, else the first one.
// Areas and money are never progress. A rest (剩余45个) and a rate (完成率94.8%) let the pair be checked.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the window and its quantities.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/record_inputs.h"
#include "text/span.h"

namespace taizhang::extract {

struct ProgressFacts {
  // A sum of the text that the pair must make: found = resolved + rest, rate = resolved / found.
  struct Check {
    enum class Kind : std::uint8_t { kSum, kRate };
    Kind kind = Kind::kSum;
    std::uint32_t quantity = 0;  // index of the rest or the rate
    bool ok = false;
  };

  std::uint64_t found = 0;
  std::uint64_t resolved = 0;
  std::uint32_t found_quantity = 0;     // indexes into the quantities
  std::uint32_t resolved_quantity = 0;  // the same one for N个全部完成
  std::vector<Check> checks;
};

class ProgressReader {
 public:
  // Of rules/progress_cues.tsv.
  static absl::StatusOr<ProgressReader> Parse(std::string_view tsv);

  // The pair of the window. `quantities` are those of the document, in order.
  std::optional<ProgressFacts> Read(std::string_view text, text::Span window,
                                    const std::vector<QuantityInput>& quantities) const;

 private:
  enum class Part : std::uint8_t { kOther, kFound, kResolved, kAll };
  Part PartOf(std::string_view text, text::Span clause, text::Span quantity) const;
  bool AllNext(std::string_view text, std::uint32_t clause_end) const;
  std::optional<ProgressFacts> PairAt(std::string_view text, text::Span paragraph, std::size_t i,
                                      const std::vector<QuantityInput>& quantities) const;

  CueTable cues_;
};

}  // namespace taizhang::extract
