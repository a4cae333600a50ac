#include "normalize/field_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "normalize/character_class.h"
#include "normalize/page_date.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Span;
using Zone = FieldLine::Zone;

constexpr std::size_t kLongestValue = 400;  // bytes
constexpr std::size_t kLongestByline = 400;
constexpr std::size_t kLongestLine = 4000;  // that holds labels
constexpr std::size_t kLongestSource = 120;
constexpr std::uint32_t kLongestTitle = 240;
constexpr std::size_t kTitleLines = 3;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

const re2::RE2& DocumentNumber() {
  static const re2::RE2 pattern(
      R"((?:发文字号[:：]\s*)?([\p{Han}]{1,15}[〔［\[﹝【（(](?:19|20)\d{2}[〕］\]﹞】）)]\s*第?\d{1,5}\s*号))");
  return pattern;
}

// Where a value ends: at a cell's end, a wide gap, a bar, or the next label of any kind.
const re2::RE2& ValueEnd() {
  static const re2::RE2 pattern(R"(\t|\n|[\s\p{Zs}]{2,}|[|｜【\[]|[\s\p{Zs}]+[\p{Han}][\p{Han}\s\p{Zs}]{1,24}[:：])");
  return pattern;
}

bool IsBlankAt(std::string_view text, std::size_t at, std::uint32_t& bytes) {
  const text::Decoded decoded = text::DecodeAt(text, at);
  bytes = decoded.bytes;
  return IsBlank(decoded.point) || decoded.point == U'\n' || decoded.point == U'\r';
}

Span Trimmed(std::string_view text, Span span) {
  std::uint32_t bytes = 0;
  while (!span.empty() && IsBlankAt(text, span.begin, bytes)) span.begin += bytes;
  while (!span.empty()) {
    const text::Decoded last = text::DecodeBefore(text, span.end);
    if (!IsBlank(last.point) && last.point != U'\n' && last.point != U'】' && last.point != U'|') break;
    span.end -= last.bytes;
  }
  return span;
}

// The value of a label, from its begin to the end of the line or the next label.
Span ValueSpan(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view value = text.substr(begin, end - begin);
  re2::StringPiece match;
  if (ValueEnd().Match(Piece(value), 0, value.size(), re2::RE2::UNANCHORED, &match, 1)) {
    end = begin + static_cast<std::uint32_t>(match.data() - value.data());
  }
  return Trimmed(text, {begin, end});
}

// The name of a source ends at a blank: what follows is a date or a button.
void CutSource(std::string_view text, Span& span) {
  std::uint32_t bytes = 0;
  for (std::uint32_t at = span.begin; at < span.end; at += bytes) {
    if (IsBlankAt(text, at, bytes)) {
      span.end = at;
      return;
    }
  }
}

bool HoldsSentence(std::string_view text) { return text.find("。") != std::string_view::npos; }

std::uint32_t CountHanzi(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (IsHanzi(decoded.point)) ++count;
    at += decoded.bytes;
  }
  return count;
}

// One line.
class LineReader {
 public:
  LineReader(std::string_view text, const PageFieldRules& rules, std::vector<FieldValue>& out)
      : text_(text), rules_(rules), out_(out) {}

  void Read(const std::vector<FieldLine>& lines, std::size_t index) {
    const FieldLine& line = lines[index];
    if (line.zone == Zone::kInside || line.span.size() > kLongestLine) return;
    ReadLabels(lines, index);
    if (line.zone == Zone::kTail || line.span.size() > kLongestByline) return;
    ReadTimestamp(line);
    ReadDocumentNumber(line);
  }

 private:
  void ReadLabels(const std::vector<FieldLine>& lines, std::size_t index) {
    const FieldLine& line = lines[index];
    const std::string_view words = line.span.In(text_);
    auto found = rules_.Next(words, 0);
    while (found) {
      const auto next = rules_.Next(words, found->value);
      const std::uint32_t end = line.span.begin + (next ? next->begin : line.span.size());
      Span value = ValueSpan(text_, line.span.begin + found->value, end);
      // 发文机关： alone on a line: the value is the next line.
      if (value.empty() && end == line.span.end && found->label->in_block && index + 1 < lines.size()) {
        value = NextLine(lines[index + 1]);
      }
      if (IsWanted(*found, line.zone)) Emit(*found->label, value);
      found = next;
    }
  }

  Span NextLine(const FieldLine& line) const {
    if (line.zone != Zone::kBefore || rules_.Next(line.span.In(text_), 0)) return {};
    return Trimmed(text_, line.span);
  }

  // A cell without a colon is a label only in an information block; in the tail only a source is given.
  static bool IsWanted(const PageFieldRules::Found& found, Zone zone) {
    if (zone == Zone::kTail) return found.label->field == "source_name" && found.begin <= 3;
    return zone == Zone::kBefore || (!found.by_cell && found.label->field != "title");
  }

