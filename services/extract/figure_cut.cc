#include "extract/figure_cut.h"

#include <algorithm>

#include "extract/clause.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::string_view kJoiners[] = {"、", "和", "与", "以及", "及", "或", "/", "，"};

bool IsOneOf(char32_t point, std::u32string_view marks) { return marks.find(point) != std::u32string_view::npos; }

bool IsHanzi(char32_t point) { return point >= 0x4E00 && point <= 0x9FFF; }

// Walks over a sentence and knows at each place where its clause began.
class ClauseWalk {
 public:
  ClauseWalk(std::string_view text, Span sentence) : text_(text), end_(sentence.end), at_(sentence.begin) {
    starts_.push_back(at_);
  }

  void To(std::uint32_t to) {
    while (at_ < to) Step();
  }
  std::uint32_t begin() const { return starts_.back(); }
  bool bracketed() const { return starts_.size() > 1; }

  // Where the clause around `at` ends: the next mark, or the bracket that closes.
  std::uint32_t EndAfter(std::uint32_t at) const {
    int depth = 0;
    for (text::Decoded here; at < end_; at += here.bytes) {
      here = text::DecodeAt(text_, at);
      if (IsHanzi(here.point)) continue;
      if (IsOneOf(here.point, U"（(“《")) ++depth;
      if (IsOneOf(here.point, U"）)”》") && --depth < 0) return at;
      if (depth == 0 && ClauseEndAt(text_, at) > 0) return at;
    }
    return end_;
  }

 private:
  void Step() {
    const text::Decoded here = text::DecodeAt(text_, at_);
    if (!IsHanzi(here.point)) Take(here);
    at_ += here.bytes;
  }
  void Take(text::Decoded here) {
    if (IsOneOf(here.point, U"（(")) starts_.push_back(at_ + here.bytes);
    if (IsOneOf(here.point, U"）)") && starts_.size() > 1) starts_.pop_back();
    if (IsOneOf(here.point, U"“《")) ++quotes_;
    if (IsOneOf(here.point, U"”》") && quotes_ > 0) --quotes_;
    if (quotes_ == 0 && ClauseEndAt(text_, at_) > 0) starts_.back() = at_ + here.bytes;
  }

  std::string_view text_;
  std::uint32_t end_;
  std::uint32_t at_;
  int quotes_ = 0;
  std::vector<std::uint32_t> starts_;
};

// Where the words of a quantity end, a bound word after it included.
std::uint32_t ReachOf(const Quantity& quantity) {
  const bool after = quantity.bound_span && quantity.bound_span->begin >= quantity.span.end;
  return after ? quantity.bound_span->end : quantity.span.end;
}

// Where the words of a quantity begin, a bound word right before it and 每立方米 included.
std::uint32_t OpeningOf(const Quantity& quantity, std::uint32_t not_before) {
  std::uint32_t at = quantity.span.begin;
  if (quantity.per && quantity.per->end <= at && at - quantity.per->end <= 3) at = quantity.per->begin;
  const bool right_before = quantity.bound_span && quantity.bound_span->end <= at && at - quantity.bound_span->end <= 6;
  if (right_before) at = quantity.bound_span->begin;
  return std::max(at, not_before);
}

bool IsJoiner(std::string_view words) {
  return std::find(std::begin(kJoiners), std::end(kJoiners), words) != std::end(kJoiners);
}

// The lead after an earlier figure of the same clause: behind the 、 or 和 that parts the two.
Span LeadAfter(std::string_view text, std::uint32_t reach, std::uint32_t end) {
  Span lead = {reach, std::max(reach, end)};
  if (const text::Decoded mark = lead.empty() ? text::Decoded{0, 0} : text::DecodeAt(text, lead.begin);
      IsOneOf(mark.point, U"）)")) {
    lead.begin += mark.bytes;  // the bracket of the earlier figure
  }
  const std::size_t comma = lead.In(text).find("、");
  if (comma != std::string_view::npos) {
    lead.begin += static_cast<std::uint32_t>(comma + 3);
    return lead;
  }
  for (const std::string_view joiner : kJoiners) {
    if (lead.In(text).starts_with(joiner)) {
      lead.begin += static_cast<std::uint32_t>(joiner.size());
      return lead;
    }
    if (lead.In(text).ends_with(joiner)) return {lead.end, lead.end};
  }
  return lead;
}

