#include "extract/finding_action.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Items(std::string_view text) {
  std::vector<std::string> out;
  for (const InlineItem& item : InlineItems(text, Whole(text))) {
    out.push_back(std::string(item.label.In(text)) + "|" + std::string(ActionOf(text, item).headline.In(text)));
  }
  return out;
}

TEST(InlineItems, OfEveryFamily) {
  EXPECT_THAT(Items("一是清淤。机械进场。二是修渠。"), ElementsAre("一是|清淤", "二是|修渠"));
  EXPECT_THAT(Items("①清淤；②修渠"), ElementsAre("①|清淤；", "②|修渠"));
  EXPECT_THAT(Items("（1）清淤。（2）修渠。"), ElementsAre("（1）|清淤", "（2）|修渠"));
  EXPECT_THAT(Items("1.清淤3.5公里。\n2.修渠。"), ElementsAre("1.|清淤3.5公里", "2.|修渠"));
}

TEST(InlineItems, WithoutLabelsAreOne) {
  EXPECT_THAT(Items("清淤3.5公里。修渠。"), ElementsAre("|清淤3.5公里"));
  EXPECT_THAT(Items("  "), IsEmpty());
}

}  // namespace
}  // namespace taizhang::extract
