#include "extract/word_table.h"

#include <algorithm>
#include <bit>

#include "text/utf8.h"

namespace taizhang::extract {

WordTable::WordTable(std::initializer_list<std::string_view> words) {
  std::uint32_t id = 0;
  for (const std::string_view word : words) Add(word, id++);
}

void WordTable::Add(std::string_view word, std::uint32_t id) {
  if (Find(word)) return;
  if ((keys_ + 1) * 2 > slots_.size()) Grow();
  // 6 bytes are indexed, 3, or all of a shorter word.
  const std::size_t indexed = word.size() >= kLong ? kLong : std::min(word.size(), kShort);
  const std::uint64_t key = Key(word, 0, indexed);
  Slot& slot = slots_[SlotOf(key)];
  if (slot.key == 0) {
    slot.key = key;
    ++keys_;
  }
  const std::string_view rest = word.substr(indexed);
  words_.push_back({static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(rest.size()), id, kNone});
  pool_ += rest;
  Link(slot.first, static_cast<std::uint32_t>(words_.size() - 1));
  filter_.Add(word);
  indexed_ |= 1u << indexed;
  longest_ = std::max(longest_, word.size());
  AddLast(word);
}

// A word of one byte ends after any other.
void WordTable::AddLast(std::string_view word) {
  const std::size_t last = FoldLast(word, word.size());
  lasts_[last >> 6] |= std::uint64_t{1} << (last & 63);
  for (std::size_t before = 0; word.size() == 1 && before < lasts_.size(); ++before)
    lasts_[before] |= std::uint64_t{1} << (last & 63);
}

// Keeps the words of a key in order of length, the longest first.
void WordTable::Link(std::uint32_t& first, std::uint32_t word) {
  std::uint32_t* place = &first;
  while (*place != kNone && words_[*place].rest_size >= words_[word].rest_size) place = &words_[*place].next;
  words_[word].next = *place;
  *place = word;
}

void WordTable::Grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 8 : old.size() * 2, Slot{});
  slot_shift_ = 64 - std::countr_zero(slots_.size());
  for (const Slot& slot : old) {
    if (slot.key != 0) slots_[SlotOf(slot.key)] = slot;
  }
}

template <std::size_t kBytes>
std::optional<WordTable::Match> WordTable::LookIn(std::string_view text, std::size_t at, std::size_t below) const {
  if ((indexed_ >> kBytes & 1) == 0 || text.size() - at < kBytes) return std::nullopt;
  const std::string_view rest = text.substr(at + kBytes);
  for (std::uint32_t i = slots_[SlotOf(Key(text, at, kBytes))].first; i != kNone; i = words_[i].next) {
    const Word& word = words_[i];
    const std::size_t size = kBytes + word.rest_size;
    if (size < below && rest.starts_with(RestOf(word))) return Match{word.id, static_cast<std::uint32_t>(size)};
  }
  return std::nullopt;
}

std::optional<WordTable::Match> WordTable::Look(std::string_view text, std::size_t at, std::size_t below) const {
  if (const auto match = LookIn<kLong>(text, at, below)) return match;
  if (const auto match = LookIn<kShort>(text, at, below)) return match;
  if (const auto match = LookIn<2>(text, at, below)) return match;
  return LookIn<1>(text, at, below);
}

std::optional<std::pair<std::size_t, WordTable::Match>> WordTable::First(std::string_view text,
                                                                         std::size_t from) const {
  for (std::size_t at = filter_.Next(text, from); at < text.size(); at = filter_.Next(text, at)) {
    if (const auto match = Look(text, at, SIZE_MAX)) return std::pair(at, *match);
    at += WordFilter::Step(text[at]);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> WordTable::Find(std::string_view word) const {
  const std::optional<Match> match = LongestAt(word, 0);
  if (!match || match->size != word.size()) return std::nullopt;
  return match->id;
}

std::optional<WordTable::Match> WordTable::LongestBefore(std::string_view text, std::size_t end,
                                                         std::size_t from) const {
  if (end == 0 || words_.empty()) return std::nullopt;
  const std::size_t last = FoldLast(text, end);
  if ((lasts_[last >> 6] >> (last & 63) & 1) == 0) return std::nullopt;
  const std::string_view head = text.substr(0, end);
  std::size_t at = std::max(from, end > longest_ ? end - longest_ : 0);
  for (; at < end; ++at) {
    if (!text::IsUtf8Boundary(text, at)) continue;
    const std::optional<Match> match = LongestAt(head, at);
    if (match && at + match->size == end) return match;
  }
  return std::nullopt;
}

}  // namespace taizhang::extract
