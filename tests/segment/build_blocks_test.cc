#include "segment/build_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segmented_text.h"

namespace taizhang::segment {
namespace {

TEST(BuildBlocksTest, ParagraphsAndBlocksInReadingOrder) {
  const auto document = Segmented("关于防汛的通知\n各单位：\n一、总则\n认真落实。\n县政府\n2022年5月6日\n");
  std::vector<document::v1::BlockKind> kinds;
  for (const auto& block : document.blocks()) kinds.push_back(block.kind());
  EXPECT_THAT(kinds, testing::ElementsAre(document::v1::BLOCK_KIND_TITLE, document::v1::BLOCK_KIND_ADDRESSEE,
                                          document::v1::BLOCK_KIND_PARAGRAPH, document::v1::BLOCK_KIND_SIGNATURE,
                                          document::v1::BLOCK_KIND_DATE));
  EXPECT_FALSE(document.blocks(0).has_node());
  EXPECT_EQ(document.blocks(2).node(), 0u);
  EXPECT_FALSE(document.blocks(3).has_node()) << "the signature stands under no heading";
}

TEST(BuildBlocksTest, SentencesKnowTheirNodeAndParagraph) {
  const auto document = Segmented("前文。\n（一）甲。乙。一是丙。二是丁。\n");
  ASSERT_EQ(document.sentences_size(), 5);
  EXPECT_FALSE(document.sentences(0).has_node());
  EXPECT_EQ(document.sentences(1).node(), 0u);
  EXPECT_EQ(document.sentences(2).node(), 0u);
  EXPECT_EQ(document.sentences(3).node(), 1u);
  EXPECT_EQ(document.sentences(4).node(), 2u);
  EXPECT_EQ(document.sentences(0).paragraph(), 0u);
  EXPECT_EQ(document.sentences(4).paragraph(), 1u);
}

}  // namespace
}  // namespace taizhang::segment
