#include "extract/elided_indicator.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace taizhang::extract {
namespace {

constexpr std::size_t kShortest = 6;  // the least that names something, in bytes

std::uint32_t SizeOf(std::string_view words) { return static_cast<std::uint32_t>(words.size()); }

// 生产总值增速, 达到5万亿元: it is the 生产总值 that was reached.
std::string_view WithoutRate(std::string_view owner, const CueTable& words) {
  const auto rate = words.Before(owner, SizeOf(owner), 0, "RATE_HEAD");
  return rate && rate->begin >= kShortest ? owner.substr(0, rate->begin) : owner;
}

}  // namespace

std::string_view ObjectOf(std::string_view deed, const CueTable& words) {
  while (const auto verb = words.At(deed, 0, "ACTION")) {
    deed.remove_prefix(verb->end);
    for (const std::string_view joiner : {"、", "和"}) {
      if (deed.starts_with(joiner)) deed.remove_prefix(joiner.size());
    }
  }
  return deed;
}

std::string OtherCourse(std::string_view told, std::string_view wording) {
  static constexpr std::string_view kCourses[] = {"上涨", "下降", "上升", "持平", "提高", "降低", "增长", "减少"};
  if (std::find(std::begin(kCourses), std::end(kCourses), wording) == std::end(kCourses)) return "";
  for (const std::string_view course : kCourses) {
    const std::size_t at = told.find(course);
    if (at == std::string_view::npos || at == 0 || !told.substr(at + course.size()).starts_with("的")) continue;
    return std::string(told.substr(0, at)) + std::string(wording) + std::string(told.substr(at + course.size()));
  }
  return "";
}

std::string OtherOfPair(std::string_view told, std::string_view wording) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"城镇", "农村"}, {"城市", "农村"}, {"城市", "乡村"}, {"城镇", "乡村"}, {"国内", "国际"}, {"男性", "女性"}};
  for (const auto& [first, second] : kPairs) {
    for (const auto& [own, other] : {std::pair{first, second}, std::pair{second, first}}) {
      if (wording != own) continue;
      if (told.starts_with(other) && told.size() > other.size())
        return std::string(own) + std::string(told.substr(other.size()));
      const std::size_t people = told.find("居民");
      if (people != std::string_view::npos) return std::string(own) + std::string(told.substr(people));
    }
  }
  return "";
}

std::string WithCarriedHead(std::string_view told, std::string_view wording, const CueTable& words) {
  const auto head = words.Before(told, SizeOf(told), 0, "CARRIED_HEAD");
  const auto end = words.Before(wording, SizeOf(wording), 0, "CLASS_END");
  const auto deed = words.At(wording, 0, "ACTION");
  if (!head || !end || (deed && deed->end <= end->begin)) return "";
  return std::string(wording) + std::string(told.substr(head->begin));
}

std::string_view WithoutFlow(std::string_view owner, const CueTable& words) {
  if (const auto flow = words.At(owner, 0, "FLOW"); flow && flow->end + kShortest <= owner.size())
    return owner.substr(flow->end);
  const auto flow = words.Before(owner, SizeOf(owner), 0, "FLOW");
  return flow && flow->begin >= kShortest ? owner.substr(0, flow->begin) : owner;
}

std::string WithHead(std::string_view owner, std::string_view head, const CueTable& words) {
  const auto verb = words.At(owner, 0, "ACTION");
  if (verb && verb->end + kShortest <= owner.size() && !owner.substr(verb->end).starts_with("性"))
    owner.remove_prefix(verb->end);
  for (const std::string_view mark : {"等", "的"}) {
    const std::size_t at = owner.rfind(mark);
    if (at != std::string_view::npos && at + mark.size() + kShortest <= owner.size())
      owner.remove_prefix(at + mark.size());
  }
  constexpr std::string_view kTotal = "总";
  if (head.starts_with(kTotal) && owner.ends_with(head.substr(kTotal.size())))
    owner.remove_suffix(head.size() - kTotal.size());
  for (const std::string_view each : {"各类", "各项", "各级"}) {
    if (owner.starts_with(each)) owner.remove_prefix(each.size());
  }
  return owner.ends_with(head) ? std::string(owner) : std::string(owner) + std::string(head);
}

std::string Compose(const OwnedWording& words_of, const CueTable& words) {
  const std::string& owner = words_of.owner;
  const std::string& wording = words_of.wording;
  if (wording.starts_with("占") && wording.ends_with("比重") && !owner.empty()) return owner + wording;
  const bool average = wording == "人均" || wording == "户均" || wording == "亩均";
  if (average && !owner.empty() && owner.find("均") == std::string::npos) return wording + owner;
  if (wording.empty() || (words_of.relative && words_of.kind != FigureKind::kLevel)) {
    if (owner.empty()) return wording;
    return words_of.kind == FigureKind::kChange ? owner : std::string(WithoutRate(owner, words));
  }
  const bool vague = words.Is(wording, "VAGUE_HEAD") || words_of.relative;
  return (vague || words_of.several) && !owner.empty() ? WithHead(owner, wording, words) : wording;
}

}  // namespace taizhang::extract
