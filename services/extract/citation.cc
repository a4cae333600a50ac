#include "extract/citation.h"

#include <algorithm>
#include <utility>

#include "extract/clause.h"
#include "status_macros.h"
#include "text/title_mark.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::string_view kOpen = "《";
constexpr std::string_view kClose = "》";
// How far, in bytes, a verb may stand before its title: about fifteen characters, as in 制定全市统一的《…》.
constexpr std::uint32_t kVerbReach = 45;
// How far after the title: as in 《…》经审议通过并印发.
constexpr std::uint32_t kPassiveReach = 36;
// The words after a list of titles that may name it: 等文艺作品.
constexpr std::uint32_t kNamingReach = 30;

constexpr std::string_view kBrackets[][2] = {{"(", ")"}, {"（", "）"}, {"〔", "〕"}, {"[", "]"}, {"【", "】"}};

// Takes bracketed additions off the end of a title: 办法(试行), 规划（2021—2035年）.
std::string_view WithoutTail(std::string_view title) {
  for (bool again = true; again;) {
    again = false;
    for (const auto& [open, close] : kBrackets) {
      if (!title.ends_with(close)) continue;
      const std::size_t at = title.rfind(open);
      if (at == std::string_view::npos || at == 0) continue;
      title = title.substr(0, at);
      again = true;
    }
  }
  return title;
}

bool IsListJoiner(std::string_view gap) {
  static constexpr std::string_view kJoiners[] = {"", "、", "和", "及", "以及", "与", "，", "暨", ","};
  return std::find(std::begin(kJoiners), std::end(kJoiners), gap) != std::end(kJoiners);
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A year of four digits at `at` of the title.
bool YearAt(std::string_view title, std::size_t at) {
  return at + 4 <= title.size() && std::all_of(title.begin() + at, title.begin() + at + 4, IsDigit) &&
         (title[at] == '1' || title[at] == '2');
}

std::size_t DashAt(std::string_view title, std::size_t at) {
  static constexpr std::string_view kDashes[] = {"——", "—", "–", "－", "-", "~", "～", "至"};
  if (title.substr(at).starts_with("年")) at += std::string_view("年").size();
  for (const std::string_view dash : kDashes) {
    if (title.substr(at).starts_with(dash)) return at + dash.size();
  }
  return 0;
}

// A range of years in the title: 2021—2035年.
void ReadTerm(std::string_view title, CitationFacts& facts) {
  for (std::size_t at = 0; at + 9 <= title.size(); ++at) {
    if (!YearAt(title, at) || (at > 0 && IsDigit(title[at - 1]))) continue;
    const std::size_t second = DashAt(title, at + 4);
    if (second == 0 || !YearAt(title, second)) continue;
    const auto base = facts.title.begin;
    facts.term_start = Span{base + static_cast<std::uint32_t>(at), base + static_cast<std::uint32_t>(at) + 4};
    facts.term_end = Span{base + static_cast<std::uint32_t>(second), base + static_cast<std::uint32_t>(second) + 4};
    return;
  }
}

// The inside of a bracket that opens at `at`, closed in the same line.
std::optional<Span> BracketAt(std::string_view text, std::uint32_t at) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!text.substr(at).starts_with(open)) continue;
    const std::size_t line = std::min(text.find('\n', at), text.size());
    const std::size_t end = text.substr(0, line).find(close, at);
    if (end == std::string_view::npos) return std::nullopt;
    return Span{at + static_cast<std::uint32_t>(open.size()), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

// 国发〔2021〕12号 (GB/T 9704-2012 7.2.5), with the brackets that pages put in their place.
bool IsDocumentNumber(std::string_view words) {
  static constexpr std::string_view kYearOpens[] = {"〔", "[", "［", "【"};
  if (!words.ends_with("号")) return false;
  return std::any_of(std::begin(kYearOpens), std::end(kYearOpens), [&](std::string_view open) {
    const std::size_t at = words.find(open);
    return at != std::string_view::npos && YearAt(words, at + open.size());
  });
}

// One clause of the bracket behind a title: its number, its short name, or that it is on trial.
void ReadBracketClause(std::string_view text, Span inside, CitationFacts& facts) {
  static constexpr std::string_view kAlias[] = {"以下简称", "下称", "简称"};
  const std::string_view words = inside.In(text);
  if (IsDocumentNumber(words)) facts.document_number = inside;
  if (words == "试行") facts.trial = true;
  for (const std::string_view cue : kAlias) {
    if (!words.starts_with(cue)) continue;
    Span alias = {inside.begin + static_cast<std::uint32_t>(cue.size()), inside.end};
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"《", "》"}, {"“", "”"}, {"\"", "\""}}) {
      if (!alias.In(text).starts_with(open) || !alias.In(text).ends_with(close)) continue;
      alias.begin += static_cast<std::uint32_t>(open.size());
      alias.end -= static_cast<std::uint32_t>(close.size());
    }
    if (!alias.empty()) facts.alias = alias;
    return;
  }
}

