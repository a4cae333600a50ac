#include "markup/url.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "markup/rule_files.h"
#include "markup/url_host.h"
#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::markup {
namespace {

constexpr std::size_t kLongestUrl = 64 * 1024;

absl::Status Bad(std::string_view url, std::string_view why) {
  return absl::InvalidArgumentError(absl::StrFormat("URL \"%s\": %s", url.substr(0, 200), why));
}

bool IsSlash(char c) { return c == '/' || c == '\\'; }
bool IsHex(char c) { return absl::ascii_isxdigit(static_cast<unsigned char>(c)); }

// Without blanks and controls around it, and without line ends and tabs inside.
std::string Stripped(std::string_view url) {
  while (!url.empty() && static_cast<unsigned char>(url.front()) <= ' ') url.remove_prefix(1);
  while (!url.empty() && static_cast<unsigned char>(url.back()) <= ' ') url.remove_suffix(1);
  std::string out;
  for (const char c : url) {
    if (c != '\t' && c != '\n' && c != '\r') out.push_back(c);
  }
  return out;
}

// "mailto" of "mailto:x", lower case; empty where no scheme stands.
std::string SchemeOf(std::string_view url) {
  std::size_t at = 0;
  while (at < url.size() && (absl::ascii_isalnum(static_cast<unsigned char>(url[at])) || url[at] == '+' ||
                             url[at] == '-' || url[at] == '.')) {
    ++at;
  }
  if (at == 0 || at == url.size() || url[at] != ':' || !absl::ascii_isalpha(static_cast<unsigned char>(url[0])))
    return {};
  std::string scheme(url.substr(0, at));
  absl::AsciiStrToLower(&scheme);
  return scheme;
}

void AppendPercent(char c, std::string& out) { out += absl::StrFormat("%%%02X", static_cast<unsigned char>(c)); }

bool IsUnreserved(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_' || c == '~';
}

// One form of percent-encoding: what must be encoded is, a % that begins no code too; unreserved characters are not;
// hex digits are upper case.
std::string Encoded(std::string_view text, std::string_view encode) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '%' && at + 2 < text.size() && IsHex(text[at + 1]) && IsHex(text[at + 2])) {
      const char byte = PercentDecode(text.substr(at, 3))[0];
      if (IsUnreserved(byte)) {
        out.push_back(byte);
      } else {
        AppendPercent(byte, out);
      }
      at += 2;
    } else if (static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F || c == '%' ||
               encode.find(c) != std::string_view::npos) {
      AppendPercent(c, out);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string EncodedPath(std::string_view path) { return Encoded(path, "\"#<>?`{}"); }
std::string EncodedQuery(std::string_view query) { return Encoded(query, "\"#<>'"); }
std::string EncodedFragment(std::string_view fragment) { return Encoded(fragment, "\"<>`"); }

// The segments of a path, one after the other, with . and .. taken out.
std::string NormalizedPath(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of("/\\", 1), path.size());
    const std::string segment = EncodedPath(path.substr(1, end - 1));
    const bool last = end == path.size();
    path.remove_prefix(end);
    if (segment == "..") {
      if (!segments.empty()) segments.pop_back();
    } else if (segment != ".") {
      segments.push_back(segment);
      continue;
    }
    if (last) segments.emplace_back();
  }
  std::string out;
  for (const std::string& segment : segments) out += "/" + segment;
  return out.empty() ? "/" : out;
}

// Takes "host:port" apart. REQUIRES: no user name.
absl::Status ParseAuthority(std::string_view authority, Url& url) {
  const std::size_t bracket = authority.find(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  ASSIGN_OR_RETURN(url.host, ParseHost(authority.substr(0, colon)));
  if (colon == std::string_view::npos) return absl::OkStatus();
  std::uint32_t port = 0;
  for (const char c : authority.substr(colon + 1)) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return Bad(authority, "a port is a number");
    port = port * 10 + static_cast<std::uint32_t>(c - '0');
    if (port > 65535) return Bad(authority, "a port above 65535");
  }
  const bool own = port == (url.scheme == "https" ? 443 : 80);
  url.port = own ? 0 : static_cast<std::uint16_t>(port);
  return absl::OkStatus();
}

// Cuts off what follows the first `mark`; nullopt without one.
std::optional<std::string> CutAfter(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  std::string after(text.substr(at + 1));
  text = text.substr(0, at);
  return after;
}

absl::StatusOr<Url> ParseAbsolute(std::string_view rest, std::string scheme) {
  while (!rest.empty() && IsSlash(rest.front())) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of("/\\"), rest.size());
  std::string_view authority = rest.substr(0, end);
  const std::size_t user = authority.rfind('@');
  if (user != std::string_view::npos) authority.remove_prefix(user + 1);
  Url url;
  url.scheme = std::move(scheme);
  RETURN_IF_ERROR(ParseAuthority(authority, url));
  url.path = NormalizedPath(rest.substr(end));
  return url;
}

// A path relative to the base's.
std::string ResolvedPath(std::string_view path, const Url& base) {
  if (IsSlash(path.front())) return NormalizedPath(path);
  return NormalizedPath(base.path.substr(0, base.path.rfind('/') + 1) + std::string(path));
}

