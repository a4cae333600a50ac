#include "markup/url.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "markup/rule_files.h"
#include "text/tsv.h"

namespace taizhang::markup {
namespace {

struct Case {
  const char* name;
  std::string_view url;
  std::string_view want;
};

class CanonicalTest : public testing::TestWithParam<Case> {};

TEST_P(CanonicalTest, IsOneForm) {
  const auto canonical = CanonicalUrl(GetParam().url);
  ASSERT_TRUE(canonical.ok()) << canonical.status();
  EXPECT_EQ(*canonical, GetParam().want);
  EXPECT_EQ(*CanonicalUrl(*canonical), *canonical);
}

INSTANTIATE_TEST_SUITE_P(
    Url, CanonicalTest,
    testing::Values(Case{"ExampleOfTheHeader", "HTTPS://www.A.gov.cn:443/x/../%7ey?utm_source=q&id=1#top",
                         "http://a.gov.cn/~y?id=1"},
                    Case{"NoPath", "http://a.gov.cn", "http://a.gov.cn/"},
                    Case{"OtherPort", "http://a.gov.cn:8080/", "http://a.gov.cn:8080/"},
                    Case{"PortOfTheFoldedScheme", "https://a.gov.cn:80/", "http://a.gov.cn/"},
                    Case{"BlanksAndLineEnds", " http://a.cn/x\n/y z ", "http://a.cn/x/y%20z"},
                    Case{"Backslashes", "http:\\\\a.cn\\x\\y.html", "http://a.cn/x/y.html"},
                    Case{"Hanzi", "http://a.cn/公告?名=值", "http://a.cn/%E5%85%AC%E5%91%8A?%E5%90%8D=%E5%80%BC"},
                    Case{"GbkBytesStay", "http://a.cn/?q=%c4%da", "http://a.cn/?q=%C4%DA"},
                    Case{"EncodedDots", "http://a.cn/x/%2e%2E/y", "http://a.cn/y"},
                    Case{"DotsAtTheEnd", "http://a.cn/x/y/..", "http://a.cn/x/"},
                    Case{"AboveTheRoot", "http://a.cn/../../y", "http://a.cn/y"},
                    Case{"DoubleSlashesStay", "http://a.cn/x//y", "http://a.cn/x//y"},
                    Case{"EncodedSlashStays", "http://a.cn/x%2fy", "http://a.cn/x%2Fy"},
                    Case{"LonePercent", "http://a.cn/5%", "http://a.cn/5%25"},
                    Case{"UserIsLeftOut", "http://u:p@a.cn/", "http://a.cn/"},
                    Case{"EmptyQuery", "http://a.cn/x?", "http://a.cn/x"},
                    Case{"ValueDecidesTracking", "http://a.cn/x?from=timeline&from=list", "http://a.cn/x?from=list"},
                    Case{"PercentBeforeACode", "http://a.cn/%%641", "http://a.cn/%25d1"},
                    Case{"Session", "http://a.cn/x;jsessionid=7F?a=1", "http://a.cn/x?a=1"},
                    Case{"IpSpellings", "http://0x7f.1/", "http://127.0.0.1/"},
                    Case{"Ipv6", "http://[2001:DB8:0:0::1]:81/", "http://[2001:db8::1]:81/"},
                    Case{"Idna", "http://WWW.例え.JP./", "http://xn--r8jz45g.jp/"},
                    Case{"WwwAlone", "http://www.cn/", "http://www.cn/"}),
    [](const auto& each) { return each.param.name; });

struct Link {
  const char* name;
  std::string_view link;
  std::string_view want;
};

class ResolveTest : public testing::TestWithParam<Link> {};

TEST_P(ResolveTest, OnAPage) {
  EXPECT_EQ(*ResolveUrl(GetParam().link, "https://a.gov.cn/x/y/z.html?q=1#f"), GetParam().want);
}

INSTANTIATE_TEST_SUITE_P(Url, ResolveTest,
                         testing::Values(Link{"File", "b.pdf", "https://a.gov.cn/x/y/b.pdf"},
                                         Link{"Here", "./P020.pdf", "https://a.gov.cn/x/y/P020.pdf"},
                                         Link{"Up", "../b/", "https://a.gov.cn/x/b/"},
                                         Link{"Root", "/b?c#d", "https://a.gov.cn/b?c#d"},
                                         Link{"OtherHost", "//b.cn/c", "https://b.cn/c"},
                                         Link{"Absolute", "http://b.cn", "http://b.cn/"},
                                         Link{"QueryAlone", "?p=2", "https://a.gov.cn/x/y/z.html?p=2"},
                                         Link{"FragmentAlone", "#top", "https://a.gov.cn/x/y/z.html?q=1#top"},
                                         Link{"Empty", "", "https://a.gov.cn/x/y/z.html?q=1"},
                                         Link{"SameSchemeWithoutSlashes", "https:b", "https://a.gov.cn/x/y/b"}),
                         [](const auto& each) { return each.param.name; });

struct RefusedUrl {
  const char* name;
  std::string_view url;
  const char* why;
};

class RefusedUrlTest : public testing::TestWithParam<RefusedUrl> {};

TEST_P(RefusedUrlTest, SaysWhy) {
  const auto url = ParseUrl(GetParam().url);
  EXPECT_EQ(url.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(url.status().message()), testing::HasSubstr(GetParam().why));
}

INSTANTIATE_TEST_SUITE_P(Url, RefusedUrlTest,
                         testing::Values(RefusedUrl{"Script", "javascript:void(0)", "neither http nor https"},
                                         RefusedUrl{"Mail", "mailto:a@b.cn", "neither http nor https"},
                                         RefusedUrl{"Relative", "x/y", "no scheme"},
                                         RefusedUrl{"Empty", "", "no scheme"}, RefusedUrl{"NoHost", "http://", "empty"},
                                         RefusedUrl{"BigPort", "http://a.cn:70000/", "65535"},
                                         RefusedUrl{"OddPort", "http://a.cn:x/", "a number"},
                                         RefusedUrl{"BadHost", "http://a b.cn/", "host"},
                                         RefusedUrl{"BadIp", "http://1.2.3.256/", "IPv4"},
                                         RefusedUrl{"BadIpv6", "http://[::g]/", "IPv6"},
                                         RefusedUrl{"OpenBracket", "http://[::1/", "bracket"}),
                         [](const auto& each) { return each.param.name; });

TEST(UrlTest, TheLimitIsNamed) {
  EXPECT_THAT(std::string(ParseUrl("http://a.cn/" + std::string(70000, 'x')).status().message()),
              testing::HasSubstr("64 KiB"));
}

TEST(UrlTest, EveryTrackingParameterOfTheTableIsDropped) {
  const auto table =
      text::Tsv::Parse("tracking_parameters.tsv", *RuleFiles().Find("tracking_parameters.tsv"), {"example"});
  ASSERT_TRUE(table.ok());
  for (const auto& row : table->rows()) EXPECT_EQ(*CanonicalUrl(table->Cell(row, 0)), "http://a.cn/x") << row.line;
}

TEST(UrlTest, ThePolitenessHostIsWithoutWww) {
  EXPECT_EQ(*PolitenessHost("https://WWW.a.gov.cn:8443/x"), "a.gov.cn");
  EXPECT_FALSE(PolitenessHost("ftp://a.gov.cn/").ok());
}

}  // namespace
}  // namespace taizhang::markup
