#include "rule_tables.h"

#include <google/protobuf/text_format.h>

#include <algorithm>
#include <memory>

#include "segmented_text.h"
#include "status_macros.h"
#include "taizhang/rules/v1/heading.pb.h"
#include "text/tsv.h"

namespace taizhang::segment {
namespace {

using rules::Differs;
using rules::RuleRow;
using rules::RuleTable;

std::string_view File(std::string_view name) { return *SegmentRuleFiles().Find(name); }

absl::StatusOr<std::shared_ptr<const SegmentRules>> LoadWith(std::string_view file, std::string_view content) {
  text::RuleFiles over;
  over.Add(std::string(file), std::string(content));
  ASSIGN_OR_RETURN(SegmentRules rules, SegmentRules::Load(SegmentRuleFiles().ReplacedBy(over)));
  return std::make_shared<const SegmentRules>(std::move(rules));
}

template <typename Run>
std::function<absl::StatusOr<rules::RunExample>(std::string_view)> Loading(std::string_view file, Run run) {
  return [file, run](std::string_view content) -> absl::StatusOr<rules::RunExample> {
    ASSIGN_OR_RETURN(const auto rules, LoadWith(file, content));
    return rules::RunExample([rules, run](const RuleRow& row) { return run(*rules, row); });
  };
}

// The style of the rule that makes the line a heading; 0: none.
int StyleOfLine(const LabelReader& reader, std::string_view line) {
  const ReadParagraphs read{std::string(line)};
  if (const auto named = reader.RuleOfLine(line)) return reader.rules()[*named].style;
  for (const Heading& heading : FindLabelledHeadings(read.paragraphs, reader)) {
    if (!heading.inside) return reader.rules()[heading.rule].style;
  }
  return 0;
}

// Whether a line, or the first sentence of a paragraph, is a heading beside two siblings.
bool IsBareHeading(const SegmentRules& rules, const std::string& example, bool line) {
  const std::string text =
      line ? "一、重点工作\n工作安排部署\n全市齐心。\n" + example + "\n全市努力。\n任务分解到人\n全市争先。"
           : "一、重点工作\n扩大有效投资。安排。\n" + example + "提振信心。\n激活夜间消费。举办。";
  const std::string drawn = Drawn(*Segment(PlainDocument(text), rules));
  return drawn.find(example.substr(0, 15)) != std::string::npos;
}

// The cells: style, form, then the examples.
std::string TakesItsExamples(const SegmentRules& rules, const RuleRow& row) {
  for (auto example = row.cells.begin() + 2; example != row.cells.end(); ++example) {
    const std::string text(*example);
    if (row.cells[1] == "LABEL") {
      const std::string wrong = Differs(std::to_string(StyleOfLine(rules.labels(), text)), row.cells[0]);
      if (!wrong.empty()) return text + " " + wrong;
    } else if (!IsBareHeading(rules, text, row.cells[1] == "LINE")) {
      return text + " is no heading";
    }
  }
  return "";
}

std::string RefusesItsExample(const SegmentRules& rules, const RuleRow& row) {
  return IsBareHeading(rules, std::string(row.cells[1]), row.cells[0].starts_with("line")) ? "is a heading" : "";
}

std::string_view BlockName(BlockKind kind) {
  constexpr std::string_view kNames[] = {"title", "subtitle",        "addressee",  "signature",
                                         "date",  "contact",         "annex_list", "furniture",
                                         "text",  "document_number", "annex_mark"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string GivesBlock(const SegmentRules& rules, const RuleRow& row) {
  const std::string wrong = Differs(BlockName(rules.blocks().KindOf(row.cells[1], true)), row.cells[0]);
  if (!wrong.empty()) return wrong;
  const bool left = BlockName(rules.blocks().KindOf(row.cells[2], true)) != row.cells[0];
  return left ? "" : "takes its counterexample";
}

// The rules of heading.textproto as rows; kept as long as the program.
struct HeadingRows {
  rules::v1::HeadingRules rules;
  std::vector<std::string> styles;
};

const HeadingRows& TheHeadings() {
  static const auto* const headings = [] {
    auto* const out = new HeadingRows;
    google::protobuf::TextFormat::ParseFromString(std::string(File("heading.textproto")), &out->rules);
    for (const auto& rule : out->rules.rules()) out->styles.push_back(std::to_string(static_cast<int>(rule.style())));
    return out;
  }();
  return *headings;
}

// How a rule tells its headings: by a mark of their own, or by what stands beside them.
std::string_view FormName(const rules::v1::HeadingRule& rule) {
  if (!rule.opening().empty() || rule.number() != rules::v1::NUMBER_FORM_UNSPECIFIED) return "LABEL";
  return rule.form() == rules::v1::HEADING_FORM_LINE ? "LINE" : "RUN_IN";
}

// The `line` of a row is the place of its rule.
RuleTable HeadingTable() {
  RuleTable out;
  out.file = "heading.textproto";
  out.content = File(out.file);
  const HeadingRows& headings = TheHeadings();
  for (int i = 0; i < headings.rules.rules_size(); ++i) {
    const auto& rule = headings.rules.rules(i);
    RuleRow row{static_cast<std::uint32_t>(i), {headings.styles[static_cast<std::size_t>(i)], FormName(rule)}};
    row.cells.insert(row.cells.end(), rule.example().begin(), rule.example().end());
    out.rows.push_back(std::move(row));
  }
  out.without = [](const RuleRow& row) {
    rules::v1::HeadingRules rest = TheHeadings().rules;
    rest.mutable_rules()->DeleteSubrange(static_cast<int>(row.line), 1);
    std::string content;
    google::protobuf::TextFormat::PrintToString(rest, &content);
    return content;
  };
  out.load = Loading(out.file, TakesItsExamples);
  return out;
}

RuleTable TableOf(std::string_view file, const std::vector<std::string_view>& columns,
                  std::string (*run)(const SegmentRules&, const RuleRow&)) {
  return rules::TsvTable(file, File(file), columns, Loading(file, run));
}

}  // namespace

std::vector<RuleTable> SegmentRuleTables() {
  return {HeadingTable(), TableOf("bare_stop.tsv", {"place", "example"}, RefusesItsExample),
          TableOf("block_line.tsv", {"kind", "example", "counterexample"}, GivesBlock)};
}

std::vector<std::string> FailedExamples(std::string_view file) {
  const std::vector<RuleTable> tables = SegmentRuleTables();
  const auto table = std::find_if(tables.begin(), tables.end(), [&](const auto& each) { return each.file == file; });
  return rules::FailedExamples(*table);
}

}  // namespace taizhang::segment
