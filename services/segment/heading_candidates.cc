#include "segment/heading_candidates.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace taizhang::segment {
namespace {

using text::Span;

// How far a number may jump ahead and still belong to its list.
constexpr std::uint32_t kMaxSkip = 3;

std::optional<std::uint32_t> OpensWith(const std::vector<std::string>& openings, std::string_view text) {
  for (const std::string& opening : openings) {
    if (text.starts_with(opening)) return static_cast<std::uint32_t>(opening.size());
  }
  return std::nullopt;
}

bool EndsInClauseMark(std::string_view text) {
  constexpr std::string_view kMarks[] = {"：", "，", "；", "、", ":", ",", ";"};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) { return text.ends_with(mark); });
}

// Where the sentence that a heading opens ends: ； closes it only in front of the next item. Sentences longer than a
// title are not followed further, for their first clause is the title.
std::uint32_t SentenceEnd(const Paragraphs& p, const LabelReader& reader, std::uint32_t index) {
  const std::uint32_t last = p.first_sentence[p.sentences[index].line + 1];
  const std::uint32_t begin = p.sentences[index].span.begin;
  while (p.sentences[index].closed_by == U'；' && index + 1 < last &&
         p.sentences[index].span.end - begin <= kMaxMarkedHeading &&
         !reader.ReadInside(p.text, p.sentences[index + 1].span.begin)) {
    ++index;
  }
  return p.sentences[index].mark;
}

// The place of a ： behind which a list begins, or the span's end. Looks no further than a title is long.
std::uint32_t ColonBeforeList(std::string_view text, const LabelReader& reader, Span span) {
  constexpr std::string_view kColon = "：";
  const std::string_view words = text.substr(span.begin, std::min(span.size(), kMaxMarkedHeading));
  for (std::size_t at = FindMark(words, kColon); at != std::string_view::npos; at = FindMark(words, kColon, at + 1)) {
    const auto place = span.begin + static_cast<std::uint32_t>(at);
    if (reader.ReadInside(text, place + static_cast<std::uint32_t>(kColon.size()))) return place;
  }
  return span.end;
}

class Finder {
 public:
  Finder(const Paragraphs& paragraphs, const LabelReader& reader) : p_(paragraphs), reader_(reader) {}

  std::vector<Heading> Run() && {
    for (std::uint32_t line = 0; line < p_.lines.size(); ++line) {
      if (p_.use[line] == LineUse::kText) ReadLine(line);
    }
    return std::move(out_);
  }

 private:
  void ReadLine(std::uint32_t line) {
    const std::uint32_t at = p_.lines[line].span.begin;
    if (const auto label = reader_.ReadAt(p_.text, at)) {
      Open(*label, line, p_.first_sentence[line], false, true);
    } else if (!ReadEnclosed(line)) {
      ReadPhrase(line);
    }
    ReadInside(line);
  }

  void Open(const Label& label, std::uint32_t line, std::uint32_t sentence, bool inside, bool first) {
    Heading heading;
    heading.rule = label.rule;
    heading.number = label.number;
    heading.line = line;
    heading.label = label.span;
    heading.inside = inside;
    heading.first = first;
    CutTitle(p_, reader_, sentence, label.span.end, heading);
    if (heading.title.empty() && heading.number == 0) return;
    out_.push_back(heading);
  }

  bool ReadEnclosed(std::uint32_t line) {
    const Span span = p_.lines[line].span;
    const auto enclosed = reader_.ReadEnclosed(p_.text, span);
    if (!enclosed) return false;
    const bool run_in = enclosed->span.end < span.end;
    out_.push_back({enclosed->rule, 0, 0, line, {}, enclosed->span, enclosed->title, run_in, false, true});
    return true;
  }

