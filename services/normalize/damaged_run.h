// A stretch of text whose GBK bytes lost a lead byte and were paired anew, one off: “六?！比蝿?。
//
// Forward model of the damage: a tool cut the bytes inside a pair (often before A3A1 ！, A3AC ， or A3BF ？, even where
// that pair straddles two characters). The byte before the cut became `?`; those after it were paired from there on.
// Parity comes back
//   - at a trail byte below 81, which prints as a Latin letter, or € for 80;
//   - at an ASCII byte from 40 on, which a lone lead byte swallowed into a character;
//   - at an ASCII byte below 40, which is lost with the lone byte: both print as one `?`  (a digit may be lost!);
//   - before a true sentence mark, where a lone byte prints as `?`.
// Where readings were inserted into the bytes as well, `?reading)` says how the broken character is read.
//
// Units: spans in bytes of the text. Cost: linear in the run, which is at most kLongestRun characters.
//
// Example: the run at `?` of “六?！比蝿?。”: bytes A3A1 B1C8 CE84, last trail unknown, no hole
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/reading_table.h"
#include "text/span.h"

namespace taizhang::normalize {

struct DamagedRun {
  text::Span span;  // the mark, what was paired anew, and the mark or letter that ends it
  // The bytes after the lost lead byte. With that byte in front they pair: the last trail is missing when their number
  // is even.
  std::vector<std::uint8_t> bytes;
  std::string kept;                     // an ASCII character at the end that was swallowed and stays as it is
  bool hole = false;                    // an ASCII byte was lost with the last trail
  std::uint8_t left_trail = 0;          // of the character before the mark
  std::optional<Pinyin> first_reading;  // of left_trail + the lost lead byte, as one pair
  std::optional<Pinyin> last_reading;   // of the last character

  bool last_trail_unknown() const { return bytes.size() % 2 == 0; }
};

// True for the characters that stand for a lost byte.
bool IsLossMark(char32_t c);

// The run whose mark stands at `at`; nullopt when what follows does not end as such a run must.
std::optional<DamagedRun> ReadDamagedRun(std::string_view text, std::uint32_t at);

}  // namespace taizhang::normalize