  void Emit(const PageFieldRules::Label& label, Span span) {
    std::string value = FieldText(label.field, text_, span);
    if (value.empty()) return;
    out_.push_back(
        {label.field, std::move(value), span, label.in_block ? FieldVia::kInformationBlock : FieldVia::kText});
  }

  void ReadTimestamp(const FieldLine& line) {
    const std::string_view words = line.span.In(text_);
    if (HoldsSentence(words)) return;
    std::uint32_t begin = 0;
    std::optional<PageDate> date;
    if (const auto placed = FindTimestamp(words)) {
      begin = placed->begin;
      date = placed->date;
    } else {
      date = DateLine(words, line.zone);
    }
    if (!date) return;
    const Span span = {line.span.begin + begin, line.span.begin + begin + date->bytes};
    out_.push_back({"published", date->iso, span, FieldVia::kText});
  }

  // A date that begins a line and is followed by nothing, or by words of a byline.
  static std::optional<PageDate> DateLine(std::string_view words, Zone zone) {
    const auto date = ReadDate(words);
    if (!date) return std::nullopt;
    static const re2::RE2 byline(R"([\s\p{Zs}|]*(?:来源|作者|浏览|点击|阅读|字体|字号|编辑|分享|信息来源|文章来源).*)");
    const std::string_view rest = words.substr(date->bytes);
    const bool alone = rest.find_first_not_of(" \t\r") == std::string_view::npos && zone == Zone::kBefore;
    if (!alone && !re2::RE2::FullMatch(Piece(rest), byline)) return std::nullopt;
    return date;
  }

  void ReadDocumentNumber(const FieldLine& line) {
    Span span = Trimmed(text_, line.span);
    re2::StringPiece number;
    if (!re2::RE2::FullMatch(Piece(span.In(text_)), DocumentNumber(), &number)) return;
    span.begin = static_cast<std::uint32_t>(number.data() - text_.data());
    span.end = span.begin + static_cast<std::uint32_t>(number.size());
    out_.push_back({"document_number", std::string(span.In(text_)), span, FieldVia::kText});
  }

  std::string_view text_;
  const PageFieldRules& rules_;
  std::vector<FieldValue>& out_;
};

// Four hanzi or more, no mark of a sentence, no label of a list, nothing that opens a speech.
bool LooksLikeTitle(std::string_view line) {
  static const re2::RE2 other(
      R"(.*[。，；：:,;、？?].*|(?:[一二三四五六七八九十]+、|[（(]|第[一二三四五六七八九十百\d]+[章节条]|\d|——).*)");
  return line.size() <= kLongestTitle && CountHanzi(line) >= 4 && !re2::RE2::FullMatch(Piece(line), other);
}

}  // namespace

std::string FieldText(std::string_view field, std::string_view text, Span& span) {
  span = Trimmed(text, span);
  if (field == "published" || field == "signed") {
    const auto date = ReadDate(span.In(text));
    if (!date) return {};
    span.end = span.begin + date->bytes;
    return date->iso;
  }
  if (field == "source_name") {
    constexpr std::array<std::string_view, 2> kLabels = {"来源：", "来源:"};
    for (const std::string_view label : kLabels) {
      if (span.In(text).starts_with(label)) span.begin += static_cast<std::uint32_t>(label.size());
    }
    span = Trimmed(text, span);
    CutSource(text, span);
    if (span.size() > kLongestSource) return {};
  }
  if (span.size() > kLongestValue) return {};
  return std::string(span.In(text));
}

std::vector<FieldValue> FieldsOfLines(std::string_view text, const std::vector<FieldLine>& lines,
                                      const PageFieldRules& rules) {
  std::vector<FieldValue> out;
  LineReader reader(text, rules, out);
  for (std::size_t i = 0; i < lines.size(); ++i) reader.Read(lines, i);
  return out;
}

std::vector<FieldValue> TitleOfLines(std::string_view text, const std::vector<FieldLine>& lines) {
  std::vector<FieldValue> out;
  std::size_t seen = 0;
  for (const FieldLine& line : lines) {
    const Span span = Trimmed(text, line.span);
    if (span.empty()) continue;
    const std::string_view words = span.In(text);
    if (out.empty()) {
      if (LooksLikeTitle(words)) {
        out.push_back({"title", std::string(words), span, FieldVia::kText});
      } else if (++seen == kTitleLines || HoldsSentence(words)) {
        return out;
      }
      continue;
    }
    const bool subtitle = words.starts_with("——") || words.starts_with("--");
    if (subtitle) out.push_back({"subtitle", std::string(words), span, FieldVia::kText});
    return out;
  }
  // A text of one line has no title.
  out.clear();
  return out;
}

}  // namespace taizhang::normalize
