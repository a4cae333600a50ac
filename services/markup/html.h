// The tree of a page, in reading order.
//
// Pages of government sites are often broken HTML: unclosed p and td, stray </div>, Word's markup. The tree is built as
// the HTML Standard's tree construction has it for what a reader sees: implied end tags, scopes of tables, cells and
// lists, special elements, svg and math; with two differences, both because the ledger traces words to bytes: text
// that stands between rows stays where it is written (browsers move it before the table, and source order would be
// lost), and an end tag of b or font that crosses a block is ignored (it concerns the look alone). form, html, head and
// body leave no node.
//
// Nodes stand in one vector in the order of the source; a subtree is the half-open range [node, nodes()[node].end), so
// that every walk is a loop and depth is no concern.
//
// Units:     spans are bytes of the source; nodes are indices, 0 is the document.
// Ownership: the source must outlive the tree.
// Threads:   const members may be called concurrently.
// Cost:      linear in the source, whatever its nesting.
//
// Example: const HtmlTree tree = HtmlTree::Parse("<p id=a>总<b>则</b>");
//          tree.TextOf(0) == "总则"; tree.nodes()[1].tag == Tag::kP
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/html_tag.h"
#include "markup/html_tokenizer.h"
#include "text/span.h"

namespace taizhang::markup {

struct HtmlNode {
  Tag tag = Tag::kDocument;
  std::uint8_t attribute_count = 0;
  std::uint32_t attributes = 0;  // index of the first
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  // one past the last node inside
  text::Span source;      // of a text: its raw bytes; of an element: its start tag, empty for an implied one
};

class HtmlTree {
 public:
  static HtmlTree Parse(std::string_view source);

  std::string_view source() const { return source_; }
  const std::vector<HtmlNode>& nodes() const { return nodes_; }
  // The value as written, references not read.
  std::optional<text::Span> RawAttribute(std::uint32_t node, AttributeName name) const;
  // The value; empty without one.
  std::string AttributeOf(std::uint32_t node, AttributeName name) const;
  // True where a reader never sees the element: script, style, hidden, display:none.
  bool IsUnseen(std::uint32_t node) const;
  // The text inside, references read, runs of blanks as one space, none at either end.
  std::string TextOf(std::uint32_t node) const;
  // From the first to the last byte of the text inside.
  text::Span TextSource(std::uint32_t node) const;

 private:
  friend class TreeBuilder;

  std::string_view source_;
  std::vector<HtmlNode> nodes_;
  std::vector<Attribute> attributes_;
};

}  // namespace taizhang::markup
