#include "extract/mention.h"

#include <algorithm>

namespace taizhang::extract {
namespace {

using text::Span;

// 中共乌海市 and 乌海: what opens the name without the party's mark.
std::string_view WithoutParty(std::string_view opening) {
  constexpr std::string_view kParty = "中共";
  return opening.starts_with(kParty) ? opening.substr(kParty.size()) : opening;
}

// The levels above: 中央 and 国家 are whole by themselves.
bool IsNational(std::string_view level) { return level == "中央" || level == "国家" || level == "最高"; }

// 局 in 局党组: the issuer up to its own head.
std::string House(std::string_view own, std::string_view issuer) {
  static constexpr std::string_view kSelf[] = {"我", "本", "该", "全"};
  for (const std::string_view self : kSelf) {
    if (own.starts_with(self)) own.remove_prefix(self.size());
  }
  const std::size_t at = issuer.rfind(own);
  return at == std::string_view::npos || at == 0 ? std::string() : std::string(issuer.substr(0, at + own.size()));
}

// The full name of a place that a chain of names gives: 甘肃省武威市民勤县.
std::string FullName(const Gazetteer& gazetteer, const Area& area) {
  std::string name = area.name;
  for (const Area* above = gazetteer.Above(area); above != nullptr; above = gazetteer.Above(*above))
    name = above->name + name;
  return name;
}

}  // namespace

std::string CanonicalBody(std::string_view text, const BodyFacts& body, const MentionContext& context) {
  const std::string_view rest = text.substr(body.opening.end, body.span.end - body.opening.end);
  const std::string_view opening = body.opening.In(text);
  switch (body.opened_by) {
    case BodyFacts::Opening::kPlace: {
      // 吉林省委: the short name takes its class from the level behind it.
      const auto places = context.gazetteer.FindPlaces(WithoutParty(opening), context.area);
      const Area* area = places.empty() ? nullptr : places.back().area;
      if (area == nullptr) return std::string(body.span.In(text));
      const std::string_view level = std::string_view(area->name).substr(area->name.size() - 3);
      const bool repeated = !opening.ends_with(level) && rest.starts_with(level);
      const std::string_view party = opening.starts_with("中共") ? "中共" : "";
      return std::string(party) + area->name + std::string(repeated ? rest.substr(level.size()) : rest);
    }
    case BodyFacts::Opening::kLevel: {
      if (IsNational(opening)) return std::string(body.span.In(text));
      const Area* area = context.gazetteer.Relative(
          opening.ends_with("直") ? opening.substr(0, opening.size() - 3) : opening, context.area);
      return area == nullptr ? std::string() : area->name + std::string(rest);
    }
    case BodyFacts::Opening::kOwn: {
      const Area* area = context.gazetteer.Relative(opening, context.area);
      if (area != nullptr) return area->name + std::string(rest);
      const std::string house = House(opening, context.issuer);
      return house.empty() ? std::string() : house + std::string(rest);
    }
    case BodyFacts::Opening::kNone:
      return std::string(body.span.In(text));
  }
  return {};
}

std::vector<MentionFacts> MergeMentions(std::string_view text, const std::vector<PlaceFacts>& places,
                                        const std::vector<BodyFacts>& bodies, const std::vector<PersonFacts>& persons,
                                        const MentionContext& context) {
  std::vector<MentionFacts> mentions;
  mentions.reserve(places.size() + bodies.size() + persons.size());
  std::size_t next = 0;
  for (const PlaceFacts& place : places) {
    while (next < bodies.size() && bodies[next].span.end <= place.span.begin) ++next;
    const bool part =
        next < bodies.size() && bodies[next].span.Contains(place.span) && bodies[next].kind == BodyFacts::Kind::kBody;
    if (part || (place.relative && place.area == nullptr)) continue;
    mentions.push_back({MentionFacts::Kind::kPlace,
                        place.span,
                        place.area == nullptr ? "" : FullName(context.gazetteer, *place.area),
                        place.area,
                        {}});
  }
  for (const BodyFacts& body : bodies) {
    if (body.kind != BodyFacts::Kind::kBody) continue;
    mentions.push_back({MentionFacts::Kind::kOrganization, body.span, CanonicalBody(text, body, context), nullptr, {}});
  }
  for (const PersonFacts& person : persons) {
    mentions.push_back(
        {MentionFacts::Kind::kPerson, person.name, std::string(person.name.In(text)), nullptr, person.role});
  }
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const MentionFacts& a, const MentionFacts& b) { return a.span < b.span; });
  return mentions;
}

}  // namespace taizhang::extract