void ReadBracket(std::string_view text, CitationFacts& facts) {
  const std::optional<Span> inside = BracketAt(text, facts.span.end);
  if (!inside) return;
  for (const Span clause : Clauses(text, *inside)) ReadBracketClause(text, clause, facts);
}

struct FoundVerb {
  Span span;
  const CitationLexicon::Verb* verb;
};

// The last verb of the window. Verbs are sorted longest first, so 制定印发 goes before 印发.
std::optional<FoundVerb> LastVerb(std::string_view text, Span window, const CitationLexicon& lexicon) {
  std::optional<FoundVerb> best;
  for (const CitationLexicon::Verb& verb : lexicon.verbs()) {
    const std::size_t at = window.In(text).rfind(verb.word);
    if (at == std::string_view::npos) continue;
    const auto begin = window.begin + static_cast<std::uint32_t>(at);
    const Span span = {begin, begin + static_cast<std::uint32_t>(verb.word.size())};
    if (!best || span.end > best->span.end) best = FoundVerb{span, &verb};
  }
  return best;
}

std::optional<FoundVerb> FirstVerb(std::string_view text, Span window, const CitationLexicon& lexicon) {
  std::optional<FoundVerb> best;
  for (const CitationLexicon::Verb& verb : lexicon.verbs()) {
    const std::size_t at = window.In(text).find(verb.word);
    if (at == std::string_view::npos) continue;
    const auto begin = window.begin + static_cast<std::uint32_t>(at);
    const Span span = {begin, begin + static_cast<std::uint32_t>(verb.word.size())};
    if (!best || span.begin < best->span.begin) best = FoundVerb{span, &verb};
  }
  return best;
}

// Cuts a window at its last clause mark; `from_end` false: at its first.
Span WithinClause(std::string_view text, Span window, bool from_end) {
  static constexpr std::string_view kMarks[] = {"，", "；", "。", "：", "！", "\n", kClose, kOpen};
  for (const std::string_view mark : kMarks) {
    const std::size_t at = from_end ? window.In(text).rfind(mark) : window.In(text).find(mark);
    if (at == std::string_view::npos) continue;
    if (from_end) {
      window.begin += static_cast<std::uint32_t>(at + mark.size());
    } else {
      window.end = window.begin + static_cast<std::uint32_t>(at);
    }
  }
  return window;
}

std::uint32_t BoundaryAtOrAfter(std::string_view text, std::uint32_t at) {
  while (!text::IsUtf8Boundary(text, at)) ++at;
  return at;
}

class CitationReader {
 public:
  CitationReader(const DocumentView& view, const CitationLexicon& lexicon) : view_(view), lexicon_(lexicon) {}

  std::vector<CitationFacts> Read(const std::vector<TitleSpan>& titles) {
    std::vector<CitationFacts> out;
    out.reserve(titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i)
      out.push_back(ReadOne(titles, i, out.empty() ? nullptr : &out.back()));
    NameWorks(out);
    return out;
  }

