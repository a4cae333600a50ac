#include "rule_tables.h"

#include <memory>
#include <string>

#include "normalize/character_model.h"
#include "normalize/compiled_rules.h"
#include "normalize/furniture.h"
#include "normalize/lines.h"
#include "normalize/main_content.h"
#include "normalize/page_fields.h"
#include "normalize/reading_table.h"
#include "normalize/script.h"
#include "normalize/slogans.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using rules::Differs;
using rules::RuleRow;
using rules::RuleTable;

std::string_view File(std::string_view name) { return *CompiledRules().Find(name); }

// Runs examples by `run` over what `load` reads.
template <typename Load, typename Run>
auto Loading(Load load, Run run) {
  return [load, run](std::string_view content) -> absl::StatusOr<rules::RunExample> {
    auto rules = load(content);
    if (!rules.ok()) return rules.status();
    const auto shared = std::make_shared<const typename decltype(rules)::value_type>(*std::move(rules));
    return rules::RunExample([shared, run](const RuleRow& row) { return run(*shared, row); });
  };
}

template <typename Load, typename Run>
RuleTable TableOf(std::string_view file, const std::vector<std::string_view>& columns, Load load, Run run) {
  return rules::TsvTable(file, File(file), columns, Loading(load, run));
}

RuleTable Generated(RuleTable table) {
  table.generated = true;
  return table;
}

// The element of the example has the role of its row.
std::string HasRole(const ContentRules& rules, const RuleRow& row) {
  const markup::HtmlTree page = markup::HtmlTree::Parse(row.cells[1]);
  const std::string_view role = row.cells[0];
  for (std::uint32_t node = 0; node < page.nodes().size(); ++node) {
    const bool has = role == "content" ? rules.ContentRank(page, node) >= 0
                     : role == "title" ? rules.IsTitle(page, node)
                                       : rules.IsFurniture(page, node);
    if (has) return "";
  }
  return "no element of it is " + std::string(role);
}

std::string GivesField(const PageFieldRules& rules, const RuleRow& row) {
  if (row.cells[0] == "meta") {
    const std::string* field = rules.Meta(row.cells[1]);
    return Differs(field == nullptr ? "none" : *field, row.cells[2]);
  }
  const auto found = rules.Next(row.cells[3], 0);
  if (!found) return "has no label";
  const std::string wrong = Differs(found->label->field, row.cells[2]);
  return wrong.empty() ? Differs(found->label->in_block ? "block" : "byline", row.cells[0]) : wrong;
}

// A text of lines of twenty characters, as mail programs break it.
constexpr std::string_view kWrapped =
    "\n全县上下认真贯彻各项部署，干部群众一起上"
    "\n山种树，各乡镇按月报送进度，林业站的技术"
    "\n员到田间地头教大家挖坑、浇水、培土，学校"
    "\n组织学生认养树苗，企业捐出苗木和工具，到"
    "\n月底山坡和河岸都栽上了新树，村里的老人也"
    "\n来帮忙看护幼苗，孩子们放学以后提着水桶到"
    "\n坡上浇水，镇里还把管护任务落实到每一户人";

// A line that a sentence leads to stays apart from it; a whole one, as long as the lines of a wrapped text, from these.
std::string StaysApart(const LineJoiner& joiner, const RuleRow& row) {
  const std::string example(row.cells[1]);
  if (row.cells[0] == "whole") {
    const bool apart = joiner.Join(example + std::string(kWrapped)).out.text.starts_with(example + "\n");
    return apart ? "" : "goes on in the next line";
  }
  const std::string text = "全县上下认真贯彻落实各项决策部署，\n" + example;
  return Differs(joiner.Join(text).out.text, text);
}

std::string IsFurniture(const Furniture& furniture, const RuleRow& row) {
  const bool any = row.cells[0] == "any";
  const std::string example(row.cells[1]);
  const std::string text = any ? "甲。\n" + example + "\n乙。" : example + "\n甲。";
  return Differs(furniture.Drop(text).out.text, any ? "甲。\n乙。" : "甲。");
}

// A syllable is a reading of each of its hanzi.
std::string Reads(const ReadingTable& table, const RuleRow& row) {
  for (std::size_t at = 0; at < row.cells[1].size();) {
    const text::Decoded hanzi = text::DecodeAt(row.cells[1], at);
    if (!table.IsReading(hanzi.point, row.cells[0])) return "is no reading of a hanzi of its row";
    at += hanzi.bytes;
  }
  return "";
}

absl::StatusOr<ScriptConverter> LoadScript(std::string_view file, std::string_view content) {
  const auto with = [&](std::string_view name) { return name == file ? content : File(name); };
  return ScriptConverter::Load(with("opencc_characters.tsv"), with("opencc_phrases.tsv"), with("script_lock.tsv"));
}

// The character by itself, as it stands between others.
std::string Simplifies(const ScriptConverter& script, const RuleRow& row) {
  const text::Decoded traditional = text::DecodeAt(row.cells[0], 0);
  std::string got;
  text::AppendUtf8(script.Simplified(traditional.point), got);
  const std::string wrong = Differs(got, row.cells[1]);
  if (!wrong.empty()) return wrong;
  return Differs(script.IsTraditionalOnly(traditional.point) ? "1" : "0", row.cells[2]);
}

