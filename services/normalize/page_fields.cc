#include "normalize/page_fields.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "absl/strings/ascii.h"
#include "markup/entities.h"
#include "markup/render.h"
#include "normalize/character_class.h"
#include "normalize/field_lines.h"
#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using markup::AttributeName;
using markup::HtmlTree;
using markup::Tag;
using text::Span;
using Zone = FieldLine::Zone;

// Lines of a body that may still be head or tail.
constexpr std::size_t kHeadLines = 12;
constexpr std::size_t kBlockGap = 3;  // lines of a block in which no label need stand: a value, labels unknown here
constexpr std::size_t kTailLines = 6;
// An information block is no larger, in bytes of text.
constexpr std::uint32_t kLargestBlock = 6000;
constexpr int kBlockTries = 8;

// A title element is no larger, in nodes and in bytes of source.
constexpr std::uint32_t kTitleNodes = 400;
constexpr std::uint32_t kTitleBytes = 2000;
// One that only the title element tells to be one: nodes, bytes, bytes of markup inside.
constexpr std::uint32_t kTitleParts = 8;
constexpr std::uint32_t kShortestTitle = 12;
constexpr std::uint32_t kTitleMarkup = 200;

constexpr std::string_view kFields[] = {"title",     "subtitle", "issuer",          "source_name",
                                        "published", "signed",   "document_number", "index_number"};

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

std::string WithoutBlanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (!IsBlank(decoded.point)) out.append(text.substr(at, decoded.bytes));
    at += decoded.bytes;
  }
  return out;
}

// 索引号 also stands as 索 引 号.
std::string Spaced(std::string_view label) {
  std::string out;
  for (std::size_t at = 0; at < label.size();) {
    const text::Decoded decoded = text::DecodeAt(label, at);
    if (!out.empty()) out += R"([ \p{Zs}]*)";
    out.append(label.substr(at, decoded.bytes));
    at += decoded.bytes;
  }
  return out;
}

std::string Lower(std::string_view text) {
  std::string out(text);
  absl::AsciiStrToLower(&out);
  return out;
}

std::vector<Span> LinesOf(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return lines;
}

// The best value of each field: the first of the most trusted place.
std::vector<FieldValue> Best(const std::vector<FieldValue>& candidates) {
  std::vector<FieldValue> out;
  for (const std::string_view field : kFields) {
    const FieldValue* best = nullptr;
    for (const FieldValue& each : candidates) {
      if (each.name == field && (best == nullptr || each.via < best->via)) best = &each;
    }
    if (best != nullptr) out.push_back(*best);
  }
  return out;
}

void AddMeta(const HtmlTree& page, const PageFieldRules& rules, std::vector<FieldValue>& out) {
  for (std::uint32_t node = 0; node < page.nodes().size(); ++node) {
    if (page.nodes()[node].tag != Tag::kMeta) continue;
    std::string name = page.AttributeOf(node, AttributeName::kName);
    if (name.empty()) name = page.AttributeOf(node, AttributeName::kProperty);
    const std::string* field = rules.Meta(name);
    const auto raw = page.RawAttribute(node, AttributeName::kContent);
    if (field == nullptr || !raw) continue;
    const std::string content = page.AttributeOf(node, AttributeName::kContent);
    Span inside = {0, static_cast<std::uint32_t>(content.size())};
    std::string value = FieldText(*field, content, inside);
    if (value.empty()) continue;
    // Without references the value's place in the attribute is known to the byte.
    const bool plain = content.size() == raw->size();
    const Span source = plain ? Span{raw->begin + inside.begin, raw->begin + inside.end} : *raw;
    out.push_back({*field, std::move(value), source, FieldVia::kMeta});
  }
}

std::uint32_t FindTitleElement(const HtmlTree& page) {
  for (std::uint32_t node = 1; node < page.nodes().size(); ++node) {
    if (page.nodes()[node].tag == Tag::kTitle) return node;
  }
  return 0;
}

