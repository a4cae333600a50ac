// Phrases that official texts set in “ ” again and again: 六稳, 六保, 两个维护.
//
// A damaged page loses characters of them most often, because the mirrors' tools cut before marks; knowing the phrase
// settles what the bytes leave open.
//
// Errors:  of Load: INVALID_ARGUMENT with the row.
// Threads: const members may be called concurrently.
//
// Example: slogans.phrases().contains(U"六保")
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace taizhang::normalize {

class Slogans {
 public:
  // `quoted_phrases` and `slogans`: the rule files of those names, those of the texts and those written by hand.
  static absl::StatusOr<Slogans> Load(std::string_view quoted_phrases, std::string_view slogans);

  // Simplified, without their marks.
  const std::set<std::u32string>& phrases() const { return phrases_; }

 private:
  absl::Status Add(std::string_view file, std::string_view tsv);

  std::set<std::u32string> phrases_;
};

}  // namespace taizhang::normalize
