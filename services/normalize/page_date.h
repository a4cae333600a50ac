// Dates as pages print them: 2021年5月17日, 2021-05-17, 2021/5/17, 2021.05.17, 二〇二一年五月十七日.
//
// They say when a page was published or signed; dates of the discourse are the extractor's.
//
// Example: ReadDate("2021年5月17日 08:20") == PageDate{"2021-05-17", 16}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taizhang::normalize {

struct PageDate {
  std::string iso;          // YYYY-MM-DD
  std::uint32_t bytes = 0;  // taken from the text
  friend bool operator==(const PageDate&, const PageDate&) = default;
};

// The date that `text` begins with; nullopt without one, and for a day that no calendar has.
std::optional<PageDate> ReadDate(std::string_view text);

// The first date in `text` that a time of day follows, and where it begins.
struct PlacedDate {
  PageDate date;
  std::uint32_t begin = 0;
};
std::optional<PlacedDate> FindTimestamp(std::string_view text);

}  // namespace taizhang::normalize
