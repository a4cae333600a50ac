#include "extract/distribution.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

// The wordings of `count` figures, joined by |; "" where the phrase does not name as many.
std::string Parted(std::string_view phrase, std::size_t count) {
  std::string out;
  for (const std::string& each : Distribute(phrase, count, TheObservations())) out += (out.empty() ? "" : "|") + each;
  return out;
}

struct Case {
  std::string_view phrase;
  std::size_t count;
  std::string_view want;
};

void ExpectParted(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(Parted(each.phrase, each.count), each.want) << each.phrase;
}

TEST(Distribute, MembersOfAList) {
  ExpectParted({{"茶园面积、茶叶产量", 2, "茶园面积|茶叶产量"},
                {"茶园面积和茶叶产量", 2, "茶园面积|茶叶产量"},
                {"茶园面积、茶叶产量以及茶农收入", 3, "茶园面积|茶叶产量|茶农收入"}});
}

TEST(Distribute, AListOfAnotherLengthIsNone) {
  ExpectParted({{"茶园面积、茶叶产量", 3, ""}, {"茶园面积", 2, ""}, {"茶园面积、茶叶产量", 1, ""}, {"", 2, ""}});
}

TEST(Distribute, ModifiersShareTheHeadOfTheLast) {
  ExpectParted({{"红茶、绿茶产量", 2, "红茶产量|绿茶产量"},
                {"东坡和西坡面积", 2, "东坡面积|西坡面积"},
                {"红茶、绿茶、白茶销售额", 3, "红茶销售额|绿茶销售额|白茶销售额"}});
}

TEST(Distribute, AMemberWithItsOwnHeadTakesNone) {
  ExpectParted({{"红茶收入、绿茶产量", 2, "红茶收入|绿茶产量"},
                {"茶园面积、绿茶价格", 2, "茶园面积|绿茶价格"},
                {"茶叶出口额和茶农人数", 2, "茶叶出口额|茶农人数"}});
}

TEST(Distribute, ABareHeadTakesTheFrontOfTheFirst) {
  ExpectParted({{"茶叶产量和价格", 2, "茶叶产量|茶叶价格"},
                {"茶农收入、支出", 2, "茶农收入|茶农支出"},
                {"茶叶进口额和出口额", 2, "茶叶进口额|茶叶出口额"}});
}

TEST(Distribute, AParallelMemberEndsBeforeTheHead) {
  ExpectParted({{"扩建类、改造类茶厂", 2, "扩建类茶厂|改造类茶厂"},
                {"东片、西片茶园", 2, "东片茶园|西片茶园"},
                {"一级、二级茶叶", 2, "一级茶叶|二级茶叶"}});
}

TEST(Distribute, PairsOfWords) {
  ExpectParted({{"城乡茶馆数量", 2, "城镇茶馆数量|农村茶馆数量"},
                {"茶叶进出口额", 2, "茶叶进口额|茶叶出口额"},
                {"茶叶产销量", 2, "茶叶产量|茶叶销量"},
                {"一、二、三产业用电量", 3, "第一产业用电量|第二产业用电量|第三产业用电量"}});
}

TEST(Distribute, APairForAnotherNumberOfFiguresIsNone) {
  ExpectParted({{"城乡茶馆数量", 3, ""}, {"三次产业用电量", 2, ""}, {"茶馆数量", 2, ""}});
}

TEST(Distribute, JoinersInsideAHeadOrQuotesPartNothing) {
  ExpectParted({{"东坡、西坡普及率", 2, "东坡普及率|西坡普及率"},
                {"“红茶、绿茶”产量", 2, ""},
                {"茶园（东坡、西坡）面积", 2, ""}});
}

}  // namespace
}  // namespace taizhang::extract