// The hierarchy of a URL: everything but query and fragment.
absl::StatusOr<Url> ParseHierarchy(std::string_view text, const Url* base) {
  std::string scheme = SchemeOf(text);
  if (!scheme.empty()) {
    if (scheme != "http" && scheme != "https") return Bad(text, "the scheme is neither http nor https");
    const std::string_view rest = text.substr(scheme.size() + 1);
    const bool relative = base != nullptr && base->scheme == scheme && (rest.empty() || !IsSlash(rest[0]));
    if (!relative) return ParseAbsolute(rest, std::move(scheme));
    text = rest;
  }
  if (base == nullptr) return Bad(text, "no scheme, and no page that it is relative to");
  if (text.size() >= 2 && IsSlash(text[0]) && IsSlash(text[1])) return ParseAbsolute(text, base->scheme);
  Url url = *base;
  url.fragment.reset();
  if (text.empty()) return url;
  url.query.reset();
  url.path = ResolvedPath(text, *base);
  return url;
}

struct TrackingParameter {
  std::string_view name;
  bool any_ending = false;
  std::vector<std::string_view> values;  // empty: any
};

std::vector<TrackingParameter> LoadTracking() {
  const auto file = RuleFiles().Find("tracking_parameters.tsv");
  if (!file.ok()) std::abort();
  const auto table = text::Tsv::Parse("tracking_parameters.tsv", *file, {"name", "value", "example"});
  if (!table.ok()) std::abort();
  std::vector<TrackingParameter> out;
  for (const auto& row : table->rows()) {
    TrackingParameter parameter;
    parameter.name = table->Cell(row, 0);
    parameter.any_ending = parameter.name.ends_with('*');
    if (parameter.any_ending) parameter.name.remove_suffix(1);
    if (table->Cell(row, 1) != "*") parameter.values = text::SplitCell(table->Cell(row, 1), '|');
    out.push_back(std::move(parameter));
  }
  return out;
}

bool IsTracking(std::string_view pair) {
  static const std::vector<TrackingParameter> parameters = LoadTracking();
  const std::size_t equals = std::min(pair.find('='), pair.size());
  const std::string_view name = pair.substr(0, equals);
  const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
  return std::any_of(parameters.begin(), parameters.end(), [&](const TrackingParameter& each) {
    const bool named = each.any_ending ? name.starts_with(each.name) : name == each.name;
    return named &&
           (each.values.empty() || std::find(each.values.begin(), each.values.end(), value) != each.values.end());
  });
}

std::string WithoutTracking(std::string_view query) {
  std::string out;
  for (const std::string_view pair : text::SplitCell(query, '&')) {
    if (pair.empty() || IsTracking(pair)) continue;
    if (!out.empty()) out += '&';
    out += pair;
  }
  return out;
}

// "/a;jsessionid=7F" → "/a".
std::string WithoutSession(std::string_view path) {
  std::string lower(path);
  absl::AsciiStrToLower(&lower);
  const std::size_t at = lower.find(";jsessionid=", lower.rfind('/'));
  return at == std::string::npos ? std::string(path) : NormalizedPath(path.substr(0, at));
}

std::string_view WithoutWww(std::string_view host) {
  constexpr std::string_view kWww = "www.";
  // www.cn stays: what is left must be a domain.
  const bool folds = host.starts_with(kWww) && host.find('.', kWww.size()) != std::string_view::npos;
  return folds ? host.substr(kWww.size()) : host;
}

}  // namespace

std::string Url::Serialize() const {
  std::string out = scheme + "://" + host;
  if (port != 0) out += absl::StrFormat(":%d", port);
  out += path;
  if (query) out += "?" + *query;
  if (fragment) out += "#" + *fragment;
  return out;
}

absl::StatusOr<Url> ParseUrl(std::string_view url, const Url* base) {
  if (url.size() > kLongestUrl) return Bad(url, "longer than 64 KiB");
  const std::string stripped = Stripped(url);
  std::string_view text = stripped;
  const auto fragment = CutAfter(text, '#');
  const auto query = CutAfter(text, '?');
  ASSIGN_OR_RETURN(Url out, ParseHierarchy(text, base));
  if (query) out.query = EncodedQuery(*query);
  if (fragment) out.fragment = EncodedFragment(*fragment);
  return out;
}

absl::StatusOr<std::string> ResolveUrl(std::string_view link, std::string_view page) {
  ASSIGN_OR_RETURN(const Url base, ParseUrl(page));
  ASSIGN_OR_RETURN(const Url url, ParseUrl(link, &base));
  return url.Serialize();
}

absl::StatusOr<std::string> CanonicalUrl(std::string_view url) {
  ASSIGN_OR_RETURN(Url parsed, ParseUrl(url));
  parsed.scheme = "http";
  if (parsed.port == 80) parsed.port = 0;
  parsed.host = std::string(WithoutWww(parsed.host));
  parsed.path = WithoutSession(parsed.path);
  parsed.fragment.reset();
  if (parsed.query) parsed.query = WithoutTracking(*parsed.query);
  if (parsed.query && parsed.query->empty()) parsed.query.reset();
  return parsed.Serialize();
}

absl::StatusOr<std::string> PolitenessHost(std::string_view url) {
  ASSIGN_OR_RETURN(const Url parsed, ParseUrl(url));
  return std::string(WithoutWww(parsed.host));
}

}  // namespace taizhang::markup
