#include "normalize/phrase_agreement.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

const std::vector<RunReading> kLastOpen = {{U"粒”", -2}, {U"海”", -3}, {U"保”", -4}};
const std::vector<RunReading> kMiddleOpen = {{U"和岸海”", -9}, {U"湖两海”", -10}};

QuotedSpot LastOpen() { return {U"推进“一湖两", U"治理", "A", &kLastOpen}; }
QuotedSpot MiddleOpen() { return {U"站。“一", U"流域", "B", &kMiddleOpen}; }

TEST(PhraseAgreementTest, OnlyOnePhraseFitsBothSpots) {
  const auto agreements = AgreeOnPhrases({LastOpen(), MiddleOpen()}, {});
  ASSERT_TRUE(agreements[0].agreed);
  EXPECT_EQ(kLastOpen[agreements[0].reading].characters, U"海”");
  ASSERT_TRUE(agreements[1].agreed);
  EXPECT_EQ(kMiddleOpen[agreements[1].reading].characters, U"湖两海”");
  EXPECT_GT(agreements[0].margin, 4);
}

TEST(PhraseAgreementTest, TheSameSpotTwiceIsOneWitness) {
  const auto agreements = AgreeOnPhrases({LastOpen(), LastOpen()}, {});
  EXPECT_FALSE(agreements[0].agreed);
  EXPECT_FALSE(agreements[1].agreed);
}

TEST(PhraseAgreementTest, ACleanPhraseIsAWitness) {
  const auto agreements = AgreeOnPhrases({LastOpen()}, {U"一湖两保"});
  ASSERT_TRUE(agreements[0].agreed);
  EXPECT_EQ(agreements[0].reading, 2u);
}

TEST(PhraseAgreementTest, FindsQuotedPhrases) {
  EXPECT_EQ(QuotedPhrases(U"“六稳”“六保”和“"), (std::vector<std::u32string>{U"六稳", U"六保"}));
}

}  // namespace
}  // namespace taizhang::normalize
