#include "segment/heading_label.h"

#include <algorithm>
#include <set>
#include <utility>

#include "segment/lines.h"
#include "text/utf8.h"

namespace taizhang::segment {
namespace {

constexpr std::uint32_t kMaxNumber = 999;
constexpr std::uint32_t kMaxDigits = 3;

std::optional<std::uint32_t> HanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  if (c == U'〇') return 0;
  const auto at = kDigits.find(c);
  if (at == std::u32string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>(at);
}

std::optional<std::uint32_t> ArabicDigit(char32_t c) {
  if (c >= U'0' && c <= U'9') return c - U'0';
  if (c >= U'０' && c <= U'９') return c - U'０';
  return std::nullopt;
}

// The end of the alternative that stands at `at`; nothing when none does. No alternatives: `at` itself.
std::optional<std::uint32_t> SkipOneOf(const std::vector<std::string>& alternatives, std::string_view text,
                                       std::uint32_t at) {
  if (alternatives.empty()) return at;
  for (const std::string& alternative : alternatives) {
    if (text.substr(at).starts_with(alternative)) return at + static_cast<std::uint32_t>(alternative.size());
  }
  return std::nullopt;
}

std::uint32_t SkipBlanks(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kMaxBlanks = 8;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + kMaxBlanks));
  const std::uint32_t line_end =
      static_cast<std::uint32_t>(std::min(text.substr(0, end).find('\n', at), std::size_t{end}));
  return at + BlanksAt(text, at, line_end);
}

std::optional<ReadNumber> ReadGlyph(const HeadingRule& rule, std::string_view text, std::uint32_t at) {
  for (std::size_t i = 0; i < rule.glyphs.size(); ++i) {
    if (!text.substr(at).starts_with(rule.glyphs[i])) continue;
    return ReadNumber{static_cast<std::uint32_t>(i + 1), at + static_cast<std::uint32_t>(rule.glyphs[i].size())};
  }
  return std::nullopt;
}

std::optional<ReadNumber> ReadNumberOf(const HeadingRule& rule, std::string_view text, std::uint32_t at) {
  switch (rule.number) {
    case NumberForm::kNone:
      return ReadNumber{0, at};
    case NumberForm::kHan:
      return ReadHanNumber(text, at);
    case NumberForm::kArabic:
      return ReadArabicNumber(text, at);
    case NumberForm::kGlyph:
      return ReadGlyph(rule, text, at);
  }
  return std::nullopt;
}

// 之一 behind 第三条.
std::uint32_t SkipSuffix(const HeadingRule& rule, std::string_view text, std::uint32_t at) {
  if (rule.suffix.empty()) return at;
  const auto after = SkipOneOf(rule.suffix, text, at);
  if (!after) return at;
  const auto number = ReadHanNumber(text, *after);
  return number ? number->end : at;
}

// "2019年" behind a label opens a heading; any other digit makes the label part of a number (1.5万亩, 1、2号).
bool OpensWithYear(std::string_view text, std::uint32_t at) {
  std::uint32_t digits = 0;
  while (at < text.size() && digits < 5) {
    const text::Decoded c = text::DecodeAt(text, at);
    if (!ArabicDigit(c.point)) break;
    at += c.bytes;
    ++digits;
  }
  return digits == 0 || (digits == 4 && text.substr(at).starts_with("年"));
}

bool OpensWithAny(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.starts_with(word); });
}

// The first closing mark of the rule behind `from`, with something before it.
std::optional<std::pair<std::uint32_t, std::uint32_t>> ClosingOf(const HeadingRule& rule, std::string_view words,
                                                                 std::uint32_t from) {
  for (const std::string& closing : rule.closing) {
    const std::size_t at = words.find(closing, from);
    if (at == std::string_view::npos || at == from) continue;
    return std::pair{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + closing.size())};
  }
  return std::nullopt;
}

bool Refused(const HeadingRule& rule, std::string_view text, std::uint32_t at) {
  if (rule.number == NumberForm::kArabic && !OpensWithYear(text, at)) return true;
  return OpensWithAny(rule.refused, text.substr(at));
}

// The characters that a label of the rule can begin with.
std::set<char32_t> FirstCharacters(const HeadingRule& rule) {
  std::set<char32_t> out;
  for (const std::string& opening : rule.opening) out.insert(text::DecodeAt(opening, 0).point);
  if (!rule.opening.empty()) return out;
  for (const std::string& glyph : rule.glyphs) out.insert(text::DecodeAt(glyph, 0).point);
  constexpr std::u32string_view kHan = U"〇零一二三四五六七八九十百";
  constexpr std::u32string_view kArabic = U"0123456789０１２３４５６７８９";
  if (rule.number == NumberForm::kHan) out.insert(kHan.begin(), kHan.end());
  if (rule.number == NumberForm::kArabic) out.insert(kArabic.begin(), kArabic.end());
  return out;
}

