#include "normalize/text_weight.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TextWeight Whole(std::string_view source) { return WeighText(markup::HtmlTree::Parse(source))[0]; }

TEST(TextWeightTest, CountsHanziStopsAndLinks) {
  const TextWeight weight = Whole("<p>修路。<a href=x>更多</a></p>");
  EXPECT_EQ(weight.hanzi, 4u);
  EXPECT_EQ(weight.link_hanzi, 2u);
  EXPECT_EQ(weight.stops, 1u);
  EXPECT_EQ(weight.links, 1u);
}

TEST(TextWeightTest, CountsLinksToFiles) {
  EXPECT_EQ(Whole("<a href=a.PDF>甲</a><a href=b.html>乙</a><a href=c.docx>丙</a>").file_links, 2u);
}

TEST(TextWeightTest, RunningTextHasMarksOrLength) {
  EXPECT_EQ(Whole("<p>甲乙丙</p>").running, 0u);
  EXPECT_EQ(Whole("<p>甲乙，<b>丙</b></p>").running, 3u);
  EXPECT_EQ(Whole("<p>一二三四五六七八九十一二三四五六七八九十一二三四五</p>").running, 25u);
}

TEST(TextWeightTest, LinesEndAtBlocksAndBreaks) {
  EXPECT_EQ(Whole("<p>甲乙，</p>丙").running, 2u);
  EXPECT_EQ(Whole("甲<br>乙，").running, 1u);
}

TEST(TextWeightTest, LinksAndUnseenTextAreNoRunningText) {
  EXPECT_EQ(Whole("<a href=x>甲，乙。</a>").running, 0u);
  EXPECT_EQ(Whole("<p style='display:none'>甲，乙。</p><script>丙。</script>").hanzi, 0u);
}

}  // namespace
}  // namespace taizhang::normalize
