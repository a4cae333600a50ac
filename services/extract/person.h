// Persons: a surname and a given name beside an office, or in a field that names one.
//
// A name alone is never taken: two or three characters that begin with a surname are everywhere. The office before it
// (县长王守田), the title behind it (总书记) or 同志 behind a name known from elsewhere make it one.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the text.
// Example: 民勤县人民政府县长 王守田 gives the name and the role 民勤县人民政府县长.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/organization.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

struct PersonFacts {
  text::Span name;
  text::Span role;  // the office with its body; empty for a name with 同志 only
};

class PersonLexicon {
 public:
  // Of rules/roles.tsv and rules/surnames.tsv.
  static absl::StatusOr<PersonLexicon> Parse(std::string_view roles_tsv, std::string_view surnames_tsv);

  // Every person, in order. `bodies` are those of the text, in order.
  std::vector<PersonFacts> FindPersons(std::string_view text, const std::vector<BodyFacts>& bodies) const;
  // True when an office begins at `at`: 市委 + 书记 is a person, no body that acts.
  bool OfficeAt(std::string_view text, std::uint32_t at) const { return roles_.At(text, at, "before").has_value(); }
  // The name that begins at `at` and ends in the window; nothing when there is none.
  std::optional<text::Span> NameAt(std::string_view text, std::uint32_t at, std::uint32_t end) const;

 private:
  std::optional<text::Span> NameBefore(std::string_view text, std::uint32_t end, std::uint32_t from) const;
  bool EndsName(std::string_view text, std::uint32_t at) const;

  CueTable roles_;
  WordTable offices_;  // those of roles_ that stand beside a name
  WordTable surnames_;
};

}  // namespace taizhang::extract