 private:
  CitationFacts ReadOne(const std::vector<TitleSpan>& titles, std::size_t i, const CitationFacts* last) {
    CitationFacts facts;
    facts.span = titles[i].span;
    facts.title = titles[i].title;
    const std::string_view title = facts.title.In(view_.text);
    facts.kind = lexicon_.KindOf(title);
    facts.trial =
        title.find("试行") != std::string_view::npos && WithoutTail(title).find("试行") == std::string_view::npos;
    ReadTerm(title, facts);
    ReadBracket(view_.text, facts);
    if (last != nullptr && GoesOn(*last, facts)) {
      facts.action = last->action;
      facts.verb = last->verb;
    } else {
      ReadAction(i + 1 < titles.size() ? titles[i + 1].span.begin : static_cast<std::uint32_t>(view_.text.size()), last,
                 facts);
    }
    return facts;
  }

  bool GoesOn(const CitationFacts& last, const CitationFacts& facts) const {
    if (facts.span.begin - last.span.end > kVerbReach) return false;
    Span gap = {last.span.end, facts.span.begin};
    if (const auto bracket = BracketAt(view_.text, gap.begin); bracket && bracket->end < gap.end) {
      gap.begin = BoundaryAtOrAfter(view_.text, bracket->end + 1);
    }
    return gap.begin <= gap.end && IsListJoiner(gap.In(view_.text));
  }

  void ReadAction(std::uint32_t next_title, const CitationFacts* last, CitationFacts& facts) const {
    const std::string_view text = view_.text;
    std::uint32_t from = facts.span.begin > kVerbReach ? facts.span.begin - kVerbReach : 0;
    if (last != nullptr) from = std::max(from, last->span.end);
    const Span before = WithinClause(text, {BoundaryAtOrAfter(text, from), facts.span.begin}, true);
    const auto to = static_cast<std::uint32_t>(std::min<std::size_t>(facts.span.end + kPassiveReach, text.size()));
    const Span after = WithinClause(
        text, {facts.span.end, std::max(facts.span.end, std::min(BoundaryAtOrAfter(text, to), next_title))}, false);
    const bool disposed = before.In(text).ends_with("将") || before.In(text).ends_with("把");
    std::optional<FoundVerb> found = disposed ? std::nullopt : LastVerb(text, before, lexicon_);
    if (!found) found = FirstVerb(text, after, lexicon_);
    if (found && found->span.begin >= facts.span.end && found->verb->action == "IMPLEMENT" && !disposed) found.reset();
    facts.action = found ? found->verb->action : "NONE";
    // A title that is only an attribute (《…》的配套办法) is no object; what is carried out may be (落实《…》的要求).
    if (found && after.In(text).starts_with("的") && facts.action != "IMPLEMENT" &&
        !after.In(text).starts_with("的通知")) {
      facts.action = "NONE";
    }
    if (facts.action != "NONE") facts.verb = found->span;
  }

  // Titles whose head word says nothing are works where the words around their list say so.
  void NameWorks(std::vector<CitationFacts>& citations) const {
    for (std::size_t i = 0; i < citations.size();) {
      std::size_t end = i + 1;
      while (end < citations.size() && GoesOn(citations[end - 1], citations[end])) ++end;
      const Span before = WithinClause(view_.text, {Back(citations[i].span.begin), citations[i].span.begin}, true);
      const std::uint32_t last = citations[end - 1].span.end;
      const Span after = WithinClause(view_.text, {last, Ahead(last)}, false);
      const bool works = lexicon_.NamesWorks(before.In(view_.text), after.In(view_.text));
      for (; i < end; ++i) {
        if (works && citations[i].kind == "OTHER") citations[i].kind = "MEDIA";
      }
    }
  }

  std::uint32_t Back(std::uint32_t at) const {
    return BoundaryAtOrAfter(view_.text, at > kNamingReach ? at - kNamingReach : 0);
  }
  std::uint32_t Ahead(std::uint32_t at) const {
    return BoundaryAtOrAfter(view_.text,
                             static_cast<std::uint32_t>(std::min<std::size_t>(at + kNamingReach, view_.text.size())));
  }

