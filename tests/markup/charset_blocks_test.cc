#include "markup/charset_blocks.h"

#include <gtest/gtest.h>

#include "markup/encode.h"

namespace taizhang::markup {
namespace {

TEST(CharsetBlocksTest, AGbkFooterInAUtf8Page) {
  const std::string footer = Gb("主办单位：某县人民政府");
  const std::string body = "<p>各镇人民政府：</p><p>" + footer + "</p>";
  const auto begin = static_cast<std::uint32_t>(body.find(footer));
  const std::vector<ForeignBlock> want = {
      {{begin, begin + static_cast<std::uint32_t>(footer.size())}, Charset::kGb18030}};
  EXPECT_EQ(FindForeignBlocks(body, Charset::kUtf8), want);
}

TEST(CharsetBlocksTest, NeighboursAreOne) {
  const std::string body = "各乡镇\n" + Gb("主办单位") + "<br>" + Gb("承办单位") + "\n各部门";
  EXPECT_EQ(FindForeignBlocks(body, Charset::kUtf8).size(), 1u);
}

TEST(CharsetBlocksTest, AUtf8WidgetInAGbkPage) {
  const std::string body = Gb("<p>各镇人民政府：</p>") + "<p>政务服务网</p>";
  const auto blocks = FindForeignBlocks(body, Charset::kGb18030);
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].charset, Charset::kUtf8);
  EXPECT_EQ(blocks[0].source.In(body), "政务服务网");
}

TEST(CharsetBlocksTest, ALostByteIsNoBlock) {
  EXPECT_TRUE(FindForeignBlocks("<p>各乡镇\xE4人民政府，各部门</p>", Charset::kUtf8).empty());
  EXPECT_TRUE(FindForeignBlocks(Gb("联通"), Charset::kGb18030).empty());
  EXPECT_TRUE(FindForeignBlocks("各乡镇", Charset::kWindows1252).empty());
}

}  // namespace
}  // namespace taizhang::markup
