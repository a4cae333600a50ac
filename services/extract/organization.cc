#include "extract/organization.h"

#include <algorithm>

#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

// How far free words may go before a head: thirty characters, quotation marks included.
constexpr std::uint32_t kFreeReach = 120;
// Fields joined in one department: 住房和城乡建设 + 交通运输 + 水利.
constexpr int kMaxStems = 4;
constexpr int kMaxModifiers = 4;

constexpr std::string_view kPartNames[] = {"prefix", "own",        "body",     "stem",  "suffix", "free",
                                           "alone",  "inspection", "modifier", "group", "lone",   "stop"};

bool StartsWithAny(std::string_view text, std::uint32_t at, const auto& words) { return words.Begin(text.substr(at)); }

bool EndsWithAny(std::string_view text, std::uint32_t end, const auto& words) { return words.End(text.substr(0, end)); }

bool BeginsAt(std::string_view text, std::uint32_t at, std::string_view word) {
  return text::QuickStartsWith(text.substr(at), word);
}

// Characters that make a level the end of another word: 城市, 地区, 园区, 贫困县, 红旗, 结局.
constexpr std::u32string_view kBeforeLevel =
    U"城都超门夜股上地社园校景山牧灾郊辖矿林小片库新困红国节格结布医学法剧全内到客乡农部治";

// True where the character before `at` takes the level into another word.
bool IsTaken(std::string_view text, std::uint32_t at) {
  return at > 0 && kBeforeLevel.find(text::DecodeBefore(text, at).point) != std::u32string_view::npos;
}
// What follows 委 or 办 where it is no organ.
constexpr text::WordList kAfterCouncil("托", "派", "任", "员", "屈", "以", "理", "法", "学", "公", "案", "事", "结",
                                       "好", "实");

bool IsOpenQuote(std::string_view text, std::uint32_t at) {
  static constexpr text::WordList kOpen("“", "‘");
  return StartsWithAny(text, at, kOpen);
}
bool IsMark(std::string_view text, std::uint32_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte != 0xE3 && byte != 0xEF && byte >= 0x40) return false;
  constexpr std::u32string_view kMarks = U"，；。：！？《》（）\n\t,;:() ";
  return kMarks.find(text::DecodeAt(text, at).point) != std::u32string_view::npos;
}

}  // namespace

absl::StatusOr<OrganizationLexicon> OrganizationLexicon::Parse(std::string_view tsv) {
  OrganizationLexicon lexicon;
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("organizations.tsv", tsv, {"word", "kind"}));
  for (const auto& row : table.rows()) {
    static constexpr OrganizationLexicon::Part kOpenings[] = {kPrefix,     kOwn,      kStem, kAlone,
                                                              kInspection, kModifier, kLone};
    const auto part = std::find(std::begin(kPartNames), std::end(kPartNames), table.Cell(row, 1));
    if (part == std::end(kPartNames)) return table.Bad(row, "there is no such kind of part");
    if (table.Cell(row, 0).empty()) return table.Bad(row, "a part has a word");
    const auto opens = static_cast<OrganizationLexicon::Part>(part - std::begin(kPartNames));
    lexicon.AddWord(opens, table.Cell(row, 0), row.line);
    if (std::find(std::begin(kOpenings), std::end(kOpenings), opens) == std::end(kOpenings)) continue;
    lexicon.openings_.Add(table.Cell(row, 0));
  }
  lexicon.openings_.Add("中共");
  lexicon.openings_.Add("第");
  return lexicon;
}

void OrganizationLexicon::AddWord(Part part, std::string_view word, std::uint32_t line) {
  tables_[part].Add(word, line);
  parts_[Fold(word, 0)] |= static_cast<std::uint16_t>(1u << part);
}

// Reads the bodies of one text.
class BodyReader {
 public:
  BodyReader(const OrganizationLexicon& lexicon, std::string_view text, const std::vector<PlaceFacts>& places)
      : lexicon_(lexicon), text_(text), places_(places) {}

