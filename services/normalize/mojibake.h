// Reverses text that was decoded in a wrong charset before it was published.
//
// Two accidents are common on Chinese sites: GB bytes shown as Latin-1 (Õþ¸®, and where two bytes happened to be valid
// UTF-8 a Hebrew or IPA letter) and UTF-8 bytes shown as GB (鏀垮簻 for 政府). Both keep nearly every byte, so the text
// is encoded back and decoded as it should have been. A byte that the wrong decoder could not show (鍘� before a digit)
// is chosen by the character model, or the character is left as U+FFFD where nothing is likely enough.
//
// Only stretches of several characters are touched, and only when what comes out is plain Chinese.
//
// Errors: none. Cost: linear; two cheap passes where there is nothing to do.
//
// Example: reverser.Reverse("鏀垮簻宸ヤ綔鎶ュ憡").out.out.text == "政府工作报告"
#pragma once

#include <string_view>
#include <vector>

#include "normalize/character_model.h"
#include "normalize/rewriting.h"

namespace taizhang::normalize {

enum class Misreading { kGbAsLatin1, kUtf8AsLatin1, kUtf8AsGb };

struct MojibakeRepair {
  Rewriting out;
  std::vector<Misreading> misreadings;  // one for each change
};

class MojibakeReverser {
 public:
  // `model` must outlive this.
  explicit MojibakeReverser(const CharacterModel& model) : model_(model) {}

  MojibakeRepair Reverse(std::string_view text) const;

 private:
  const CharacterModel& model_;
};

}  // namespace taizhang::normalize
