#include "markup/tree_builder.h"

#include <algorithm>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace taizhang::markup {
namespace {

constexpr std::uint8_t kMostAttributes = std::numeric_limits<std::uint8_t>::max();

// Tags that leave no node: nothing we read hangs on them, and their misnesting is common.
bool LeavesNoNode(Tag tag) {
  return tag == Tag::kHtml || tag == Tag::kHead || tag == Tag::kBody || tag == Tag::kForm || tag == Tag::kFrameset;
}

bool IsTablePart(Tag tag) {
  return Has(tag, kTableCell | kRowGroup) || tag == Tag::kTr || tag == Tag::kCaption || tag == Tag::kColgroup ||
         tag == Tag::kCol;
}

bool EndsName(char c) { return c == '>' || c == '/' || absl::ascii_isspace(static_cast<unsigned char>(c)); }

// Whether a start tag, from its name on, is of this element.
bool SameName(std::string_view start, std::string_view name) {
  if (start.size() <= name.size() || !EndsName(start[name.size()])) return false;
  return absl::EqualsIgnoreCase(absl::string_view(start.data(), name.size()),
                                absl::string_view(name.data(), name.size()));
}

bool IsForeignBreak(Tag tag) { return Has(tag, kClosesP) || IsTablePart(tag) || tag == Tag::kTable; }

}  // namespace

TreeBuilder::TreeBuilder(HtmlTree& tree) : tree_(tree) { Push(AppendNode(Tag::kDocument, {}), Tag::kDocument); }

void TreeBuilder::Add(const Token& token) {
  switch (token.kind) {
    case Token::Kind::kText:
      AppendNode(Tag::kText, token.source);
      break;
    case Token::Kind::kStart:
      Start(token);
      break;
    case Token::Kind::kEnd:
      End(token);
      break;
  }
}

void TreeBuilder::Finish() { EndAt(1); }

void TreeBuilder::Start(const Token& token) {
  const Tag tag = token.tag;
  const Place foreign = Highest({Tag::kSvg, Tag::kMath});
  if (foreign != 0 && IsForeignBreak(tag)) EndAt(foreign);
  if (Has(tag, kClosesP) || IsTablePart(tag)) {
    if (const Place select = InScope(Tag::kSelect)) EndAt(select);
  }
  if (Has(tag, kClosesP)) EndImplied(Tag::kP);
  if (LeavesNoNode(tag)) return;
  if (tag == Tag::kTable || IsTablePart(tag)) {
    if (IsTablePart(tag) && Table() == 0) return;
    StartInTable(tag);
  } else {
    EndImplied(tag);
  }
  AppendElement(token);
  const bool inside_foreign = Highest({Tag::kSvg, Tag::kMath}) != 0 || Has(tag, kForeign);
  if (Has(tag, kVoid) || (inside_foreign && token.self_closing)) return;
  Push(static_cast<std::uint32_t>(tree_.nodes_.size()) - 1, tag);
}

// Ends the element that the start of this one ends.
void TreeBuilder::EndImplied(Tag tag) {
  switch (tag) {
    case Tag::kP:
      if (const Place p = InScope(Tag::kP); p > Top(Tag::kButton)) EndAt(p);
      break;
    case Tag::kLi:
      if (const Place li = InScope(Tag::kLi); li > Highest({Tag::kUl, Tag::kOl, Tag::kMenu, Tag::kDir})) EndAt(li);
      break;
    case Tag::kDd:
    case Tag::kDt:
      if (const Place item = std::max(InScope(Tag::kDd), InScope(Tag::kDt)); item > Top(Tag::kDl)) EndAt(item);
      break;
    case Tag::kA:
    case Tag::kButton:
    case Tag::kSelect:
      if (const Place open = InScope(tag)) EndAt(open);
      break;
    case Tag::kOption:
    case Tag::kOptgroup:
      if (const Place open = InScope(tag); open > Top(Tag::kSelect)) EndAt(open);
      break;
    default:
      if (Has(tag, kHeading) && Has(stack_.back().tag, kHeading)) EndAt(static_cast<Place>(stack_.size()));
      break;
  }
}

void TreeBuilder::StartInTable(Tag tag) {
  const Place table = Table();
  if (table == 0) return;
  if (Has(tag, kTableCell)) return PrepareForCell();
  if (tag == Tag::kTr) return PrepareForRow();
  if (tag != Tag::kTable) return EndAt(table + 1);  // caption, colgroup, tbody
  // A table between the rows of another ends it.
  if (Highest({Tag::kTd, Tag::kTh, Tag::kCaption}) < table && stack_.back().scope == table) EndAt(table);
}