  const DocumentView& view_;
  const CitationLexicon& lexicon_;
};

}  // namespace

TitleScan FindTitles(std::string_view text) {
  TitleScan scan;
  std::uint32_t open = 0;
  std::uint32_t depth = 0;
  std::uint32_t end = 0;
  for (std::uint32_t here = 0; (here = text::NextTitleMark(text, end)) < text.size();) {
    if (depth > 0 && text.substr(end, here - end).find('\n') != std::string_view::npos) {
      scan.unbalanced.push_back({open, open + static_cast<std::uint32_t>(kOpen.size())});
      depth = 0;
    }
    end = here + static_cast<std::uint32_t>(kOpen.size());
    if (text::DecodeAt(text, here).point == U'《') {
      if (depth++ == 0) open = here;
    } else if (depth == 0) {
      scan.unbalanced.push_back({here, end});
    } else if (--depth == 0 && here > open + kOpen.size()) {
      scan.titles.push_back({{open, end}, {open + static_cast<std::uint32_t>(kOpen.size()), here}});
    }
  }
  if (depth > 0) scan.unbalanced.push_back({open, open + static_cast<std::uint32_t>(kOpen.size())});
  return scan;
}

absl::StatusOr<CitationLexicon> CitationLexicon::Parse(std::string_view kinds_tsv, std::string_view actions_tsv,
                                                       std::string_view media_tsv) {
  CitationLexicon lexicon;
  ASSIGN_OR_RETURN(const text::Tsv kinds, text::Tsv::Parse("citation_kinds.tsv", kinds_tsv, {"head", "kind"}));
  for (const auto& row : kinds.rows()) {
    lexicon.heads_.push_back({std::string(kinds.Cell(row, 0)), std::string(kinds.Cell(row, 1))});
  }
  ASSIGN_OR_RETURN(const text::Tsv actions, text::Tsv::Parse("citation_actions.tsv", actions_tsv, {"verb", "action"}));
  for (const auto& row : actions.rows()) {
    lexicon.verbs_.push_back({std::string(actions.Cell(row, 0)), std::string(actions.Cell(row, 1))});
  }
  ASSIGN_OR_RETURN(const text::Tsv media, text::Tsv::Parse("citation_media.tsv", media_tsv, {"cue", "side"}));
  for (const auto& row : media.rows()) {
    const std::string_view side = media.Cell(row, 1);
    if (side != "before" && side != "after") return media.Bad(row, "side is neither before nor after");
    (side == "before" ? lexicon.works_before_ : lexicon.works_after_).emplace_back(media.Cell(row, 0));
  }
  const auto longest_first = [](const auto& a, const auto& b) { return a.word.size() > b.word.size(); };
  std::stable_sort(lexicon.heads_.begin(), lexicon.heads_.end(), longest_first);
  std::stable_sort(lexicon.verbs_.begin(), lexicon.verbs_.end(), longest_first);
  return lexicon;
}

std::string_view CitationLexicon::KindOf(std::string_view title) const {
  const std::string_view head = WithoutTail(title);
  for (const Head& each : heads_) {
    if (head.ends_with(each.word)) return each.kind;
  }
  return "OTHER";
}

bool CitationLexicon::NamesWorks(std::string_view before, std::string_view after) const {
  return std::any_of(works_before_.begin(), works_before_.end(),
                     [&](const std::string& cue) { return before.ends_with(cue); }) ||
         std::any_of(works_after_.begin(), works_after_.end(),
                     [&](const std::string& cue) { return after.find(cue) != std::string_view::npos; });
}

std::vector<CitationFacts> ReadCitations(const DocumentView& view, const std::vector<TitleSpan>& titles,
                                         const CitationLexicon& lexicon) {
  return CitationReader(view, lexicon).Read(titles);
}

}  // namespace taizhang::extract
