#include "extract/document_view.h"

#include <gtest/gtest.h>

#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

constexpr std::string_view kText = "甲县投资3亿元，增长5%；乙县持平。丙县下降。\n丁县";

std::uint32_t At(std::string_view words) { return static_cast<std::uint32_t>(kText.find(words)); }

TEST(DocumentViewTest, ClausesEndAtCommasAndSemicolons) {
  const DocumentView view = PlainView(kText);
  EXPECT_EQ(view.ClauseAt(At("3亿")).In(kText), "甲县投资3亿元");
  EXPECT_EQ(view.ClauseAt(At("5%")).In(kText), "增长5%");
  EXPECT_EQ(view.ClauseAt(At("持平")).In(kText), "乙县持平");
}

TEST(DocumentViewTest, ClausesDoNotLeaveTheirSentence) {
  const DocumentView view = PlainView(kText);
  EXPECT_EQ(view.ClauseAt(At("下降")).In(kText), "丙县下降");
}

TEST(DocumentViewTest, FindsSentencesAndLines) {
  const DocumentView view = PlainView(kText);
  EXPECT_EQ(view.SentenceAt(At("乙县"))->span.In(kText), "甲县投资3亿元，增长5%；乙县持平。");
  EXPECT_EQ(view.ParagraphAt(At("丁")).In(kText), "丁县");
  EXPECT_EQ(view.SentenceAt(static_cast<std::uint32_t>(kText.size())), nullptr);
}

TEST(DocumentViewTest, FindsTheInnermostNode) {
  DocumentView view = PlainView(kText);
  view.nodes.push_back({.heading = {0, 6}, .label = {0, 0}, .body = {6, 60}, .parent = -1, .level = 1});
  view.nodes.push_back({.heading = {12, 18}, .label = {12, 12}, .body = {18, 30}, .parent = 0, .level = 2});
  EXPECT_EQ(view.NodeAt(3), 0);
  EXPECT_EQ(view.NodeAt(20), 1);
  EXPECT_EQ(view.NodeAt(30), 0);
  EXPECT_EQ(view.NodeAt(61), -1);
}

}  // namespace
}  // namespace taizhang::extract
