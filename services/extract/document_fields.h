// What a document says of itself: title, issuer, source, dates, number, genre, area.
//
// A page states these up to three times (head of the HTML, information block, text), and pages that were copied state
// them nowhere but in the text: the title stands in the first lines, the speaker and the congress under it, the
// signature and its date at the end. What the text says is preferred where it agrees with the page, because it has a
// place.
//
// Units:   bytes of the normalized text; dates as YYYY-MM-DD.
// Cost:    linear in the first and last lines.
// Source:  GB/T 9704-2012 7.2.4, 7.2.5, 7.3.1, 7.3.5.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document_view.h"
#include "extract/genre.h"
#include "extract/organization.h"
#include "extract/place.h"
#include "text/span.h"

namespace taizhang::extract {

// A field that the page states about itself (normalize's page fields).
struct PageFieldInput {
  std::string_view name;   // "title", "issuer", "source_name", "published", "signed", "document_number"
  std::string_view value;  // dates as YYYY-MM-DD
  std::optional<text::Span> span;
};

// A value, its place in the text when it has one, and what gave it: TEXT, PAGE or DERIVED (put together from words at
// `span`).
struct FieldValue {
  enum class Given : std::uint8_t { kText, kPage, kDerived };
  std::string value;
  std::optional<text::Span> span;
  Given given = Given::kText;
};

struct DocumentFields {
  std::optional<FieldValue> title;
  std::optional<FieldValue> issuer;
  std::optional<FieldValue> source_name;
  std::optional<FieldValue> published;
  std::optional<FieldValue> signed_on;
  std::optional<FieldValue> document_number;
  std::string_view genre = "OTHER";
  std::optional<text::Span> genre_cue;
  const Area* area = nullptr;  // null when not told, or when it is the whole country
  bool nation = false;
  std::optional<text::Span> area_cue;
};

struct FieldLexicons {
  const OrganizationLexicon& organizations;
  const GenreLexicon& genres;
  const Gazetteer& gazetteer;
};

// Reads the fields. `places` are those of the text, found without a context.
DocumentFields ReadDocumentFields(const DocumentView& view, const std::vector<PageFieldInput>& page,
                                  const std::vector<PlaceFacts>& places, const FieldLexicons& lexicons);

}  // namespace taizhang::extract
