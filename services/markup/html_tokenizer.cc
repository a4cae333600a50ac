#include "markup/html_tokenizer.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"

namespace taizhang::markup {
namespace {

constexpr std::string_view kAttributeNames[] = {"charset",    "class", "colspan",  "content", "hidden",   "href",
                                                "http-equiv", "id",    "itemprop", "name",    "property", "rel",
                                                "rowspan",    "src",   "style",    "title"};
constexpr std::size_t kLongestAttribute = 10;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool IsLetter(char c) { return absl::ascii_isalpha(static_cast<unsigned char>(c)); }
bool EndsName(char c) { return IsBlank(c) || c == '/' || c == '>'; }

std::optional<AttributeName> FindAttribute(std::string_view name) {
  if (name.size() > kLongestAttribute) return std::nullopt;
  for (std::size_t i = 0; i < std::size(kAttributeNames); ++i) {
    const bool same =
        std::equal(name.begin(), name.end(), kAttributeNames[i].begin(), kAttributeNames[i].end(),
                   [](char a, char b) { return absl::ascii_tolower(static_cast<unsigned char>(a)) == b; });
    if (same) return static_cast<AttributeName>(i);
  }
  return std::nullopt;
}

text::Span SpanOf(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool HtmlTokenizer::Next(Token& token) {
  while (at_ < source_.size()) {
    const std::size_t begin = at_;
    if (raw_ != Tag::kOther) {
      at_ = RawTextEnd();
      raw_ = Tag::kOther;
    } else {
      if (source_[at_] == '<' && TakeMarkup(token)) return true;
      if (at_ != begin) continue;  // something without content was passed over
      at_ = std::min(source_.find('<', at_ + 1), source_.size());
    }
    if (at_ == begin) continue;
    token = {Token::Kind::kText, Tag::kText, false, {}, SpanOf(begin, at_), std::move(token.attributes)};
    token.attributes.clear();
    return true;
  }
  return false;
}

// At a "<". True with a tag; else what is no text was passed over, or nothing was.
bool HtmlTokenizer::TakeMarkup(Token& token) {
  const char next = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
  if (IsLetter(next)) return TakeTag(token, false);
  if (next == '!' || next == '?') {
    SkipComment();
  } else if (next == '/' && at_ + 2 < source_.size()) {
    if (IsLetter(source_[at_ + 2])) return TakeTag(token, true);
    SkipPast(">");
  }
  return false;
}

void HtmlTokenizer::SkipComment() {
  if (!source_.substr(at_).starts_with("<!--")) return SkipPast(">");
  if (source_.substr(at_).starts_with("<!-->")) {
    at_ += 5;
  } else if (source_.substr(at_).starts_with("<!--->")) {
    at_ += 6;
  } else {
    for (at_ += 4; at_ < source_.size(); at_ += 2) {  // "-->" or "--!>"
      at_ = std::min(source_.find("--", at_), source_.size());
      while (at_ + 2 < source_.size() && source_[at_ + 2] == '-') ++at_;
      const std::string_view rest = source_.substr(std::min(at_ + 2, source_.size()));
      if (rest.starts_with('>')) return void(at_ += 3);
      if (rest.starts_with("!>")) return void(at_ += 4);
    }
    at_ = source_.size();
  }
}

void HtmlTokenizer::SkipPast(std::string_view mark) {
  const std::size_t end = source_.find(mark, at_);
  at_ = end == std::string_view::npos ? source_.size() : end + mark.size();
}

void HtmlTokenizer::SkipBlanks() {
  while (at_ < source_.size() && IsBlank(source_[at_])) ++at_;
}

bool HtmlTokenizer::TakeTag(Token& token, bool end_tag) {
  const std::size_t begin = at_;
  at_ += end_tag ? 2 : 1;
  const std::size_t name = at_;
  while (at_ < source_.size() && !EndsName(source_[at_])) ++at_;
  token.kind = end_tag ? Token::Kind::kEnd : Token::Kind::kStart;
  token.name = source_.substr(name, at_ - name);
  token.tag = FindTag(token.name);
  token.self_closing = false;
  token.attributes.clear();
  for (;;) {
    SkipBlanks();
    if (at_ >= source_.size()) return false;
    if (source_[at_] == '>') break;
    if (source_[at_] == '/') {
      token.self_closing = at_ + 1 < source_.size() && source_[at_ + 1] == '>';
      ++at_;
    } else {
      TakeAttribute(token);
    }
  }
  ++at_;
  token.source = SpanOf(begin, at_);
  if (!end_tag && Has(token.tag, kRawText | kRcdata)) {
    raw_ = token.tag;
    raw_name_ = token.name;
  }
  return true;
}

void HtmlTokenizer::TakeAttribute(Token& token) {
  const std::size_t begin = at_++;  // a leading = is part of the name
  while (at_ < source_.size() && !EndsName(source_[at_]) && source_[at_] != '=') ++at_;
  const std::string_view name = source_.substr(begin, at_ - begin);
  SkipBlanks();
  text::Span value = SpanOf(at_, at_);
  if (at_ < source_.size() && source_[at_] == '=') {
    ++at_;
    value = TakeValue();
  }
  const auto known = FindAttribute(name);
  if (!known) return;
  const bool again = std::any_of(token.attributes.begin(), token.attributes.end(),
                                 [&](const Attribute& earlier) { return earlier.name == *known; });
  if (!again) token.attributes.push_back({*known, value});
}

text::Span HtmlTokenizer::TakeValue() {
  SkipBlanks();
  if (at_ >= source_.size()) return SpanOf(at_, at_);
  const char quote = source_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at_ + 1;
    const std::size_t end = std::min(source_.find(quote, begin), source_.size());
    at_ = std::min(end + 1, source_.size());
    return SpanOf(begin, end);
  }
  const std::size_t begin = at_;
  while (at_ < source_.size() && !IsBlank(source_[at_]) && source_[at_] != '>') ++at_;
  return SpanOf(begin, at_);
}

bool HtmlTokenizer::At(std::size_t at, std::string_view lower) const {
  if (source_.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (absl::ascii_tolower(static_cast<unsigned char>(source_[at + i])) !=
        absl::ascii_tolower(static_cast<unsigned char>(lower[i]))) {
      return false;
    }
  }
  return true;
}

// The place of "</name" followed by a blank, / or >; the end of the source without one.
std::size_t HtmlTokenizer::FindEndTag(std::size_t from) const {
  for (std::size_t at = source_.find("</", from); at != std::string_view::npos; at = source_.find("</", at + 2)) {
    const std::size_t after = at + 2 + raw_name_.size();
    if (At(at + 2, raw_name_) && after < source_.size() && EndsName(source_[after])) return at;
  }
  return source_.size();
}

std::size_t HtmlTokenizer::RawTextEnd() const { return raw_ == Tag::kScript ? ScriptEnd() : FindEndTag(at_); }

// A script may hold "<!-- <script> </script> -->"; that end tag is not its own.
std::size_t HtmlTokenizer::ScriptEnd() const {
  bool escaped = false;
  bool nested = false;
  for (std::size_t at = source_.find_first_of("<-", at_); at != std::string_view::npos;
       at = source_.find_first_of("<-", at + 1)) {
    if (At(at, "-->")) {
      escaped = nested = false;
    } else if (At(at, "<!--")) {
      escaped = true;
    } else if (escaped && At(at, "<script") && at + 7 < source_.size() && EndsName(source_[at + 7])) {
      nested = true;
    } else if (At(at, "</script") && at + 8 < source_.size() && EndsName(source_[at + 8])) {
      if (!nested) return at;
      nested = false;
    }
  }
  return nested ? FindEndTag(at_) : source_.size();
}

}  // namespace taizhang::markup
