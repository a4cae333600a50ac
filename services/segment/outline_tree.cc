#include "segment/outline_tree.h"

#include <algorithm>
#include <optional>

namespace taizhang::segment {
namespace {

class Builder {
 public:
  Builder(const Paragraphs& paragraphs, const LabelReader& reader, const std::vector<Heading>& headings)
      : p_(paragraphs),
        rules_(reader.rules()),
        headings_(headings),
        above_(rules_.size(), std::vector<bool>(rules_.size(), false)),
        last_number_(rules_.size(), 0),
        last_label_(rules_.size()),
        places_(PlacesOfRules(headings, rules_.size())) {}

  void Reset() {
    stack_.clear();
    std::fill(last_number_.begin(), last_number_.end(), 0);
  }

  void Add(std::uint32_t index) {
    const Heading& h = headings_[index];
    if (const auto place = Continued(h)) {
      stack_.resize(*place);
    } else if (const auto open = OpenList(h); open && !NestsInParagraph(h, *open)) {
      stack_.resize(*open);
      RemarkOrder(h, last_number_[h.rule]);
    } else if (!open) {
      PopLower(index);
      if (h.number > 1 && h.number != last_number_[h.rule] + 1) RemarkOrder(h, last_number_[h.rule]);
    }
    Push(h);
  }

  Outline Take() && { return std::move(out_); }

 private:
  // The indices of the headings of each rule.
  static std::vector<std::vector<std::uint32_t>> PlacesOfRules(const std::vector<Heading>& headings,
                                                               std::size_t rules) {
    std::vector<std::vector<std::uint32_t>> places(rules);
    for (std::uint32_t i = 0; i < headings.size(); ++i) places[headings[i].rule].push_back(i);
    return places;
  }

  const Heading& At(std::size_t depth) const { return out_.entries[stack_[depth]].heading; }

  // The open list that h continues: the nearest whose last number comes right before it, at the same place of a
  // paragraph if there is one. An unnumbered heading continues the nearest list of its own form.
  std::optional<std::size_t> Continued(const Heading& h) const {
    std::optional<std::size_t> found;
    for (std::size_t i = stack_.size(); i-- > 0;) {
      const Heading& open = At(i);
      if (open.rule != h.rule || open.tier != h.tier) continue;
      if (h.number != 0 && open.number + 1 != h.number) continue;
      if (open.inside == h.inside) return i;
      if (!found) found = i;
    }
    return found;
  }

  std::optional<std::size_t> OpenList(const Heading& h) const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (At(i).rule == h.rule && At(i).tier == h.tier) return i;
    }
    return std::nullopt;
  }

  // A list inside a paragraph is a list under the item of the same style that opened a line before it.
  bool NestsInParagraph(const Heading& h, std::size_t open) const {
    return h.inside && h.number == 1 && !At(open).inside;
  }

  void PopLower(std::uint32_t index) {
    while (!stack_.empty() && IsLower(At(stack_.size() - 1), index)) stack_.pop_back();
  }

  // True when `open` cannot carry the heading, so that its list is closed.
  bool IsLower(const Heading& open, std::uint32_t index) const {
    const Heading& h = headings_[index];
    const HeadingRule& rule = rules_[open.rule];
    if (open.tier != 0 && h.tier != 0) return open.tier >= h.tier;
    const bool same_line = open.line == h.line;
    if (rule.leaf && open.run_in && !same_line && !Announces(open, h)) return true;
    if (rules_[h.rule].form == HeadingForm::kLine) {
      if (const auto next = NextNumber(open.rule, index)) return *next <= open.number;
      if (above_[open.rule][h.rule] == above_[h.rule][open.rule]) return rule.rank >= rules_[h.rule].rank;
    }
    if (above_[open.rule][h.rule] != above_[h.rule][open.rule]) return above_[h.rule][open.rule];
    if (Announces(open, h) && h.number <= 1) return false;
    return rule.rank > rules_[h.rule].rank;
  }

