#include "markup/url_host.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

TEST(UrlHostTest, ExampleOfTheHeader) { EXPECT_EQ(*ParseHost("WWW.例え.JP"), "www.xn--r8jz45g.jp"); }

TEST(UrlHostTest, EverySpellingOfAnAddress) {
  for (const char* host :
       {"127.0.0.1", "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "%31%32%37.0.0.1", "127.0.0.1."}) {
    EXPECT_EQ(ParseHost(host).value_or(""), "127.0.0.1") << host;
  }
}

TEST(UrlHostTest, FullWidthFolds) { EXPECT_EQ(*ParseHost("Ａ．ｇｏｖ．ｃｎ"), "a.gov.cn"); }

TEST(UrlHostTest, WhatIsNoHost) {
  for (const char* host :
       {"", ".", "a b", "a%00b", "1.2.3.4.5", "1.2.3.999", "[::1", "[1]", "a|b", "\xFF.cn", "a..b", "a.."}) {
    EXPECT_FALSE(ParseHost(host).ok()) << host;
  }
}

TEST(UrlHostTest, PercentDecoding) { EXPECT_EQ(PercentDecode("%41%zz%4"), "A%zz%4"); }

}  // namespace
}  // namespace taizhang::markup
