#include "markup/charset_labels.h"

#include <cstdlib>
#include <map>
#include <string>

#include "absl/strings/ascii.h"
#include "markup/rule_files.h"
#include "text/tsv.h"

namespace taizhang::markup {
namespace {

std::optional<Charset> DecodedAs(std::string_view encoding) {
  if (encoding == "utf-8") return Charset::kUtf8;
  if (encoding == "gbk" || encoding == "gb18030") return Charset::kGb18030;
  if (encoding == "big5") return Charset::kBig5;
  if (encoding == "utf-16le") return Charset::kUtf16Le;
  if (encoding == "utf-16be") return Charset::kUtf16Be;
  if (encoding == "windows-1252") return Charset::kWindows1252;
  return std::nullopt;
}

using Labels = std::map<std::string_view, LabelMeaning>;

Labels LoadLabels() {
  const auto file = RuleFiles().Find("charset_labels.tsv");
  if (!file.ok()) std::abort();
  const auto table = text::Tsv::Parse("charset_labels.tsv", *file, {"label", "encoding"});
  if (!table.ok()) std::abort();
  Labels labels;
  for (const auto& row : table->rows()) {
    const std::string_view encoding = table->Cell(row, 1);
    labels[table->Cell(row, 0)] = {encoding, DecodedAs(encoding)};
  }
  return labels;
}

}  // namespace

std::string_view CharsetName(Charset charset) {
  constexpr std::string_view kNames[] = {"utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "windows-1252"};
  return kNames[static_cast<std::size_t>(charset)];
}

std::optional<LabelMeaning> FindLabel(std::string_view label) {
  static const Labels labels = LoadLabels();
  std::string key(label);
  absl::StripAsciiWhitespace(&key);
  absl::AsciiStrToLower(&key);
  const auto at = labels.find(key);
  if (at == labels.end()) return std::nullopt;
  return at->second;
}

}  // namespace taizhang::markup
