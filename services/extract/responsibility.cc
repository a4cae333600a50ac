#include "extract/responsibility.h"

#include <algorithm>
#include <string>

#include "extract/clause.h"
#include "status_macros.h"
#include "text/character_set.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

struct RoleSorts {
  std::string_view after;
  std::string_view before;
  ResponsibleRole role;
};
constexpr RoleSorts kRoles[] = {{"LEAD after", "LEAD before", ResponsibleRole::kLead},
                                {"OWNER after", "OWNER before", ResponsibleRole::kOwner},
                                {"SUPPORT after", "SUPPORT before", ResponsibleRole::kSupport}};
// How far back, in bytes, a 《 may stand that a name is inside of.
constexpr std::uint32_t kTitleReach = 300;

// What may stand between the start of a clause and its subject, beside a time: 目前, 其中, 31个.
constexpr std::string_view kBeforeSubject[] = {
    "其中", "目前", "截至目前", "同时", "随后", "现",   "近期", "去年", "今年", "当年", "已",   "经",
    "我",   "一是", "二是",     "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "将",
    "并",   "但",   "而",       "个",   "家",   "名",   "通过", "全",   "共",   "及时"};
// What follows a body that is no actor there: its chief, its property.
constexpr std::string_view kNoActor[] = {"的",       "书记", "主要领导", "主要负责", "领导", "班子", "党政主要",
                                         "反馈意见", "交办", "网站",     "门户",     "：",   ":"};

bool StartsAny(std::string_view text, std::uint32_t at, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view w) { return text::QuickStartsWith(text.substr(at), w); });
}

// Goes back from `at` over words that may precede a subject; true when the clause begins there.
bool OpensClause(std::string_view text, std::uint32_t at, std::uint32_t from, const std::vector<TimeInput>& times) {
  for (bool again = true; again && at > from;) {
    again = false;
    if (const char before = text[at - 1]; (before >= '0' && before <= '9') || before == ' ') --at, again = true;
    for (const std::string_view word : kBeforeSubject) {
      if (again || at < from + word.size() || !text::QuickEndsWith(text.substr(0, at), word)) continue;
      at -= static_cast<std::uint32_t>(word.size());
      again = true;
    }
    const auto time =
        std::partition_point(times.begin(), times.end(), [at](const TimeInput& t) { return t.span.end < at; });
    if (!again && time != times.end() && time->span.end == at && time->span.begin >= from)
      at = time->span.begin, again = true;
  }
  if (at <= from) return true;
  const std::uint32_t mark = at - text::DecodeBefore(text, at).bytes;
  static constexpr std::string_view kOpens[] = {"（", "(", "、", "”", "】", ".", "．", "）", ")"};
  return ClauseEndAt(text, mark) > 0 || StartsAny(text, mark, kOpens);
}

bool InTitle(std::string_view text, Span name, Span window) {
  const std::uint32_t from = std::max(window.begin, name.begin > kTitleReach ? name.begin - kTitleReach : 0);
  const std::string_view before = text.substr(from, name.begin - from);
  const std::size_t open = before.rfind("《");
  return open != std::string_view::npos && before.find("》", open) == std::string_view::npos;
}

void AddOnce(std::string_view text, ResponsibleFacts facts, std::vector<ResponsibleFacts>& out) {
  if (out.size() >= kMostActors) return;
  const auto same = std::find_if(
      out.begin(), out.end(), [&](const ResponsibleFacts& each) { return each.name.In(text) == facts.name.In(text); });
  if (same == out.end()) out.push_back(facts);
}

}  // namespace

absl::StatusOr<ResponsibilityReader> ResponsibilityReader::Parse(std::string_view tsv) {
  ResponsibilityReader reader;
  ASSIGN_OR_RETURN(reader.cues_, CueTable::Parse("responsibility_cues.tsv", tsv, {"cue", "role", "place"},
                                                 {"LEAD after", "OWNER after", "SUPPORT after", "LEAD before",
                                                  "OWNER before", "SUPPORT before"}));
  return reader;
}

std::optional<ResponsibleRole> ResponsibilityReader::RoleAfter(std::string_view text, std::uint32_t at) const {
  std::optional<ResponsibleRole> role;
  std::uint32_t longest = 0;
  for (const RoleSorts& each : kRoles) {
    const auto cue = cues_.At(text, at, each.after);
    if (cue && cue->size() > longest) longest = cue->size(), role = each.role;
  }
  return role;
}

bool ResponsibilityReader::IsSubject(std::string_view text, Span name, Span window, const NamedActors& actors) const {
  return !StartsAny(text, name.end, kNoActor) && !InTitle(text, name, window) &&
         OpensClause(text, name.begin, window.begin, actors.times);
}

std::optional<ResponsibleRole> ResponsibilityReader::ActorRole(std::string_view text, Span name, Span window,
                                                               const NamedActors& actors) const {
  if (StartsAny(text, name.end, kNoActor) || InTitle(text, name, window)) return std::nullopt;
  if (const auto role = RoleAfter(text, name.end)) return role;
  // A count may stand between the word of charge and the class: 确定了15个市级部门.
  std::uint32_t at = name.begin;
  while (at > window.begin && ((text[at - 1] >= '0' && text[at - 1] <= '9') || text.substr(0, at).ends_with("个"))) {
    at -= text::DecodeBefore(text, at).bytes;
  }
  for (const RoleSorts& each : kRoles) {
    if (cues_.Before(text, at, window.begin, each.before)) return each.role;
  }
  return IsSubject(text, name, window, actors) ? std::optional<ResponsibleRole>(ResponsibleRole::kOwner) : std::nullopt;
}

