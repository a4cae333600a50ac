// Tree construction: which element a tag opens or ends.
//
// The stack of open elements answers every question of the HTML Standard's "has an element in scope" in constant time:
// each entry knows the entry of the same element below it, and the nearest scope, special and table element.
//
// Cost: constant a token, apart from the elements it ends.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "markup/html.h"

namespace taizhang::markup {

class TreeBuilder {
 public:
  explicit TreeBuilder(HtmlTree& tree);
  void Add(const Token& token);
  void Finish();

 private:
  // Places in the stack count from 1; 0 is none. The document stands at 1.
  using Place = std::uint32_t;
  struct Open {
    std::uint32_t node = 0;
    Tag tag = Tag::kDocument;
    Place below = 0;    // of the same tag
    Place scope = 0;    // the nearest at or below
    Place special = 0;  // the nearest at or below
  };

  void Start(const Token& token);
  void End(const Token& token);
  void StartInTable(Tag tag);
  void PrepareForCell();
  void PrepareForRow();
  void EndImplied(Tag tag);
  void EndHeading();
  void EndUnknown(const Token& token);

  std::uint32_t AppendNode(Tag tag, text::Span source);
  void AppendElement(const Token& token);
  void Push(std::uint32_t node, Tag tag);
  // Ends the element at a place and all above it.
  void EndAt(Place place);
  Place Top(Tag tag) const { return top_[static_cast<std::size_t>(tag)]; }
  Place Table() const { return Top(Tag::kTable); }
  Place Highest(std::initializer_list<Tag> tags) const;
  // The place of the element in scope; 0 when none is.
  Place InScope(Tag tag) const;

  HtmlTree& tree_;
  std::vector<Open> stack_;
  std::array<Place, kTagCount> top_{};
};

}  // namespace taizhang::markup
