#include "text/rewriter.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(RewriterTest, ExampleOfTheHeader) {
  Rewriter rewriter("<p>5&nbsp;%</p>");
  rewriter.Drop(3);
  rewriter.Keep(1);
  rewriter.Drop(6);
  rewriter.Keep(1);
  rewriter.Drop(4);
  const MappedText out = std::move(rewriter).Finish();
  EXPECT_EQ(out.text, "5%");
  EXPECT_EQ(out.map.ToSource({1, 2}), (Span{10, 11}));
}

TEST(RewriterTest, FinishKeepsTheRest) {
  Rewriter rewriter("全国");
  rewriter.Replace(3, "金");
  EXPECT_TRUE(rewriter.changed());
  EXPECT_EQ(std::move(rewriter).Finish().text, "金国");
}

TEST(RewriterTest, NothingDoneIsNoChange) {
  Rewriter rewriter("abc");
  rewriter.KeepUpTo(2);
  EXPECT_FALSE(rewriter.changed());
  EXPECT_EQ(std::move(rewriter).Finish().map, OffsetMap::Identity(3));
}

TEST(RewriterTest, StepsComposeBackToTheBody) {
  MappedText page = {"臺灣", std::move(OffsetMap::Builder().Units(2, 3, 2)).Build()};  // two characters of Big5
  Rewriter script(page.text);
  script.Substitute("台湾");
  page.Apply(std::move(script).Finish());
  EXPECT_EQ(page.text, "台湾");
  EXPECT_EQ(page.map.ToSource({3, 6}), (Span{2, 4}));
}

}  // namespace
}  // namespace taizhang::text
