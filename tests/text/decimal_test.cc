#include "text/decimal.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

Decimal D(std::string_view text) { return *Decimal::Parse(text); }

TEST(DecimalTest, ReadsAndPrintsPlainNotation) {
  struct Case {
    std::string_view text;
    std::string_view printed;
  };
  for (const Case& c : {Case{"0", "0"},
                        {"007", "7"},
                        {"3.40", "3.4"},
                        {"-0.5", "-0.5"},
                        {"-0.0", "0"},
                        {"100.0", "100"},
                        {"0.05", "0.05"},
                        {"123456789012345678901234567890.5", "123456789012345678901234567890.5"}}) {
    EXPECT_EQ(D(c.text).ToString(), c.printed) << c.text;
  }
}

TEST(DecimalTest, RefusesWhatIsNoNumber) {
  for (const std::string_view text : {"", "-", ".5", "5.", "1,000", "1e3", "+1", "１", "1.2.3"}) {
    EXPECT_FALSE(Decimal::Parse(text)) << text;
  }
}

TEST(DecimalTest, MultipliersAreExact) {
  EXPECT_EQ(D("122.05").TimesPowerOfTen(8).ToString(), "12205000000");
  EXPECT_EQ(D("41.76").TimesPowerOfTen(12).ToString(), "41760000000000");
  EXPECT_EQ(D("5").TimesPowerOfTen(-3).ToString(), "0.005");
}

TEST(DecimalTest, PrecisionIsTheLastWrittenDigit) {
  EXPECT_EQ(D("122.05").TimesPowerOfTen(8).Precision().ToString(), "1000000");
  EXPECT_EQ(D("3.40").Precision().ToString(), "0.01");
  EXPECT_EQ(D("120").Precision().ToString(), "1");
}

TEST(DecimalTest, ComparesByValue) {
  EXPECT_EQ(D("1.0"), D("1"));
  EXPECT_EQ(D("0.00"), D("0"));
  EXPECT_LT(D("9.99"), D("10"));
  EXPECT_LT(D("-10"), D("-9"));
  EXPECT_LT(D("-1"), D("0"));
  EXPECT_GT(D("0.1"), D("0"));
  EXPECT_GT(D("100000000000000000000"), D("99999999999999999999.9"));
}

TEST(DecimalTest, AddsSubtractsMultiplies) {
  EXPECT_EQ((D("0.1") + D("0.2")).ToString(), "0.3");
  EXPECT_EQ((D("5") - D("7.5")).ToString(), "-2.5");
  EXPECT_EQ((D("-5") + D("5")).ToString(), "0");
  EXPECT_EQ((D("99.5") * D("-0.02")).ToString(), "-1.99");
}

TEST(DecimalTest, DividesOnlyWhereTheQuotientIsFinite) {
  EXPECT_EQ(D("1").DividedBy(D("8"))->ToString(), "0.125");
  EXPECT_EQ(D("816").DividedBy(D("0.5"))->ToString(), "1632");
  EXPECT_EQ(D("-3").DividedBy(D("5"))->ToString(), "-0.6");
  EXPECT_FALSE(D("2").DividedBy(D("3")));
  EXPECT_FALSE(D("1").DividedBy(D("0")));
}

TEST(DecimalTest, IntegersWithinSixtyFourBits) {
  EXPECT_EQ(D("2.00").ToInt64(), 2);
  EXPECT_EQ(D("3").TimesPowerOfTen(4).ToInt64(), 30000);
  EXPECT_FALSE(D("2.5").ToInt64());
  EXPECT_FALSE(D("-1").ToInt64());
  EXPECT_FALSE(D("99999999999999999999").ToInt64());
}

}  // namespace
}  // namespace taizhang::text
