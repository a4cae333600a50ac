#include "extract/indicator_phrase.h"

#include <algorithm>

#include "extract/clause.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

const TimeMention* TimeAt(const std::vector<TimeMention>& times, std::uint32_t at) {
  const auto found =
      std::partition_point(times.begin(), times.end(), [at](const TimeMention& t) { return t.span.end <= at; });
  return found != times.end() && found->span.begin <= at ? &*found : nullptr;
}

// True where a number or a Latin word would be cut in two.
bool StartsWithMark(std::string_view words) {
  for (const std::string_view mark : {"，", "、", "。", "；", "：", " ", ",", ";", ":", "的", "\u3000", "—"}) {
    if (words.starts_with(mark)) return true;
  }
  return false;
}

std::uint32_t CharacterAt(std::string_view text, std::uint32_t at) { return text::DecodeAt(text, at).bytes; }

constexpr std::uint32_t kCharacterBytes = 3;

// 其中有线电视: the last character of 其中有 begins a noun.
bool CutsNoun(const PhraseInputs& inputs, Span word) {
  if (word.size() <= kCharacterBytes || !word.In(inputs.text).ends_with("有")) return false;
  const auto noun = inputs.lexicon.words().At(inputs.text, word.end - kCharacterBytes, "NOUN");
  return noun && noun->end > word.end;
}

// What opens a clause without naming anything: times, regions, adverbs, marks.
std::uint32_t OpeningSize(const PhraseInputs& inputs, Span phrase) {
  const bool modifier = phrase.In(inputs.text).ends_with("的");  // 去年入库的: the time belongs to the name
  if (const TimeMention* time = modifier ? nullptr : TimeAt(inputs.times, phrase.begin))
    return std::min(time->span.end, phrase.end) - phrase.begin;
  if (StartsWithMark(phrase.In(inputs.text))) return CharacterAt(inputs.text, phrase.begin);
  const std::string_view head = inputs.text.substr(0, phrase.end);
  std::uint32_t size = 0;
  for (const std::string_view sort : {"DROP", "REGION"}) {
    const auto word = inputs.lexicon.words().At(head, phrase.begin, sort);
    if (word) size = std::max(size, CutsNoun(inputs, *word) ? word->size() - kCharacterBytes : word->size());
  }
  if (size == 0) return 0;
  const auto noun = inputs.lexicon.words().At(inputs.text, phrase.begin, "NOUN");
  const auto action = inputs.lexicon.words().At(inputs.text, phrase.begin, "ACTION");
  if ((noun && noun->size() > size) || (action && action->size() > size)) return 0;
  return size;
}

Span DropOpening(const PhraseInputs& inputs, Span phrase) {
  while (!phrase.empty()) {
    const std::uint32_t size = OpeningSize(inputs, phrase);
    if (size == 0) break;
    phrase.begin += size;
  }
  return phrase;
}

Span DropMoneyVerb(const PhraseInputs& inputs, Span phrase) {
  const auto verb = inputs.lexicon.words().At(inputs.text, phrase.begin, "MONEY_VERB");
  if (!verb || verb->end > phrase.end) return phrase;
  const Span rest = DropOpening(inputs, {verb->end, phrase.end});
  return rest.size() >= 6 ? rest : phrase;
}

// 全国共有学校: what there is begins after 共有; 拥有的茶厂数 is one name.
Span DropExistence(const PhraseInputs& inputs, Span phrase) {
  if (phrase.In(inputs.text).starts_with("每")) return phrase;
  for (const std::string_view verb : {"共有", "现有", "设有", "拥有", "建有"}) {
    const std::size_t at = phrase.In(inputs.text).find(verb);
    if (at == std::string_view::npos || at + verb.size() + 6 > phrase.size()) continue;
    if (phrase.In(inputs.text).substr(at + verb.size()).starts_with("的")) continue;
    return {phrase.begin + static_cast<std::uint32_t>(at + verb.size()), phrase.end};
  }
  return phrase;
}

// 70个城市中: 中 says that the cities are the whole; 初中 is a noun.
Span DropPlaceWord(const PhraseInputs& inputs, Span phrase) {
  constexpr std::string_view kWithin = "中";
  const bool within = phrase.size() > 2 * kWithin.size() && phrase.In(inputs.text).ends_with(kWithin);
  if (!within || inputs.lexicon.words().Before(inputs.text, phrase.end, phrase.begin, "NOUN")) return phrase;
  return {phrase.begin, phrase.end - static_cast<std::uint32_t>(kWithin.size())};
}

