#include "extract/place.h"

#include <algorithm>
#include <array>
#include <map>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

// Words that make 市, 区, 县, 旗 at the end of a name the start of another word: 北京市场, 市中区域.
constexpr std::string_view kTailWords[] = {"市场", "区域", "区间", "区块", "区位", "县域", "县级",
                                           "市级", "区级", "旗级", "州级", "旗帜", "旗舰", "盟友"};
// Words that make a short name part of another name: 南京路, 大同市场.
constexpr std::string_view kRoadWords[] = {"路", "街", "大道", "大街", "巷", "胡同", "桥", "村", "镇", "乡", "苏木"};

std::optional<AreaLevel> LevelOf(std::string_view word) {
  if (word == "province") return AreaLevel::kProvince;
  if (word == "prefecture") return AreaLevel::kPrefecture;
  if (word == "county") return AreaLevel::kCounty;
  return std::nullopt;
}

// How many digits of the code say which division it is.
std::size_t OwnDigits(AreaLevel level) {
  return level == AreaLevel::kProvince ? 2 : level == AreaLevel::kPrefecture ? 4 : 6;
}

bool FollowedByAny(std::string_view text, std::size_t at, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text::QuickStartsWith(text.substr(at), word); });
}

// True when the last character of text[..end] begins a word that is no name.
bool CutsWord(std::string_view text, std::size_t end) { return end >= 3 && FollowedByAny(text, end - 3, kTailWords); }

// A relative name: 我区, 全市.
constexpr std::string_view kOwn[] = {"我", "全", "本", "该"};
constexpr std::string_view kOwnUnits[] = {"自治区", "省", "市", "区", "县", "旗", "盟", "州"};

// The last character of a name: 市, 旗.
std::string_view ClassOf(std::string_view name) { return name.size() < 3 ? name : name.substr(name.size() - 3); }

bool SameAtLeast(const Area& a, const Area& b, std::size_t digits) {
  return a.code.compare(0, digits, b.code, 0, digits) == 0;
}

}  // namespace

absl::StatusOr<Gazetteer> Gazetteer::Parse(std::string_view areas_tsv, std::string_view words_tsv) {
  Gazetteer gazetteer;
  ASSIGN_OR_RETURN(const text::Tsv areas,
                   text::Tsv::Parse("areas.tsv", areas_tsv, {"code", "name", "level", "short", "also"}));
  gazetteer.areas_.reserve(areas.rows().size());
  for (const auto& row : areas.rows()) {
    const std::optional<AreaLevel> level = LevelOf(areas.Cell(row, 2));
    if (!level) return areas.Bad(row, "level is none of province, prefecture, county");
    Area area{std::string(areas.Cell(row, 0)), std::string(areas.Cell(row, 1)), std::string(areas.Cell(row, 3)),
              *level};
    if (area.code.size() != 6 || area.name.empty())
      return areas.Bad(row, "a code has six digits, and every area a name");
    if (!gazetteer.areas_.empty() && area.code <= gazetteer.areas_.back().code)
      return areas.Bad(row, "codes must ascend");
    const auto id = static_cast<std::uint32_t>(gazetteer.areas_.size());
    gazetteer.AddName(area.name, id, Form::kFull);
    if (area.short_name != area.name) gazetteer.AddName(area.short_name, id, Form::kShort);
    for (const std::string_view also : text::SplitCell(areas.Cell(row, 4), '|'))
      gazetteer.AddName(also, id, Form::kAlso);
    gazetteer.areas_.push_back(std::move(area));
  }
  RETURN_IF_ERROR(gazetteer.AddWords(words_tsv));
  for (const std::string_view own : kOwn) {
    for (const std::string_view unit : kOwnUnits) gazetteer.anchors_.Add(std::string(own) + std::string(unit));
  }
  return gazetteer;
}

