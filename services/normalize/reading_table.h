// Which pinyin syllables a hanzi can be read as, and how a run of Latin is read as pinyin.
//
// Tones do not count: an inserted reading may be toned, toneless or toned for another sense of the character.
//
// Errors:  of Load: INVALID_ARGUMENT with the row.
// Threads: const members may be called concurrently.
// Cost:    IsReading is O(readings of the character), about three.
//
// Example: ParsePinyin("nèi měng")->letters == "neimeng"; table.AreReadings("内蒙", "neimeng")
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace taizhang::normalize {

// Latin that may be pinyin: letters a to z (ü as v), without tones, blanks and apostrophes.
struct Pinyin {
  std::string letters;
  bool toned = false;
  bool capital = false;
};

// nullopt when something else than pinyin stands in `text`, or nothing, or more than 40 bytes.
std::optional<Pinyin> ParsePinyin(std::string_view text);

class ReadingTable {
 public:
  // `readings`: the rule file readings.tsv. Not kept.
  static absl::StatusOr<ReadingTable> Load(std::string_view readings);

  bool IsReading(char32_t hanzi, std::string_view letters) const;
  // True when `letters` is one reading of each of the hanzi in order, run together.
  bool AreReadings(std::u32string_view hanzi, std::string_view letters) const;
  // True when `letters` is readings of one hanzi run together, once or more.
  bool AreReadingsOfOne(char32_t hanzi, std::string_view letters) const;

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  Range Syllables(char32_t hanzi) const;

  std::vector<std::string> syllables_;
  std::vector<std::uint32_t> begins_;  // by hanzi, into ids_
  std::vector<std::uint16_t> ids_;     // into syllables_
};

}  // namespace taizhang::normalize
