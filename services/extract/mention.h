// Mentions: the places, bodies and persons of a text in one order, with the full name that each stands for.
//
// 我区, 局党组, 市财政局 and 该县 are names only inside their document: the area and the issuer say of what. A place or
// a level that is part of a body's name is no mention of its own.
//
// Units:     bytes of the normalized text.
// Ownership: inputs are borrowed for the call.
// Cost:      linear in what was found.
// Example:   in a document of 乌海市, 市财政局 stands for 乌海市财政局.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/organization.h"
#include "extract/person.h"
#include "extract/place.h"
#include "text/span.h"

namespace taizhang::extract {

struct MentionFacts {
  enum class Kind : std::uint8_t { kPerson, kOrganization, kPlace };

  Kind kind = Kind::kPlace;
  text::Span span;
  std::string canonical;       // the full name; empty when the text and the tables do not give it
  const Area* area = nullptr;  // of a place; null where it is not known
  text::Span role;             // of a person; empty without one
};

// The document that relative names are relative to.
struct MentionContext {
  const Gazetteer& gazetteer;
  const Area* area = nullptr;  // may be null
  std::string_view issuer;     // may be empty
};

std::vector<MentionFacts> MergeMentions(std::string_view text, const std::vector<PlaceFacts>& places,
                                        const std::vector<BodyFacts>& bodies, const std::vector<PersonFacts>& persons,
                                        const MentionContext& context);

// The full name of a body: its place's name, the area for its level, the issuer for its own house, and the rest as
// written.
std::string CanonicalBody(std::string_view text, const BodyFacts& body, const MentionContext& context);

}  // namespace taizhang::extract