absl::Status Gazetteer::AddWords(std::string_view words_tsv) {
  ASSIGN_OR_RETURN(const text::Tsv words, text::Tsv::Parse("area_words.tsv", words_tsv, {"word", "use", "code"}));
  for (const auto& row : words.rows()) {
    const std::string_view word = words.Cell(row, 0);
    const std::string_view use = words.Cell(row, 1);
    if (use == "alias") {
      const Area* area = ByCode(words.Cell(row, 2));
      if (area == nullptr) return words.Bad(row, "no area has this code");
      AddName(word, static_cast<std::uint32_t>(area - areas_.data()), Form::kAlias);
    } else if (use == "word") {
      names_[NameId(word)].readings.clear();
    } else if (use == "common") {
      names_[NameId(word)].common = true;
    } else {
      return words.Bad(row, "use is none of alias, word, common");
    }
  }
  return absl::OkStatus();
}

std::uint32_t Gazetteer::NameId(std::string_view word) {
  if (const auto found = table_.Find(word)) return *found;
  const auto id = static_cast<std::uint32_t>(names_.size());
  names_.push_back({static_cast<std::uint32_t>(text::CountCodePoints(word)), {}, false});
  table_.Add(word, id);
  anchors_.Add(word);
  return id;
}

void Gazetteer::AddName(std::string_view word, std::uint32_t area, Form form) {
  std::vector<Reading>& readings = names_[NameId(word)].readings;
  std::erase_if(readings, [area](const Reading& reading) { return reading.area == area; });
  readings.push_back({area, form});
}

const Area* Gazetteer::ByCode(std::string_view code) const {
  const auto found = std::lower_bound(areas_.begin(), areas_.end(), code,
                                      [](const Area& area, std::string_view wanted) { return area.code < wanted; });
  return found != areas_.end() && found->code == code ? &*found : nullptr;
}

const Area* Gazetteer::Above(const Area& area) const {
  if (area.level == AreaLevel::kProvince) return nullptr;
  if (area.level == AreaLevel::kCounty) {
    if (const Area* city = ByCode(area.code.substr(0, 4) + "00")) return city;
  }
  return ByCode(area.code.substr(0, 2) + "0000");
}

bool Gazetteer::Holds(const Area& outer, const Area& inner) {
  return outer.level <= inner.level && SameAtLeast(outer, inner, OwnDigits(outer.level));
}

// A full name speaks for itself unless it is as short as 城区; other forms need a neighbour.
bool Gazetteer::Allows(const Name& name, const Reading& reading, const Area* before, const Area* context) const {
  const Area& area = areas_[reading.area];
  if (before != nullptr && Holds(*before, area) && before != &area) return true;
  const bool near = context != nullptr && (SameAtLeast(*context, area, 4) ||
                                           (area.level == AreaLevel::kPrefecture && SameAtLeast(*context, area, 2)));
  if (name.common && reading.form != Form::kFull) return near && area.level == AreaLevel::kPrefecture;
  if (near || reading.form == Form::kAlias) return true;
  if (reading.form == Form::kFull) return name.characters > 2;
  if (reading.form == Form::kAlso) return area.level == AreaLevel::kPrefecture || name.characters > 3;
  return area.level != AreaLevel::kCounty || name.characters > 2;
}

const Area* Gazetteer::Choose(const Name& name, const Area* before, const Area* context) const {
  // Ranked by what they share with the name before, then with the document's area, then by level.
  const Area* best = nullptr;
  std::array<int, 3> best_rank = {-1, -1, -1};
  bool tie = false;
  for (const Reading& reading : name.readings) {
    if (!Allows(name, reading, before, context)) continue;
    const Area& area = areas_[reading.area];
    const auto shared = [&](const Area* other) {
      return other == nullptr               ? 0
             : SameAtLeast(*other, area, 6) ? 3
             : SameAtLeast(*other, area, 4) ? 2
             : SameAtLeast(*other, area, 2) ? 1
                                            : 0;
    };
    const std::array<int, 3> rank = {before != nullptr && Holds(*before, area) ? 1 : 0, shared(context),
                                     area.level == AreaLevel::kCounty       ? 0
                                     : area.level == AreaLevel::kPrefecture ? 1
                                                                            : 2};
    tie = rank == best_rank;
    if (rank > best_rank) best = &area, best_rank = rank, tie = false;
  }
  return tie ? nullptr : best;
}