Span DropEnd(const PhraseInputs& inputs, Span phrase) {
  for (bool again = true; again && !phrase.empty();) {
    again = false;
    phrase = TrimMarks(inputs.text, phrase);
    for (const std::string_view mark : {"的", "、", "，", "和", "及", "：", "以及"}) {
      if (!phrase.empty() && phrase.In(inputs.text).ends_with(mark)) {
        phrase.end -= static_cast<std::uint32_t>(mark.size());
        again = true;
      }
    }
  }
  return DropPlaceWord(inputs, phrase);
}

// 安全教育、培训的时间: a deed that a list names, or that 的 makes an attribute, is nobody's.
bool IsNameOfDeed(std::string_view text, Span verb) {
  return text.substr(0, verb.begin).ends_with("、") || text.substr(verb.end).starts_with("的");
}

// 阶段性将起征点: what 将 brings to the front is what is measured. 将于2024年底建成: when it will be done is not.
Span DropDisposal(const PhraseInputs& inputs, Span phrase) {
  constexpr std::string_view kDisposal = "将";
  constexpr text::WordList kOtherWords("军", "近", "来");
  constexpr text::WordList kWhen("于", "在");
  const std::size_t at = phrase.In(inputs.text).rfind(kDisposal);
  if (at == std::string_view::npos || at + kDisposal.size() + 6 > phrase.size()) return phrase;
  Span after = {phrase.begin + static_cast<std::uint32_t>(at + kDisposal.size()), phrase.end};
  if (kOtherWords.Begin(after.In(inputs.text))) return phrase;
  if (!kWhen.Begin(after.In(inputs.text))) return after;
  const TimeMention* time = TimeAt(inputs.times, after.begin + 3);
  return time == nullptr || time->span.end + 6 > after.end ? phrase : Span{time->span.end, after.end};
}

// A long subject before an action verb with an object is left out: 各单位减免房租 -> 减免房租.
Span DropActor(const PhraseInputs& inputs, Span phrase) {
  constexpr std::uint32_t kLong = 12;
  if (inputs.lexicon.words().At(inputs.text, phrase.begin, "ACTION")) return phrase;
  for (const std::string_view actor : {"部门", "机关", "气象台"}) {
    const std::size_t at = phrase.In(inputs.text).rfind(actor);
    if (at == std::string_view::npos) continue;
    const Span deed = DropOpening(inputs, {phrase.begin + static_cast<std::uint32_t>(at + actor.size()), phrase.end});
    const auto verb = inputs.lexicon.words().At(inputs.text, deed.begin, "ACTION");
    if (verb && verb->end + 6 <= phrase.end) return deed;
  }
  for (std::uint32_t at = phrase.begin + kLong; at + kLong <= phrase.end; ++at) {
    if (!text::IsUtf8Boundary(inputs.text, at)) continue;
    const auto verb = inputs.lexicon.words().At(inputs.text, at, "DEED");
    const std::string_view before = Span{phrase.begin, at}.In(inputs.text);
    const bool listed = before.ends_with("和") || before.ends_with("、") || before.ends_with("与");
    const bool named = verb && IsNameOfDeed(inputs.text, *verb);
    if (verb && !named && !listed && verb->end + 6 <= phrase.end) return {at, phrase.end};
  }
  return phrase;
}

}  // namespace

namespace {

// 钢, 糖: one character that is all there is before the number, and no particle.
bool NamesAlone(std::string_view text, Span subject, Span phrase) {
  constexpr std::string_view kParticles =
      "以按对把给用让使向凡折令每第各该其此余超前后中内外上下新老由被经为与和及或计共";
  const Span whole = TrimMarks(text, subject);
  return whole == phrase && phrase.size() == 3 && kParticles.find(phrase.In(text)) == std::string_view::npos;
}

}  // namespace

Span PhraseBefore(const PhraseInputs& inputs, Span subject, bool money) {
  Span phrase = DropOpening(inputs, DropDisposal(inputs, TrimMarks(inputs.text, subject)));
  phrase = DropExistence(inputs, phrase);
  if (money && !phrase.empty()) phrase = DropMoneyVerb(inputs, phrase);
  phrase = DropEnd(inputs, phrase);
  if (phrase.size() > 24) phrase = DropActor(inputs, phrase);
  constexpr std::uint32_t kCharacter = 3;
  if (phrase.size() > kCharacter || NamesAlone(inputs.text, subject, phrase)) return phrase;
  return {phrase.end, phrase.end};
}

