#include "normalize/damage.h"

#include "normalize/character_class.h"
#include "normalize/gbk_code.h"
#include "text/utf8.h"

namespace taizhang::normalize {

std::string FoldMarks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    char32_t c = decoded.point;
    if (c == U'，' || c == U'；' || c == U'：' || c == U'？' || c == U'！' || c == U'（' || c == U'）') c -= 0xFEE0;
    text::AppendUtf8(c, out);
    at += decoded.bytes;
  }
  return out;
}

DamageModel::DamageModel(std::string_view clean) {
  for (std::size_t at = 0; at < clean.size();) {
    const text::Decoded decoded = text::DecodeAt(clean, at);
    at += decoded.bytes;
    const BytePair pair = GbkCode::Get().PairOf(decoded.point);
    if (decoded.point >= 0x80 && (pair.lead == 0 || GbkCode::Get().At(pair.lead, pair.trail) == 0)) continue;
    text::AppendUtf8(decoded.point, clean_);
    starts_.push_back(true);
    sentence_marks_.push_back(decoded.point == U'。' || decoded.point == U'，');
    bytes_.push_back(decoded.point < 0x80 ? static_cast<std::uint8_t>(decoded.point) : pair.lead);
    if (decoded.point < 0x80) continue;
    starts_.push_back(false);
    sentence_marks_.push_back(false);
    bytes_.push_back(pair.trail);
  }
}

std::vector<std::uint32_t> DamageModel::NaturalCuts() const {
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t i = 1; i + 1 < bytes_.size(); ++i) {
    if (starts_[i] || bytes_[i] != 0xA3) continue;
    const std::uint8_t second = bytes_[i + 1];
    const bool before_quote =
        second == 0xA1 && i + 2 < bytes_.size() && (bytes_[i + 2] == 0xB0 || bytes_[i + 2] == 0xB1);
    if (before_quote || second == 0xAC || second == 0xBF) cuts.push_back(i);
  }
  return cuts;
}

std::vector<std::uint32_t> DamageModel::AllCuts() const {
  std::vector<std::uint32_t> cuts;
  for (std::uint32_t i = 1; i < bytes_.size(); ++i) {
    if (!starts_[i] && bytes_[i - 1] >= 0xB0) cuts.push_back(i);
  }
  return cuts;
}

DamageModel::Piece DamageModel::SentenceAt(std::uint32_t at) const {
  Piece piece = {at, at};
  while (piece.begin > 0 && !sentence_marks_[piece.begin]) --piece.begin;
  while (piece.end < bytes_.size() && !sentence_marks_[piece.end]) ++piece.end;
  return piece;
}

void DamageModel::Decode(std::uint32_t begin, std::uint32_t end, Damaged& out) const {
  for (std::uint32_t i = begin; i < end;) {
    const std::uint8_t lead = bytes_[i++];
    if (lead < 0x80) {
      out.text += static_cast<char>(lead);
    } else if (lead == 0x80) {
      out.text += "€";
    } else if (i == end) {
      out.text += '?';
    } else if (bytes_[i] < 0x40) {
      out.text += '?';
      out.lost_digits += IsDigit(bytes_[i++]);
    } else if (const char32_t c = GbkCode::Get().At(lead, bytes_[i++]); c != 0) {
      text::AppendUtf8(c, out.text);
    }
  }
}

DamageModel::Damaged DamageModel::Cut(std::uint32_t at) const {
  const Piece sentence = SentenceAt(at);
  Damaged out;
  Decode(0, at - 1, out);
  out.text = FoldMarks(out.text);
  out.begin = static_cast<std::uint32_t>(out.text.size());
  Damaged rest;
  rest.text = "?";
  Decode(at, sentence.end, rest);
  Decode(sentence.end, static_cast<std::uint32_t>(bytes_.size()), rest);
  out.text += FoldMarks(rest.text);
  out.lost_digits = rest.lost_digits;
  return out;
}

}  // namespace taizhang::normalize