std::string SimplifiesPhrase(const ScriptConverter& script, const RuleRow& row) {
  return Differs(script.ToSimplified(row.cells[0]).text, row.cells[1]);
}

std::string LocksWord(const ScriptConverter& script, const RuleRow& row) {
  const std::string got = script.ToSimplified(row.cells[1]).text;
  return got.find(row.cells[0]) == std::string::npos ? Differs(got, row.cells[0]) : "";
}

absl::StatusOr<Slogans> LoadSlogans(std::string_view file, std::string_view content) {
  const auto with = [&](std::string_view name) { return name == file ? content : File(name); };
  return Slogans::Load(with("quoted_phrases.tsv"), with("slogans.tsv"));
}

std::string HasPhrase(const Slogans& slogans, const RuleRow& row) {
  std::u32string phrase;
  for (std::size_t at = 0; at < row.cells[0].size();) {
    const text::Decoded character = text::DecodeAt(row.cells[0], at);
    phrase += character.point;
    at += character.bytes;
  }
  return slogans.phrases().contains(phrase) ? "" : "is no phrase";
}

RuleTable ScriptTable(std::string_view file, const std::vector<std::string_view>& columns,
                      std::string (*run)(const ScriptConverter&, const RuleRow&)) {
  return TableOf(
      file, columns, [file](std::string_view content) { return LoadScript(file, content); }, run);
}

// Of character_model.bin: a signature of eight bytes, the numbers of its counts of one, two and three characters, then
// these, in 6, 8 and 8 bytes (tools/character_model).
constexpr std::size_t kThreesAt = 16;
constexpr std::size_t kOnesAt = 20;
constexpr std::size_t kRecord = 8;

std::uint32_t NumberAt(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = size; i > 0; --i) out = out << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return out;
}

Token TokenAt(std::string_view bytes, std::size_t at) { return static_cast<Token>(NumberAt(bytes, at, 2)); }

absl::StatusOr<CharacterModel> LoadModel(std::string_view content) {
  static const auto* const script = new ScriptConverter(*LoadScript("", ""));
  return CharacterModel::Load(content, *script);
}

// Three characters are as likely as with the whole table. The cells: the count of three, that of its first two.
std::string IsAsLikely(const CharacterModel& model, const RuleRow& row) {
  static const auto* const whole = new CharacterModel(*LoadModel(File("character_model.bin")));
  const Token a = TokenAt(row.cells[1], 0);
  const Token b = TokenAt(row.cells[1], 2);
  const Token c = TokenAt(row.cells[0], 4);
  return model.Probability(a, b, c) == whole->Probability(a, b, c) ? "" : "is less likely";
}

// Its counts of three characters are the rows.
RuleTable ModelTable() {
  const std::string_view content = File("character_model.bin");
  const std::size_t twos_at = kOnesAt + std::size_t{6} * NumberAt(content, 8, 4);
  const std::size_t threes_at = twos_at + kRecord * NumberAt(content, 12, 4);
  RuleTable out;
  out.file = "character_model.bin";
  out.content = content;
  out.generated = true;
  for (std::uint32_t i = 0; i < NumberAt(content, kThreesAt, 4); ++i) {
    const std::string_view triple = content.substr(threes_at + kRecord * i, kRecord);
    out.rows.push_back({i + 1, {triple, content.substr(twos_at + kRecord * NumberAt(triple, 0, 4), kRecord)}});
  }
  out.without = [content](const RuleRow& row) {
    std::string rest(content);
    rest.erase(static_cast<std::size_t>(row.cells[0].data() - content.data()), kRecord);
    const std::uint32_t left = NumberAt(content, kThreesAt, 4) - 1;
    for (std::size_t i = 0; i < 4; ++i) rest[kThreesAt + i] = static_cast<char>(left >> (8 * i) & 0xFF);
    return rest;
  };
  out.load = Loading(LoadModel, IsAsLikely);
  return out;
}

RuleTable SloganTable(std::string_view file) {
  return TableOf(
      file, {"phrase"}, [file](std::string_view content) { return LoadSlogans(file, content); }, HasPhrase);
}

}  // namespace

std::vector<RuleTable> NormalizeRuleTables() {
  return {
      TableOf("content_containers.tsv", {"role", "example"}, ContentRules::Load, HasRole),
      TableOf("page_fields.tsv", {"kind", "key", "field", "example"}, PageFieldRules::Load, GivesField),
      TableOf("line_starts.tsv", {"kind", "example"}, LineJoiner::Load, StaysApart),
      TableOf("furniture.tsv", {"where", "example"}, Furniture::Load, IsFurniture),
      ScriptTable("script_lock.tsv", {"simplified", "example"}, LocksWord),
      SloganTable("slogans.tsv"),
      Generated(SloganTable("quoted_phrases.tsv")),
      Generated(ScriptTable("opencc_characters.tsv", {"traditional", "simplified", "only"}, Simplifies)),
      Generated(ScriptTable("opencc_phrases.tsv", {"traditional", "simplified"}, SimplifiesPhrase)),
      ModelTable(),
      Generated(TableOf("readings.tsv", {"syllable", "hanzi"}, ReadingTable::Load, Reads)),
  };
}

}  // namespace taizhang::normalize
