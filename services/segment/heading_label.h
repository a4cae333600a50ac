// Reads a heading's label (序号) at a place: 一、 （一） 1. 第三条 ① 一是 ——.
//
// GB/T 9704-2012, 7.3.3 numbers the levels of an official document 一、 （一） 1. （1）; regulations count 章 节 条,
// reports 一是 二是. Which labels there are is data (rules/heading.textproto); this leaf only knows how a label is put
// together: opening, number, closing, and words behind it that make it none (一、二产业 is no heading).
//
// Threads: const members may be called concurrently.
// Cost:    bounded by the longest label; independent of the text's length.
//
// Example: reader.ReadAt("（十二）加强监管", 0)   // rule "section_cn", number 12, label 15 bytes
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "text/span.h"

namespace taizhang::segment {

// The longest heading between marks, or that words open and close, in bytes.
inline constexpr std::uint32_t kMaxMarkedHeading = 360;

enum class HeadingForm { kLabel, kEnclosed, kPhrase, kLine, kRunIn };
enum class NumberForm { kNone, kHan, kArabic, kGlyph };

// One heading style as the leaves use it; heading.proto documents the fields.
struct HeadingRule {
  std::string name;
  int style = 0;  // carried through to the output
  HeadingForm form = HeadingForm::kLabel;
  std::vector<std::string> opening;
  NumberForm number = NumberForm::kNone;
  std::vector<std::string> glyphs;
  std::vector<std::string> closing;  // longest first
  std::vector<std::string> suffix;
  std::vector<std::string> refused;
  bool inside_paragraph = false;
  bool needs_sibling = false;
  std::uint32_t rank = 0;
  bool leaf = false;
  bool plain_body = false;
};

struct Label {
  std::uint32_t rule = 0;    // index into the rules
  std::uint32_t number = 0;  // 0 where the label has none
  text::Span span;           // the label, without blanks behind it
  friend bool operator==(const Label&, const Label&) = default;
};

// A heading between two marks: 【机构改革】.
struct Enclosed {
  std::uint32_t rule = 0;
  text::Span span;   // marks included
  text::Span title;  // without them
};

// A number at `at`, up to 999: 十二, 12, １２. The span's end is where it stops.
struct ReadNumber {
  std::uint32_t number = 0;
  std::uint32_t end = 0;
};
std::optional<ReadNumber> ReadHanNumber(std::string_view text, std::uint32_t at);
std::optional<ReadNumber> ReadArabicNumber(std::string_view text, std::uint32_t at);

class LabelReader {
 public:
  explicit LabelReader(std::vector<HeadingRule> rules);

  // The label of a LABEL rule that begins at `at`, by the first rule that takes it.
  std::optional<Label> ReadAt(std::string_view text, std::uint32_t at) const;
  // The same among the rules that may open inside a paragraph.
  std::optional<Label> ReadInside(std::string_view text, std::uint32_t at) const;
  // The heading of an ENCLOSED rule that begins a line; looks no further than kMaxMarkedHeading bytes.
  std::optional<Enclosed> ReadEnclosed(std::string_view text, text::Span line) const;
  // The rule that names this whole line (前言, 名词解释): a LINE rule with openings.
  std::optional<std::uint32_t> RuleOfLine(std::string_view line) const;
  const std::vector<HeadingRule>& rules() const { return rules_; }

 private:
  void AddNamedLines(std::uint32_t rule);
  // Rules by the first character of their labels, in order of precedence.
  using RulesByCharacter = absl::flat_hash_map<char32_t, std::vector<std::uint32_t>>;

  std::optional<Label> Read(const RulesByCharacter& order, std::string_view text, std::uint32_t at) const;

  std::vector<HeadingRule> rules_;
  RulesByCharacter at_line_;
  RulesByCharacter inside_;
  std::vector<std::uint32_t> enclosed_;
  std::map<std::string, std::uint32_t, std::less<>> named_lines_;
};

}  // namespace taizhang::segment
