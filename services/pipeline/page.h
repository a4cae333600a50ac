// A page from what a caller has of it: ids, digests and media type filled in.
//
// Threads: any. Cost: one SHA-256 over the body.
#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "normalize/normalize.h"
#include "taizhang/document/v1/capture.pb.h"

namespace taizhang::pipeline {

// The largest body that is read.
inline constexpr std::size_t kMaxBodyBytes = normalize::kMaxBodyBytes;

// What is known of a page besides its body; empty = unknown.
struct PageOrigin {
  std::string url = {};
  std::string content_type = {};    // the header, parameters included
  std::string charset = {};         // goes before that of content_type
  std::string fetched_at = {};      // RFC 3339
  std::string reference_date = {};  // YYYY-MM-DD
};

// INVALID_ARGUMENT for a URL that is none, a date or time that is none.
absl::StatusOr<document::v1::FetchedPage> MakePage(std::string body, const PageOrigin& origin);

// YYYY-MM-DD of a day that the calendar has.
bool IsIsoDate(std::string_view date);

}  // namespace taizhang::pipeline
