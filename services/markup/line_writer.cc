#include "markup/line_writer.h"

#include <algorithm>
#include <string>

#include "markup/blanks.h"
#include "markup/entities.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

// A byte that ends a plain run of text: a blank, a reference, or what may begin a blank outside ASCII.
bool EndsRun(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == '&' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

bool IsControl(char c) { return static_cast<unsigned char>(c) < 0x20 && !IsHtmlBlank(c); }

}  // namespace

void LineWriter::Text(text::Span raw, bool preformatted) {
  std::uint32_t at = raw.begin;
  first_ = true;
  const std::string_view upto = source_.substr(0, raw.end);
  while (at < raw.end) {
    const char c = source_[at];
    if (!EndsRun(c)) {
      at = TextRun(upto, at);
    } else if (IsHtmlBlank(c)) {
      AddBlank({{at, at + 1}, !preformatted, c == '\n' || c == '\r'});
      ++at;
    } else if (IsControl(c)) {
      ++at;
    } else {
      const Reference reference = ReadReference(upto.substr(at));
      const std::uint32_t bytes = reference.bytes > 0 ? reference.bytes : text::DecodeAt(upto, at).bytes;
      const std::string_view text = reference.bytes > 0 ? std::string_view(reference.text) : upto.substr(at, bytes);
      const char32_t point = text::DecodeAt(text, 0).point;
      if (IsHtmlBlank(text[0]) || IsWideBlank(point)) {
        AddBlank({{at, at + bytes}, IsHtmlBlank(text[0]), false});
      } else {
        Flush(point);
        Put({at, at + bytes}, text);
      }
      at += bytes;
    }
  }
}

// Copies the plain run at `at`; gives its end.
std::uint32_t LineWriter::TextRun(std::string_view raw, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < raw.size() && !EndsRun(raw[end])) ++end;
  Flush(text::DecodeAt(raw, at).point);
  PutKept({at, end});
  return end;
}

void LineWriter::Break(bool empty_line) {
  blanks_.clear();
  tabs_ = 0;
  breaks_ = std::max(breaks_, empty_line ? 2u : 1u);
  at_line_start_ = true;
}

void LineWriter::Part() {
  if (!at_line_start_) AddBlank({});
}

void LineWriter::Tab() {
  blanks_.clear();
  ++tabs_;
}

void LineWriter::EndRow() {
  blanks_.clear();
  rewriter_.Insert(std::string(tabs_, '\t'));
  tabs_ = 0;
}

void LineWriter::AddBlank(Blank blank) {
  if (at_line_start_ || tabs_ > 0) return;
  if (blank.collapses && !blanks_.empty() && blanks_.back().collapses) {
    blanks_.back().line_end = blanks_.back().line_end || blank.line_end;
    return;
  }
  blanks_.push_back(blank);
}

// Writes what was held back before a character.
void LineWriter::Flush(char32_t next) {
  if (at_line_start_ && breaks_ > 0 && size() > 0) rewriter_.Insert(std::string(breaks_, '\n'));
  if (at_line_start_) line_begin_ = size();
  if (tabs_ > 0) rewriter_.Insert(std::string(tabs_, '\t'));
  if (!blanks_.empty()) FlushBlanks(next);
  breaks_ = 0;
  tabs_ = 0;
  at_line_start_ = false;
  if (first_) text_begin_ = size();
  first_ = false;
}

void LineWriter::FlushBlanks(char32_t next) {
  const bool joins = blanks_.size() == 1 && blanks_[0].line_end && IsWide(next) &&
                     IsWide(text::DecodeBefore(rewriter_.output(), rewriter_.output().size()).point);
  if (!joins) {
    for (const Blank& blank : blanks_) {
      if (blank.source.empty()) {
        rewriter_.Insert(" ");
      } else if (blank.collapses || blank.source.size() == 1) {
        Put(blank.source, " ");
      } else {
        Put(blank.source, DecodeReferences(blank.source.In(source_)));
      }
    }
  }
  blanks_.clear();
}

void LineWriter::DropUpTo(std::uint32_t at) {
  if (at > rewriter_.position()) rewriter_.Drop(at - rewriter_.position());
}

void LineWriter::Put(text::Span source, std::string_view text) {
  if (text.size() == source.size() && text == source.In(source_)) return PutKept(source);
  DropUpTo(source.begin);
  if (text.size() == source.size()) {
    rewriter_.Substitute(text);
  } else {
    rewriter_.Replace(source.size(), text);
  }
}

void LineWriter::PutKept(text::Span source) {
  DropUpTo(source.begin);
  rewriter_.Keep(source.size());
}

text::MappedText LineWriter::Finish() && {
  rewriter_.Drop(rewriter_.remaining());
  return std::move(rewriter_).Finish();
}

}  // namespace taizhang::markup
