#include "segment/rules.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "taizhang/rules/v1/heading.pb.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::segment {
namespace {

constexpr std::string_view kHeadingFile = "heading.textproto";
constexpr std::string_view kStopFile = "bare_stop.tsv";
constexpr std::string_view kBlockFile = "block_line.tsv";

constexpr std::pair<std::string_view, BlockKind> kBlockKinds[] = {
    {"title", BlockKind::kTitle},
    {"subtitle", BlockKind::kSubtitle},
    {"addressee", BlockKind::kAddressee},
    {"signature", BlockKind::kSignature},
    {"date", BlockKind::kDate},
    {"annex_list", BlockKind::kAnnexList},
    {"annex_mark", BlockKind::kAnnexMark},
    {"furniture", BlockKind::kFurniture},
    {"document_number", BlockKind::kDocumentNumber},
    {"text", BlockKind::kParagraph},
};

// Keeps the first complaint of the text format's parser.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, google::protobuf::io::ColumnNumber, const std::string& message) override {
    if (error_.empty()) error_ = absl::StrFormat("%s:%d: %s", kHeadingFile, line + 1, message);
  }
  const std::string& error() const { return error_; }

 private:
  std::string error_;
};

std::vector<std::string> Strings(const google::protobuf::RepeatedPtrField<std::string>& field) {
  return {field.begin(), field.end()};
}

// Longest first, so that the longest that fits counts.
std::vector<std::string> LongestFirst(const google::protobuf::RepeatedPtrField<std::string>& field) {
  std::vector<std::string> out = Strings(field);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return out;
}

std::vector<std::string> Characters(std::string_view glyphs) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < glyphs.size();) {
    const std::uint32_t bytes = text::DecodeAt(glyphs, at).bytes;
    out.emplace_back(glyphs.substr(at, bytes));
    at += bytes;
  }
  return out;
}

absl::Status Bad(const rules::v1::HeadingRule& rule, std::string_view why) {
  return absl::InvalidArgumentError(absl::StrFormat("%s: rule %s: %s", kHeadingFile, rule.name(), why));
}

absl::StatusOr<HeadingForm> FormOf(const rules::v1::HeadingRule& rule) {
  switch (rule.form()) {
    case rules::v1::HEADING_FORM_LABEL:
      return HeadingForm::kLabel;
    case rules::v1::HEADING_FORM_ENCLOSED:
      return HeadingForm::kEnclosed;
    case rules::v1::HEADING_FORM_PHRASE:
      return HeadingForm::kPhrase;
    case rules::v1::HEADING_FORM_LINE:
      return HeadingForm::kLine;
    case rules::v1::HEADING_FORM_RUN_IN:
      return HeadingForm::kRunIn;
    default:
      return Bad(rule, "no form");
  }
}

NumberForm NumberOf(const rules::v1::HeadingRule& rule) {
  switch (rule.number()) {
    case rules::v1::NUMBER_FORM_HAN:
      return NumberForm::kHan;
    case rules::v1::NUMBER_FORM_ARABIC:
      return NumberForm::kArabic;
    case rules::v1::NUMBER_FORM_GLYPH:
      return NumberForm::kGlyph;
    default:
      return NumberForm::kNone;
  }
}

// A rule that takes every line would make each a heading.
absl::Status Check(const HeadingRule& rule, const rules::v1::HeadingRule& from) {
  if (rule.name.empty()) return Bad(from, "no name");
  if (rule.style == 0) return Bad(from, "no style");
  if (rule.rank == 0) return Bad(from, "no rank");
  if (rule.number == NumberForm::kGlyph && rule.glyphs.empty()) return Bad(from, "no glyphs");
  const bool marked = rule.form != HeadingForm::kLine && rule.form != HeadingForm::kRunIn;
  if (marked && rule.number == NumberForm::kNone && rule.opening.empty())
    return Bad(from, "neither opening nor number");
  if ((rule.form == HeadingForm::kEnclosed || rule.form == HeadingForm::kPhrase) && rule.closing.empty()) {
    return Bad(from, "no closing");
  }
  return absl::OkStatus();
}

