#include "extract/labelled_field.h"

#include <algorithm>

#include "extract/clause.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::string_view kFieldNames[] = {"problem", "measures", "progress", "state", "lead",
                                            "owner",   "support",  "leader",   "due",   "target"};

bool IsLong(ItemField field) {
  return field == ItemField::kProblem || field == ItemField::kMeasures || field == ItemField::kProgress ||
         field == ItemField::kTarget;
}

bool At(std::string_view text, std::uint32_t at, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.substr(at).starts_with(w); });
}

// True where a label may begin: at the head of a line or clause, after a bracket or a number.
bool MayBegin(std::string_view text, std::uint32_t at, std::uint32_t from) {
  if (at == from) return true;
  constexpr std::u32string_view kBefore = U"\n；;。，,（(【[、 　.．)）\t：:";
  return at > 0 && kBefore.find(text::DecodeBefore(text, at).point) != std::u32string_view::npos;
}

// The end of a short value: ；。 or the bracket that it stands in.
std::uint32_t ShortEnd(std::string_view text, Span window) {
  int depth = 0;
  std::uint32_t at = window.begin;
  for (; at < window.end; at += text::DecodeAt(text, at).bytes) {
    if (At(text, at, {"；", ";", "。", "\n", "\t"})) break;
    if (At(text, at, {"（", "("})) ++depth;
    if (At(text, at, {"）", ")", "】", "]"}) && --depth < 0) break;
  }
  return at;
}

}  // namespace

absl::StatusOr<FieldLabels> FieldLabels::Parse(std::string_view tsv) {
  FieldLabels labels;
  ASSIGN_OR_RETURN(labels.labels_, CueTable::Parse("finding_labels.tsv", tsv, {"label", "field"},
                                                   {std::begin(kFieldNames), std::end(kFieldNames)}));
  return labels;
}

std::optional<LabelledField> FieldLabels::LabelAt(std::string_view text, std::uint32_t at, std::uint32_t end) const {
  for (std::size_t i = 0; i < std::size(kFieldNames); ++i) {
    const std::optional<Span> label = labels_.At(text, at, kFieldNames[i]);
    if (!label || label->end >= end) continue;
    std::uint32_t next = label->end;
    while (next < end && At(text, next, {" ", "　", "】", "]"})) next += text::DecodeAt(text, next).bytes;
    const bool colon = At(text, next, {"：", ":"});
    const bool bracket = next > label->end && At(text, label->end, {"】", "]"});
    if (!colon && !bracket) continue;
    if (colon) next += text::DecodeAt(text, next).bytes;
    return LabelledField{static_cast<ItemField>(i), *label, {next, next}, false};
  }
  return std::nullopt;
}

std::vector<LabelledField> FieldLabels::Scan(std::string_view text, Span window) const {
  std::vector<LabelledField> fields;
  for (std::uint32_t at = window.begin; (at = labels_.Next(text, {at, window.end})) < window.end;) {
    std::optional<LabelledField> field;
    if (MayBegin(text, at, window.begin)) field = LabelAt(text, at, window.end);
    if (!field) {
      at += text::DecodeAt(text, at).bytes;
      continue;
    }
    field->opens_line = at == window.begin || text[at - 1] == '\n';
    at = field->value.begin;
    fields.push_back(*field);
  }
  return fields;
}

std::vector<LabelledField> FieldLabels::Cut(std::string_view text, const std::vector<LabelledField>& scanned,
                                            Span window) {
  std::vector<LabelledField> fields;
  auto field = std::partition_point(scanned.begin(), scanned.end(),
                                    [window](const LabelledField& f) { return f.label.begin < window.begin; });
  for (; field != scanned.end() && field->value.begin <= window.end; ++field) fields.push_back(*field);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::uint32_t next = i + 1 < fields.size() ? fields[i + 1].label.begin : window.end;
    fields[i].value.end = IsLong(fields[i].field) ? next : ShortEnd(text, {fields[i].value.begin, next});
    fields[i].value = TrimMarks(text, fields[i].value);
  }
  return fields;
}

std::vector<LabelledField> FieldLabels::Read(std::string_view text, Span window) const {
  return Cut(text, Scan(text, window), window);
}

std::optional<ItemField> FieldLabels::OfHeader(std::string_view words) const {
  std::optional<std::pair<std::size_t, std::size_t>> longest;  // bytes, field
  for (std::size_t i = 0; i < std::size(kFieldNames); ++i) {
    const auto label = labels_.FirstIn(words, {0, static_cast<std::uint32_t>(words.size())}, kFieldNames[i]);
    if (label && (!longest || label->size() > longest->first)) longest = {label->size(), i};
  }
  return longest ? std::optional<ItemField>(static_cast<ItemField>(longest->second)) : std::nullopt;
}

}  // namespace taizhang::extract