// 12户41人贫困户: two counts of one noun, or one lead for both.
bool AreAdjacentCounts(const Quantity& before, const Quantity& quantity) {
  const bool counts = before.dimension == "COUNT" && quantity.dimension == "COUNT";
  const bool delimits = quantity.bound_span && quantity.bound_span->begin >= quantity.span.end;  // 3次6.0级以上地震
  return counts && !delimits && before.span.end == quantity.span.begin;
}

// 茶农10万人伤亡1.9人: so many per a round number of persons.
bool IsRateBase(const Quantity& quantity) {
  const std::string& value = quantity.value;
  constexpr std::size_t kTenThousand = 5;
  const bool round =
      value.size() >= kTenThousand && value[0] == '1' && value.find_first_not_of('0', 1) == std::string::npos;
  return round && quantity.unit == "人" && quantity.bound == Bound::kExact;
}

std::uint32_t AfterLabel(const DocumentView& view, std::uint32_t begin, std::uint32_t at) {
  const std::int32_t node = view.NodeAt(at);
  if (node < 0) return begin;
  const Span label = view.nodes[static_cast<std::size_t>(node)].label;
  return !label.empty() && label.begin >= begin && label.end <= at ? label.end : begin;
}

}  // namespace

std::vector<Figure> CutFigures(const DocumentView& view, Span sentence, const std::vector<Quantity>& quantities,
                               std::uint32_t first, std::uint32_t last, std::uint32_t base) {
  std::vector<Figure> figures;
  ClauseWalk walk(view.text, sentence);
  for (std::uint32_t i = first; i < last; ++i) {
    const Quantity& quantity = quantities[i];
    walk.To(quantity.span.begin);
    Figure figure;
    figure.quantity = i;
    figure.span = quantity.span;
    figure.bracketed = walk.bracketed();
    const std::uint32_t begin = AfterLabel(view, walk.begin(), quantity.span.begin);
    const std::uint32_t opening = OpeningOf(quantity, begin);
    figure.clause = {begin, opening};
    figure.lead = TrimMarks(view.text, figure.clause);
    figure.clause_end = walk.EndAfter(ReachOf(quantity));
    figure.tail = {std::min(ReachOf(quantity), figure.clause_end), figure.clause_end};
    figure.series_begin = base + static_cast<std::uint32_t>(figures.size());
    if (!figures.empty()) {
      Figure& before = figures.back();
      const std::uint32_t reach = ReachOf(quantities[before.quantity]);
      const bool same_clause = reach >= begin && reach <= opening;
      const bool joined = same_clause && (IsJoiner(TrimMarks(view.text, {reach, opening}).In(view.text)) ||
                                          AreAdjacentCounts(quantities[before.quantity], quantity));
      if (joined) figure.series_begin = before.series_begin;
      const bool rate = same_clause && IsRateBase(quantities[before.quantity]) && quantity.unit == "人" &&
                        Span{reach, opening}.In(view.text).find("人数") != std::string_view::npos;
      if (same_clause && !rate) {
        figure.lead = TrimMarks(view.text, LeadAfter(view.text, reach, opening));
        const bool parted = figure.lead.empty() || figure.lead.begin > reach + 1;
        before.tail.end = std::max(
            before.tail.begin, std::min(before.tail.end, parted && !figure.lead.empty() ? figure.lead.begin : opening));
      }
    }
    figures.push_back(figure);
  }
  for (Figure& figure : figures) {
    figure.series_size = static_cast<std::uint32_t>(std::count_if(
        figures.begin(), figures.end(), [&](const Figure& f) { return f.series_begin == figure.series_begin; }));
  }
  return figures;
}

}  // namespace taizhang::extract
