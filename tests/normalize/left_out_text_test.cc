#include "normalize/left_out_text.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

std::vector<std::string> Words(std::string_view source, const MainContent& content) {
  const markup::HtmlTree page = markup::HtmlTree::Parse(source);
  std::vector<std::string> words;
  for (const text::Span span : LeftOutText(page, content)) words.emplace_back(span.In(source));
  return words;
}

TEST(LeftOutTextTest, HiddenWordsInsideAPart) {
  EXPECT_EQ(Words("<p>甲<span style=\"display:none\">乙</span>丙</p>",
                  {.body = 0, .parts = {0}, .left_out = {}, .basis = ""}),
            std::vector<std::string>{"乙"});
}

TEST(LeftOutTextTest, FurnitureInsideAPart) {
  const std::string_view source = "<div>甲<ul><li>分享</li></ul>乙</div>";
  const markup::HtmlTree page = markup::HtmlTree::Parse(source);
  std::uint32_t list = 0;
  while (page.nodes()[list].tag != markup::Tag::kUl) ++list;
  EXPECT_EQ(Words(source, {.body = 0, .parts = {0}, .left_out = {list}, .basis = ""}),
            std::vector<std::string>{"分享"});
}

TEST(LeftOutTextTest, NothingLeftOut) {
  EXPECT_TRUE(Words("<p>甲<b>乙</b></p>", {.body = 0, .parts = {0}, .left_out = {}, .basis = ""}).empty());
}

}  // namespace
}  // namespace taizhang::normalize
