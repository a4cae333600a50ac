#include "markup/html_tag.h"

#include <algorithm>
#include <array>

namespace taizhang::markup {
namespace {

struct Row {
  std::string_view name;
  std::uint16_t traits;
};

constexpr std::uint16_t kSection_ = kSpecial | kClosesP | kBlock;

// In the order of Tag.
constexpr Row kRows[] = {
    {"a", 0},
    {"address", kSection_},
    {"applet", kSpecial | kScope},
    {"area", kSpecial | kVoid},
    {"article", kSection_},
    {"aside", kSection_},
    {"b", 0},
    {"base", kSpecial | kVoid},
    {"basefont", kSpecial | kVoid},
    {"bgsound", kSpecial | kVoid},
    {"big", 0},
    {"blockquote", kSection_},
    {"body", kSpecial | kBlock},
    {"br", kSpecial | kVoid},
    {"button", kSpecial},
    {"canvas", 0},
    {"caption", kSpecial | kScope | kBlock},
    {"center", kSection_},
    {"code", 0},
    {"col", kSpecial | kVoid},
    {"colgroup", kSpecial},
    {"dd", kSection_},
    {"details", kSection_},
    {"dialog", kClosesP | kBlock},
    {"dir", kSection_},
    {"div", kSection_},
    {"dl", kSection_},
    {"dt", kSection_},
    {"em", 0},
    {"embed", kSpecial | kVoid},
    {"fieldset", kSection_},
    {"figcaption", kSection_},
    {"figure", kSection_},
    {"font", 0},
    {"footer", kSection_},
    {"form", kSection_},
    {"frame", kSpecial | kVoid},
    {"frameset", kSpecial},
    {"h1", kSection_ | kHeading},
    {"h2", kSection_ | kHeading},
    {"h3", kSection_ | kHeading},
    {"h4", kSection_ | kHeading},
    {"h5", kSection_ | kHeading},
    {"h6", kSection_ | kHeading},
    {"head", kSpecial},
    {"header", kSection_},
    {"hgroup", kSection_},
    {"hr", kSection_ | kVoid},
    {"html", kSpecial},
    {"i", 0},
    {"iframe", kSpecial | kRawText | kUnseen},
    {"img", kSpecial | kVoid},
    {"input", kSpecial | kVoid},
    {"label", 0},
    {"legend", kBlock},
    {"li", kSection_},
    {"link", kSpecial | kVoid},
    {"listing", kSection_},
    {"main", kSection_},
    {"marquee", kSpecial | kScope},
    {"math", kForeign | kScope | kUnseen},
    {"menu", kSection_},
    {"meta", kSpecial | kVoid},
    {"nav", kSection_},
    {"noembed", kSpecial | kRawText | kUnseen},
    {"noframes", kSpecial | kRawText | kUnseen},
    {"noscript", kSpecial | kRawText | kUnseen},
    {"object", kSpecial | kScope},
    {"ol", kSection_},
    {"optgroup", 0},
    {"option", 0},
    {"p", kSection_},
    {"param", kSpecial | kVoid},
    {"pre", kSection_},
    {"rp", kUnseen},
    {"rt", kUnseen},
    {"s", 0},
    {"script", kSpecial | kRawText | kUnseen},
    {"section", kSection_},
    {"select", kSpecial | kUnseen},
    {"small", 0},
    {"source", kSpecial | kVoid},
    {"span", 0},
    {"strike", 0},
    {"strong", 0},
    {"style", kSpecial | kRawText | kUnseen},
    {"sub", 0},
    {"summary", kSection_},
    {"sup", 0},
    {"svg", kForeign | kScope | kUnseen},
    {"table", kSpecial | kScope | kBlock},
    {"tbody", kSpecial | kRowGroup | kBlock},
    {"td", kSpecial | kScope | kTableCell | kBlock},
    {"template", kSpecial | kScope | kUnseen},
    {"textarea", kSpecial | kRcdata | kUnseen},
    {"tfoot", kSpecial | kRowGroup | kBlock},
    {"th", kSpecial | kScope | kTableCell | kBlock},
    {"thead", kSpecial | kRowGroup | kBlock},
    {"title", kSpecial | kRcdata | kUnseen},
    {"tr", kSpecial | kBlock},
    {"track", kSpecial | kVoid},
    {"tt", 0},
    {"u", 0},
    {"ul", kSection_},
    {"wbr", kSpecial | kVoid},
    {"xmp", kSection_ | kRawText},
    {"", 0},
    {"", 0},
    {"", kSpecial | kScope | kBlock},
};
static_assert(std::size(kRows) == kTagCount);

constexpr std::size_t kNamed = static_cast<std::size_t>(Tag::kOther);
constexpr std::size_t kLongestName = 10;

static_assert(std::is_sorted(std::begin(kRows), std::begin(kRows) + kNamed,
                             [](const Row& a, const Row& b) { return a.name < b.name; }));

}  // namespace

std::uint16_t Traits(Tag tag) { return kRows[static_cast<std::size_t>(tag)].traits; }

Tag FindTag(std::string_view name) {
  std::array<char, kLongestName> lower;
  if (name.empty() || name.size() > lower.size()) return Tag::kOther;
  std::transform(name.begin(), name.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view key(lower.data(), name.size());
  const Row* end = kRows + kNamed;
  const Row* row = std::lower_bound(kRows, end, key, [](const Row& a, std::string_view b) { return a.name < b; });
  return row != end && row->name == key ? static_cast<Tag>(row - kRows) : Tag::kOther;
}

}  // namespace taizhang::markup
