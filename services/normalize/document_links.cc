#include "normalize/document_links.h"

#include <algorithm>
#include <array>
#include <string>

#include "absl/strings/ascii.h"

namespace taizhang::normalize {
namespace {

constexpr auto kEndings = std::to_array<std::string_view>(
    {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".rar", ".7z", ".ppt", ".pptx"});
constexpr std::uint32_t kLongestName = 2000;  // bytes of a link

bool IsPartNumber(std::string_view words) {
  return !words.empty() && words.size() <= 2 && words[0] != '0' &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool NamesAnnex(std::string_view name) {
  std::string lower(name.substr(0, name.find_first_of("?#")));
  absl::AsciiStrToLower(&lower);
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool LeadsToAnnex(const markup::HtmlTree& page, std::uint32_t node) {
  if (NamesAnnex(page.AttributeOf(node, markup::AttributeName::kHref))) return true;
  return page.TextSource(node).size() <= kLongestName && NamesAnnex(page.TextOf(node));
}

std::string_view PartRelation(std::string_view words) {
  if (words == "下一页" || words == "下页" || words == "后一页") return "next";
  if (words == "上一页" || words == "上页" || words == "前一页") return "prev";
  return IsPartNumber(words) ? "page" : "";
}

}  // namespace taizhang::normalize
