#include "extract/distribution.h"

#include <algorithm>

#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

std::uint32_t Joiner(std::string_view rest) {
  for (const std::string_view joiner : {"以及", "、", "和", "与", "及"}) {
    if (rest.starts_with(joiner)) return static_cast<std::uint32_t>(joiner.size());
  }
  return 0;
}

// The members of a list, outside quotes, brackets and heads (普及率).
std::vector<std::string_view> Members(std::string_view phrase, const ObservationLexicon& lexicon) {
  std::vector<std::string_view> members;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::string_view rest = phrase.substr(at);
    if (rest.starts_with("“") || rest.starts_with("（") || rest.starts_with("(") || rest.starts_with("《")) ++depth;
    if (rest.starts_with("”") || rest.starts_with("）") || rest.starts_with(")") || rest.starts_with("》")) --depth;
    const std::uint32_t joiner = depth == 0 && at > begin ? Joiner(rest) : 0;
    if (joiner > 0) {
      members.push_back(phrase.substr(begin, at - begin));
      begin = at += joiner;
    } else {
      const auto head = lexicon.words().At(phrase, static_cast<std::uint32_t>(at), "HEAD");
      at = head ? head->end : at + text::DecodeAt(phrase, at).bytes;
    }
  }
  if (begin < phrase.size()) members.push_back(phrase.substr(begin));
  return members;
}

std::string_view HeadOf(std::string_view member, const ObservationLexicon& lexicon) {
  const auto head = lexicon.words().Before(member, static_cast<std::uint32_t>(member.size()), 0, "HEAD");
  return head ? head->In(member) : std::string_view();
}

// Where the member like `first` ends in `last`: 国产茶类 in 进口茶类货品 ends before 货品.
std::string_view ParallelHead(std::string_view first, std::string_view last) {
  const std::string_view mark = first.substr(first.size() - text::DecodeBefore(first, first.size()).bytes);
  const std::size_t at = last.find(mark);
  if (at == std::string_view::npos || at == 0 || at + mark.size() >= last.size()) return "";
  const auto size = static_cast<std::int64_t>(first.size());
  const auto place = static_cast<std::int64_t>(at + mark.size());
  return place >= size - 6 && place <= size + 6 ? last.substr(at + mark.size()) : std::string_view();
}

std::string_view SharedHead(std::string_view first, std::string_view last, const ObservationLexicon& lexicon) {
  if (const std::string_view parallel = ParallelHead(first, last); !parallel.empty()) return parallel;
  const std::string_view head = HeadOf(last, lexicon);
  return head.size() < last.size() ? head : std::string_view();
}

// 白酒销售 and 销售额 -> 白酒销售额.
std::string Overlapped(std::string_view front, std::string_view head) {
  for (std::size_t size = std::min(front.size(), head.size()); size > 0; --size) {
    if (front.ends_with(head.substr(0, size))) return std::string(front) + std::string(head.substr(size));
  }
  return std::string(front) + std::string(head);
}

std::vector<std::string> Compose(const std::vector<std::string_view>& members, const ObservationLexicon& lexicon) {
  std::vector<std::string> out;
  const std::string_view last = members.back();
  for (const std::string_view member : members) {
    const std::string_view own = HeadOf(member, lexicon);
    std::string wording(member);
    if (own.empty() && member.data() != last.data()) wording += SharedHead(member, last, lexicon);
    const bool bare = own.size() == member.size() && member.data() != members.front().data();
    if (bare) {
      const std::string_view first = members.front();
      wording = Overlapped(first.substr(0, first.size() - HeadOf(first, lexicon).size()), wording);
    }
    out.push_back(wording);
  }
  return out;
}

}  // namespace

std::vector<std::string> Distribute(std::string_view phrase, std::size_t count, const ObservationLexicon& lexicon) {
  if (count < 2 || phrase.empty()) return {};
  Span place;
  const std::vector<std::string>* pair = lexicon.PairIn(phrase, place);
  const bool listed = pair != nullptr && Members(place.In(phrase), lexicon).size() > 1;  // 一、二、三产业 is one word
  const std::vector<std::string_view> members = Members(phrase, lexicon);
  if (members.size() == count && !listed) return Compose(members, lexicon);
  if (pair == nullptr || pair->size() != count) return {};
  std::vector<std::string> out;
  for (const std::string& member : *pair)
    out.push_back(std::string(phrase.substr(0, place.begin)) + member + std::string(phrase.substr(place.end)));
  return out;
}

}  // namespace taizhang::extract
