#include "pipeline/page.h"

#include <cstdint>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "markup/url.h"
#include "status_macros.h"
#include "text/digest.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;

// "text/html; charset=gbk" → "text/html"
std::string MediaType(const std::string& content_type) {
  return absl::AsciiStrToLower(absl::StripAsciiWhitespace(content_type.substr(0, content_type.find(';'))));
}

// "text/html; charset=\"gbk\"" → "gbk" (RFC 9110 8.3)
std::string CharsetParameter(const std::string& content_type) {
  const std::string lower = absl::AsciiStrToLower(content_type);
  std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return "";
  std::string value = content_type.substr(at + 8);
  value = value.substr(0, value.find(';'));
  absl::StripAsciiWhitespace(&value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

absl::Status CheckTimes(const PageOrigin& origin) {
  if (!origin.reference_date.empty() && !IsIsoDate(origin.reference_date)) {
    return absl::InvalidArgumentError(absl::StrFormat("reference date %s is no day YYYY-MM-DD", origin.reference_date));
  }
  absl::Time time;
  std::string why;
  if (!origin.fetched_at.empty() && !absl::ParseTime(absl::RFC3339_full, origin.fetched_at, &time, &why)) {
    return absl::InvalidArgumentError(absl::StrFormat("fetched-at %s is no RFC 3339 time: %s", origin.fetched_at, why));
  }
  return absl::OkStatus();
}

}  // namespace

bool IsIsoDate(std::string_view date) {
  absl::CivilDay day;
  const std::string copy(date);
  return copy.size() == 10 && absl::ParseCivilTime(copy, &day) && absl::FormatCivilTime(day) == copy;
}

absl::StatusOr<v1::FetchedPage> MakePage(std::string body, const PageOrigin& origin) {
  RETURN_IF_ERROR(CheckTimes(origin));
  v1::FetchedPage page;
  v1::Capture& capture = *page.mutable_capture();
  capture.set_url(origin.url);
  if (!origin.url.empty()) {
    ASSIGN_OR_RETURN(std::string canonical, markup::CanonicalUrl(origin.url));
    capture.set_canonical_url(std::move(canonical));
  }
  capture.set_sha256(text::Sha256Hex(body));
  const std::string& key = origin.url.empty() ? capture.sha256() : capture.canonical_url();
  capture.set_document_id(text::FieldDigest().Add(key).Hex(16));
  capture.set_capture_id(text::FieldDigest().Add(capture.document_id()).Add(capture.sha256()).Hex(16));
  capture.set_fetched_at(origin.fetched_at);
  capture.set_media_type(MediaType(origin.content_type));
  capture.set_charset_label(origin.charset.empty() ? CharsetParameter(origin.content_type) : origin.charset);
  capture.set_reference_date(origin.reference_date);
  page.set_body(std::move(body));
  return page;
}

}  // namespace taizhang::pipeline
