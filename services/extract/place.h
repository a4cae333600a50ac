// Places: names of divisions in the text, with their GB/T 2260 code.
//
// The same name may be that of several divisions (新城区), of a division and an ordinary word (资源县, 日照市), or
// short for one that only its neighbours call so (左旗). What decides is the name before it (阿拉善盟左旗) and the
// area of the document. 我市, 全区, 本旗 name the document's own area by the class of that area.
//
// Units:     bytes of the normalized text.
// Ownership: a Gazetteer owns its areas; pointers to them live as long as it does, and are not null unless said.
// Threads:   const members may be called concurrently.
// Cost:      linear in the text.
// Source:    GB/T 2260, through tools/areas.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/word_filter.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

// The edition of the table, as written with every code.
inline constexpr std::string_view kAreaEdition = "2023";

enum class AreaLevel : std::uint8_t { kProvince, kPrefecture, kCounty };

struct Area {
  std::string code;  // six digits
  std::string name;
  std::string short_name;
  AreaLevel level = AreaLevel::kProvince;
};

struct PlaceFacts {
  text::Span span;
  const Area* area = nullptr;  // null where several divisions have the name and nothing decides
  bool relative = false;       // 我区, 全市: the document's own
};

class Gazetteer {
 public:
  // Of rules/areas.tsv and rules/area_words.tsv.
  static absl::StatusOr<Gazetteer> Parse(std::string_view areas_tsv, std::string_view words_tsv);

  // Null when there is none.
  const Area* ByCode(std::string_view code) const;
  // The division that `area` lies in; null for a province.
  const Area* Above(const Area& area) const;
  // True when `inner` lies in `outer`, or is it.
  static bool Holds(const Area& outer, const Area& inner);

  // The division that the whole of `name` names; null when none, or when several have the name and the context does
  // not decide. `context` may be null.
  const Area* Named(std::string_view name, const Area* context) const;
  // The own area that 我市, 全区, 本县 means in a document about `context`; null when it has none of that class.
  const Area* Relative(std::string_view word, const Area* context) const;

  // Every place of the text, in order, without overlaps. Names that follow each other from the outer to the inner are
  // one place. `context` (may be null): the document's area.
  std::vector<PlaceFacts> FindPlaces(std::string_view text, const Area* context) const;

 private:
  enum class Form : std::uint8_t { kFull, kShort, kAlso, kAlias };
  struct Reading {
    std::uint32_t area = 0;
    Form form = Form::kFull;
  };
  struct Name {
    std::uint32_t characters = 0;
    std::vector<Reading> readings;  // none: an ordinary word
    bool common = false;            // a short form that is also an ordinary word
  };

  void AddName(std::string_view word, std::uint32_t area, Form form);
  absl::Status AddWords(std::string_view words_tsv);
  std::uint32_t NameId(std::string_view word);
  const Area* Choose(const Name& name, const Area* before, const Area* context) const;
  bool Allows(const Name& name, const Reading& reading, const Area* before, const Area* context) const;
  std::optional<PlaceFacts> PlaceAt(std::string_view text, std::uint32_t at, const Area* before, const Area* context,
                                    std::uint32_t* skip) const;
  std::optional<PlaceFacts> RelativeAt(std::string_view text, std::uint32_t at, const Area* context) const;

  std::vector<Area> areas_;  // by code
  std::vector<Name> names_;
  WordTable table_;
  WordFilter anchors_;  // names and relative names: where a place may begin
};

}  // namespace taizhang::extract