  // 针对…问题 as the whole of a paragraph's first sentence or clause.
  void ReadPhrase(std::uint32_t line) {
    for (std::uint32_t rule = 0; rule < reader_.rules().size(); ++rule) {
      const HeadingRule& r = reader_.rules()[rule];
      if (r.form != HeadingForm::kPhrase) continue;
      const SentenceSpan& sentence = p_.sentences[p_.first_sentence[line]];
      if (!OpensWith(r.opening, sentence.span.In(p_.text))) continue;
      if (const auto end = PhraseEnd(r, sentence)) {
        const Span phrase{sentence.span.begin, *end};
        const bool run_in = WithoutMark(p_.text, {*end, p_.lines[line].span.end}).size() > 0;
        out_.push_back({rule, 0, 0, line, {}, phrase, phrase, run_in, false, true});
        return;
      }
    }
  }

  // Where the phrase ends: at the sentence's mark, or at a ，： right behind which a list begins.
  std::optional<std::uint32_t> PhraseEnd(const HeadingRule& rule, const SentenceSpan& sentence) const {
    const Span whole{sentence.span.begin, std::min(sentence.mark, sentence.span.begin + kMaxMarkedHeading)};
    for (std::uint32_t from = whole.begin; from < whole.end;) {
      const std::uint32_t end = FirstClauseEnd(p_.text, {from, whole.end});
      const std::string_view words = p_.text.substr(whole.begin, end - whole.begin);
      const bool closes = std::any_of(rule.closing.begin(), rule.closing.end(),
                                      [&](const std::string& closing) { return words.ends_with(closing); });
      const std::uint32_t next = end < whole.end ? end + text::DecodeAt(p_.text, end).bytes : end;
      if (closes && (end == sentence.mark || reader_.ReadInside(p_.text, next))) return end;
      from = next;
    }
    return std::nullopt;
  }

  // 一是 behind 。！？；, and behind ：.
  void ReadInside(std::uint32_t line) {
    const std::uint32_t line_begin = p_.lines[line].span.begin;
    for (std::uint32_t s = p_.first_sentence[line]; s < p_.first_sentence[line + 1]; ++s) {
      const SentenceSpan& sentence = p_.sentences[s];
      if (sentence.span.begin != line_begin) {
        if (const auto label = reader_.ReadInside(p_.text, sentence.span.begin)) {
          Open(*label, line, s, true, p_.sentences[s - 1].full_stop());
        }
      }
      ReadBehindColons(line, s);
    }
  }

  void ReadBehindColons(std::uint32_t line, std::uint32_t index) {
    const SentenceSpan& sentence = p_.sentences[index];
    constexpr std::string_view kColon = "：";
    const std::string_view words = sentence.span.In(p_.text);
    for (std::size_t at = FindMark(words, kColon); at != std::string_view::npos; at = FindMark(words, kColon, at + 1)) {
      const std::uint32_t behind = sentence.span.begin + static_cast<std::uint32_t>(at + kColon.size());
      const auto label = behind < sentence.span.end ? reader_.ReadInside(p_.text, behind) : std::nullopt;
      if (label && label->number == 1) Open(*label, line, index, true, false);
    }
  }

  const Paragraphs& p_;
  const LabelReader& reader_;
  std::vector<Heading> out_;
};

// The neighbours of a candidate in the list that it may belong to.
struct Neighbours {
  std::uint32_t accepted = 0;  // the number accepted last; 0: none yet
  std::uint32_t accepted_line = 0;
  bool accepted_inside = false;
};

bool NumberFits(const Heading& h, const Neighbours& before, const Heading* after) {
  if (h.number == 0) return true;
  const bool followed = after != nullptr && after->number == h.number + 1;
  // 一是 that opens no sentence must be followed; 二是 inside must follow one of its paragraph.
  if (h.inside && h.number == 1) return h.first || (followed && after->line <= h.line + 1);
  const bool follows = before.accepted != 0 && h.number > before.accepted && h.number - before.accepted <= kMaxSkip;
  if (h.inside) return follows && h.line - before.accepted_line <= 1;
  return h.number == 1 || follows || followed || h.number == before.accepted;
}

