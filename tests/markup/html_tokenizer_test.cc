#include "markup/html_tokenizer.h"

#include <gtest/gtest.h>

#include <string>

namespace taizhang::markup {
namespace {

// "甲 <td> </td>": text as it is, tags by name, what was passed over not at all.
std::string Cut(std::string_view source) {
  HtmlTokenizer tokenizer(source);
  Token token;
  std::string out;
  while (tokenizer.Next(token)) {
    if (!out.empty()) out += ' ';
    if (token.kind == Token::Kind::kText) {
      out += token.source.In(source);
      continue;
    }
    out += token.kind == Token::Kind::kEnd ? "</" : "<";
    out += token.name;
    for (const Attribute& each : token.attributes) {
      out += '{';
      out += each.value.In(source);
      out += '}';
    }
    out += '>';
  }
  return out;
}

struct Case {
  const char* name;
  std::string_view source;
  std::string_view want;
};

class CutTest : public testing::TestWithParam<Case> {};

TEST_P(CutTest, Gives) { EXPECT_EQ(Cut(GetParam().source), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    HtmlTokenizer, CutTest,
    testing::Values(
        Case{"Tags", "<td colspan=2>甲</td>", "<td{2}> 甲 </td>"},
        Case{"Quotes", "<a href='x>y' class=\"p q\" id = r>甲", "<a{x>y}{p q}{r}> 甲"},
        Case{"FirstOfTwoCounts", "<p id=a id=b>", "<p{a}>"}, Case{"UnknownAttribute", "<p data-x='>'>甲", "<p> 甲"},
        Case{"Comment", "甲<!-- <b> -- > -->乙", "甲 乙"}, Case{"ShortComments", "甲<!-->乙<!--->丙", "甲 乙 丙"},
        Case{"CommentWithBang", "甲<!-- x --!>乙", "甲 乙"}, Case{"DashesBeforeTheEnd", "甲<!-- x ---->乙", "甲 乙"},
        Case{"OpenComment", "甲<!-- x", "甲"}, Case{"Doctype", "<!DOCTYPE html>甲", "甲"},
        Case{"Instruction", "<?xml version='1.0'?>甲", "甲"}, Case{"LessThanSign", "5<6万<7", "5 <6万 <7"},
        Case{"CutTag", "甲<a href='x", "甲"}, Case{"EmptyEndTag", "甲</>乙", "甲 乙"},
        Case{"RawText", "<style>p<b>{}</style>甲", "<style> p<b>{} </style> 甲"},
        Case{"RawTextNeedsItsOwnEnd", "<title>甲</titles></b></TITLE>", "<title> 甲</titles></b> </TITLE>"},
        Case{"OpenScript", "<script>if(a<b)", "<script> if(a<b)"},
        Case{"ScriptInsideAScript", "<script><!-- w('<script src=x></script>') --></script>甲",
             "<script> <!-- w('<script src=x></script>') --> </script> 甲"},
        Case{"ScriptWithOpenComment", "<script><!-- x </script>甲", "<script> <!-- x  </script> 甲"},
        Case{"Slashes", "<br/><p/ id=a>", "<br> <p{a}>"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace taizhang::markup
