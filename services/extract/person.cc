#include "extract/person.h"

#include <algorithm>
#include <set>
#include <string>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::uint32_t kHanzi = 3;  // bytes
// Characters of no given name: function words, and the ends of offices and bodies.
constexpr std::string_view kNotGiven = "的了在和与是对为将把由向从被等及各于不有要也还均已组长务职委局部厅办会员室科处";

bool IsHanzi(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return false;
  const text::Decoded c = text::DecodeAt(text, at);
  return c.point >= 0x4E00 && c.point <= 0x9FFF;
}

bool MayBeGiven(std::string_view text, std::uint32_t at) {
  return IsHanzi(text, at) && kNotGiven.find(text.substr(at, kHanzi)) == std::string_view::npos;
}

std::uint32_t SkipBlanks(std::string_view text, std::uint32_t at) {
  while (text.substr(at).starts_with(" ") || text.substr(at).starts_with("　") ||
         text.substr(at).starts_with("\xC2\xA0")) {
    at += text::DecodeAt(text, at).bytes;
  }
  return at;
}

}  // namespace

absl::StatusOr<PersonLexicon> PersonLexicon::Parse(std::string_view roles_tsv, std::string_view surnames_tsv) {
  PersonLexicon lexicon;
  ASSIGN_OR_RETURN(lexicon.roles_, CueTable::Parse("roles.tsv", roles_tsv, {"word", "use"},
                                                   {"before", "after", "comrade", "verb", "nobody"}));
  ASSIGN_OR_RETURN(const text::Tsv roles, text::Tsv::Parse("roles.tsv", roles_tsv, {"word", "use"}));
  for (const auto& row : roles.rows()) {
    const std::string_view use = roles.Cell(row, 1);
    if (use != "verb" && use != "nobody") lexicon.offices_.Add(roles.Cell(row, 0), row.line);
  }
  ASSIGN_OR_RETURN(const text::Tsv surnames, text::Tsv::Parse("surnames.tsv", surnames_tsv, {"surname"}));
  for (const auto& row : surnames.rows()) {
    if (surnames.Cell(row, 0).empty()) return surnames.Bad(row, "a row has a surname");
    lexicon.surnames_.Add(surnames.Cell(row, 0), row.line);
  }
  return lexicon;
}

// What may follow a name: the end, a mark, a blank, or a word of what persons do.
bool PersonLexicon::EndsName(std::string_view text, std::uint32_t at) const {
  return at >= text.size() || !IsHanzi(text, at) || roles_.At(text, at, "verb") || roles_.At(text, at, "comrade") ||
         roles_.At(text, at, "after");
}

std::optional<Span> PersonLexicon::NameAt(std::string_view text, std::uint32_t at, std::uint32_t end) const {
  const auto surname = surnames_.LongestAt(text, at);
  if (!surname) return std::nullopt;
  const std::uint32_t given = at + surname->size;
  if (!MayBeGiven(text, given)) {
    // 王　勇: a name of two characters spread over three.
    const std::uint32_t spread = SkipBlanks(text, given);
    const bool one =
        spread > given && spread + kHanzi <= end && MayBeGiven(text, spread) && !IsHanzi(text, spread + kHanzi);
    return one ? std::optional<Span>(Span{at, spread + kHanzi}) : std::nullopt;
  }
  const std::uint32_t one = given + kHanzi;
  const std::uint32_t two = one + kHanzi;
  if (two <= end && MayBeGiven(text, one) && EndsName(text, two)) return Span{at, two};
  if (one <= end && EndsName(text, one)) return Span{at, one};
  return std::nullopt;
}

std::optional<Span> PersonLexicon::NameBefore(std::string_view text, std::uint32_t end, std::uint32_t from) const {
  for (const std::uint32_t characters : {4u, 3u, 2u}) {
    const std::uint32_t size = characters * kHanzi;
    if (end < from + size) continue;
    const auto surname = surnames_.LongestAt(text, end - size);
    const std::uint32_t given = surname ? size - surname->size : 0;
    if (given != kHanzi && given != 2 * kHanzi) continue;
    bool all = true;
    for (std::uint32_t at = end - given; at < end; at += kHanzi)
      all = all && text::IsUtf8Boundary(text, at) && MayBeGiven(text, at);
    if (all && !roles_.FirstIn(text, {end - size, end}, "nobody")) return Span{end - size, end};
  }
  return std::nullopt;
}

std::vector<PersonFacts> PersonLexicon::FindPersons(std::string_view text, const std::vector<BodyFacts>& bodies) const {
  std::vector<PersonFacts> persons;
  std::vector<Span> comrades;
  std::size_t body = 0;
  std::uint32_t last = 0;  // the end of what was taken
  for (std::uint32_t at = 0; (at = static_cast<std::uint32_t>(offices_.Next(text, at))) < text.size();) {
    while (body < bodies.size() && bodies[body].span.end < at) ++body;
    std::uint32_t next = at + text::DecodeAt(text, at).bytes;
    if (const auto role = roles_.At(text, at, "before")) {
      const bool has_body = body < bodies.size() && bodies[body].span.end == at;
      next = role->end;
      const std::uint32_t begin = SkipBlanks(text, role->end);
      if (const auto name = NameAt(text, begin, static_cast<std::uint32_t>(text.size()))) {
        persons.push_back({*name, {has_body ? bodies[body].span.begin : role->begin, role->end}});
        next = last = name->end;
      }
    } else if (const auto title = roles_.At(text, at, "after")) {
      if (const auto name = NameBefore(text, at, last)) persons.push_back({*name, *title});
      next = last = title->end;
    } else if (const auto comrade = roles_.At(text, at, "comrade")) {
      if (const auto name = NameBefore(text, at, last)) comrades.push_back(*name);
      next = last = comrade->end;
    }
    at = next;
  }
  std::set<std::string_view> known;
  for (const PersonFacts& person : persons) known.insert(person.name.In(text));
  for (const Span name : comrades) {
    if (known.contains(name.In(text))) persons.push_back({name, {name.end, name.end}});
  }
  std::sort(persons.begin(), persons.end(), [](const PersonFacts& a, const PersonFacts& b) { return a.name < b.name; });
  return persons;
}

}  // namespace taizhang::extract
