#include "extract/build_numerals.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

// "12 MEASURE 12 EXACT": each numeral of a text, parted by bars.
std::string NumeralsOf(const std::string& text) {
  PlainReading reading(text);
  extract::v1::AnalyzeResponse response;
  BuildNumerals(reading.readings, reading.builder, response);
  std::string all;
  for (const v1::Numeral& each : response.numerals()) {
    const std::string numeral_class =
        v1::NumeralClass_Name(each.numeral_class()).substr(std::string_view("NUMERAL_CLASS_").size());
    const std::string bound = v1::Bound_Name(each.bound()).substr(std::string_view("BOUND_").size());
    all += (all.empty() ? "" : " | ") + each.text() + " " + numeral_class + " " + each.value() +
           (each.upper().empty() ? "" : ".." + each.upper()) + " " + bound;
    EXPECT_EQ(each.text(), text.substr(each.span().begin(), each.span().end() - each.span().begin()));
    EXPECT_EQ(each.source().begin(), each.span().begin());
  }
  return all;
}

TEST(BuildNumerals, ClassValueAndBound) {
  EXPECT_EQ(NumeralsOf("植树12株"), "12 MEASURE 12 EXACT");
  EXPECT_EQ(NumeralsOf("植树1.25亿株"), "1.25亿 MEASURE 125000000 EXACT");
  EXPECT_EQ(NumeralsOf("约12株"), "12 MEASURE 12 ABOUT");
  EXPECT_EQ(NumeralsOf("植树几十株"), "几十 APPROXIMATE 10 ABOUT");
  EXPECT_EQ(NumeralsOf("三分之二的林地"), "三分之二 MEASURE 2/3 EXACT");
  EXPECT_EQ(NumeralsOf("5至10万株"), "5至10万 MEASURE 50000..100000 EXACT");
}

TEST(BuildNumerals, WordsThatOnlyHoldANumeralAreNone) {
  EXPECT_EQ(NumeralsOf("统一部署，一是植树"), "");
  EXPECT_EQ(NumeralsOf(""), "");
}

TEST(BuildNumerals, ANameIsAnIdentifier) { EXPECT_EQ(NumeralsOf("省道207线"), "207 IDENTIFIER 207 EXACT"); }

}  // namespace
}  // namespace taizhang::extract
