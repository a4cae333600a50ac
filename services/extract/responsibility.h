// Who acts: the bodies and persons responsible for an action or a promise, each with its part.
//
// A body is an actor where a field or a bracket names it (责任单位：…, （…负责）), where a sentence has it as its
// subject, or where a word of charge stands before it (责成, 会同). Lists share the word that governs them; the first
// of a list is the lead where the document says so (列第一位者为牵头单位).
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "extract/labelled_field.h"
#include "extract/organization.h"
#include "extract/person.h"
#include "extract/place.h"
#include "extract/record_inputs.h"
#include "text/span.h"

namespace taizhang::extract {

// The most actors of one action; what goes on longer is no list of actors.
inline constexpr std::size_t kMostActors = 200;

enum class ResponsibleRole : std::uint8_t { kLead, kOwner, kSupport };

struct ResponsibleFacts {
  text::Span name;
  ResponsibleRole role = ResponsibleRole::kOwner;
};

// What the document names; in order, all borrowed.
struct NamedActors {
  const std::vector<PlaceFacts>& places;
  const std::vector<BodyFacts>& bodies;
  const std::vector<PersonFacts>& persons;
  const std::vector<TimeInput>& times;
};

class ResponsibilityReader {
 public:
  // Of rules/responsibility_cues.tsv.
  static absl::StatusOr<ResponsibilityReader> Parse(std::string_view tsv);

  // The actors of running text, each name once. `first_leads`: the first of a bracketed list is the lead.
  std::vector<ResponsibleFacts> Read(std::string_view text, text::Span window, const NamedActors& actors) const;
  // Those of a field 责任单位：… or of a bracket （…负责）.
  std::vector<ResponsibleFacts> ReadList(std::string_view text, text::Span value, ResponsibleRole role,
                                         bool first_leads) const;
  // The bracket （…负责） that ends in the window, and its actors; nothing when the window holds none.
  struct Bracket {
    text::Span span;
    std::vector<ResponsibleFacts> responsible;
  };
  std::vector<Bracket> ReadBrackets(std::string_view text, text::Span window, bool first_leads) const;
  // Who acts at `at`: the last actor that is a subject before it in its sentence, then in its paragraph, then where the
  // enclosing stretches open. Nothing when none is named.
  std::optional<text::Span> ActorBefore(std::string_view text, std::uint32_t at,
                                        const std::vector<text::Span>& stretches, const NamedActors& actors) const;

 private:
  std::optional<ResponsibleRole> RoleAfter(std::string_view text, std::uint32_t at) const;
  std::optional<ResponsibleRole> ActorRole(std::string_view text, text::Span name, text::Span window,
                                           const NamedActors& actors) const;
  bool IsSubject(std::string_view text, text::Span name, text::Span window, const NamedActors& actors) const;

  CueTable cues_;
};

// True when the document says that the first of each list is the lead.
bool FirstLeads(std::string_view text);

}  // namespace taizhang::extract
