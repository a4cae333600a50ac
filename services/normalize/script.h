// Tells whether a text is in Traditional characters, and makes it Simplified.
//
// Mirrors and Hong Kong, Macao and Taiwan pages publish the same notices in 繁體; every later stage reads 简体 only.
// OpenCC's dictionaries are the tables, with a lock list of our own over them: place names (乾安县), the 著 that is 着
// (著力) and the 著 that is not (土著). ICU's transform is no way: it rewrites 巡察, the core word of the domain, to
// 巡查.
//
// A text is Traditional when at least 1 % of its hanzi are Traditional-only; a Simplified page that names 乾隆 or a
// 著名 place is left alone.
//
// Errors:  of Load: INVALID_ARGUMENT with the row.
// Threads: const members may be called concurrently.
// Cost:    linear, one pass, the longest word at each place first; the table has 1 MB.
//
// Example: converter.ToSimplified("乾安縣著力推進巡察").text == "乾安县着力推进巡察"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "text/character_set.h"
#include "text/rewriter.h"

namespace taizhang::normalize {

class ScriptConverter {
 public:
  // The contents of opencc_characters.tsv, opencc_phrases.tsv and script_lock.tsv. Not kept.
  static absl::StatusOr<ScriptConverter> Load(std::string_view characters, std::string_view phrases,
                                              std::string_view lock);

  // Of the hanzi of a text, the share that only Traditional text uses; 0 without hanzi.
  double TraditionalShare(std::string_view text) const;
  static bool IsTraditionalShare(double share) { return share >= kTraditionalShare; }
  bool IsTraditional(std::string_view text) const { return IsTraditionalShare(TraditionalShare(text)); }

  // Converts whatever the text is; a character gives a character, and leads back to it.
  text::MappedText ToSimplified(std::string_view text) const;

  // One character by itself, without its word.
  char32_t Simplified(char32_t traditional) const;
  bool IsTraditionalOnly(char32_t character) const;

 private:
  static constexpr double kTraditionalShare = 0.01;
  static constexpr std::uint32_t kNoPhrases = 0;

  struct Entry {
    char32_t simplified = 0;             // 0: the same
    std::uint32_t phrases = kNoPhrases;  // index of its list in phrases_
    bool traditional_only = false;
  };
  struct Phrase {
    std::string traditional;
    std::string simplified;
  };

  ScriptConverter();
  Entry* Find(char32_t character);
  const Entry* Find(char32_t character) const { return const_cast<ScriptConverter*>(this)->Find(character); }
  absl::Status AddCharacters(std::string_view tsv);
  absl::Status AddPhrases(std::string_view file, std::string_view tsv);
  absl::Status CheckExamples(std::string_view lock) const;
  void AddPhrase(Phrase phrase);
  const Phrase* LongestPhrase(const Entry& entry, std::string_view rest) const;

  std::vector<Entry> plane0_;                       // by code point
  text::CharacterSet traditional_only_;             // those of plane 0, for a quick look at every character
  std::vector<std::pair<char32_t, Entry>> beyond_;  // sorted
  std::vector<std::vector<Phrase>> phrases_;        // each list: longest first
};

}  // namespace taizhang::normalize
