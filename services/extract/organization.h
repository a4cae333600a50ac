// Bodies: organs of the party and the state, departments, groups, companies, named in full, by level or as a class.
//
// Chinese names of bodies end in their head (局, 委员会, 领导小组) and have no mark where they begin. They are read
// from left to right instead: a place, a level (市, 自治区) or a department's field opens a name, organs and
// departments follow each other (市委 + 组织部), and free words are taken only up to a head, never over a verb. Bodies
// named as a class (有关部门, 旗县(市、区)) are told apart from those named one by one.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear: every opening looks ahead a bounded number of characters.
// Example: 市财政局、住建局会同各区 holds the bodies 市财政局 and 住建局 and the class 各区.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/place.h"
#include "extract/word_filter.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

struct BodyFacts {
  enum class Kind : std::uint8_t { kBody, kClass };
  // How it opens; what a relative name is relative to.
  enum class Opening : std::uint8_t { kPlace, kLevel, kOwn, kNone };

  text::Span span;
  text::Span opening;  // the place, level or own house; empty for kNone
  Kind kind = Kind::kBody;
  Opening opened_by = Opening::kNone;
};

class OrganizationLexicon {
 public:
  // Of rules/organizations.tsv.
  static absl::StatusOr<OrganizationLexicon> Parse(std::string_view tsv);

  // Every body of the text, in order, without overlaps. `places` are those of the text, in order.
  std::vector<BodyFacts> FindBodies(std::string_view text, const std::vector<PlaceFacts>& places) const;
  // Those that begin in the window.
  std::vector<BodyFacts> FindBodies(std::string_view text, const std::vector<PlaceFacts>& places,
                                    text::Span window) const;

 private:
  friend class BodyReader;
  enum Part : std::uint8_t {
    kPrefix,
    kOwn,
    kBody,
    kStem,
    kSuffix,
    kFree,
    kAlone,
    kInspection,
    kModifier,
    kGroup,
    kLone,
    kStop,
    kParts
  };

  std::optional<std::uint32_t> At(Part part, std::string_view text, std::uint32_t at) const {
    if (at >= text.size() || (parts_.data()[Fold(text, at)] >> part & 1) == 0) return std::nullopt;
    const auto match = tables_[part].LongestAt(text, at);
    return match ? std::optional<std::uint32_t>(at + match->size) : std::nullopt;
  }
  // The last two bytes of the first character.
  static std::size_t Fold(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
    if (bytes[0] < 0xE0 || at + 2 >= text.size()) return bytes[0];
    return (bytes[1] & std::size_t{0x3F}) << 6 | (bytes[2] & 0x3F);
  }
  void AddWord(Part part, std::string_view word, std::uint32_t line);

  std::array<WordTable, kParts> tables_;
  std::vector<std::uint16_t> parts_ = std::vector<std::uint16_t>(4096);  // by first character: a bit for each part
  WordFilter openings_;                                                  // what may open a name
};

}  // namespace taizhang::extract
