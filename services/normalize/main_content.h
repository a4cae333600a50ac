// Which part of a page is the document: its title, its information block, its body.
//
// A government page is half navigation. Content management systems name the element of the body, and few are in use;
// where none is known, the body is the smallest element that holds most of the page's running Chinese text, text
// outside links that has marks or length. Short notices are documents too: forty hanzi or one 。 are enough. Title and
// information block (索引号, 发文机关 …) often stand outside the body and belong to the document.
//
// Units:   nodes are indices into the tree.
// Threads: const members may be called concurrently.
// Errors:  INVALID_ARGUMENT names the row of a bad rule.
// Cost:    linear in the page.
//
// Example: FindMainContent(page, rules, fields).body   // the node of <div class="TRS_Editor">
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "markup/html.h"
#include "normalize/page_fields.h"

namespace taizhang::normalize {

// rules/content_containers.tsv.
class ContentRules {
 public:
  static absl::StatusOr<ContentRules> Load(std::string_view tsv);

  // The place of the element's row among the rows of content; -1: none.
  int ContentRank(const markup::HtmlTree& page, std::uint32_t node) const { return Rank(content_, page, node); }
  bool IsTitle(const markup::HtmlTree& page, std::uint32_t node) const { return Rank(title_, page, node) >= 0; }
  bool IsFurniture(const markup::HtmlTree& page, std::uint32_t node) const { return Rank(furniture_, page, node) >= 0; }
  // What a row of content says, "class TRS_Editor".
  const std::string& ContentName(int rank) const { return names_[static_cast<std::size_t>(rank)]; }

 private:
  using Rows = std::map<std::string, int, std::less<>>;  // "class trs_editor" → place
  static int Rank(const Rows& rows, const markup::HtmlTree& page, std::uint32_t node);

  Rows content_;
  Rows title_;
  Rows furniture_;
  std::vector<std::string> names_;
};

struct MainContent {
  std::uint32_t body = 0;               // the element of the body, of several the first
  std::vector<std::uint32_t> parts;     // what to render: title, information block, body; in order
  std::vector<std::uint32_t> left_out;  // furniture inside them, in order
  std::string basis;                    // "class TRS_Editor", "density", or "page": nothing stands out
};

MainContent FindMainContent(const markup::HtmlTree& page, const ContentRules& rules, const PageFieldRules& fields);

}  // namespace taizhang::normalize
