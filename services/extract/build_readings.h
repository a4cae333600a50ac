// Everything that the leaves read in one document, in the order in which it depends on each other.
//
// Times before numerals (2021年 is no quantity), places and bodies before the document's area, the area before the
// places again (我区, and county names that several provinces have), the reference date before the dates of relative
// times.
//
// Ownership: borrows view and rules.
// Threads:   none; one a document.
// Cost:      linear in the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/citation.h"
#include "extract/document_fields.h"
#include "extract/document_view.h"
#include "extract/numeral_scan.h"
#include "extract/organization.h"
#include "extract/person.h"
#include "extract/place.h"
#include "extract/quantity.h"
#include "extract/record_inputs.h"
#include "extract/rules.h"
#include "extract/time_resolve.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/normalized.pb.h"
#include "text/calendar.h"

namespace taizhang::extract {

// At most so many of a kind are read in one document: a hundred times what a long report has.
inline constexpr std::size_t kMostOfAKind = 100'000;

// A kind of which the document has more.
struct LimitMet {
  std::string_view kind;
  std::size_t left_out = 0;
};

struct Readings {
  std::vector<TimeMention> times;
  std::vector<NumeralMention> numerals;
  std::vector<Quantity> quantities;
  std::vector<PlaceFacts> places;
  std::vector<BodyFacts> bodies;
  std::vector<PersonFacts> persons;
  DocumentFields fields;
  std::optional<text::Date> reference;
  document::v1::ReferenceDateBasis reference_basis = document::v1::REFERENCE_DATE_BASIS_UNSPECIFIED;
  TitleScan titles;
  std::vector<LimitMet> limits;
  // Times and quantities as the readers of findings want them; views into the lists above.
  std::vector<TimeInput> time_inputs;
  std::vector<QuantityInput> quantity_inputs;

  NamedActors actors() const { return {places, bodies, persons, time_inputs}; }
  std::string ReferenceIso() const { return reference ? text::ToIso(*reference) : ""; }
};

Readings ReadLeaves(const DocumentView& view, const document::v1::NormalizedDocument& normalized,
                    const ExtractRules& rules);

}  // namespace taizhang::extract
