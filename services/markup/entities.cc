#include "markup/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

#include "absl/strings/ascii.h"
#include "markup/rule_files.h"
#include "markup/windows1252.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

constexpr std::size_t kLongestName = 32;
constexpr char32_t kLastPoint = 0x10FFFF;

struct Name {
  std::string_view name;
  std::string text;
};

std::string PointsOf(std::string_view cell) {
  std::string out;
  for (const std::string_view hex : text::SplitCell(cell, ' ')) {
    std::uint32_t point = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), point, 16);
    text::AppendUtf8(point, out);
  }
  return out;
}

std::vector<Name> LoadNames() {
  const auto file = RuleFiles().Find("entities.tsv");
  if (!file.ok()) std::abort();
  const auto table = text::Tsv::Parse("entities.tsv", *file, {"name", "points"});
  if (!table.ok()) std::abort();
  std::vector<Name> names;
  for (const auto& row : table->rows()) names.push_back({table->Cell(row, 0), PointsOf(table->Cell(row, 1))});
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.name < b.name; });
  return names;
}

const Name* FindName(std::string_view name) {
  static const std::vector<Name> names = LoadNames();
  const auto at =
      std::lower_bound(names.begin(), names.end(), name, [](const Name& a, std::string_view b) { return a.name < b; });
  return at != names.end() && at->name == name ? &*at : nullptr;
}

// The code point that a number stands for: C1 controls are read as windows-1252, what is no character as U+FFFD.
char32_t PointOf(char32_t number) {
  if (number == 0 || number > kLastPoint || (number >= 0xD800 && number <= 0xDFFF)) return text::kReplacement;
  return number >= 0x80 && number <= 0x9F ? Windows1252Point(static_cast<unsigned char>(number)) : number;
}

// &#38; &#x26;
Reference ReadNumber(std::string_view text) {
  std::size_t at = 2;
  const bool hex = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hex) ++at;
  const std::size_t digits = at;
  char32_t number = 0;
  for (; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!(hex ? absl::ascii_isxdigit(c) : absl::ascii_isdigit(c))) break;
    const auto digit = static_cast<char32_t>(absl::ascii_isdigit(c) ? c - '0' : (c | 32) - 'a' + 10);
    number = std::min<char32_t>(number * (hex ? 16 : 10) + digit, kLastPoint + 1);
  }
  if (at == digits) return {};
  if (at < text.size() && text[at] == ';') ++at;
  Reference out{static_cast<std::uint32_t>(at), {}};
  text::AppendUtf8(PointOf(number), out.text);
  return out;
}

Reference ReadName(std::string_view text, bool in_attribute) {
  std::size_t letters = 1;
  while (letters < text.size() && letters <= kLongestName &&
         absl::ascii_isalnum(static_cast<unsigned char>(text[letters]))) {
    ++letters;
  }
  if (letters < text.size() && text[letters] == ';') {
    if (const Name* name = FindName(text.substr(1, letters))) {
      return {static_cast<std::uint32_t>(letters + 1), name->text};
    }
  }
  for (std::size_t end = letters; end > 2; --end) {  // the longest name that may stand without ;
    const Name* name = FindName(text.substr(1, end - 1));
    if (name == nullptr) continue;
    const char next = end < text.size() ? text[end] : ' ';
    if (in_attribute && (next == '=' || absl::ascii_isalnum(static_cast<unsigned char>(next)))) return {};
    return {static_cast<std::uint32_t>(end), name->text};
  }
  return {};
}

}  // namespace

Reference ReadReference(std::string_view text, bool in_attribute) {
  if (text.size() < 2 || text[0] != '&') return {};
  return text[1] == '#' ? ReadNumber(text) : ReadName(text, in_attribute);
}

std::string DecodeReferences(std::string_view text, bool in_attribute) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    out.append(text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) break;
    const Reference reference = ReadReference(text, in_attribute);
    out.append(reference.bytes > 0 ? std::string_view(reference.text) : text.substr(0, 1));
    text.remove_prefix(std::max<std::size_t>(reference.bytes, 1));
  }
  return out;
}

}  // namespace taizhang::markup