std::vector<ResponsibleFacts> ResponsibilityReader::Read(std::string_view text, Span window,
                                                         const NamedActors& actors) const {
  std::vector<ResponsibleFacts> out;
  const auto first_at = [&](const auto& named, auto begin_of) {
    return std::partition_point(named.begin(), named.end(), [&](const auto& n) { return begin_of(n) < window.begin; });
  };
  auto body = first_at(actors.bodies, [](const BodyFacts& b) { return b.span.begin; });
  auto place = first_at(actors.places, [](const PlaceFacts& p) { return p.span.begin; });
  const auto take = [&](Span name) {
    if (const auto role = ActorRole(text, name, window, actors)) AddOnce(text, {name, *role}, out);
  };
  for (; body != actors.bodies.end() && body->span.end <= window.end; ++body) {
    for (; place != actors.places.end() && place->span.begin < body->span.begin; ++place) {
      if (!place->relative) take(place->span);
    }
    while (place != actors.places.end() && place->span.begin < body->span.end) ++place;
    take(body->span);
  }
  for (; place != actors.places.end() && place->span.end <= window.end; ++place) {
    if (!place->relative) take(place->span);
  }
  return out;
}

std::vector<ResponsibleFacts> ResponsibilityReader::ReadList(std::string_view text, Span value, ResponsibleRole role,
                                                             bool first_leads) const {
  std::vector<ResponsibleFacts> out;
  for (Span item : ListItems(text, value)) {
    ResponsibleRole own = role;
    for (const RoleSorts& each : kRoles) {
      const auto cue = cues_.Before(text, item.end, item.begin, each.after);
      if (!cue || cue->begin == item.begin) continue;
      own = each.role;
      item.end = cue->begin;
    }
    while (item.In(text).ends_with("等") && item.size() > 3) item.end -= 3;
    if (item.In(text).starts_with("由")) item.begin += 3;
    if (first_leads && role == ResponsibleRole::kOwner)
      own = out.empty() ? ResponsibleRole::kLead : ResponsibleRole::kSupport;
    if (!item.empty()) AddOnce(text, {item, own}, out);
  }
  return out;
}

std::vector<ResponsibilityReader::Bracket> ResponsibilityReader::ReadBrackets(std::string_view text, Span window,
                                                                              bool first_leads) const {
  std::vector<Bracket> brackets;
  std::vector<std::uint32_t> opens;  // 旗县（市、区） stands inside
  static const text::CharacterSet kMarks(U"（(）)。！？\n!?");
  const std::string_view words = text.substr(0, window.end);
  std::uint32_t next = window.begin;
  for (std::uint32_t at = 0; (at = kMarks.FindIn(words, next)) < window.end;) {
    const text::Decoded mark = text::DecodeAt(text, at);
    next = at + mark.bytes;
    if (mark.point == U'（' || mark.point == '(') {
      opens.push_back(at);
      continue;
    }
    if (mark.point != U'）' && mark.point != ')') {
      opens.clear();
      continue;
    }
    if (opens.empty()) continue;
    const std::uint32_t open = opens.back();
    opens.pop_back();
    const Span inside = {open + text::DecodeAt(text, open).bytes, at};
    const Span span = {open, at + text::DecodeAt(text, at).bytes};
    // Every part ends in its word, or the last part's word governs the list: A、B负责; A牵头，B、C配合.
    Bracket bracket{span, {}};
    for (const Span part : Clauses(text, inside)) {
      for (const RoleSorts& each : kRoles) {
        const auto cue = cues_.Before(text, part.end, part.begin, each.after);
        if (!cue || cue->begin == part.begin) continue;
        for (ResponsibleFacts& facts : ReadList(text, {part.begin, cue->begin}, each.role, first_leads)) {
          AddOnce(text, facts, bracket.responsible);
        }
        break;
      }
    }
    if (!bracket.responsible.empty()) brackets.push_back(std::move(bracket));
  }
  return brackets;
}

std::optional<Span> ResponsibilityReader::ActorBefore(std::string_view text, std::uint32_t at,
                                                      const std::vector<Span>& stretches,
                                                      const NamedActors& actors) const {
  for (const Span stretch : stretches) {
    const Span window = {stretch.begin, std::min(at, stretch.end)};
    std::optional<Span> last;
    const auto take = [&](const auto& named) {
      auto each =
          std::partition_point(named.begin(), named.end(), [&](const auto& n) { return n.span.begin < window.begin; });
      for (; each != named.end() && each->span.end <= window.end; ++each) {
        const bool later = !last || each->span.begin > last->end;
        if (later && IsSubject(text, each->span, window, actors)) last = each->span;
      }
    };
    take(actors.bodies);
    take(actors.places);
    if (last) return last;
  }
  return std::nullopt;
}

bool FirstLeads(std::string_view text) {
  if (text.find("为牵头") == std::string_view::npos) return false;
  static constexpr std::string_view kSaid[] = {"列第一位者为牵头", "列第一位的为牵头", "排名第一的为牵头",
                                               "列在首位的为牵头", "第一个单位为牵头", "排在第一位的为牵头",
                                               "列首位的为牵头"};
  return std::any_of(std::begin(kSaid), std::end(kSaid),
                     [text](std::string_view s) { return text.find(s) != std::string_view::npos; });
}

}  // namespace taizhang::extract
