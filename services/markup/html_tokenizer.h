// Cuts a page into tags and text, as the HTML Standard (13.2.5) has it.
//
// Comments, doctypes, processing instructions and CDATA are passed over. Bytes outside ASCII are never looked at, so
// that a page may be cut before its charset is known: no second byte of GBK, GB18030 or Big5 is one of < > " ' & = or a
// blank.
//
// Units:     spans are bytes of the source.
// Ownership: the source must outlive the tokenizer and its tokens.
// Cost:      linear in the source, whatever stands in it. Of a tag with many attributes only those of AttributeName
//            are kept, each once.
//
// Example: "<td colspan=2>甲</td>" gives kStart td {colspan=2}, kText 甲, kEnd td
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/html_tag.h"
#include "text/span.h"

namespace taizhang::markup {

// The attributes that the project reads. In the order of the names.
enum class AttributeName : std::uint8_t {
  kCharset,
  kClass,
  kColspan,
  kContent,
  kHidden,
  kHref,
  kHttpEquiv,
  kId,
  kItemprop,
  kName,
  kProperty,
  kRel,
  kRowspan,
  kSrc,
  kStyle,
  kTitle,
};

struct Attribute {
  AttributeName name = AttributeName::kId;
  text::Span value;  // raw, without quotes
};

struct Token {
  enum class Kind : std::uint8_t { kText, kStart, kEnd };
  Kind kind = Kind::kText;
  Tag tag = Tag::kText;
  bool self_closing = false;
  std::string_view name;  // as written
  text::Span source;
  std::vector<Attribute> attributes;
};

class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view source) : source_(source) {}
  // False at the end. A tag that the end of the source cuts is dropped.
  bool Next(Token& token);

 private:
  bool TakeMarkup(Token& token);
  bool TakeTag(Token& token, bool end_tag);
  void TakeAttribute(Token& token);
  text::Span TakeValue();
  void SkipComment();
  void SkipPast(std::string_view mark);
  void SkipBlanks();
  std::size_t RawTextEnd() const;
  std::size_t ScriptEnd() const;
  std::size_t FindEndTag(std::size_t from) const;
  bool At(std::size_t at, std::string_view lower) const;

  std::string_view source_;
  std::size_t at_ = 0;
  Tag raw_ = Tag::kOther;  // the raw text element that is open
  std::string_view raw_name_;
};

}  // namespace taizhang::markup
