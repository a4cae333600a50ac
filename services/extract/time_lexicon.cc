#include "extract/time_lexicon.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "text/cursor.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using Point = TimePoint;

std::optional<std::int32_t> Number(std::string_view text) {
  std::int32_t value = 0;
  if (!absl::SimpleAtoi(absl::string_view(text.data(), text.size()), &value)) return std::nullopt;
  return value;
}

std::vector<std::string> Words(std::string_view cell) {
  std::vector<std::string> out;
  for (const std::string_view word : text::SplitCell(cell, ' ')) out.emplace_back(word);
  return out;
}

// One meaning: "reference-year -1", "half 1", "edge end" …; false for an unknown one.
bool AddMeaning(std::string_view name, std::string_view argument, TimeLexicon::Word& word) {
  const std::optional<std::int32_t> number = Number(argument);
  Point& point = word.point;
  const auto relative = [&](Point::Relative to) {
    point.relative = to;
    point.offset = number.value_or(0);
    return number.has_value();
  };
  const auto part = [&](Point::Part to) {
    point.part = to;
    point.index = number.value_or(0);
    return number.has_value();
  };
  const auto year = [&](Point::Base base) {
    point.base = base;
    point.year = number.value_or(0);
    return number.has_value();
  };
  if (name == "vague") return word.vague = true;
  if (name == "interval") return word.kind = TimeKind::kInterval, true;
  if (name == "whole-year") return point.whole_year = true;
  if (name == "reference-year") return year(Point::Base::kReference);
  if (name == "discourse-year") return year(Point::Base::kDiscourse);
  if (name == "half") return part(Point::Part::kHalf);
  if (name == "quarter") return part(Point::Part::kQuarter);
  if (name == "season") return part(Point::Part::kSeason);
  if (name == "day") return relative(Point::Relative::kDay);
  if (name == "week") return relative(Point::Relative::kWeek);
  if (name == "month") return relative(Point::Relative::kMonth);
  if (name == "relative-quarter") return relative(Point::Relative::kQuarter);
  // Days, months and quarters of today and those of the discourse differ in what they count from.
  if (name == "of-reference") return point.base = Point::Base::kReference, true;
  if (name == "of-discourse") return point.base = Point::Base::kDiscourse, true;
  if (name == "start") return point.edge = Point::Edge::kStart, true;
  if (name == "end") return point.edge = Point::Edge::kEnd, true;
  return false;
}

bool ReadMeaning(std::string_view cell, TimeLexicon::Word& word) {
  for (const std::string_view item : text::SplitCell(cell, ' ')) {
    const std::size_t equals = item.find('=');
    const std::string_view argument = equals == std::string_view::npos ? "" : item.substr(equals + 1);
    if (!AddMeaning(item.substr(0, equals), argument, word)) return false;
  }
  return !cell.empty();
}

template <typename Entry>
const Entry* Longest(const std::vector<Entry>& entries, const std::vector<std::uint32_t>& candidates,
                     std::string_view rest, std::string Entry::*word) {
  for (const std::uint32_t index : candidates) {
    if (text::QuickStartsWith(rest, entries[index].*word)) return &entries[index];
  }
  return nullptr;
}

bool EndsWithAny(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [text](const std::string& word) { return text.ends_with(word); });
}

bool StartsWithAny(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [text](const std::string& word) { return text.starts_with(word); });
}

}  // namespace

std::string_view TimeKindName(TimeKind kind) {
  switch (kind) {
    case TimeKind::kDate:
      return "DATE";
    case TimeKind::kTime:
      return "TIME";
    case TimeKind::kInterval:
      return "INTERVAL";
    case TimeKind::kDuration:
      return "DURATION";
    case TimeKind::kRecurrence:
      return "RECURRENCE";
    case TimeKind::kVague:
      return "VAGUE";
  }
  return "";
}

absl::Status TimeLexicon::ReadWords(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("time_words.tsv", tsv, {"word", "meaning", "not_after", "not_before", "example"}));
  for (const text::Tsv::Row& row : table.rows()) {
    Word word;
    word.word = table.Cell(row, 0);
    if (word.word.empty()) return table.Bad(row, "no word");
    if (!ReadMeaning(table.Cell(row, 1), word)) return table.Bad(row, "the meaning is not understood");
    word.not_after = Words(table.Cell(row, 2));
    word.not_before = Words(table.Cell(row, 3));
    word.example = table.Cell(row, 4);
    words_.push_back(std::move(word));
  }
  std::stable_sort(words_.begin(), words_.end(),
                   [](const Word& a, const Word& b) { return a.word.size() > b.word.size(); });
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    MarkOpening(words_[i].word);
    words_by_first_[text::QuickDecode(words_[i].word, 0).point].push_back(i);
  }
  return absl::OkStatus();
}