  // True when nothing stands between the two and `open` is a line of its own or ends in a colon.
  bool Announces(const Heading& open, const Heading& h) const {
    if (!out_.entries.empty() && out_.entries.back().heading.heading != open.heading) return false;
    if (open.line == h.line) return true;
    if (h.line != open.line + 1) return false;
    const std::string_view line = p_.lines[open.line].span.In(p_.text);
    return !open.run_in || line.ends_with("：") || line.ends_with(":");
  }

  // The number of the next heading of a rule behind `index`.
  std::optional<std::uint32_t> NextNumber(std::uint32_t rule, std::uint32_t index) const {
    const auto& places = places_[rule];
    const auto at = std::upper_bound(places.begin(), places.end(), index);
    if (at == places.end() || headings_[*at].number == 0) return std::nullopt;
    return headings_[*at].number;
  }

  void Push(const Heading& h) {
    if (stack_.size() >= kMaxDepth) {
      if (!too_deep_) out_.remarks.push_back({Oddity::kTooDeep, h.heading, h.number, 0});
      too_deep_ = true;
      return;
    }
    OutlineEntry entry;
    entry.heading = h;
    entry.parent = stack_.empty() ? -1 : static_cast<std::int32_t>(stack_.back());
    entry.level = static_cast<std::uint32_t>(stack_.size() + 1);
    for (std::size_t i = 0; i < stack_.size(); ++i) above_[At(i).rule][h.rule] = true;
    stack_.push_back(static_cast<std::uint32_t>(out_.entries.size()));
    out_.entries.push_back(entry);
    last_number_[h.rule] = h.number;
    last_label_[h.rule] = h.label;
  }

  void RemarkOrder(const Heading& h, std::uint32_t before) {
    if (h.number == 0 || (h.inside && h.number == 1)) return;
    // 第三条之一 behind 第三条 repeats the number and is in order.
    if (h.number == before && h.label.In(p_.text) != last_label_[h.rule].In(p_.text)) return;
    const Oddity oddity = h.number > before ? Oddity::kSkipped : Oddity::kRepeated;
    out_.remarks.push_back({oddity, h.heading, h.number, before});
  }

  const Paragraphs& p_;
  const std::vector<HeadingRule>& rules_;
  const std::vector<Heading>& headings_;
  std::vector<std::vector<bool>> above_;  // above_[a][b]: a has carried b
  std::vector<std::uint32_t> last_number_;
  std::vector<text::Span> last_label_;
  std::vector<std::vector<std::uint32_t>> places_;
  std::vector<std::uint32_t> stack_;  // indices of entries, from the top
  bool too_deep_ = false;             // said once
  Outline out_;
};

constexpr std::string_view kClosingMarks[] = {"。", "；", "：", "，", "、", "！", "？", ";", ":", ",", "."};

// Behind the mark that closes a heading.
std::uint32_t BehindMark(std::string_view text, std::uint32_t at) {
  for (const std::string_view mark : kClosingMarks) {
    if (text.substr(at).starts_with(mark)) return at + static_cast<std::uint32_t>(mark.size());
  }
  return at;
}

}  // namespace

Outline BuildOutline(const Paragraphs& paragraphs, const LabelReader& reader, const std::vector<Heading>& headings,
                     const std::vector<std::uint32_t>& resets) {
  Builder builder(paragraphs, reader, headings);
  std::size_t reset = 0;
  for (std::uint32_t i = 0; i < headings.size(); ++i) {
    for (; reset < resets.size() && resets[reset] <= headings[i].line; ++reset) builder.Reset();
    builder.Add(i);
  }
  return std::move(builder).Take();
}

void SetBodies(std::string_view text, std::uint32_t end, std::vector<OutlineEntry>& entries) {
  std::vector<std::size_t> open;  // entries whose body has not ended
  const auto close = [&](std::size_t entry, std::uint32_t at) {
    text::Span& body = entries[entry].body;
    const std::uint32_t begin = BehindMark(text, entries[entry].heading.heading.end);
    body = Trim(text, {begin, std::max(begin, at)});
    if (body.empty()) body = {begin, begin};
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    while (!open.empty() && entries[open.back()].level >= entries[i].level) {
      close(open.back(), entries[i].heading.heading.begin);
      open.pop_back();
    }
    open.push_back(i);
  }
  for (const std::size_t entry : open) close(entry, end);
}

}  // namespace taizhang::segment
