#include "extract/contact.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::string_view kKinds[] = {"PHONE", "EMAIL", "POSTAL_ADDRESS", "URL"};
// The fewest digits of a telephone number: 12345.
constexpr int kFewestDigits = 5;

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::uint32_t SkipMarks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  static constexpr std::string_view kMarks[] = {"：", ":", " ", "　", "为", "是"};
  for (bool again = true; again && at < end;) {
    again = false;
    for (const std::string_view mark : kMarks) {
      if (!text.substr(at).starts_with(mark)) continue;
      at += static_cast<std::uint32_t>(mark.size());
      again = true;
    }
  }
  return std::min(at, end);
}

// Digits with the marks that part them: 0999—1234567, (0999)1234567转801.
std::optional<Span> PhoneAt(std::string_view text, Span window) {
  static constexpr std::string_view kParts[] = {"—", "-", "－", "–", " ", "(", ")", "（", "）", "转", "+", "*"};
  Span phone = {window.begin, window.begin};
  int digits = 0;
  for (std::uint32_t at = window.begin; at < window.end;) {
    if (IsDigit(text[at])) {
      phone.end = ++at;
      ++digits;
      continue;
    }
    const auto part = std::find_if(std::begin(kParts), std::end(kParts),
                                   [&](std::string_view p) { return text.substr(at).starts_with(p); });
    if (part == std::end(kParts)) break;
    at += static_cast<std::uint32_t>(part->size());
  }
  return digits >= kFewestDigits ? std::optional<Span>(phone) : std::nullopt;
}

// A run of ASCII that holds `mark`.
std::optional<Span> AsciiAt(std::string_view text, Span window, std::string_view mark) {
  Span run = {window.begin, window.begin};
  while (run.end < window.end && IsAscii(text[run.end]) && std::isgraph(static_cast<unsigned char>(text[run.end])) &&
         text[run.end] != ';' && text[run.end] != ',' && text[run.end] != ')') {
    ++run.end;
  }
  while (!run.empty() && text[run.end - 1] == '.') --run.end;
  return run.In(text).find(mark) != std::string_view::npos ? std::optional<Span>(run) : std::nullopt;
}

// An address goes to the ； or 。 outside its brackets; a remark inside them is left out.
std::optional<Span> AddressAt(std::string_view text, Span window) {
  int depth = 0;
  std::uint32_t at = window.begin;
  for (; at < window.end; at += text::DecodeAt(text, at).bytes) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("（") || rest.starts_with("(")) ++depth;
    if (rest.starts_with("）") || rest.starts_with(")")) --depth;
    const bool stop = rest.starts_with("；") || rest.starts_with(";") || rest.starts_with("。") ||
                      rest.starts_with("，") || rest.starts_with("\n");
    const bool remark =
        rest.starts_with("；请") || rest.starts_with("，请") || rest.starts_with(";请") || rest.starts_with(",请");
    if (remark || (stop && (depth <= 0 || rest.starts_with("\n")))) break;
  }
  return at > window.begin ? std::optional<Span>(Span{window.begin, at}) : std::nullopt;
}

std::optional<Span> ValueAt(std::string_view text, std::string_view kind, Span window) {
  if (kind == "PHONE") return PhoneAt(text, window);
  if (kind == "EMAIL") return AsciiAt(text, window, "@");
  if (kind == "URL") return AsciiAt(text, window, ".");
  return AddressAt(text, window);
}

}  // namespace

absl::StatusOr<ContactLexicon> ContactLexicon::Parse(std::string_view tsv) {
  ContactLexicon lexicon;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("contacts.tsv", tsv, {"label", "kind"}));
  for (const auto& row : table.rows()) {
    const std::string_view kind = table.Cell(row, 1);
    if (std::find(std::begin(kKinds), std::end(kKinds), kind) == std::end(kKinds))
      return table.Bad(row, "there is no such kind");
    if (table.Cell(row, 0).empty()) return table.Bad(row, "a row has a label");
    const auto id =
        static_cast<std::uint32_t>(std::find(std::begin(kKinds), std::end(kKinds), kind) - std::begin(kKinds));
    lexicon.labels_.Add(table.Cell(row, 0), id);
  }
  return lexicon;
}

std::vector<ContactFacts> ContactLexicon::Read(const DocumentView& view) const {
  std::vector<ContactFacts> contacts;
  const std::string_view text = view.text;
  for (const Span line : view.paragraphs) {
    std::uint32_t next = line.begin;
    while (const auto found = labels_.First(text.substr(0, line.end), next)) {
      const auto& [at, label] = *found;
      const std::string_view kind = kKinds[label.id];
      next = static_cast<std::uint32_t>(at) + label.size;
      const std::uint32_t begin = SkipMarks(text, next, line.end);
      const bool marked = begin > next || kind == "PHONE";
      const auto value = marked ? ValueAt(text, kind, {begin, line.end}) : std::nullopt;
      if (!value) continue;
      contacts.push_back({kind, *value});
      next = value->end;
    }
  }
  return contacts;
}

}  // namespace taizhang::extract
