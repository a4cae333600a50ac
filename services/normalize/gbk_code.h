// GBK backwards: the byte pair of a character, and the pairs that decoders lose without a trace.
//
// Lost lead bytes happened to pages in GBK; undoing them means going back to those bytes and pairing them anew.
//
// Threads: const after construction. Cost: 130 KB, built once from the decoder's table in about 1 ms.
//
// Example: GbkCode::Get().PairOf(U'海') == BytePair{0xBA, 0xA3}
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace taizhang::normalize {

struct BytePair {
  std::uint8_t lead = 0;  // 0: none
  std::uint8_t trail = 0;
  friend bool operator==(BytePair, BytePair) = default;
};

class GbkCode {
 public:
  static const GbkCode& Get();

  // The pair of a character of the plane 0; {0, 0} for ASCII and for what GBK has not.
  BytePair PairOf(char32_t c) const;
  // The character of a pair; 0 when it has none, or one of private use.
  char32_t At(std::uint8_t lead, std::uint8_t trail) const { return points_[Index(lead, trail)]; }
  // The trail bytes that have no character after this lead: a decoder of Windows code page 936 drops such pairs.
  const std::vector<std::uint8_t>& UnmappedTrails(std::uint8_t lead) const { return unmapped_[lead]; }

 private:
  GbkCode();
  static std::size_t Index(std::uint8_t lead, std::uint8_t trail) { return std::size_t{lead} << 8 | trail; }

  std::vector<char16_t> points_;
  std::vector<BytePair> pairs_;
  std::array<std::vector<std::uint8_t>, 256> unmapped_;
};

}  // namespace taizhang::normalize