// The lines of a page's text by where they stand to the body.
std::vector<FieldLine> PageLines(const text::MappedText& page, Span body) {
  std::vector<FieldLine> lines;
  std::vector<std::size_t> inside;
  for (const Span span : LinesOf(page.text)) {
    FieldLine line{span, Zone::kInside};
    const Span source = page.map.ToSource(span);
    if (source.begin < body.begin) {
      line.zone = Zone::kBefore;
    } else if (source.begin < body.end) {
      if (inside.size() < kHeadLines) line.zone = Zone::kHead;
      inside.push_back(lines.size());
    }
    lines.push_back(line);
  }
  for (std::size_t i = inside.size() > kTailLines ? inside.size() - kTailLines : 0; i < inside.size(); ++i) {
    if (lines[inside[i]].zone == Zone::kInside) lines[inside[i]].zone = Zone::kTail;
  }
  return lines;
}

// An element that is no link and as long as a title element may begin with: looked at before its text is.
bool IsTitleSized(const HtmlTree& page, std::uint32_t node, std::string_view whole) {
  const Tag tag = page.nodes()[node].tag;
  if (tag == Tag::kText || tag == Tag::kA || tag == Tag::kTitle || page.nodes()[node].end - node > kTitleParts)
    return false;
  const std::uint32_t bytes = page.TextSource(node).size();
  return bytes >= kShortestTitle && bytes <= whole.size() + kTitleMarkup;
}

// What a reader sees of the page's own title: a heading before or at the head of the body, or what the title element
// says.
void AddHeading(const HtmlTree& page, std::uint32_t body, const std::string& title, std::vector<FieldValue>& out) {
  const std::string whole = WithoutBlanks(title);
  for (std::uint32_t node = 1; node < page.nodes().size(); ++node) {
    const bool heading = markup::Has(page.nodes()[node].tag, markup::kHeading);
    if (page.nodes()[node].source.begin > page.nodes()[body].source.end && body != 0) return;
    if (!heading && !IsTitleSized(page, node, whole)) continue;
    if (page.IsUnseen(node) || !IsShortElement(page, node)) continue;
    const std::string text = page.TextOf(node);
    const std::string words = WithoutBlanks(text);
    if (heading ? text.size() < 12 || whole.find(words) == std::string::npos : !IsTitleOf(words, whole)) continue;
    out.push_back({"title", text, page.TextSource(node), FieldVia::kText});
    return;
  }
}

// Whether a rule's example, a meta element or a line before a body, gives its field.
bool Extracts(const PageFieldRules& rules, std::string_view kind, std::string_view field, std::string_view example) {
  const bool meta = kind == "meta";
  const std::string source = (meta ? "" : "<p>") + std::string(example) + (meta ? "" : "<div>");
  const HtmlTree page = HtmlTree::Parse(source);
  const std::vector<FieldValue> found =
      FieldsOfPage(page, meta ? 0 : static_cast<std::uint32_t>(page.nodes().size()) - 1, rules);
  return std::any_of(found.begin(), found.end(), [&](const FieldValue& each) { return each.name == field; });
}

// 某县人民政府, 某某网, 政务公开: what sites put behind a title.
bool NamesASite(std::string_view words) {
  static const re2::RE2 pattern(
      R"(.{0,40}(?:网|网站|政府|门户|频道|委员会|局|厅|办公室|平台|中心|首页|公开|动态|公告|要闻|新闻|文件|政策|栏目)\s*)");
  return re2::RE2::FullMatch(Piece(words), pattern);
}

}  // namespace

std::string_view FieldViaName(FieldVia via) {
  constexpr std::string_view kNames[] = {"meta", "information_block", "text", "title_tag"};
  return kNames[static_cast<std::size_t>(via)];
}

