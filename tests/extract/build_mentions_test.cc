#include "extract/build_mentions.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

const v1::Mention* MentionOf(const PlainReading& reading, std::string_view words) {
  for (const v1::Mention& mention : reading.extracted.mentions()) {
    if (mention.text() == words) return &mention;
  }
  return nullptr;
}

TEST(BuildMentions, APlaceHasItsCode) {
  PlainReading reading("民勤县植树。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  const v1::Mention* place = MentionOf(reading, "民勤县");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->kind(), v1::MENTION_KIND_PLACE);
  EXPECT_EQ(place->code(), "620621");
  EXPECT_EQ(place->canonical(), "甘肃省武威市民勤县");
  EXPECT_EQ(place->confidence(), v1::CONFIDENCE_MEDIUM) << "the full name is not what is written";
  EXPECT_EQ(place->rule(), "mention.place");
}

TEST(BuildMentions, AFullNameIsWhatIsWritten) {
  PlainReading reading("甘肃省植树。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  const v1::Mention* place = MentionOf(reading, "甘肃省");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->canonical(), "甘肃省");
  EXPECT_EQ(place->confidence(), v1::CONFIDENCE_HIGH);
}

TEST(BuildMentions, ARelativePlaceTakesTheAreaOfTheDocument) {
  PlainReading reading("民勤县绿化公报\n我县植树。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  const v1::Mention* place = MentionOf(reading, "我县");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->code(), "620621");
  EXPECT_EQ(place->canonical(), "甘肃省武威市民勤县");
}

TEST(BuildMentions, APersonHasARole) {
  PlainReading reading("县长王守田主持会议。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  const v1::Mention* person = MentionOf(reading, "王守田");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->kind(), v1::MENTION_KIND_PERSON);
  EXPECT_EQ(person->role(), "县长");
  EXPECT_EQ(EvidenceOf(*person, "role", reading.view.text), "CLAUSE: 县长");
}

TEST(BuildMentions, ABodyIsAnOrganization) {
  PlainReading reading("民勤县林业局植树。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  const v1::Mention* body = MentionOf(reading, "民勤县林业局");
  ASSERT_NE(body, nullptr);
  EXPECT_EQ(body->kind(), v1::MENTION_KIND_ORGANIZATION);
  EXPECT_EQ(body->role(), "");
}

TEST(BuildMentions, ATextWithoutNames) {
  PlainReading reading("植树三株。");
  BuildMentions(reading.readings, TheRules(), reading.builder, reading.extracted);
  EXPECT_EQ(reading.extracted.mentions_size(), 0);
}

}  // namespace
}  // namespace taizhang::extract
