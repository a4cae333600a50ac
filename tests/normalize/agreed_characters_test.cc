#include "normalize/agreed_characters.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(AgreedCharactersTest, AHoleStandsWhereReadingsDiffer) {
  EXPECT_EQ(AgreedCharacters({{U"运行顺畅", -10}, {U"运行顺场", -12}, {U"行运顺畅", -20}}, 6), U"运行顺\uFFFD");
  EXPECT_EQ(AgreedCharacters({{U"海开展专项整治", -10}, {U"。开展专项整改", -11}}, 6), U"\uFFFD开展专项整\uFFFD");
}

TEST(AgreedCharactersTest, AnUnlikelyReadingHasNoVote) {
  EXPECT_EQ(AgreedCharacters({{U"运行顺畅", -10}, {U"运行顺场", -17}}, 6), U"运行顺畅");
}

TEST(AgreedCharactersTest, ReadingsOfOtherLengthsLeaveOneHole) {
  EXPECT_EQ(AgreedCharacters({{U"开展点门整改任务", -10}, {U"开展点摸排整改任务", -13}}, 6), U"开展点\uFFFD整改任务");
  EXPECT_EQ(AgreedCharacters({{U"开展整改任务任务", -10}, {U"开展整改任务", -13}}, 6), U"开展整改任务\uFFFD");
}

TEST(AgreedCharactersTest, TooLittleAgreementIsNone) {
  EXPECT_EQ(AgreedCharacters({{U"海”作用", -10}, {U"剑，作用", -11}}, 6), U"");
  EXPECT_EQ(AgreedCharacters({{U"作用", -10}}, 6), U"");
  EXPECT_EQ(AgreedCharacters({}, 6), U"");
}

}  // namespace
}  // namespace taizhang::normalize