absl::StatusOr<PageFieldRules> PageFieldRules::Load(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("page_fields.tsv", tsv, {"kind", "key", "field", "example"}));
  PageFieldRules out;
  std::vector<std::string> labels;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view kind = table.Cell(row, 0);
    const std::string field(table.Cell(row, 2));
    if (std::find(std::begin(kFields), std::end(kFields), field) == std::end(kFields))
      return table.Bad(row, "no such field");
    if (kind == "meta") {
      out.meta_[Lower(table.Cell(row, 1))] = field;
    } else if (kind == "block" || kind == "byline") {
      out.labels_[std::string(table.Cell(row, 1))] = {field, kind == "block"};
      labels.emplace_back(table.Cell(row, 1));
    } else {
      return table.Bad(row, "kind is none of meta, block, byline");
    }
  }
  std::sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::string any;
  for (const std::string& label : labels) any += (any.empty() ? "" : "|") + Spaced(label);
  // A label begins a line or a cell or follows what is no hanzi; a colon ends it, or its cell does.
  out.finder_ = std::make_shared<const re2::RE2>(R"((?:^|[^\p{Han}]))"
                                                 "(" +
                                                 any + ")" + R"([\]】]?[ \p{Zs}]*([:：][\s\p{Zs}]*|\t))");
  if (!out.finder_->ok()) return absl::InvalidArgumentError("page_fields.tsv: " + out.finder_->error());
  for (const text::Tsv::Row& row : table.rows()) {
    if (!Extracts(out, table.Cell(row, 0), table.Cell(row, 2), table.Cell(row, 3))) {
      return table.Bad(row, "the example gives no such field");
    }
  }
  return out;
}

const std::string* PageFieldRules::Meta(std::string_view name) const {
  const auto at = meta_.find(Lower(name));
  return at == meta_.end() ? nullptr : &at->second;
}

std::optional<PageFieldRules::Found> PageFieldRules::Next(std::string_view line, std::uint32_t at) const {
  re2::StringPiece groups[3];
  if (!finder_->Match(Piece(line), at, line.size(), re2::RE2::UNANCHORED, groups, 3)) return std::nullopt;
  const auto label = labels_.find(WithoutBlanks({groups[1].data(), groups[1].size()}));
  if (label == labels_.end()) return std::nullopt;
  Found found;
  found.label = &label->second;
  found.begin = static_cast<std::uint32_t>(groups[1].data() - line.data());
  found.value = static_cast<std::uint32_t>(groups[2].data() + groups[2].size() - line.data());
  found.by_cell = groups[2][0] == '\t';
  return found;
}

std::vector<FieldValue> FieldsOfPage(const HtmlTree& page, std::uint32_t body, const PageFieldRules& rules,
                                     const Folding& fold) {
  std::vector<FieldValue> found;
  AddMeta(page, rules, found);
  text::MappedText text = markup::Render(page, 0).text;
  text.Apply(fold(text.text));
  const std::uint32_t after = page.nodes()[body].end;
  const bool last = after == page.nodes().size();
  const std::uint32_t end = last ? static_cast<std::uint32_t>(page.source().size()) : page.nodes()[after].source.begin;
  const std::vector<FieldLine> lines = PageLines(text, {page.nodes()[body].source.begin, end});
  for (FieldValue& each : FieldsOfLines(text.text, lines, rules)) {
    each.source = text.map.ToSource(each.source);
    found.push_back(std::move(each));
  }
  if (const std::uint32_t node = FindTitleElement(page)) {
    const std::string title = PageTitle(page);
    AddHeading(page, body, page.TextOf(node), found);
    if (!title.empty()) found.push_back({"title", title, page.TextSource(node), FieldVia::kTitleTag});
  }
  std::vector<FieldValue> best = Best(found);
  for (FieldValue& each : best) each.value = fold(each.value).text;
  return best;
}

namespace {

// Where the information block ends that opens a text taken from a page (索引号：, its value on that line or the next,
// and so on): behind its last line. 0: there is none, which two labels at least would make.
std::size_t BlockOfText(std::string_view text, const std::vector<FieldLine>& lines, const PageFieldRules& rules) {
  std::size_t end = 0, labels = 0;
  for (std::size_t i = 0; i < lines.size() && i <= end + kBlockGap; ++i) {
    const std::string_view line = lines[i].span.In(text);
    const auto found = line.size() <= kLargestBlock ? rules.Next(line, 0) : std::nullopt;
    if (!found || !found->label->in_block ||
        line.substr(0, found->begin).find_first_not_of(" \t") != std::string::npos) {
      continue;
    }
    ++labels;
    end = i + (found->value >= line.size() ? 2 : 1);
  }
  return labels < 2 ? 0 : std::min(end, lines.size());
}

}  // namespace

