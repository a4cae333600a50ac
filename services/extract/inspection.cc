#include "extract/inspection.h"

#include <algorithm>
#include <string_view>

namespace taizhang::extract {
namespace {

using text::Span;

// How many sentences of the opening may tell of it.
constexpr std::size_t kOpening = 12;
constexpr std::string_view kTasks[] = {"巡视", "巡察", "督察", "督查", "专项检查", "审计"};
constexpr std::string_view kCarriedOut[] = {"开展了", "进行了", "开展", "进行", "实施了", "实施"};

bool HasTask(std::string_view words) {
  return std::any_of(std::begin(kTasks), std::end(kTasks),
                     [words](std::string_view task) { return words.find(task) != std::string_view::npos; });
}

class InspectionReader {
 public:
  InspectionReader(const DocumentView& view, const std::vector<BodyFacts>& bodies) : view_(view), bodies_(bodies) {}

  std::optional<InspectionFacts> Read() {
    const std::size_t count = std::min(kOpening, view_.sentences.size());
    for (std::size_t i = 0; i < count; ++i) {
      const Span sentence = view_.sentences[i].span;
      const std::string_view words = sentence.In(view_.text);
      if (!HasTask(words)) continue;
      if (!facts_.inspected) ReadVisit(sentence);
      if (!facts_.feedback && words.find("反馈") != std::string_view::npos) ReadFeedback(sentence);
    }
    const bool any = facts_.inspected || facts_.feedback;
    return any ? std::optional<InspectionFacts>(facts_) : std::nullopt;
  }

 private:
  // …组对X开展Y.
  void ReadVisit(Span sentence) {
    const std::string_view words = sentence.In(view_.text);
    std::size_t act = std::string_view::npos;
    std::size_t after = 0;
    const std::size_t to = words.find("对");
    if (to == std::string_view::npos || to == 0) return;
    for (const std::string_view verb : kCarriedOut) {
      const std::size_t at = words.find(verb, to + 3);
      if (at < act) act = at, after = at + verb.size();
    }
    if (act == std::string_view::npos || act <= to + 3 || !HasTask(words.substr(after))) return;
    const auto begin = sentence.begin;
    facts_.inspected = Span{begin + static_cast<std::uint32_t>(to + 3), begin + static_cast<std::uint32_t>(act)};
    facts_.inspector = BodyBefore(begin + static_cast<std::uint32_t>(to), begin);
    ReadName({begin + static_cast<std::uint32_t>(after), sentence.end});
    ReadDays({begin, begin + static_cast<std::uint32_t>(to)});
  }

  void ReadName(Span window) {
    const std::string_view words = window.In(view_.text);
    const std::size_t stop =
        std::min({words.find("，"), words.find(","), words.find("。"), words.find("；"), words.size()});
    Span name = {window.begin, window.begin + static_cast<std::uint32_t>(stop)};
    for (const std::string_view lead : {"为期", "集中"}) {
      if (name.In(view_.text).starts_with(lead)) return;
    }
    if (HasTask(name.In(view_.text))) facts_.name = name;
  }

  void ReadDays(Span window) {
    facts_.start = FindDate(view_.text, window);
    if (!facts_.start) return;
    const std::uint32_t next = facts_.start->span.end;
    for (const std::string_view to : {"至", "到", "—", "－", "-", "~", "～", "——"}) {
      if (!view_.text.substr(next).starts_with(to)) continue;
      facts_.end = ReadDate(view_.text, next + static_cast<std::uint32_t>(to.size()), facts_.start->year);
      if (facts_.end) return;
    }
  }

  // The body whose name ends at `at`, or the last one of the sentence before it.
  std::optional<Span> BodyBefore(std::uint32_t at, std::uint32_t from) const {
    std::optional<Span> last;
    for (const BodyFacts& body : bodies_) {
      if (body.span.end > at) break;
      if (body.span.begin < from) continue;
      // 省委第七轮巡察第一巡察组: the round stands inside the name.
      const std::string_view gap = last ? view_.text.substr(last->end, body.span.begin - last->end) : "";
      const bool round = gap.starts_with("第") && (gap.ends_with("轮巡视") || gap.ends_with("轮巡察"));
      last = round ? text::Union(*last, body.span) : body.span;
    }
    return last;
  }

  // The day before 反馈, of the year of the visit when it names none; a month before the visit is of the next year.
  void ReadFeedback(Span sentence) {
    const std::string_view words = sentence.In(view_.text);
    const Span before = {sentence.begin, sentence.begin + static_cast<std::uint32_t>(words.find("反馈"))};
    const int year = facts_.end ? facts_.end->year : facts_.start ? facts_.start->year : 0;
    std::optional<WrittenDate> day = FindDate(view_.text, before, year);
    if (!day || (facts_.start && day->span == facts_.start->span)) return;
    const bool written = day->span.In(view_.text).find("年") != std::string_view::npos;
    if (!written && facts_.end && day->month < facts_.end->month) ++day->year;
    facts_.feedback = day;
  }

  const DocumentView& view_;
  const std::vector<BodyFacts>& bodies_;
  InspectionFacts facts_;
};

}  // namespace

std::optional<InspectionFacts> ReadInspection(const DocumentView& view, const std::vector<BodyFacts>& bodies) {
  return InspectionReader(view, bodies).Read();
}

}  // namespace taizhang::extract