// 三、 with a short title on a line of its own is a heading also where a page was cut and its list is gone.
bool StandsAlone(const Heading& h, const HeadingRule& rule) {
  return rule.number == NumberForm::kHan && !h.inside && !h.run_in && h.heading.end == h.title.end &&
         h.title.size() <= 3 * kMaxRunInTitle;
}

}  // namespace

text::Span WithoutMark(std::string_view text, Span span) {
  span = Trim(text, span);
  constexpr std::string_view kMarks[] = {"。", "；", "，", "：", "、", "！", "？", ";", ":", ",", "."};
  for (bool cut = true; cut && !span.empty();) {
    cut = false;
    for (const std::string_view mark : kMarks) {
      if (!span.In(text).ends_with(mark)) continue;
      span.end -= static_cast<std::uint32_t>(mark.size());
      cut = true;
    }
    span = Trim(text, span);
  }
  return span;
}

bool IsShort(std::string_view text, Span span, std::uint32_t limit) {
  return span.size() <= limit * 4 && text::CountCodePoints(span.In(text)) <= limit;
}

std::vector<std::uint32_t> SentencesOfLines(const std::vector<SentenceSpan>& sentences, std::size_t lines) {
  std::vector<std::uint32_t> begin(lines + 1, static_cast<std::uint32_t>(sentences.size()));
  for (std::uint32_t s = static_cast<std::uint32_t>(sentences.size()); s-- > 0;) begin[sentences[s].line] = s;
  for (std::size_t i = lines; i-- > 0;) begin[i] = std::min(begin[i], begin[i + 1]);
  return begin;
}

void CutTitle(const Paragraphs& p, const LabelReader& reader, std::uint32_t index, std::uint32_t words,
              Heading& heading) {
  const SentenceSpan& sentence = p.sentences[index];
  const Span line = p.lines[heading.line].span;
  const bool closed = sentence.closed_by != 0 || heading.inside || EndsInClauseMark(line.In(p.text));
  heading.run_in = sentence.closed_by != 0 || heading.inside;
  Span title{words, std::max(words, SentenceEnd(p, reader, index))};
  if (closed) title.end = ColonBeforeList(p.text, reader, title);
  if (closed && !IsShort(p.text, title)) title.end = FirstClauseEnd(p.text, title);
  heading.title = WithoutMark(p.text, title);
  heading.heading = {heading.label.empty() ? heading.title.begin : heading.label.begin, heading.title.end};
}

std::vector<Heading> FindLabelledHeadings(const Paragraphs& paragraphs, const LabelReader& reader) {
  return Finder(paragraphs, reader).Run();
}

namespace {

// True when the heading before or after it at the beginning of a line is of its form.
std::vector<bool> HasSibling(const std::vector<Heading>& candidates) {
  std::vector<bool> out(candidates.size(), false);
  std::size_t before = candidates.size();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].inside) continue;
    if (before < i && candidates[before].rule == candidates[i].rule) out[before] = out[i] = true;
    before = i;
  }
  return out;
}

}  // namespace

std::vector<Heading> KeepSequences(std::vector<Heading> candidates, const LabelReader& reader) {
  const std::size_t rules = reader.rules().size();
  std::vector<const Heading*> after(candidates.size(), nullptr);
  std::vector<const Heading*> last(rules, nullptr);
  for (std::size_t i = candidates.size(); i-- > 0;) {
    after[i] = std::exchange(last[candidates[i].rule], &candidates[i]);
  }
  const std::vector<bool> sibling = HasSibling(candidates);
  std::vector<Neighbours> before(rules);
  std::vector<Heading> out;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Heading& h = candidates[i];
    Neighbours& list = before[h.rule];
    const HeadingRule& rule = reader.rules()[h.rule];
    if (!NumberFits(h, list, after[i]) && !StandsAlone(h, rule)) continue;
    if (rule.needs_sibling && !sibling[i]) continue;
    list = {h.number, h.line, h.inside};
    out.push_back(h);
  }
  return out;
}

}  // namespace taizhang::segment