std::vector<FieldValue> FieldsOfText(std::string_view text, const PageFieldRules& rules) {
  std::vector<FieldLine> lines;
  for (const Span span : LinesOf(text)) lines.push_back({span, Zone::kInside});
  const std::size_t block = BlockOfText(text, lines, rules);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i < block) {
      lines[i].zone = Zone::kBefore;
    } else if (i < block + kHeadLines) {
      lines[i].zone = Zone::kHead;
    } else if (i + kTailLines >= lines.size()) {
      lines[i].zone = Zone::kTail;
    }
  }
  std::vector<FieldValue> found = FieldsOfLines(text, lines, rules);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(block));
  for (FieldValue& each : TitleOfLines(text, lines)) found.push_back(std::move(each));
  return Best(found);
}

namespace {

// The smallest block that holds two labels and neither the body nor a page's worth of text.
std::optional<std::uint32_t> BlockAround(const HtmlTree& page, std::uint32_t first, std::uint32_t last,
                                         std::uint32_t body) {
  const auto& nodes = page.nodes();
  std::uint32_t block = nodes[first].parent;
  while (nodes[block].end <= last) block = nodes[block].parent;
  while (block != 0 && !markup::Has(nodes[block].tag, markup::kBlock)) block = nodes[block].parent;
  while (nodes[block].tag == Tag::kTr || markup::Has(nodes[block].tag, markup::kRowGroup)) block = nodes[block].parent;
  if (block == 0 || nodes[block].end > body || page.TextSource(block).size() > 4 * kLargestBlock) return std::nullopt;
  return page.TextOf(block).size() > kLargestBlock ? std::nullopt : std::optional(block);
}

}  // namespace

std::optional<std::uint32_t> FindInformationBlock(const HtmlTree& page, std::uint32_t body,
                                                  const PageFieldRules& rules) {
  const auto& nodes = page.nodes();
  std::vector<std::uint32_t> labelled;  // lines' first texts, by element
  for (std::uint32_t node = 1; node < body; ++node) {
    if (nodes[node].tag != Tag::kText || nodes[node].source.size() > kLargestBlock) continue;
    // A colon may stand in the cell beside: the label alone is enough here.
    const std::string words = markup::DecodeReferences(nodes[node].source.In(page.source())) + "：";
    const auto found = rules.Next(words, 0);
    if (found && found->label->in_block) labelled.push_back(node);
  }
  // The byline under the title has labels too: the block ends before them.
  for (int tries = 0; labelled.size() >= 2 && tries < kBlockTries; ++tries, labelled.pop_back()) {
    if (const auto block = BlockAround(page, labelled.front(), labelled.back(), body)) return block;
  }
  return std::nullopt;
}

bool IsShortElement(const HtmlTree& page, std::uint32_t node) {
  return page.nodes()[node].end - node <= kTitleNodes && page.TextSource(node).size() <= kTitleBytes;
}

bool IsTitleOf(std::string_view words, std::string_view page_title) {
  if (words.size() < kShortestTitle || !page_title.starts_with(words)) return false;
  const std::string_view rest = page_title.substr(words.size());
  constexpr std::array<std::string_view, 9> kParting = {"-", "_", "|", "｜", "–", "—", "（", "(", "·"};
  return rest.empty() ||
         std::any_of(kParting.begin(), kParting.end(), [&](auto mark) { return rest.starts_with(mark); });
}

std::string PageTitle(const HtmlTree& page) {
  const std::uint32_t node = FindTitleElement(page);
  if (node == 0) return {};
  const std::string whole = page.TextOf(node);
  std::string_view title = whole;
  if (whole.size() > kTitleBytes) return whole;
  static const re2::RE2 parting(R"((.*\S)\s*(?:[_|｜]|--|\s[-–—]\s|-|–)\s*([^_|｜\-–]+))");
  re2::StringPiece head;
  re2::StringPiece tail;
  while (re2::RE2::FullMatch(Piece(title), parting, &head, &tail) && NamesASite({tail.data(), tail.size()})) {
    title = {head.data(), head.size()};
  }
  return std::string(title);
}

}  // namespace taizhang::normalize
