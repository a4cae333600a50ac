#include "extract/indicator_phrase.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

// A text and what its leaf is given of it.
class Phrases {
 public:
  explicit Phrases(std::string_view words) : text_(std::string(words)) {}
  std::string Before(bool money = false) const { return Words(PhraseBefore(inputs(), All(), money)); }
  std::string After() const { return Words(NounAfter(inputs(), All())); }
  std::string Topic() const { return Words(TopicOf(inputs(), All())); }

 private:
  PhraseInputs inputs() const { return {text_.text, text_.times, text_.places, TheObservations()}; }
  text::Span All() const { return {0, static_cast<std::uint32_t>(text_.text.size())}; }
  std::string Words(text::Span span) const { return std::string(span.In(text_.text)); }

  FigureText text_;
};

struct Case {
  std::string_view text;
  std::string_view want;
};

void ExpectBefore(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Phrases(each.text).Before(), each.want) << each.text;
}

void ExpectAfter(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Phrases(each.text).After(), each.want) << each.text;
}

TEST(PhraseBefore, LosesTimesPlacesAndAdverbsAtItsHead) {
  ExpectBefore({{"2019年茶叶产量", "茶叶产量"}, {"全市茶叶产量", "茶叶产量"}, {"其中，全省累计建设茶园", "建设茶园"}});
}

TEST(PhraseBefore, AWordThatOnlyBeginsAlikeStays) {
  ExpectBefore({{"共青团员", "共青团员"}, {"各自茶园", "各自茶园"}, {"去年入库的", "去年入库"}});
}

TEST(PhraseBefore, BeginsAfterWhatThereIs) {
  ExpectBefore({{"镇里共有茶厂", "茶厂"}, {"东坡建有茶园", "茶园"}, {"茶场拥有茶树", "茶树"}});
}

TEST(PhraseBefore, LosesMarksAndParticlesAtItsEnd) {
  ExpectBefore({{"茶叶产量的", "茶叶产量"}, {"茶叶产量、", "茶叶产量"}, {"茶叶产量和", "茶叶产量"}});
}

TEST(PhraseBefore, MoneyLosesTheVerbThatSpendsIt) {
  EXPECT_EQ(Phrases("投入茶园补贴").Before(true), "茶园补贴");
  EXPECT_EQ(Phrases("拨付茶园补贴").Before(true), "茶园补贴");
  EXPECT_EQ(Phrases("安排茶园补贴").Before(true), "茶园补贴");
}

TEST(PhraseBefore, OtherAmountsKeepIt) {
  EXPECT_EQ(Phrases("投入茶园").Before(false), "投入茶园");
  EXPECT_EQ(Phrases("下达茶苗").Before(false), "下达茶苗");
  EXPECT_EQ(Phrases("茶园投入").Before(true), "茶园投入");
}

TEST(PhraseBefore, ALongActorIsLeftOut) {
  ExpectBefore({{"县乡两级茶叶部门和茶叶企业发放茶苗补贴款", "发放茶苗补贴款"},
                {"县乡两级茶叶部门和茶叶企业举办采茶技能培训", "举办采茶技能培训"},
                {"茶叶部门发放茶苗", "茶叶部门发放茶苗"}});
}

TEST(PhraseBefore, OneCharacterNamesAloneUnlessItIsAParticle) {
  ExpectBefore({{"茶", "茶"}, {"钢", "钢"}, {"糖", "糖"}, {"", ""}, {"其中", ""}, {"按", ""}, {"其中茶", ""}});
}

TEST(NounAfter, TheNounThatBeginsTheTail) {
  ExpectAfter({{"茶厂开工", "茶厂"}, {"的茶园", "茶园"}, {"茶农参加采摘", "茶农"}});
}

TEST(NounAfter, AVerbOrAMarkBeginsNone) { ExpectAfter({{"，茶厂", ""}, {"均已开工", ""}, {"、茶园", ""}}); }

TEST(NounAfter, APredicateInsideANounDoesNotEndIt) {
  ExpectAfter({{"在建茶厂开工", "在建茶厂"}, {"受灾茶园复耕", "受灾茶园复耕"}, {"有机茶园", "有机茶园"}});
}

TEST(NounAfter, ANounEndsAtItsClauseAndAtATime) {
  ExpectAfter({{"茶厂，茶园", "茶厂"}, {"茶厂。茶园", "茶厂"}, {"茶厂2019年开工", "茶厂"}});
}

TEST(TopicOf, TheFirstNounOfAClause) {
  EXPECT_EQ(Phrases("全市茶叶产量再创纪录").Topic(), "茶叶产量");
  EXPECT_EQ(Phrases("2019年，茶园进一步扩大").Topic(), "茶园");
  EXPECT_EQ(Phrases("并圆满完成").Topic(), "");
}

TEST(Wording, LosesFootnotesAndBlanks) {
  const auto all = [](std::string_view text) { return Wording(text, {0, static_cast<std::uint32_t>(text.size())}); };
  EXPECT_EQ(all("茶叶 产量[3]"), "茶叶产量");
  EXPECT_EQ(all("茶叶\n产量"), "茶叶产量");
  EXPECT_EQ(all("印发《采茶办法》《制茶办法》等制度"), "印发制度");
  EXPECT_EQ(all("茶叶[有机认证]产量"), "茶叶[有机认证]产量");
  EXPECT_EQ(all("印发《采茶办法》"), "印发《采茶办法》");
}

}  // namespace
}  // namespace taizhang::extract
