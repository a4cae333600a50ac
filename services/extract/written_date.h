// Days written in full: 2021年3月5日, 2021-03-05, 二〇二一年三月五日.
//
// The dates of a document about itself (signature, page head, congress) are written so, and they must be read before
// any relative time can be.
//
// Units:   bytes of the text.
// Cost:    constant for a place, linear for a text.
// Example: ReadDate("2019年5月6日", 0) gives 2019-05-06.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/span.h"

namespace taizhang::extract {

struct WrittenDate {
  text::Span span;
  int year = 0;
  int month = 0;
  int day = 0;

  std::string Iso() const;  // YYYY-MM-DD
};

// The date that begins at `at`; nothing when no such day is. With `year` (not 0) the year may be left out: 7月21日.
std::optional<WrittenDate> ReadDate(std::string_view text, std::uint32_t at, int year = 0);
// The first date in the window.
std::optional<WrittenDate> FindDate(std::string_view text, text::Span window, int year = 0);

}  // namespace taizhang::extract