absl::Status TimeLexicon::ReadPeriods(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("periods.tsv", tsv, {"name", "field", "first_year", "last_year", "example"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::optional<std::int32_t> first = Number(table.Cell(row, 2)), last = Number(table.Cell(row, 3));
    if (table.Cell(row, 0).empty() || !first || !last || *first > *last) {
      return table.Bad(row, "a period needs a name and two years in order");
    }
    periods_.push_back({std::string(table.Cell(row, 0)), std::string(table.Cell(row, 1)), *first, *last,
                        std::string(table.Cell(row, 4))});
  }
  std::stable_sort(periods_.begin(), periods_.end(),
                   [](const Period& a, const Period& b) { return a.name.size() > b.name.size(); });
  for (std::uint32_t i = 0; i < periods_.size(); ++i) {
    MarkOpening(periods_[i].name);
    if (periods_[i].field.empty()) periods_by_first_[text::QuickDecode(periods_[i].name, 0).point].push_back(i);
  }
  return absl::OkStatus();
}

absl::Status TimeLexicon::ReadEvents(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("events.tsv", tsv, {"event", "date", "example"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::optional<text::Date> date = text::ParseIsoDate(table.Cell(row, 1));
    if (table.Cell(row, 0).empty() || !date) return table.Bad(row, "an event needs a name and a day YYYY-MM-DD");
    events_.push_back({std::string(table.Cell(row, 0)), *date, std::string(table.Cell(row, 2))});
  }
  std::stable_sort(events_.begin(), events_.end(),
                   [](const Event& a, const Event& b) { return a.name.size() > b.name.size(); });
  for (std::uint32_t i = 0; i < events_.size(); ++i) {
    MarkOpening(events_[i].name);
    events_by_first_[text::QuickDecode(events_[i].name, 0).point].push_back(i);
  }
  return absl::OkStatus();
}

absl::StatusOr<TimeLexicon> TimeLexicon::Parse(std::string_view words_tsv, std::string_view periods_tsv,
                                               std::string_view events_tsv) {
  TimeLexicon lexicon;
  RETURN_IF_ERROR(lexicon.ReadWords(words_tsv));
  RETURN_IF_ERROR(lexicon.ReadPeriods(periods_tsv));
  RETURN_IF_ERROR(lexicon.ReadEvents(events_tsv));
  return lexicon;
}

const TimeLexicon::Word* TimeLexicon::FindWord(std::string_view text, std::size_t at) const {
  if (!openers_.Contains(text::QuickDecode(text, at).point)) return nullptr;
  const auto found = words_by_first_.find(text::QuickDecode(text, at).point);
  if (found == words_by_first_.end()) return nullptr;
  const Word* word = Longest(words_, found->second, text.substr(at), &Word::word);
  if (word == nullptr || EndsWithAny(text.substr(0, at), word->not_after)) return nullptr;
  return StartsWithAny(text.substr(at + word->word.size()), word->not_before) ? nullptr : word;
}

const TimeLexicon::Period* TimeLexicon::FindPeriod(std::string_view text, std::size_t at) const {
  if (!openers_.Contains(text::DecodeAt(text, at).point)) return nullptr;
  const auto found = periods_by_first_.find(text::DecodeAt(text, at).point);
  return found == periods_by_first_.end() ? nullptr : Longest(periods_, found->second, text.substr(at), &Period::name);
}

const TimeLexicon::Period* TimeLexicon::PeriodIn(std::string_view name, std::string_view text_after) const {
  for (const Period& period : periods_) {
    if (!period.field.empty() && period.name == name && text_after.starts_with(period.field)) return &period;
  }
  return nullptr;
}

const TimeLexicon::Event* TimeLexicon::FindEvent(std::string_view text, std::size_t at) const {
  if (!openers_.Contains(text::DecodeAt(text, at).point)) return nullptr;
  const auto found = events_by_first_.find(text::DecodeAt(text, at).point);
  return found == events_by_first_.end() ? nullptr : Longest(events_, found->second, text.substr(at), &Event::name);
}

}  // namespace taizhang::extract
