#include "extract/responsibility.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kRoleNames[] = {"LEAD", "OWNER", "SUPPORT"};

std::vector<std::string> Written(std::string_view text, const std::vector<ResponsibleFacts>& all) {
  std::vector<std::string> out;
  for (const ResponsibleFacts& each : all) {
    out.push_back(std::string(each.name.In(text)) + " " + std::string(kRoleNames[static_cast<std::size_t>(each.role)]));
  }
  return out;
}

std::vector<std::string> Actors(std::string_view text, const std::vector<TimeInput>& times = {}) {
  const auto places = TheGazetteer().FindPlaces(text, nullptr);
  const auto bodies = BodiesOf(text);
  return Written(text, TheFindingReader().responsibility().Read(text, Whole(text), {places, bodies, {}, times}));
}

std::vector<std::string> Brackets(std::string_view text, bool first_leads = false) {
  std::vector<ResponsibleFacts> all;
  for (const auto& bracket : TheFindingReader().responsibility().ReadBrackets(text, Whole(text), first_leads)) {
    all.insert(all.end(), bracket.responsible.begin(), bracket.responsible.end());
  }
  return Written(text, all);
}

TEST(ResponsibilityReader, EveryRowFindsItsExample) {
  EXPECT_THAT(FailedExamples("responsibility_cues.tsv"), IsEmpty());
}

TEST(ReadActors, SubjectsOfClauses) {
  const std::string text = "2021年天水市投入资金，市水利局修渠；其中12个贫困旗县自筹。";
  EXPECT_THAT(Actors(text, {Day(text, "2021年", "2021-12-31", false)}),
              ElementsAre("天水市 OWNER", "市水利局 OWNER", "贫困旗县 OWNER"));
}

TEST(ReadActors, WhoIsOnlyNamedIsNone) {
  EXPECT_THAT(Actors("落实市委的要求，县委书记带头，赴天水市考察，学习《水利部灌溉办法》。"), IsEmpty());
}

TEST(ReadBrackets, PartsOfOneBracket) {
  EXPECT_THAT(Brackets("修渠（市水利局牵头，市财政局、各区配合）。"),
              ElementsAre("市水利局 LEAD", "市财政局 SUPPORT", "各区 SUPPORT"));
  EXPECT_THAT(Brackets("修渠（市水利局、各旗县（市、区）负责）。"),
              ElementsAre("市水利局 OWNER", "各旗县（市、区） OWNER"));
  EXPECT_THAT(Brackets("修渠（市水利局、财政局负责）", true), ElementsAre("市水利局 LEAD", "财政局 SUPPORT"));
  EXPECT_THAT(Brackets("修渠（共3公里）"), IsEmpty());
}

TEST(ReadList, OfAField) {
  const std::string text = "市水利局牵头，财政局、住建局等";
  EXPECT_THAT(
      Written(text, TheFindingReader().responsibility().ReadList(text, Whole(text), ResponsibleRole::kOwner, false)),
      ElementsAre("市水利局 LEAD", "财政局 OWNER", "住建局 OWNER"));
}

TEST(FirstLeads, OnlyWhereSaid) {
  EXPECT_TRUE(FirstLeads("责任单位列第一位者为牵头单位，下同"));
  EXPECT_FALSE(FirstLeads("牵头单位为水利局"));
}

TEST(ActorBefore, GoesOutward) {
  const std::string text = "市委坚持抓落实。\n健全机制，制定《办法》。";
  const auto bodies = BodiesOf(text);
  const auto at = static_cast<std::uint32_t>(text.find("《"));
  const auto line = static_cast<std::uint32_t>(text.find("健全"));
  const NamedActors actors{{}, bodies, {}, {}};
  const auto end = static_cast<std::uint32_t>(text.size());
  EXPECT_FALSE(TheFindingReader().responsibility().ActorBefore(text, at, {{line, end}}, actors).has_value());
  EXPECT_EQ(TheFindingReader().responsibility().ActorBefore(text, at, {{line, end}, {0, end}}, actors)->In(text),
            "市委");
}

}  // namespace
}  // namespace taizhang::extract
