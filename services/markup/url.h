// URLs: what a link means, and which URLs are one document.
//
// Parsing follows the WHATWG URL Standard for http and https, as browsers do: links of government sites hold
// backslashes, blanks, line ends and hanzi. The canonical form is the identity of a document, so it is a pure function
// of the URL, never of what was crawled: http for https, no www., no default port, no fragment, no tracking parameters,
// one form of percent-encoding.
//
// Errors:  INVALID_ARGUMENT says what is wrong; other schemes (mailto:, javascript:) are refused by name.
// Threads: any. Cost: linear.
//
// Example: CanonicalUrl("HTTPS://www.A.gov.cn:443/x/../%7ey?utm_source=q&id=1#top") == "http://a.gov.cn/~y?id=1"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace taizhang::markup {

struct Url {
  std::string scheme;                   // http, https
  std::string host;                     // lower case, ASCII (IDNA); IPv4 dotted, IPv6 in brackets
  std::uint16_t port = 0;               // 0: the scheme's own
  std::string path;                     // begins with /
  std::optional<std::string> query;     // without ?
  std::optional<std::string> fragment;  // without #

  std::string Serialize() const;
  friend bool operator==(const Url&, const Url&) = default;
};

// `base` gives what a relative URL leaves out; user names and passwords are left out.
absl::StatusOr<Url> ParseUrl(std::string_view url, const Url* base = nullptr);

// The absolute URL that a link means on a page.
absl::StatusOr<std::string> ResolveUrl(std::string_view link, std::string_view page);

absl::StatusOr<std::string> CanonicalUrl(std::string_view url);

// The key under which requests are spaced, when no table names another: the host without www.
absl::StatusOr<std::string> PolitenessHost(std::string_view url);

// The date that content management systems put into a path (/2021-05/17/, /202105/t20210517_1.html,
// /art/2021/5/17/), as YYYY-MM-DD.
std::optional<std::string> DateInUrl(std::string_view url);

}  // namespace taizhang::markup
