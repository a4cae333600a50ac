// The forward model of pages that lost bytes: from a clean text to what a mirror's tool published.
//
// The text is taken as GBK bytes and cut inside pairs; each sentence is then decoded by itself, as code page 936
// decodes: a lone lead byte prints `?` and takes an ASCII byte below 40 with it, 80 prints €, a pair without a
// character vanishes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang::normalize {

class DamageModel {
 public:
  // `clean`: UTF-8. Characters that GBK has not are left out.
  explicit DamageModel(std::string_view clean);

  // The text that the bytes hold, in UTF-8: what repair should give back.
  const std::string& clean() const { return clean_; }
  // Places inside a pair where A3A1, A3AC or A3BF straddles two characters, and where the tools cut: of the straddles
  // of A3A1 only those with “ or ” after them (they leave 、 and 。 alone).
  std::vector<std::uint32_t> NaturalCuts() const;
  // Every place inside the pair of a hanzi.
  std::vector<std::uint32_t> AllCuts() const;

  struct Damaged {
    std::string text;  // ，；：？！（） folded to ASCII, as such pages are
    std::uint32_t lost_digits = 0;
    std::uint32_t begin = 0;  // of the first difference, in `text`
  };
  Damaged Cut(std::uint32_t at) const;

 private:
  struct Piece {
    std::uint32_t begin;
    std::uint32_t end;
  };
  Piece SentenceAt(std::uint32_t at) const;
  void Decode(std::uint32_t begin, std::uint32_t end, Damaged& out) const;

  std::string clean_;
  std::vector<std::uint8_t> bytes_;
  std::vector<bool> starts_;          // a character begins at this byte
  std::vector<bool> sentence_marks_;  // 。 or ， begins at this byte
};

// ，；：？！（） to ASCII.
std::string FoldMarks(std::string_view text);

}  // namespace taizhang::normalize