absl::StatusOr<HeadingRule> RuleOf(const rules::v1::HeadingRule& from) {
  HeadingRule rule;
  rule.name = from.name();
  rule.style = from.style();
  ASSIGN_OR_RETURN(rule.form, FormOf(from));
  rule.opening = LongestFirst(from.opening());
  rule.number = NumberOf(from);
  rule.glyphs = Characters(from.glyphs());
  rule.closing = LongestFirst(from.closing());
  rule.suffix = LongestFirst(from.suffix());
  rule.refused = Strings(from.refused());
  rule.inside_paragraph = from.inside_paragraph();
  rule.needs_sibling = from.needs_sibling();
  rule.rank = from.rank();
  rule.leaf = from.leaf();
  rule.plain_body = from.plain_body();
  RETURN_IF_ERROR(Check(rule, from));
  return rule;
}

absl::StatusOr<std::vector<HeadingRule>> HeadingRulesOf(std::string_view content) {
  rules::v1::HeadingRules message;
  google::protobuf::TextFormat::Parser parser;
  FirstError errors;
  parser.RecordErrorsTo(&errors);
  if (!parser.ParseFromString(std::string(content), &message)) return absl::InvalidArgumentError(errors.error());
  std::vector<HeadingRule> out;
  for (const rules::v1::HeadingRule& from : message.rules()) {
    ASSIGN_OR_RETURN(HeadingRule rule, RuleOf(from));
    out.push_back(std::move(rule));
  }
  if (out.empty()) return absl::InvalidArgumentError(absl::StrFormat("%s: no rules", kHeadingFile));
  return out;
}

absl::StatusOr<BareStops> StopsOf(std::string_view content) {
  enum Column { kWord, kPlace };
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse(kStopFile, content, {"word", "place", "example"}));
  BareStops out;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view place = table.Cell(row, kPlace);
    auto* list = place == "opens"        ? &out.opens
                 : place == "holds"      ? &out.holds
                 : place == "line"       ? &out.lines
                 : place == "line_opens" ? &out.line_opens
                                         : nullptr;
    if (list == nullptr) return table.Bad(row, "place is none of opens, holds, line, line_opens");
    if (table.Cell(row, kWord).empty()) return table.Bad(row, "no word");
    list->emplace_back(table.Cell(row, kWord));
  }
  return out;
}

absl::StatusOr<BlockPatterns> BlocksOf(std::string_view content) {
  enum Column { kKind, kZone, kPattern };
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse(kBlockFile, content, {"kind", "zone", "pattern", "example", "counterexample"}));
  BlockPatterns out;
  for (const text::Tsv::Row& row : table.rows()) {
    const auto kind = std::find_if(std::begin(kBlockKinds), std::end(kBlockKinds),
                                   [&](const auto& known) { return known.first == table.Cell(row, kKind); });
    if (kind == std::end(kBlockKinds)) return table.Bad(row, "unknown kind");
    const std::string_view zone = table.Cell(row, kZone);
    if (zone != "head" && zone != "any") return table.Bad(row, "zone is neither head nor any");
    const absl::Status added = out.Add(kind->second, zone == "head", std::string(table.Cell(row, kPattern)));
    if (!added.ok()) return table.Bad(row, std::string(added.message()));
  }
  RETURN_IF_ERROR(out.Compile());
  return out;
}

}  // namespace

absl::StatusOr<SegmentRules> SegmentRules::Load(const text::RuleFiles& files) {
  ASSIGN_OR_RETURN(const std::string_view headings, files.Find(kHeadingFile));
  ASSIGN_OR_RETURN(std::vector<HeadingRule> rules, HeadingRulesOf(headings));
  ASSIGN_OR_RETURN(const std::string_view words, files.Find(kStopFile));
  ASSIGN_OR_RETURN(BareStops stops, StopsOf(words));
  ASSIGN_OR_RETURN(const std::string_view lines, files.Find(kBlockFile));
  ASSIGN_OR_RETURN(BlockPatterns blocks, BlocksOf(lines));
  return SegmentRules(LabelReader(std::move(rules)), std::move(stops), std::move(blocks), files.Digest());
}

}  // namespace taizhang::segment
