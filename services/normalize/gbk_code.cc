#include "normalize/gbk_code.h"

#include <string>

#include "markup/code_tables.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr char32_t kPlane = 0x10000;

char32_t Unpack(markup::PackedUtf8 packed) {
  if (packed == 0) return 0;
  std::string bytes;
  for (std::uint32_t i = 0; i < markup::PackedLength(packed); ++i) bytes += static_cast<char>(packed >> (8 * i) & 0xFF);
  return text::DecodeAt(bytes, 0).point;
}

bool IsPrivateUse(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// The radicals that GBK/5 has at the end and code page 936 has not.
bool IsBeyondCp936(std::uint8_t lead, std::uint8_t trail) { return lead == 0xFE && trail >= 0x50; }

}  // namespace

GbkCode::GbkCode() : points_(kPlane), pairs_(kPlane) {
  const markup::PairTable& table = markup::GbTables().pairs;
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      const auto l = static_cast<std::uint8_t>(lead);
      const auto t = static_cast<std::uint8_t>(trail);
      const char32_t c = Unpack(table.Pair(l, t));
      if (c == 0 || IsPrivateUse(c) || IsBeyondCp936(l, t)) unmapped_[lead].push_back(t);
      if (c == 0 || c >= kPlane) continue;
      pairs_[c] = {l, t};
      if (!IsPrivateUse(c)) points_[Index(l, t)] = static_cast<char16_t>(c);
    }
  }
}

const GbkCode& GbkCode::Get() {
  static const GbkCode code;
  return code;
}

BytePair GbkCode::PairOf(char32_t c) const { return c < 0x80 || c >= kPlane ? BytePair{} : pairs_[c]; }

}  // namespace taizhang::normalize
