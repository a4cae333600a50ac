#include "markup/charset_blocks.h"

#include <algorithm>

#include "markup/decoder.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

constexpr int kLeastCharacters = 3;
// A block is taken for GB18030 from this share of sequences that UTF-8 does not have.
constexpr double kBrokenShare = 0.02;

bool IsChinese(char32_t point) {
  return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3000 && point <= 0x303F) ||
         (point >= 0xFF00 && point <= 0xFFEF) || (point >= 0x2010 && point <= 0x2027) || point == 0xA0 || point == 0xB7;
}

// Whether nearly all pairs are of GB2312, both bytes from A1 on. UTF-8 read in pairs is not: its later bytes are below
// C0, half of them below A1.
bool IsPlausibleGb18030(std::string_view bytes) {
  if (!Decode(Charset::kGb18030, bytes).invalid.empty()) return false;
  int pairs = 0;
  int plausible = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) continue;
    ++pairs;
    const auto lead = static_cast<unsigned char>(bytes[at++]);
    if (at < bytes.size() && lead >= 0xA1 && static_cast<unsigned char>(bytes[at]) >= 0xA1) ++plausible;
  }
  return pairs >= kLeastCharacters && plausible * 10 >= pairs * 9;
}

bool HasHighByte(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool IsGb18030InUtf8(std::string_view block) {
  if (text::IsValidUtf8(block)) return false;
  return Decode(Charset::kUtf8, block).BadRate() > kBrokenShare && IsPlausibleGb18030(block);
}

std::size_t BlockEnd(std::string_view body, std::size_t at) {
  while (at < body.size() && body[at] != '<' && body[at] != '>' && body[at] != '\n') ++at;
  return at;
}

void AddBlock(std::string_view body, ForeignBlock block, std::vector<ForeignBlock>& blocks) {
  if (!blocks.empty() && blocks.back().charset == block.charset &&
      !HasHighByte(body.substr(blocks.back().source.end, block.source.begin - blocks.back().source.end))) {
    blocks.back().source.end = block.source.end;
    return;
  }
  blocks.push_back(block);
}

}  // namespace

bool IsChineseUtf8(std::string_view bytes) {
  int characters = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded decoded = text::DecodeAt(bytes, at);
    at += decoded.bytes;
    if (decoded.bytes == 1 || !IsChinese(decoded.point)) return false;
    ++characters;
  }
  return characters >= kLeastCharacters;
}

std::vector<ForeignBlock> FindForeignBlocks(std::string_view body, Charset charset) {
  std::vector<ForeignBlock> blocks;
  const bool pairs = charset == Charset::kGb18030 || charset == Charset::kBig5;
  if (!pairs && (charset != Charset::kUtf8 || text::IsValidUtf8(body))) return blocks;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = BlockEnd(body, at);
    const std::string_view block = body.substr(at, end - at);
    const bool foreign = pairs ? IsChineseUtf8(block) : IsGb18030InUtf8(block);
    if (foreign) {
      const text::Span source = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      AddBlock(body, {source, pairs ? Charset::kUtf8 : Charset::kGb18030}, blocks);
    }
    at = end + 1;
  }
  return blocks;
}

}  // namespace taizhang::markup