const Area* Gazetteer::Named(std::string_view name, const Area* context) const {
  const auto id = table_.Find(name);
  return id ? Choose(names_[*id], nullptr, context) : nullptr;
}

const Area* Gazetteer::Relative(std::string_view word, const Area* context) const {
  for (const Area* area = context; area != nullptr; area = Above(*area)) {
    static constexpr std::string_view kUnits[] = {"省", "市", "区", "县", "旗", "盟", "州", "地区"};
    for (const std::string_view unit : kUnits) {
      if (word.ends_with(unit) && std::string_view(area->name).ends_with(unit)) return area;
    }
  }
  return nullptr;
}

std::optional<PlaceFacts> Gazetteer::RelativeAt(std::string_view text, std::uint32_t at, const Area* context) const {
  for (const std::string_view own : kOwn) {
    if (!text::QuickStartsWith(text.substr(at), own)) continue;
    for (const std::string_view unit : kOwnUnits) {
      if (!text::QuickStartsWith(text.substr(at + own.size()), unit)) continue;
      const Span span = {at, at + static_cast<std::uint32_t>(own.size() + unit.size())};
      if (CutsWord(text, span.end)) return std::nullopt;
      const Area* area = own == "该" ? nullptr : Relative(unit, context);
      if (area == nullptr && own != "该") return std::nullopt;
      return PlaceFacts{span, area, true};
    }
  }
  return std::nullopt;
}

// The place whose name begins at `at`. Of a name that runs into another word the shorter form is tried; `skip` is set
// to the length of an ordinary word that begins here.
std::optional<PlaceFacts> Gazetteer::PlaceAt(std::string_view text, std::uint32_t at, const Area* before,
                                             const Area* context, std::uint32_t* skip) const {
  std::size_t below = SIZE_MAX;
  while (const auto match = table_.LongestAt(text, at, below)) {
    below = match->size;
    const Name& name = names_[match->id];
    const std::uint32_t end = at + match->size;
    if (name.readings.empty()) {
      *skip = match->size;
      return std::nullopt;
    }
    const bool full = name.readings.front().form == Form::kFull;
    if (full ? CutsWord(text, end) : FollowedByAny(text, end, kRoadWords)) continue;
    const bool allowed = std::any_of(name.readings.begin(), name.readings.end(),
                                     [&](const Reading& r) { return Allows(name, r, before, context); });
    if (allowed) return PlaceFacts{{at, end}, Choose(name, before, context), false};
  }
  return std::nullopt;
}

std::vector<PlaceFacts> Gazetteer::FindPlaces(std::string_view text, const Area* context) const {
  std::vector<PlaceFacts> places;
  std::map<std::string_view, const Area*> last;  // by the class of its name, for 该县
  const auto next = [&](std::size_t from) { return static_cast<std::uint32_t>(anchors_.Next(text, from)); };
  for (std::uint32_t at = next(0), step = 0; at < text.size(); at = next(at + step)) {
    step = static_cast<std::uint32_t>(WordFilter::Step(text[at]));
    const bool joins = !places.empty() && places.back().span.end == at && !places.back().relative;
    const Area* before = joins ? places.back().area : nullptr;
    std::optional<PlaceFacts> place = PlaceAt(text, at, before, context, &step);
    if (!place) place = RelativeAt(text, at, context);
    if (!place) continue;
    step = place->span.size();
    if (place->relative && place->area == nullptr) place->area = last[ClassOf(place->span.In(text))];
    if (place->area != nullptr) last[ClassOf(place->area->name)] = place->area;
    if (before != nullptr && place->area != nullptr && before != place->area && Holds(*before, *place->area)) {
      places.back() = {text::Union(places.back().span, place->span), place->area, false};
    } else {
      places.push_back(*place);
    }
  }
  return places;
}

}  // namespace taizhang::extract
