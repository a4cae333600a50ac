#include "text/utf8.h"

#include <cstring>

namespace taizhang::text {
namespace {

constexpr Decoded kInvalid = {kReplacement, 1};

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// How many bytes a lead byte announces; 0 for a byte that cannot lead.
std::uint32_t AnnouncedLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

constexpr char32_t kLeast[5] = {0, 0, 0x80, 0x800, 0x10000};

bool IsScalar(char32_t point) { return point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF); }

}  // namespace

Decoded DecodeSlowly(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::uint32_t length = AnnouncedLength(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || text.size() - at < length) return kInvalid;
  char32_t point = lead & (0xFFu >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if (!IsContinuation(byte)) return kInvalid;
    point = point << 6 | (byte & 0x3Fu);
  }
  if (point < kLeast[length] || !IsScalar(point)) return kInvalid;
  return {point, length};
}

Decoded DecodeSlowlyBefore(std::string_view text, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    if (IsContinuation(static_cast<unsigned char>(text[at - back]))) continue;
    const Decoded decoded = DecodeAt(text, at - back);
    return decoded.bytes == back ? decoded : kInvalid;
  }
  return kInvalid;
}

void AppendUtf8(char32_t point, std::string& out) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

std::size_t ThreeByteRun(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (; text.size() - at >= sizeof(std::uint32_t); at += 3) {
    std::uint32_t bytes;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const std::uint32_t lead = bytes & 0xFF;
    if ((bytes & 0xC0C0F0) != 0x8080E0 || lead == 0xE0 || lead == 0xED) break;
  }
  return at - begin;
}

std::size_t ValidUtf8Prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight;
    if (text.size() - at >= sizeof eight) {  // eight ASCII bytes at a time
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080u) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    if (const std::size_t run = ThreeByteRun(text, at); run > 0) {
      at += run;
      continue;
    }
    const Decoded decoded = DecodeAt(text, at);
    if (decoded == kInvalid) return at;
    at += decoded.bytes;
  }
  return at;
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += DecodeAt(text, at).bytes) ++count;
  return count;
}

std::size_t CountUtf16Units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeAt(text, at);
    count += decoded.point >= 0x10000 ? 2 : 1;
    at += decoded.bytes;
  }
  return count;
}

}  // namespace taizhang::text
