#include "segment/lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taizhang::segment {
namespace {

using testing::ElementsAre;

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> out;
  for (const Line& line : SplitLines(text)) out.push_back(line.span.In(text));
  return out;
}

TEST(LinesTest, BlanksAtEitherEndAndEmptyLinesAreLeftOut) {
  EXPECT_THAT(Words("一、总则\r\n\n　　为了规范\u00A0\n \t\n完"), ElementsAre("一、总则", "为了规范", "完"));
  EXPECT_THAT(Words(""), ElementsAre());
  EXPECT_THAT(Words("\n\n　\n"), ElementsAre());
}

TEST(LinesTest, TheRowKeepsABlankFirstCell) {
  const std::string_view text = "\t甲\t乙\n";
  const std::vector<Line> lines = SplitLines(text);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].row.In(text), "\t甲\t乙");
  EXPECT_EQ(lines[0].span.In(text), "甲\t乙");
}

TEST(LinesTest, TrimOfBlanksOnlyIsEmptyAtItsBegin) {
  EXPECT_EQ(Trim(" 　 ", {1, 5}), (text::Span{5, 5}));
  EXPECT_EQ(Trim("甲\n", {0, 4}), (text::Span{0, 3}));
}

}  // namespace
}  // namespace taizhang::segment
