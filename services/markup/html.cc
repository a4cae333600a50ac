#include "markup/html.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "markup/entities.h"
#include "markup/tree_builder.h"

namespace taizhang::markup {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// display:none, in any spelling of blanks and case.
bool HidesByStyle(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (!IsBlank(c)) plain.push_back(absl::ascii_tolower(static_cast<unsigned char>(c)));
  }
  const std::size_t at = plain.find("display:none");
  return at != std::string::npos && (at == 0 || plain[at - 1] == ';');
}

}  // namespace

HtmlTree HtmlTree::Parse(std::string_view source) {
  HtmlTree tree;
  tree.source_ = source;
  TreeBuilder builder(tree);
  HtmlTokenizer tokenizer(source);
  Token token;
  while (tokenizer.Next(token)) builder.Add(token);
  builder.Finish();
  return tree;
}

std::optional<text::Span> HtmlTree::RawAttribute(std::uint32_t node, AttributeName name) const {
  const auto begin = attributes_.begin() + nodes_[node].attributes;
  const auto end = begin + nodes_[node].attribute_count;
  const auto at = std::find_if(begin, end, [&](const Attribute& each) { return each.name == name; });
  if (at == end) return std::nullopt;
  return at->value;
}

std::string HtmlTree::AttributeOf(std::uint32_t node, AttributeName name) const {
  const auto raw = RawAttribute(node, name);
  return raw ? DecodeReferences(raw->In(source_), true) : std::string();
}

bool HtmlTree::IsUnseen(std::uint32_t node) const {
  if (Has(nodes_[node].tag, kUnseen)) return true;
  if (nodes_[node].attribute_count == 0) return false;
  if (RawAttribute(node, AttributeName::kHidden)) return true;
  const auto style = RawAttribute(node, AttributeName::kStyle);
  return style && HidesByStyle(style->In(source_));
}

std::string HtmlTree::TextOf(std::uint32_t node) const {
  std::string out;
  bool blank = false;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].tag != Tag::kText) {
      blank = blank || nodes_[i].tag == Tag::kBr || Has(nodes_[i].tag, kBlock);
      continue;
    }
    for (const char c : DecodeReferences(nodes_[i].source.In(source_))) {
      if (IsBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !out.empty()) out.push_back(' ');
      blank = false;
      out.push_back(c);
    }
  }
  return out;
}

text::Span HtmlTree::TextSource(std::uint32_t node) const {
  std::optional<text::Span> span;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].tag == Tag::kText) span = span ? text::Union(*span, nodes_[i].source) : nodes_[i].source;
  }
  const std::uint32_t after = nodes_[node].source.end;
  return span.value_or(text::Span{after, after});
}

}  // namespace taizhang::markup
