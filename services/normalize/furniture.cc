#include "normalize/furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::normalize {
namespace {

using text::Span;

// No line of furniture is longer, in bytes.
constexpr std::size_t kLongestLine = 400;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

// Nothing but pieces and what parts them.
std::shared_ptr<const re2::RE2> Compile(const std::vector<std::string>& pieces) {
  std::string all;
  for (const std::string& piece : pieces) all += (all.empty() ? "(?:" : "|(?:") + piece + ")";
  const std::string parting = R"([\s\p{Zs}|｜【】\[\]()（）:：>＞·•\-]*)";
  return std::make_shared<const re2::RE2>("(?:" + parting + "(?:" + all + "))+" + parting);
}

std::vector<Span> LinesOf(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return lines;
}

bool IsEmpty(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

absl::StatusOr<Furniture> Furniture::Load(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("furniture.tsv", tsv, {"pattern", "where", "example"}));
  std::vector<std::string> edge;
  std::vector<std::string> any;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string pattern(table.Cell(row, 0));
    const std::string_view where = table.Cell(row, 1);
    const re2::RE2 check(pattern, re2::RE2::Quiet);
    if (!check.ok()) return table.Bad(row, "no regular expression: " + check.error());
    if (where != "edge" && where != "any") return table.Bad(row, "where is neither edge nor any");
    edge.push_back(pattern);
    if (where == "any") any.push_back(pattern);
  }
  if (any.empty()) return absl::InvalidArgumentError("furniture.tsv: no row with where = any");
  Furniture out;
  out.edge_ = Compile(edge);
  out.any_ = Compile(any);
  for (const text::Tsv::Row& row : table.rows()) {
    if (!out.IsEdgeLine(table.Cell(row, 2))) return table.Bad(row, "the example is not recognized");
  }
  return out;
}

bool Furniture::IsEdgeLine(std::string_view line) const {
  return line.size() <= kLongestLine && re2::RE2::FullMatch(Piece(line), *edge_);
}

bool Furniture::IsAnyLine(std::string_view line) const {
  return line.size() <= kLongestLine && re2::RE2::FullMatch(Piece(line), *any_);
}

Rewriting Furniture::Drop(std::string_view text) const {
  const std::vector<Span> lines = LinesOf(text);
  std::vector<bool> drop(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) drop[i] = IsAnyLine(lines[i].In(text));
  const auto mark_edge = [&](std::size_t i) {  // false at the first line of content
    const std::string_view line = lines[i].In(text);
    drop[i] = drop[i] || IsEdgeLine(line);
    return drop[i] || IsEmpty(line);
  };
  for (std::size_t i = 0; i < lines.size() && mark_edge(i);) ++i;
  for (std::size_t i = lines.size(); i > 0 && mark_edge(i - 1);) --i;

  ChangeWriter writer(text);
  for (std::size_t i = 0; i < lines.size();) {
    if (!drop[i]) {
      ++i;
      continue;
    }
    std::size_t last = i;
    while (last + 1 < lines.size() && drop[last + 1]) ++last;
    const bool at_end = last + 1 == lines.size();
    // The line feed before goes with the lines at the end, else the one after.
    const std::uint32_t begin = at_end && i > 0 ? lines[i - 1].end : lines[i].begin;
    const std::uint32_t end = at_end ? static_cast<std::uint32_t>(text.size()) : lines[last + 1].begin;
    writer.Replace({begin, end}, "");
    i = last + 1;
  }
  return std::move(writer).Finish();
}

}  // namespace taizhang::normalize
