#include "markup/entities.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  Reference want;
};

class ReferenceTest : public testing::TestWithParam<Case> {};

TEST_P(ReferenceTest, Reads) { EXPECT_EQ(ReadReference(GetParam().text), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    Entities, ReferenceTest,
    testing::Values(Case{"Nbsp", "&nbsp;元", {6, "\u00A0"}}, Case{"WithoutSemicolon", "&nbsp元", {5, "\u00A0"}},
                    Case{"LongestWithoutSemicolon", "&notit;", {4, "¬"}}, Case{"TwoPoints", "&bne;", {5, "=\u20E5"}},
                    Case{"Decimal", "&#12295;", {8, "〇"}}, Case{"Hex", "&#x3007;", {8, "〇"}},
                    Case{"NumberWithoutSemicolon", "&#65x", {4, "A"}}, Case{"C1IsWindows1252", "&#150;", {6, "–"}},
                    Case{"Nul", "&#0;", {4, "\uFFFD"}}, Case{"Surrogate", "&#xD800;", {8, "\uFFFD"}},
                    Case{"BeyondUnicode", "&#99999999999999;", {17, "\uFFFD"}}, Case{"NoDigits", "&#;", {}},
                    Case{"UnknownName", "&zhang;", {}}, Case{"Alone", "&", {}}, Case{"CaseMatters", "&LT;", {4, "<"}}),
    [](const auto& each) { return each.param.name; });

TEST(EntitiesTest, InAnAttributeANameNeedsItsEnd) {
  EXPECT_EQ(DecodeReferences("?a=1&copy=2&amp;b=3", true), "?a=1&copy=2&b=3");
  EXPECT_EQ(DecodeReferences("?a=1&copy=2", false), "?a=1©=2");
}

TEST(EntitiesTest, DecodesAText) { EXPECT_EQ(DecodeReferences("&ldquo;三&middot;一&rdquo; & 二"), "“三·一” & 二"); }

}  // namespace
}  // namespace taizhang::markup