std::optional<Label> ReadRule(const HeadingRule& rule, std::uint32_t index, std::string_view text, std::uint32_t at) {
  const auto opened = SkipOneOf(rule.opening, text, at);
  if (!opened) return std::nullopt;
  // Blanks may stand around the number of （ 三 ）, but none ends a label.
  const bool spaced = !rule.opening.empty() && rule.number != NumberForm::kNone;
  const auto number = ReadNumberOf(rule, text, spaced ? SkipBlanks(text, *opened) : *opened);
  if (!number || (rule.number != NumberForm::kNone && number->number == 0)) return std::nullopt;
  const std::uint32_t behind = spaced ? SkipBlanks(text, number->end) : number->end;
  const auto closed = SkipOneOf(rule.closing, text, behind);
  if (!closed) return std::nullopt;
  const std::uint32_t end = *closed == behind ? number->end : SkipSuffix(rule, text, *closed);
  if (Refused(rule, text, SkipBlanks(text, end))) return std::nullopt;
  return Label{index, number->number, {at, end}};
}

}  // namespace

std::optional<ReadNumber> ReadHanNumber(std::string_view text, std::uint32_t at) {
  std::uint32_t number = 0;
  std::uint32_t digit = 0;
  bool pending = false;
  bool any = false;
  std::uint32_t unit = 1000;
  while (at < text.size()) {
    const text::Decoded c = text::DecodeAt(text, at);
    const std::uint32_t factor = c.point == U'十' ? 10 : c.point == U'百' ? 100 : 0;
    if (factor != 0) {
      if (factor >= unit || (factor == 100 && !pending)) break;
      number += (pending ? digit : 1) * factor;
      pending = false;
      unit = factor;
    } else if (const auto value = HanDigit(c.point); value && !pending) {
      digit = *value;
      pending = digit != 0;
    } else {
      break;
    }
    any = true;
    at += c.bytes;
  }
  number += pending ? digit : 0;
  if (!any || number > kMaxNumber) return std::nullopt;
  return ReadNumber{number, at};
}

std::optional<ReadNumber> ReadArabicNumber(std::string_view text, std::uint32_t at) {
  ReadNumber out{0, at};
  std::uint32_t digits = 0;
  while (out.end < text.size()) {
    const text::Decoded c = text::DecodeAt(text, out.end);
    const auto value = ArabicDigit(c.point);
    if (!value) break;
    if (++digits > kMaxDigits) return std::nullopt;
    out.number = out.number * 10 + *value;
    out.end += c.bytes;
  }
  if (digits == 0) return std::nullopt;
  return out;
}

LabelReader::LabelReader(std::vector<HeadingRule> rules) : rules_(std::move(rules)) {
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    if (rules_[i].form == HeadingForm::kLine) AddNamedLines(i);
    if (rules_[i].form == HeadingForm::kEnclosed) enclosed_.push_back(i);
    if (rules_[i].form != HeadingForm::kLabel) continue;
    for (const char32_t first : FirstCharacters(rules_[i])) {
      at_line_[first].push_back(i);
      if (rules_[i].inside_paragraph) inside_[first].push_back(i);
    }
  }
}

void LabelReader::AddNamedLines(std::uint32_t rule) {
  const std::vector<std::string> none{""};
  for (const std::string& opening : rules_[rule].opening) {
    for (const std::string& closing : rules_[rule].closing.empty() ? none : rules_[rule].closing) {
      named_lines_.emplace(opening + closing, rule);
    }
  }
}

std::optional<Enclosed> LabelReader::ReadEnclosed(std::string_view text, text::Span line) const {
  const std::string_view words = text.substr(line.begin, std::min(line.size(), kMaxMarkedHeading));
  for (const std::uint32_t index : enclosed_) {
    const HeadingRule& rule = rules_[index];
    const auto opened = SkipOneOf(rule.opening, words, 0);
    if (!opened || OpensWithAny(rule.refused, words.substr(*opened))) continue;
    const auto closed = ClosingOf(rule, words, *opened);
    if (!closed) continue;
    return Enclosed{
        index, {line.begin, line.begin + closed->second}, {line.begin + *opened, line.begin + closed->first}};
  }
  return std::nullopt;
}

std::optional<std::uint32_t> LabelReader::RuleOfLine(std::string_view line) const {
  const auto found = named_lines_.find(line);
  if (found == named_lines_.end()) return std::nullopt;
  return found->second;
}

std::optional<Label> LabelReader::Read(const RulesByCharacter& order, std::string_view text, std::uint32_t at) const {
  if (at >= text.size()) return std::nullopt;
  const auto rules = order.find(text::DecodeAt(text, at).point);
  if (rules == order.end()) return std::nullopt;
  for (const std::uint32_t index : rules->second) {
    if (const auto label = ReadRule(rules_[index], index, text, at)) return label;
  }
  return std::nullopt;
}

std::optional<Label> LabelReader::ReadAt(std::string_view text, std::uint32_t at) const {
  return Read(at_line_, text, at);
}

std::optional<Label> LabelReader::ReadInside(std::string_view text, std::uint32_t at) const {
  return Read(inside_, text, at);
}

}  // namespace taizhang::segment
