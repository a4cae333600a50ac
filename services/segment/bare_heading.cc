#include "segment/bare_heading.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace taizhang::segment {
namespace {

using text::Span;

// Three paragraphs that open alike (这一年，…) show a form of their own.
constexpr std::uint32_t kSharedOpening = 3;
// Of a group's paragraphs at least one in so many has the form.
constexpr std::uint32_t kMinShare = 4;
constexpr std::uint32_t kMinLineTitle = 3;  // characters

bool AnyOpens(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return text.starts_with(word); });
}

bool AnyIn(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

bool IsDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

struct Shape {
  std::uint32_t commas = 0;
  std::uint32_t digits = 0;  // outside quotes
  std::uint32_t characters = 0;
};

Shape ShapeOf(std::string_view words) {
  Shape shape;
  std::uint32_t quotes = 0;
  for (std::size_t at = 0; at < words.size();) {
    const text::Decoded c = text::DecodeAt(words, at);
    ++shape.characters;
    shape.commas += c.point == U'，' || c.point == U',';
    shape.digits += IsDigit(c.point) && quotes == 0;
    quotes += c.point == U'“';
    quotes -= c.point == U'”' && quotes > 0;
    at += c.bytes;
  }
  return shape;
}

// The length of 2023年 at the beginning.
std::size_t YearLength(std::string_view words) {
  constexpr std::string_view kYear = "年";
  std::size_t digits = 0;
  while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9') ++digits;
  return digits == 4 && words.substr(digits).starts_with(kYear) ? digits + kYear.size() : 0;
}

std::optional<std::uint32_t> RuleOf(const LabelReader& reader, HeadingForm form) {
  for (std::uint32_t i = 0; i < reader.rules().size(); ++i) {
    if (reader.rules()[i].form == form && reader.rules()[i].opening.empty()) return i;
  }
  return std::nullopt;
}

// A paragraph of a group: a stretch of running text without another heading at the beginning of a line.
struct Opening {
  std::uint32_t line = 0;
  std::uint32_t commas = 0;
  std::string_view stop;  // the words up to the first comma where the sentence begins with a stop word
};

class Finder {
 public:
  Finder(const Paragraphs& p, const LabelReader& reader, const BareStops& stops,
         const std::vector<MarkedHeading>& marked, std::vector<Heading> labelled)
      : p_(p), reader_(reader), stops_(stops), headings_(std::move(labelled)), opens_(p.lines.size(), kNone) {
    for (const MarkedHeading& heading : marked) tiers_.resize(p.lines.size(), 0), tiers_[heading.line] = heading.tier;
    for (std::uint32_t i = 0; i < headings_.size(); ++i) {
      if (!headings_[i].inside) opens_[headings_[i].line] = headings_[i].rule;
    }
  }

  std::vector<Heading> Run() && {
    if (const auto rule = RuleOf(reader_, HeadingForm::kLine)) FindLines(*rule);
    if (const auto rule = RuleOf(reader_, HeadingForm::kRunIn)) FindRunIns(*rule);
    std::sort(headings_.begin(), headings_.end(),
              [](const Heading& a, const Heading& b) { return a.heading < b.heading; });
    return std::move(headings_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void FindLines(std::uint32_t rule) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t line = 0; line < p_.lines.size(); ++line) {
      if (p_.use[line] != LineUse::kText) continue;
      if (const auto named = reader_.RuleOfLine(p_.lines[line].span.In(p_.text))) {
        AddLine(*named, line);
        continue;
      }
      if (Tier(line) != 0 ? CanHead(line) : LooksLikeHeading(line)) found.push_back(line);
    }
    const auto plain = std::count_if(found.begin(), found.end(), [&](std::uint32_t line) { return Tier(line) == 0; });
    for (const std::uint32_t line : found) {
      if (Tier(line) != 0 || plain > 1 || HeadsEntries(line)) AddLine(rule, line);
    }
  }

  // The entries of a yearbook (【…】) stand under a line that names their subject.
  bool HeadsEntries(std::uint32_t line) const {
    const std::uint32_t next = line + 1 < p_.lines.size() ? opens_[line + 1] : kNone;
    return next != kNone && reader_.rules()[next].form == HeadingForm::kEnclosed;
  }

  void AddLine(std::uint32_t rule, std::uint32_t line) {
    Heading heading;
    heading.rule = rule;
    heading.tier = Tier(line);
    heading.line = line;
    heading.heading = heading.title = WithoutMark(p_.text, p_.lines[line].span);
    opens_[line] = rule;
    headings_.push_back(heading);
  }

  std::uint32_t Tier(std::uint32_t line) const { return tiers_.empty() ? 0 : tiers_[line]; }

  bool CanHead(std::uint32_t line) const {
    return p_.use[line] == LineUse::kText && opens_[line] == kNone &&
           IsShort(p_.text, p_.lines[line].span, 2 * kMaxRunInTitle);
  }

  // A short line without a closing mark in front of running text or of the first item of a list.
  bool LooksLikeHeading(std::uint32_t line) const {
    if (!CanHead(line) || !IsShort(p_.text, p_.lines[line].span) || line + 1 >= p_.lines.size()) return false;
    if (!IsTitle(line) || !HeadsText(line + 1)) return false;
    return line == 0 || !IsTitle(line - 1) || p_.use[line - 1] != LineUse::kText || opens_[line - 1] != kNone;
  }

  bool IsTitle(std::uint32_t line) const {
    const SentenceSpan& sentence = p_.sentences[p_.first_sentence[line]];
    const std::string_view words = p_.lines[line].span.In(p_.text);
    if (sentence.closed_by != 0 || !IsShort(p_.text, p_.lines[line].span)) return false;
    if (AnyIn(stops_.lines, words) || AnyOpens(stops_.line_opens, words)) return false;
    const Shape shape = ShapeOf(words.substr(YearLength(words)));
    return shape.characters >= kMinLineTitle && shape.digits * 3 <= shape.characters && shape.commas <= 2;
  }

  bool HeadsText(std::uint32_t line) const {
    if (p_.use[line] != LineUse::kText) return false;
    if (opens_[line] != kNone) return true;
    return p_.sentences[p_.first_sentence[line]].closed_by != 0 || !IsShort(p_.text, p_.lines[line].span);
  }

  void FindRunIns(std::uint32_t rule) {
    std::vector<Opening> group;
    std::uint32_t paragraphs = 0;
    std::uint32_t plain_rank = 0;  // of the article above; 0 outside one
    for (std::uint32_t line = 0; line < p_.lines.size(); ++line) {
      if (opens_[line] != kNone) {
        CloseGroup(rule, group, paragraphs);
        const HeadingRule& opened = reader_.rules()[opens_[line]];
        if (opened.rank <= plain_rank) plain_rank = 0;
        if (opened.plain_body) plain_rank = opened.rank;
      } else if (p_.use[line] == LineUse::kText && plain_rank == 0) {
        ++paragraphs;
        if (const auto opening = ReadOpening(line)) group.push_back(*opening);
      }
    }
    CloseGroup(rule, group, paragraphs);
  }

  // The paragraph's first sentence, if it is short and text follows it.
  std::optional<Opening> ReadOpening(std::uint32_t line) const {
    const std::uint32_t first = p_.first_sentence[line];
    const SentenceSpan& sentence = p_.sentences[first];
    if (sentence.closed_by != U'。' || first + 1 == p_.first_sentence[line + 1]) return std::nullopt;
    const Span title{sentence.span.begin, sentence.mark};
    if (!IsShort(p_.text, title)) return std::nullopt;
    const std::string_view words = title.In(p_.text);
    const Shape shape = ShapeOf(words);
    if (shape.digits > 0 || AnyIn(stops_.holds, words)) return std::nullopt;
    Opening opening{line, shape.commas, {}};
    if (AnyOpens(stops_.opens, words)) {
      opening.stop = words.substr(0, FirstClauseEnd(p_.text, title) - title.begin);
      if (opening.stop.size() == words.size()) return std::nullopt;
    }
    return opening;
  }

  // Bare sentences make a form together; those of two clauses only where they prevail, or stand among bare ones.
  void CloseGroup(std::uint32_t rule, std::vector<Opening>& group, std::uint32_t& paragraphs) {
    const auto is_bare = [](const Opening& o) { return o.stop.empty() && o.commas == 0; };
    const auto is_half = [](const Opening& o) { return o.stop.empty() && o.commas == 1; };
    const auto bare = static_cast<std::uint32_t>(std::count_if(group.begin(), group.end(), is_bare));
    const auto halves = static_cast<std::uint32_t>(std::count_if(group.begin(), group.end(), is_half));
    const bool bare_form = bare > 1 && bare * kMinShare >= paragraphs;
    const bool half_form = halves > bare && halves > 1 && (bare + halves) * 2 >= paragraphs;
    std::uint32_t passed = 0;  // bare ones so far
    for (const Opening& opening : group) {
      passed += is_bare(opening);
      const bool among = bare_form && passed > 0 && passed < bare;
      if (!opening.stop.empty() ? SharesOpening(group, opening)
          : is_bare(opening)    ? bare_form || half_form
                                : is_half(opening) && (half_form || among)) {
        AddRunIn(rule, opening.line);
      }
    }
    group.clear();
    paragraphs = 0;
  }

  // Neighbours in the group only, so that the cost stays linear.
  static bool SharesOpening(const std::vector<Opening>& group, const Opening& opening) {
    const auto at = static_cast<std::size_t>(&opening - group.data());
    std::uint32_t alike = 1;
    for (std::size_t i = at; i-- > 0 && alike < kSharedOpening && group[i].stop == opening.stop;) ++alike;
    for (std::size_t i = at + 1; i < group.size() && alike < kSharedOpening && group[i].stop == opening.stop; ++i)
      ++alike;
    return alike >= kSharedOpening;
  }

  void AddRunIn(std::uint32_t rule, std::uint32_t line) {
    Heading heading;
    heading.rule = rule;
    heading.line = line;
    const SentenceSpan& sentence = p_.sentences[p_.first_sentence[line]];
    CutTitle(p_, reader_, p_.first_sentence[line], sentence.span.begin, heading);
    headings_.push_back(heading);
  }

  const Paragraphs& p_;
  const LabelReader& reader_;
  const BareStops& stops_;
  std::vector<Heading> headings_;
  std::vector<std::uint32_t> opens_;  // the rule of the heading at the beginning of each line, or kNone
  std::vector<std::uint32_t> tiers_;
};

}  // namespace

std::vector<Heading> AddBareHeadings(const Paragraphs& paragraphs, const LabelReader& reader, const BareStops& stops,
                                     const std::vector<MarkedHeading>& marked, std::vector<Heading> labelled) {
  return Finder(paragraphs, reader, stops, marked, std::move(labelled)).Run();
}

}  // namespace taizhang::segment
