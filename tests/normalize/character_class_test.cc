#include "normalize/character_class.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(CharacterClassTest, TellsHanziFromMarksAndBlanks) {
  EXPECT_TRUE(IsHanzi(U'县'));
  EXPECT_TRUE(IsHanzi(U'〇'));
  EXPECT_FALSE(IsHanzi(U'。'));
  EXPECT_TRUE(IsChineseMark(U'，'));
  EXPECT_FALSE(IsChineseMark(U','));
  EXPECT_TRUE(IsNeutralMark(U'“'));
  EXPECT_TRUE(IsBlank(0x3000));
  EXPECT_FALSE(IsBlank(U'\n'));
  EXPECT_TRUE(IsInvisible(0xFEFF));
  EXPECT_TRUE(IsControl(0x01));
  EXPECT_FALSE(IsControl(U'\t'));
  EXPECT_TRUE(IsLatin(U'Q'));
  EXPECT_TRUE(IsDigit(U'7'));
  EXPECT_FALSE(IsDigit(U'７'));
}

}  // namespace
}  // namespace taizhang::normalize
