#include "markup/url_host.h"

#include <arpa/inet.h>
#include <unicode/uidna.h>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

constexpr std::size_t kLongestHost = 2000;  // before IDNA; a domain name has 253 bytes

absl::Status Bad(std::string_view host, std::string_view why) {
  return absl::InvalidArgumentError(absl::StrFormat("host \"%s\": %s", host.substr(0, 100), why));
}

bool IsHex(char c) { return absl::ascii_isxdigit(static_cast<unsigned char>(c)); }

struct CloseIdna {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

absl::StatusOr<std::string> DomainToAscii(std::string_view domain) {
  UErrorCode error = U_ZERO_ERROR;
  static const std::unique_ptr<UIDNA, CloseIdna> idna(
      uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &error));
  if (idna == nullptr) return Bad(domain, "no IDNA data");
  std::array<char, 1024> out;
  UIDNAInfo details = UIDNA_INFO_INITIALIZER;
  error = U_ZERO_ERROR;
  const std::int32_t length =
      uidna_nameToASCII_UTF8(idna.get(), domain.data(), static_cast<std::int32_t>(domain.size()), out.data(),
                             static_cast<std::int32_t>(out.size()), &details, &error);
  constexpr std::uint32_t kPassed =
      UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;
  if (U_FAILURE(error) || (details.errors & ~kPassed) != 0 || length == 0) return Bad(domain, "no domain name");
  return std::string(out.data(), static_cast<std::size_t>(length));
}

bool IsForbidden(char c) {
  constexpr std::string_view kForbidden = " #/:<>?@[\\]^|%\"`{}";
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || kForbidden.find(c) != std::string_view::npos;
}

// A part of an IPv4 address: decimal, 0x…, 0….
std::optional<std::uint64_t> Ipv4Number(std::string_view part) {
  if (part.empty()) return std::nullopt;
  int base = 10;
  if (part.size() >= 2 && part[0] == '0' && (part[1] | 0x20) == 'x') {
    part.remove_prefix(2);
    base = 16;
  } else if (part.size() >= 2 && part[0] == '0') {
    part.remove_prefix(1);
    base = 8;
  }
  std::uint64_t value = 0;
  for (const char c : part) {
    if (!IsHex(c)) return std::nullopt;
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    if (digit >= base) return std::nullopt;
    value = std::min<std::uint64_t>(value * base + digit, std::uint64_t{1} << 33);
  }
  return value;
}

std::vector<std::string_view> SplitDots(std::string_view host) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = host.find('.');
    parts.push_back(host.substr(0, at));
    if (at == std::string_view::npos) return parts;
    host.remove_prefix(at + 1);
  }
}

bool EndsInANumber(const std::vector<std::string_view>& parts) {
  const std::string_view last = parts.back();
  const bool digits = last.find_first_not_of("0123456789") == std::string_view::npos;
  return digits || (last.starts_with("0x") && Ipv4Number(last));
}

// 1.2.3.4, also 0x7f.1 and 2130706433. The last number fills the rest of the address.
absl::StatusOr<std::string> Ipv4(std::string_view host, const std::vector<std::string_view>& parts) {
  if (parts.size() > 4) return Bad(host, "an IPv4 address has four numbers");
  std::uint64_t address = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = Ipv4Number(parts[i]);
    const bool last = i + 1 == parts.size();
    const std::uint64_t limit = last ? std::uint64_t{1} << (8 * (4 - i)) : 256;
    if (!number || *number >= limit) return Bad(host, "no IPv4 address");
    address = last ? address | *number : address | *number << (8 * (3 - i));
  }
  return absl::StrFormat("%d.%d.%d.%d", address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
}

absl::StatusOr<std::string> Ipv6(std::string_view host) {
  in6_addr address;
  const std::string inside(host.substr(1, host.size() - 2));
  std::array<char, INET6_ADDRSTRLEN> out;
  if (inet_pton(AF_INET6, inside.c_str(), &address) != 1 ||
      inet_ntop(AF_INET6, &address, out.data(), out.size()) == nullptr) {
    return Bad(host, "no IPv6 address");
  }
  return "[" + std::string(out.data()) + "]";
}

}  // namespace

std::string PercentDecode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size() && IsHex(text[at + 1]) && IsHex(text[at + 2])) {
      out += absl::HexStringToBytes(std::string(text.substr(at + 1, 2)));
      at += 2;
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

absl::StatusOr<std::string> ParseHost(std::string_view host) {
  if (host.empty()) return Bad(host, "empty");
  if (host.size() > kLongestHost) return Bad(host, "too long");
  if (host.front() == '[') return host.back() == ']' ? Ipv6(host) : Bad(host, "no closing bracket");
  const std::string decoded = PercentDecode(host);
  if (!text::IsValidUtf8(decoded)) return Bad(host, "no UTF-8");
  ASSIGN_OR_RETURN(std::string ascii, DomainToAscii(decoded));
  for (const char c : ascii) {
    if (IsForbidden(c)) return Bad(host, "a character that no host has");
  }
  if (ascii.ends_with('.')) ascii.pop_back();
  const std::vector<std::string_view> parts = SplitDots(ascii);
  for (const std::string_view part : parts) {
    if (part.empty()) return Bad(host, "an empty label");
  }
  if (EndsInANumber(parts)) return Ipv4(ascii, parts);
  return ascii;
}

}  // namespace taizhang::markup