  std::vector<BodyFacts> Read(Span window) {
    std::vector<BodyFacts> bodies;
    const auto first = std::partition_point(places_.begin(), places_.end(),
                                            [window](const PlaceFacts& p) { return p.span.begin < window.begin; });
    place_ = static_cast<std::size_t>(first - places_.begin());
    for (std::uint32_t at = window.begin; at < window.end;) {
      while (place_ < places_.size() && places_[place_].span.begin < at) ++place_;
      const std::uint32_t place = place_ < places_.size() ? places_[place_].span.begin : window.end;
      const auto opening = static_cast<std::uint32_t>(lexicon_.openings_.Next(text_, at));
      at = std::min(place, opening);
      if (at >= window.end) break;
      const std::optional<BodyFacts> body = BodyAt(at);
      if (body) bodies.push_back(*body);
      at = body ? body->span.end : at + Step(at);
    }
    return bodies;
  }

 private:
  // To the next character. The text is UTF-8.
  std::uint32_t Step(std::uint32_t at) const {
    const auto lead = static_cast<unsigned char>(text_[at]);
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  using Lexicon = OrganizationLexicon;
  using Opening = BodyFacts::Opening;

  // The longest of the readings that begin here.
  std::optional<BodyFacts> BodyAt(std::uint32_t at) const {
    const std::uint32_t place_end = PlaceEnd(at);
    if (place_end > at) return Opened({at, place_end}, Opening::kPlace);
    std::optional<BodyFacts> best;
    if (const auto level = LevelAt(at)) best = Longer(best, Opened({at, *level}, Opening::kLevel));
    if (const auto alone = AloneAt(at)) best = Longer(best, Whole(at, *alone));
    if (const auto lone = At(Lexicon::kLone, at)) best = Longer(best, Class({at, *lone}, {at, at}, Opening::kNone));
    if (const auto end = ClassAt(at)) best = Longer(best, Class({at, *end}, {at, at}, Opening::kNone));
    if (best) return best;
    if (const auto own = OwnAt(at)) {
      if (const auto end = At(Lexicon::kBody, *own))
        return BodyFacts{{at, Tail(*end)}, {at, *own}, BodyFacts::Kind::kBody, Opening::kOwn};
    }
    if (const auto end = DepartmentAt(at, true)) return Whole(at, *end);
    if (const auto end = NumberedAt(at)) return Whole(at, *end);
    return std::nullopt;
  }

  static std::optional<BodyFacts> Longer(std::optional<BodyFacts> a, std::optional<BodyFacts> b) {
    return !a || (b && b->span.end > a->span.end) ? b : a;
  }

  static BodyFacts Class(Span span, Span opening, Opening by) { return {span, opening, BodyFacts::Kind::kClass, by}; }

  std::optional<std::uint32_t> At(Lexicon::Part part, std::uint32_t at) const { return lexicon_.At(part, text_, at); }

  BodyFacts Whole(std::uint32_t at, std::uint32_t end) const {
    const bool level = At(Lexicon::kPrefix, at).has_value();
    const std::uint32_t opening = level ? *At(Lexicon::kPrefix, at) : at;
    return {{at, Tail(end)}, {at, opening}, BodyFacts::Kind::kBody, level ? Opening::kLevel : Opening::kNone};
  }

  // The end of the place that begins at `at`, with 中共 before it; `at` when there is none.
  std::uint32_t PlaceEnd(std::uint32_t at) const {
    constexpr std::string_view kParty = "中共";
    const std::uint32_t name = BeginsAt(text_, at, kParty) ? at + static_cast<std::uint32_t>(kParty.size()) : at;
    for (std::size_t i = place_; i < places_.size() && places_[i].span.begin <= name; ++i) {
      if (places_[i].span.begin == name && !(places_[i].relative && places_[i].area == nullptr))
        return places_[i].span.end;
    }
    return at;
  }

  std::optional<std::uint32_t> LevelAt(std::uint32_t at) const {
    const auto end = At(Lexicon::kPrefix, at);
    if (!end || (*end - at == 3 && IsTaken(text_, at))) return std::nullopt;
    return end;
  }

  std::optional<std::uint32_t> OwnAt(std::uint32_t at) const {
    const auto end = At(Lexicon::kOwn, at);
    if (!end || (*end - at == 3 && IsTaken(text_, at))) return std::nullopt;
    return end;
  }

  std::optional<std::uint32_t> AloneAt(std::uint32_t at) const {
    const auto end = At(Lexicon::kAlone, at);
    const auto level = At(Lexicon::kPrefix, at);
    const bool cut = level && *level - at == 3 && IsTaken(text_, at);
    return !end || NoCouncil(*end) || cut ? std::nullopt : end;
  }

  // A name that a place or a level opens; nothing when no organ follows.
  std::optional<BodyFacts> Opened(Span opening, Opening by) const {
    std::optional<BodyFacts> best;
    std::uint32_t end = Tail(opening.end);
    if (end == opening.end && by == Opening::kPlace) end = TailAfterLevel(opening.end);
    if (end > opening.end) best = BodyFacts{{opening.begin, end}, opening, BodyFacts::Kind::kBody, by};
    if (const auto group = ClassAt(opening.end)) best = Longer(best, Class({opening.begin, *group}, opening, by));
    if (const auto group = GroupAt(opening.end);
        group && !(by == Opening::kLevel && At(Lexicon::kPrefix, opening.end))) {
      best = Longer(best, Class({opening.begin, *group}, opening, by));
    }
    return best;
  }

  // A short name takes its level with the organ: 吉林 + 省委.
  std::uint32_t TailAfterLevel(std::uint32_t at) const {
    const auto level = At(Lexicon::kPrefix, at);
    if (!level || text_.substr(0, at).ends_with(text_.substr(at, *level - at))) return at;
    const std::uint32_t end = Tail(*level);
    return end == *level ? at : end;
  }

  // Goes over organs, departments, numbered groups and free names, as long as they follow each other.
  std::uint32_t Tail(std::uint32_t at) const {
    for (;;) {
      std::optional<std::uint32_t> next = PartAt(at);
      if (!next) next = FreeAt(at);
      if (!next) return at;
      at = *next;
    }
  }

  std::optional<std::uint32_t> PartAt(std::uint32_t at) const {
    if (const auto end = DepartmentAt(at, false)) return end;
    if (const auto end = At(Lexicon::kBody, at); end && !NoCouncil(*end)) return end;
    return NumberedAt(at);
  }

  // 财政局; without a place or a level before it the name must be of three characters.
  std::optional<std::uint32_t> DepartmentAt(std::uint32_t at, bool alone) const {
    std::uint32_t end = at;
    std::optional<std::uint32_t> best;
    for (int stems = 0; stems < kMaxStems; ++stems) {
      const auto stem = At(Lexicon::kStem, end);
      if (!stem) break;
      end = *stem;
      const auto suffix = At(Lexicon::kSuffix, end);
      if (suffix && !NoCouncil(*suffix) && !(alone && IsCommonSuffix(end, *suffix))) best = suffix;
      if (BeginsAt(text_, end, "和")) end += 3;
    }
    return best;
  }

  // Heads that need a place before them: 水利处 alone, 教育中心 as words.
  bool IsCommonSuffix(std::uint32_t begin, std::uint32_t end) const {
    static constexpr std::string_view kCommon[] = {"处", "科", "站", "所", "中心", "公司", "集团", "办"};
    const std::string_view suffix = text_.substr(begin, end - begin);
    return std::find(std::begin(kCommon), std::end(kCommon), suffix) != std::end(kCommon);
  }

  // True when the 委 or 办 before `end` begins another word: 委托, 办理.
  bool NoCouncil(std::uint32_t end) const {
    static constexpr text::WordList kShort("委", "办", "处", "科", "所", "部");
    static constexpr text::WordList kAfterOthers("分", "罚", "置", "理", "技", "学", "有", "在", "署", "于", "门", "队",
                                                 "委");
    if (!EndsWithAny(text_, end, kShort)) return false;
    static constexpr text::WordList kCouncils("委", "办");
    if (EndsWithAny(text_, end, kCouncils)) {
      return StartsWithAny(text_, end, kAfterCouncil) && !text_.substr(end).starts_with("办公室");
    }
    return StartsWithAny(text_, end, kAfterOthers);
  }

  // 第五巡视组, 第三生态环境保护督察组.
  std::optional<std::uint32_t> NumberedAt(std::uint32_t at) const {
    static constexpr text::WordList kDigits("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    const bool numbered = BeginsAt(text_, at, "第");
    std::uint32_t end = at + (numbered ? 3 : 0);
    for (int i = 0; numbered && i < 3 && end < text_.size(); ++i) {
      if (StartsWithAny(text_, end, kDigits))
        end += 3;
      else if (text_[end] >= '0' && text_[end] <= '9')
        end += 1;
      else
        break;
    }
    if (numbered && end == at + 3) return std::nullopt;
    const auto task = At(Lexicon::kInspection, end);
    if (!task || !text_.substr(*task).starts_with("组") || text_.substr(*task).starts_with("组织")) return std::nullopt;
    return *task + 3;
  }

  // Free words up to a head.
  std::optional<std::uint32_t> FreeAt(std::uint32_t at) const {
    const std::uint32_t limit = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), at + kFreeReach));
    static constexpr text::WordList kJoiners("和", "及", "、", "与");
    if (StartsWithAny(text_, at, kJoiners)) return std::nullopt;
    bool joined = false;
    for (std::uint32_t i = at; i < limit; i += Step(i)) {
      if (const auto end = At(Lexicon::kFree, i); end && (!joined || IsTaskForce({i, *end}))) return end;
      if (IsMark(text_, i) || At(Lexicon::kStop, i) || IsCount(i)) return std::nullopt;
      if (BeginsAt(text_, i, "、") && !IsOpenQuote(text_, i + 3)) return std::nullopt;
      joined = joined || BeginsAt(text_, i, "和") || BeginsAt(text_, i, "及");
    }
    return std::nullopt;
  }

  // Heads of names that may hold 和: those of bodies set up for a task.
  bool IsTaskForce(Span head) const {
    static constexpr text::WordList kHeads("小组", "专班", "指挥部", "委员会", "联席会议", "小组办公室");
    return EndsWithAny(text_, head.end, kHeads);
  }

  // 3家: what follows is counted, not named.
  bool IsCount(std::uint32_t at) const {
    static constexpr text::WordList kMeasures("家", "名", "个", "项", "所", "余家", "多家");
    return text_[at] >= '0' && text_[at] <= '9' && StartsWithAny(text_, at + 1, kMeasures);
  }

  // 有关部门, 各级党组织: one modifier or more, then the class.
  std::optional<std::uint32_t> ClassAt(std::uint32_t at) const {
    std::uint32_t end = at;
    for (int i = 0; i < kMaxModifiers; ++i) {
      auto modifier = At(Lexicon::kModifier, end);
      if (!modifier && i > 0) modifier = At(Lexicon::kStem, end);
      if (!modifier) break;
      end = *modifier;
      if (const auto group = GroupAt(end)) return group;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> GroupAt(std::uint32_t at) const {
    const auto end = At(Lexicon::kGroup, at);
    static constexpr text::WordList kNotAfter("域", "间", "块", "位");
    if (!end || StartsWithAny(text_, *end, kNotAfter)) return std::nullopt;
    return end;
  }

  const OrganizationLexicon& lexicon_;
  std::string_view text_;
  const std::vector<PlaceFacts>& places_;
  std::size_t place_ = 0;  // the first place at or after the place being read
};

std::vector<BodyFacts> OrganizationLexicon::FindBodies(std::string_view text,
                                                       const std::vector<PlaceFacts>& places) const {
  return FindBodies(text, places, {0, static_cast<std::uint32_t>(text.size())});
}

std::vector<BodyFacts> OrganizationLexicon::FindBodies(std::string_view text, const std::vector<PlaceFacts>& places,
                                                       Span window) const {
  return BodyReader(*this, text, places).Read(window);
}

}  // namespace taizhang::extract
