// The host of a URL, as the WHATWG URL Standard (3.5) reads it.
//
// Hosts are compared and connected to, so every spelling of one host has one form: hanzi by IDNA, 0x7f.1 as 127.0.0.1.
//
// Example: ParseHost("WWW.例え.JP") == "www.xn--r8jz45g.jp"
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace taizhang::markup {

// INVALID_ARGUMENT says what is wrong with it.
absl::StatusOr<std::string> ParseHost(std::string_view host);

// %41 → A; a % that no two hex digits follow stays.
std::string PercentDecode(std::string_view text);

}  // namespace taizhang::markup
