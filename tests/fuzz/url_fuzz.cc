// Any bytes parse or are refused; what parses serializes to itself, and a canonical URL is its own canonical form.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "markup/url.h"

namespace {

using taizhang::markup::CanonicalUrl;
using taizhang::markup::ParseUrl;
using taizhang::markup::Url;

void Check(const Url& url) {
  const auto again = ParseUrl(url.Serialize());
  if (!again.ok() || !(*again == url)) std::abort();
  const auto canonical = CanonicalUrl(url.Serialize());
  if (!canonical.ok()) std::abort();
  const auto twice = CanonicalUrl(*canonical);
  if (!twice.ok() || *twice != *canonical) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto base = ParseUrl("https://a.gov.cn/x/y?z");
  if (!base.ok()) std::abort();
  if (const auto absolute = ParseUrl(text); absolute.ok()) Check(*absolute);
  if (const auto relative = ParseUrl(text, &*base); relative.ok()) Check(*relative);
  taizhang::markup::DateInUrl(text);
  return 0;
}