namespace {

// 0至3岁（不含3岁）儿童: a remark between the number and its noun.
Span AfterBracket(std::string_view text, Span noun) {
  constexpr std::string_view kOpen = "（";
  constexpr std::string_view kClose = "）";
  if (!noun.In(text).starts_with(kOpen)) return noun;
  const std::size_t close = noun.In(text).find(kClose);
  if (close == std::string_view::npos) return noun;
  return {noun.begin + static_cast<std::uint32_t>(close + kClose.size()), noun.end};
}

// 12.3 and -1.5 that follow a number in a list name nothing, nor does a bracket; 5A级景区 does.
bool IsBareNumber(std::string_view words) {
  for (const std::string_view other : {"（", "(", "人民币"}) {
    if (words.starts_with(other)) return true;
  }
  return words.find_first_not_of("0123456789.,-+% ") == std::string_view::npos;
}

// 未完工的, 新建的: what stands before 的 is no noun of its own.
bool Describes(std::string_view words) {
  for (const std::string_view opening : {"未", "不", "已", "新", "有", "无", "没"}) {
    if (words.starts_with(opening)) return true;
  }
  for (const std::string_view quality : {"大", "高", "好", "强", "多", "小", "低", "重要", "突出", "明显"}) {
    if (words.ends_with(quality)) return true;  // 含金量大的
  }
  return false;
}

}  // namespace

Span NounAfter(const PhraseInputs& inputs, Span tail) {
  Span noun = TrimMarks(inputs.text, tail);
  if (noun.In(inputs.text).starts_with("、")) return {noun.begin, noun.begin};
  if (noun.In(inputs.text).starts_with("的")) noun.begin += 3;
  noun = AfterBracket(inputs.text, noun);
  if (IsBareNumber(noun.In(inputs.text))) return {noun.begin, noun.begin};
  std::uint32_t at = noun.begin;
  int quotes = 0;
  while (at < noun.end) {
    const std::string_view rest = inputs.text.substr(at);
    if (rest.starts_with("“") || rest.starts_with("《") || rest.starts_with("（") || rest.starts_with("(")) ++quotes;
    if (rest.starts_with("”") || rest.starts_with("》") || rest.starts_with("）") || rest.starts_with(")")) --quotes;
    if (quotes <= 0) {
      const auto word = inputs.lexicon.words().At(inputs.text, at, "NOUN");
      const auto predicate = inputs.lexicon.words().At(inputs.text, at, "PREDICATE");
      if (word && (!predicate || word->size() >= predicate->size())) {
        at = std::min(word->end, noun.end);
        continue;
      }
      if (predicate && !inputs.text.substr(predicate->end).starts_with("的")) break;
      if (at > noun.begin && rest.starts_with("的") && !Describes(Span{noun.begin, at}.In(inputs.text))) break;
      if (ClauseEndAt(inputs.text, at) > 0 || TimeAt(inputs.times, at) != nullptr) break;
    }
    at += CharacterAt(inputs.text, at);
  }
  noun.end = std::max(noun.begin, std::min(at, noun.end));
  return DropEnd(inputs, noun);
}

Span TopicOf(const PhraseInputs& inputs, Span clause) {
  return NounAfter(inputs, DropOpening(inputs, TrimMarks(inputs.text, clause)));
}

namespace {

// Behind titles that a general word sums up: 《甲》《乙》等制度 -> 制度. `at` itself where there are none.
std::uint32_t AfterTitles(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::uint32_t after = at;
  while (text.substr(after).starts_with("《")) {
    const std::size_t close = text.find("》", after);
    if (close == std::string_view::npos || close + 3 > end) return at;
    after = static_cast<std::uint32_t>(close) + 3;
    if (text.substr(after).starts_with("》")) after += 3;
    for (const std::string_view joiner : {"、", "和", "及"}) {
      if (text.substr(after).starts_with(joiner)) after += static_cast<std::uint32_t>(joiner.size());
    }
  }
  return after > at && text.substr(after).starts_with("等") ? std::min(after + 3, end) : at;
}

}  // namespace

std::string Wording(std::string_view text, Span phrase) {
  std::string out;
  for (std::uint32_t at = phrase.begin; at < phrase.end;) {
    if (const std::uint32_t after = AfterTitles(text, at, phrase.end); after > at) {
      at = after;
      continue;
    }
    const std::uint32_t bytes = CharacterAt(text, at);
    if (text[at] == '[') {
      const std::size_t close = text.find(']', at);
      const bool mark = close != std::string_view::npos && close < phrase.end && close - at <= 4;
      if (mark) {
        at = static_cast<std::uint32_t>(close) + 1;
        continue;
      }
    }
    const std::string_view character = text.substr(at, bytes);
    if (character != " " && character != "\n" && character != "\r" && character != "\t" && character != "　")
      out += character;
    at += bytes;
  }
  return out;
}

}  // namespace taizhang::extract
