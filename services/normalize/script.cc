#include "normalize/script.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_format.h"
#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "status_macros.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;

constexpr char32_t kPlane = 0x10000;

// The lead bytes of hanzi in UTF-8; everything else is passed over byte by byte.
bool MayBeHanzi(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  return (b >= 0xE3 && b <= 0xE9) || b == 0xEF || b == 0xF0;
}

bool IsOneCharacter(std::string_view text) { return !text.empty() && DecodeInline(text, 0).bytes == text.size(); }

}  // namespace

ScriptConverter::ScriptConverter() : plane0_(kPlane), phrases_(1) {}

ScriptConverter::Entry* ScriptConverter::Find(char32_t character) {
  if (character < kPlane) return &plane0_[character];
  const auto at = std::lower_bound(beyond_.begin(), beyond_.end(), character,
                                   [](const auto& entry, char32_t c) { return entry.first < c; });
  return at != beyond_.end() && at->first == character ? &at->second : nullptr;
}

absl::Status ScriptConverter::AddCharacters(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("opencc_characters.tsv", tsv, {"traditional", "simplified", "only"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view from = table.Cell(row, 0);
    const std::string_view to = table.Cell(row, 1);
    if (!IsOneCharacter(from) || !IsOneCharacter(to)) return table.Bad(row, "not one character for one");
    const Entry entry = {DecodeInline(to, 0).point, kNoPhrases, table.Cell(row, 2) == "1"};
    const char32_t c = DecodeInline(from, 0).point;
    if (c < kPlane) {
      plane0_[c] = entry;
      if (entry.traditional_only) traditional_only_.Add(c);
    } else {
      beyond_.emplace_back(c, entry);
    }
  }
  std::sort(beyond_.begin(), beyond_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return absl::OkStatus();
}

void ScriptConverter::AddPhrase(Phrase phrase) {
  Entry* entry = Find(DecodeInline(phrase.traditional, 0).point);
  if (entry == nullptr) return;
  if (entry->phrases == kNoPhrases) {
    entry->phrases = static_cast<std::uint32_t>(phrases_.size());
    phrases_.emplace_back();
  }
  std::vector<Phrase>& list = phrases_[entry->phrases];
  const auto same = [&](const Phrase& p) { return p.traditional == phrase.traditional; };
  list.erase(std::remove_if(list.begin(), list.end(), same), list.end());
  const auto at = std::find_if(list.begin(), list.end(),
                               [&](const Phrase& p) { return p.traditional.size() < phrase.traditional.size(); });
  list.insert(at, std::move(phrase));
}

absl::Status ScriptConverter::AddPhrases(std::string_view file, std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse(file, tsv, {"traditional", "simplified"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view from = table.Cell(row, 0);
    const std::string_view to = table.Cell(row, 1);
    if (from.empty() || to.empty()) return table.Bad(row, "an empty word");
    if (Find(DecodeInline(from, 0).point) == nullptr) return table.Bad(row, "begins with a character of no table");
    AddPhrase({std::string(from), std::string(to)});
  }
  return absl::OkStatus();
}

absl::Status ScriptConverter::CheckExamples(std::string_view lock) const {
  ASSIGN_OR_RETURN(const text::Tsv table, text::Tsv::Parse("script_lock.tsv", lock, {"simplified", "example"}));
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string converted = ToSimplified(table.Cell(row, 1)).text;
    if (converted.find(table.Cell(row, 0)) == converted.npos) {
      return table.Bad(row, absl::StrFormat("the example gives %s", converted));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<ScriptConverter> ScriptConverter::Load(std::string_view characters, std::string_view phrases,
                                                      std::string_view lock) {
  ScriptConverter converter;
  RETURN_IF_ERROR(converter.AddCharacters(characters));
  RETURN_IF_ERROR(converter.AddPhrases("opencc_phrases.tsv", phrases));
  RETURN_IF_ERROR(converter.AddPhrases("script_lock.tsv", lock));
  RETURN_IF_ERROR(converter.CheckExamples(lock));
  return converter;
}

double ScriptConverter::TraditionalShare(std::string_view text) const {
  std::size_t hanzi = 0;
  std::size_t traditional = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!MayBeHanzi(text[at])) {
      ++at;
      continue;
    }
    const Decoded decoded = DecodeInline(text, at);
    at += decoded.bytes;
    if (!IsHanzi(decoded.point)) continue;
    ++hanzi;
    traditional += IsTraditionalOnly(decoded.point);
  }
  return hanzi == 0 ? 0 : static_cast<double>(traditional) / static_cast<double>(hanzi);
}

const ScriptConverter::Phrase* ScriptConverter::LongestPhrase(const Entry& entry, std::string_view rest) const {
  for (const Phrase& phrase : phrases_[entry.phrases]) {
    if (rest.starts_with(phrase.traditional)) return &phrase;
  }
  return nullptr;
}

text::MappedText ScriptConverter::ToSimplified(std::string_view text) const {
  text::Rewriter out(text);
  const auto put = [&out](std::uint32_t at, std::size_t bytes, std::string_view simplified) {
    out.KeepUpTo(at);
    if (simplified.size() == bytes) {
      out.Substitute(simplified);
    } else {
      out.Replace(static_cast<std::uint32_t>(bytes), simplified);
    }
  };
  std::string one;
  for (std::uint32_t at = 0; at < text.size();) {
    if (!MayBeHanzi(text[at])) {
      ++at;
      continue;
    }
    const Decoded decoded = DecodeInline(text, at);
    const Entry* entry = Find(decoded.point);
    std::uint32_t bytes = decoded.bytes;
    if (entry == nullptr) {
    } else if (const Phrase* phrase = LongestPhrase(*entry, text.substr(at)); phrase != nullptr) {
      bytes = static_cast<std::uint32_t>(phrase->traditional.size());
      if (phrase->traditional != phrase->simplified) put(at, bytes, phrase->simplified);
    } else if (entry->simplified != 0) {
      one.clear();
      text::AppendUtf8(entry->simplified, one);
      put(at, bytes, one);
    }
    at += bytes;
  }
  return std::move(out).Finish();
}

char32_t ScriptConverter::Simplified(char32_t traditional) const {
  const Entry* entry = Find(traditional);
  return entry == nullptr || entry->simplified == 0 ? traditional : entry->simplified;
}

bool ScriptConverter::IsTraditionalOnly(char32_t character) const {
  if (character < kPlane) return traditional_only_.Contains(character);
  const Entry* entry = Find(character);
  return entry != nullptr && entry->traditional_only;
}

}  // namespace taizhang::normalize
