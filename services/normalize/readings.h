// Takes out readings (pinyin) that were inserted after characters: 經(jīng)濟, 區(qū)域.
//
// Mirrors sprinkle pinyin over a copied page to look original, a fifth of the text and more. Only Latin that *is* a
// reading of what stands before it goes, so that (GDP), (EPC) and (km) stay.
//
// - toned: always; it may be the reading of one character, of it twice, or of the word before
// - toneless, in small letters: where the text does so at least three times
// - after a Latin letter or a mark that a lost byte left behind ("?，F(xiàn)"): not here, the repair of lost bytes
//   needs the reading
//
// Errors: none. Cost: linear.
//
// Example: remover.Remove("經(jīng)濟總量(GDP)").out.text == "經濟總量(GDP)"
#pragma once

#include <string_view>

#include "normalize/reading_table.h"
#include "normalize/rewriting.h"

namespace taizhang::normalize {

// The brackets and the Latin at the beginning of `text`, "(jīng)", with what is in them; size 0 when there are none.
struct BracketedPinyin {
  std::uint32_t size = 0;
  Pinyin pinyin;
};
BracketedPinyin ReadBracketedPinyin(std::string_view text);

class ReadingRemover {
 public:
  // `table` must outlive this.
  explicit ReadingRemover(const ReadingTable& table) : table_(table) {}

  Rewriting Remove(std::string_view text) const;

 private:
  const ReadingTable& table_;
};

}  // namespace taizhang::normalize
