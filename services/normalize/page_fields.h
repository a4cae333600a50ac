// What a page states about itself: title, 来源, 发布时间, 索引号, 发文机关, 成文日期, 发文字号.
//
// Four places say it, in the order of trust: meta elements (the State Council's norm for site development names
// ArticleTitle, PubDate, ContentSource), the information block of a document, the line under the title
// (2021年05月17日 08:20 来源：…), the title element. A plain text has only lines.
//
// Units:   spans are bytes of the decoded page (HTML) or of the text.
// Threads: const members may be called concurrently.
// Errors:  INVALID_ARGUMENT names the row of a bad rule.
// Cost:    linear.
//
// Example: FieldsOfText("2021年05月17日08:20 来源：某县融媒体中心\n…", rules)
//          // published 2021-05-17, source_name 某县融媒体中心
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "markup/html.h"
#include "text/rewriter.h"
#include "text/span.h"

namespace re2 {
class RE2;
}

namespace taizhang::normalize {

// What gave a field. The names are those of PageField.via in normalized.proto.
enum class FieldVia : std::uint8_t { kMeta, kInformationBlock, kText, kTitleTag };
std::string_view FieldViaName(FieldVia via);

struct FieldValue {
  std::string name;   // as PageField.name
  std::string value;  // dates as YYYY-MM-DD
  text::Span source;
  FieldVia via = FieldVia::kText;
  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

// rules/page_fields.tsv.
class PageFieldRules {
 public:
  static absl::StatusOr<PageFieldRules> Load(std::string_view tsv);

  struct Label {
    std::string field;
    bool in_block = false;  // of an information block, not of a byline
  };
  // The field of a meta element's name; nullptr: none.
  const std::string* Meta(std::string_view name) const;
  // The next label in a line from `at` on: what it means, and where it and its value begin.
  struct Found {
    const Label* label = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t value = 0;
    bool by_cell = false;  // a cell of its own, without a colon
  };
  std::optional<Found> Next(std::string_view line, std::uint32_t at) const;

 private:
  std::map<std::string, std::string, std::less<>> meta_;  // by name, lower case
  std::map<std::string, Label, std::less<>> labels_;      // without blanks
  std::shared_ptr<const re2::RE2> finder_;
};

// One form of what is written in many: labels are known, and values are given, in it.
using Folding = std::function<text::MappedText(std::string_view)>;

// One value a field, in the order of first mention in the proto. `body` is the element of the main content.
std::vector<FieldValue> FieldsOfPage(const markup::HtmlTree& page, std::uint32_t body, const PageFieldRules& rules,
                                     const Folding& fold = text::MappedText::Identity);
// Of a text that is folded already.
std::vector<FieldValue> FieldsOfText(std::string_view text, const PageFieldRules& rules);

// The smallest element before `body` that holds the page's information block (two or more of its labels).
std::optional<std::uint32_t> FindInformationBlock(const markup::HtmlTree& page, std::uint32_t body,
                                                  const PageFieldRules& rules);

// True where an element is small enough to be a title: looked at before its text is, so that nested elements cost no
// more than their number.
bool IsShortElement(const markup::HtmlTree& page, std::uint32_t node);

// True where the title element's text `page_title` begins with `words` and goes on, if at all, with what parts a title
// from the names of site and column. Blanks are in neither.
bool IsTitleOf(std::string_view words, std::string_view page_title);

// The title element's text without the names of site and column behind it.
std::string PageTitle(const markup::HtmlTree& page);

}  // namespace taizhang::normalize