void TreeBuilder::PrepareForRow() {
  const Place table = Table();
  EndAt(std::max(Highest({Tag::kTbody, Tag::kThead, Tag::kTfoot}), table) + 1);
}

void TreeBuilder::PrepareForCell() {
  if (Top(Tag::kTr) < Table()) {
    PrepareForRow();
    Push(AppendNode(Tag::kTr, {}), Tag::kTr);
  }
  EndAt(Top(Tag::kTr) + 1);
}

void TreeBuilder::End(const Token& token) {
  const Tag tag = token.tag;
  if (LeavesNoNode(tag)) return;
  if (tag == Tag::kBr) {
    AppendNode(Tag::kBr, token.source);
  } else if (Has(tag, kHeading)) {
    EndHeading();
  } else if (tag == Tag::kTable) {
    if (const Place table = Table()) EndAt(table);
  } else if (IsTablePart(tag)) {
    if (Top(tag) > Table()) EndAt(Top(tag));
  } else if (Has(tag, kSpecial | kForeign)) {
    const Place open = InScope(tag);
    const bool in_item_scope = tag != Tag::kLi || open > Highest({Tag::kUl, Tag::kOl});
    if (open != 0 && in_item_scope) EndAt(open);
  } else {
    EndUnknown(token);
  }
}

// </h2> ends an <h3>.
void TreeBuilder::EndHeading() {
  const Place heading = Highest({Tag::kH1, Tag::kH2, Tag::kH3, Tag::kH4, Tag::kH5, Tag::kH6});
  if (heading >= stack_.back().scope) EndAt(heading);
}

// An element without a rule of its own ends where no special element stands in between.
void TreeBuilder::EndUnknown(const Token& token) {
  const Place open = Top(token.tag);
  if (open == 0 || open < stack_.back().special) return;
  if (token.tag == Tag::kOther) {
    const std::string_view start = tree_.nodes_[stack_[open - 1].node].source.In(tree_.source_);
    if (!SameName(start.substr(1), token.name)) return;
  }
  EndAt(open);
}

std::uint32_t TreeBuilder::AppendNode(Tag tag, text::Span source) {
  HtmlNode node;
  node.tag = tag;
  node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
  node.parent = stack_.empty() ? 0 : stack_.back().node;
  node.source = source;
  tree_.nodes_.push_back(node);
  const auto index = static_cast<std::uint32_t>(tree_.nodes_.size()) - 1;
  tree_.nodes_.back().end = index + 1;
  return index;
}

void TreeBuilder::AppendElement(const Token& token) {
  HtmlNode& node = tree_.nodes_[AppendNode(token.tag, token.source)];
  const std::size_t count = std::min<std::size_t>(token.attributes.size(), kMostAttributes);
  node.attribute_count = static_cast<std::uint8_t>(count);
  tree_.attributes_.insert(tree_.attributes_.end(), token.attributes.begin(), token.attributes.begin() + count);
}

void TreeBuilder::Push(std::uint32_t node, Tag tag) {
  const auto place = static_cast<Place>(stack_.size()) + 1;
  Open open;
  open.node = node;
  open.tag = tag;
  open.below = Top(tag);
  open.scope = Has(tag, kScope) ? place : stack_.back().scope;
  open.special = Has(tag, kSpecial) ? place : stack_.back().special;
  stack_.push_back(open);
  top_[static_cast<std::size_t>(tag)] = place;
}

void TreeBuilder::EndAt(Place place) {
  while (stack_.size() >= place && !stack_.empty()) {
    const Open open = stack_.back();
    stack_.pop_back();
    top_[static_cast<std::size_t>(open.tag)] = open.below;
    tree_.nodes_[open.node].end = static_cast<std::uint32_t>(tree_.nodes_.size());
  }
}

TreeBuilder::Place TreeBuilder::Highest(std::initializer_list<Tag> tags) const {
  Place highest = 0;
  for (const Tag tag : tags) highest = std::max(highest, Top(tag));
  return highest;
}

TreeBuilder::Place TreeBuilder::InScope(Tag tag) const {
  const Place place = Top(tag);
  return place >= stack_.back().scope ? place : 0;
}

}  // namespace taizhang::markup
