#include "extract/origin.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/rule_file.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

const OriginLexicon& TheOrigins() {
  static const auto* const lexicon = new OriginLexicon(*OriginLexicon::Parse(RuleFile("origins.tsv")));
  return *lexicon;
}

TEST(OriginLexicon, EveryRowGivesItsOrigin) { EXPECT_THAT(FailedExamples("origins.tsv"), IsEmpty()); }

TEST(TellOrigin, TheHostOfAGovernmentDecides) {
  EXPECT_EQ(TheOrigins().Tell("责任编辑：李某", "www.qinghe.gov.cn", {}).origin, "OFFICIAL");
  EXPECT_EQ(TheOrigins().Tell("通知", "www.notgov.cn", {}).origin, "UNKNOWN");
}

TEST(TellOrigin, FurnitureThatWasDropped) {
  const OriginFacts facts = TheOrigins().Tell("通知", "", {"本站内容转载自网络"});
  EXPECT_EQ(facts.origin, "REPOST");
  EXPECT_FALSE(facts.cue.has_value());
}

TEST(TellOrigin, WordsInTheMiddleOfALongTextAreNoFurniture) {
  const std::string text = std::string(2000, 'a') + "责任编辑" + std::string(2000, 'a');
  EXPECT_EQ(TheOrigins().Tell(text, "", {}).origin, "UNKNOWN");
}

TEST(OriginLexicon, RefusesAnUnknownOrigin) {
  EXPECT_FALSE(OriginLexicon::Parse("words\twhere\torigin\nx\ttext\tCOPY\n").ok());
}

}  // namespace
}  // namespace taizhang::extract
