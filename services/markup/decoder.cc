#include "markup/decoder.h"

#include <algorithm>
#include <cstring>

#include "markup/code_tables.h"
#include "markup/windows1252.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

unsigned char ByteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// The end of the stretch of ASCII at `at`.
std::size_t AsciiEnd(std::string_view bytes, std::size_t at) {
  std::uint64_t eight;
  while (bytes.size() - at >= sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
    at += sizeof eight;
  }
  while (at < bytes.size() && ByteAt(bytes, at) < 0x80) ++at;
  return at;
}

// Big5 has four codes that stand for two code points.
char32_t Big5Combining(unsigned char lead, unsigned char trail) {
  if (lead != 0x88) return 0;
  if (trail == 0x62 || trail == 0xA3) return 0x304;
  return trail == 0x64 || trail == 0xA5 ? 0x30C : 0;
}

}  // namespace

std::uint32_t BrokenUtf8Length(std::string_view bytes, std::size_t at) {
  const unsigned char lead = ByteAt(bytes, at);
  if (lead < 0xC2 || lead > 0xF4) return 1;
  const std::uint32_t announced = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint32_t length = 1;
  for (; length < announced && at + length < bytes.size(); ++length) {
    const unsigned char byte = ByteAt(bytes, at + length);
    unsigned char least = 0x80;
    unsigned char most = 0xBF;
    if (length == 1) {
      if (lead == 0xE0) least = 0xA0;
      if (lead == 0xED) most = 0x9F;
      if (lead == 0xF0) least = 0x90;
      if (lead == 0xF4) most = 0x8F;
    }
    if (byte < least || byte > most) break;
  }
  return length;
}

Decoder::Decoder(std::size_t source_bytes) { out_.reserve(source_bytes + source_bytes / 2); }

void Decoder::Append(Charset charset, std::string_view bytes) {
  switch (charset) {
    case Charset::kUtf8:
      return AppendUtf8(bytes);
    case Charset::kGb18030:
      return AppendGb18030(bytes);
    case Charset::kBig5:
      return AppendBig5(bytes);
    case Charset::kUtf16Le:
      return AppendUtf16(bytes, false);
    case Charset::kUtf16Be:
      return AppendUtf16(bytes, true);
    case Charset::kWindows1252:
      return AppendWindows1252(bytes);
  }
}

void Decoder::Drop(std::uint32_t bytes) {
  FlushUnits();
  builder_.Drop(bytes);
}

Decoding Decoder::Finish() && {
  FlushUnits();
  return {{std::move(out_), std::move(builder_).Build()}, std::move(invalid_), multibyte_};
}

void Decoder::FlushUnits() {
  builder_.Units(source_bytes_, text_bytes_, units_);
  units_ = 0;
}

inline void Decoder::Count(std::uint32_t source_bytes, std::uint32_t text_bytes, std::uint32_t units) {
  if (source_bytes != source_bytes_ || text_bytes != text_bytes_) {
    FlushUnits();
    source_bytes_ = source_bytes;
    text_bytes_ = text_bytes;
  }
  units_ += units;
}

inline void Decoder::PutPacked(std::uint32_t source_bytes, PackedUtf8 packed) {
  char bytes[sizeof packed];
  std::memcpy(bytes, &packed, sizeof packed);
  const std::uint32_t length = PackedLength(packed);
  out_.append(bytes, length);
  ++multibyte_;
  Count(source_bytes, length, 1);
}

void Decoder::PutPoint(std::uint32_t source_bytes, char32_t point) { PutPacked(source_bytes, PackUtf8(point)); }

void Decoder::PutBad(std::uint32_t source_bytes) {
  invalid_.push_back({position(), position() + source_bytes});
  PutPoint(source_bytes, text::kReplacement);
}

// Copies the stretch of ASCII at `at` and gives its end.
std::size_t Decoder::AppendAscii(std::string_view bytes, std::size_t at) {
  const std::size_t end = AsciiEnd(bytes, at);
  out_.append(bytes.substr(at, end - at));
  Count(1, 1, static_cast<std::uint32_t>(end - at));
  return end;
}

void Decoder::AppendUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (ByteAt(bytes, at) < 0x80) {
      at = AppendAscii(bytes, at);
      continue;
    }
    if (const std::size_t run = text::ThreeByteRun(bytes, at); run > 0) {
      out_.append(bytes.substr(at, run));
      multibyte_ += run / 3;
      Count(1, 1, static_cast<std::uint32_t>(run));
      at += run;
      continue;
    }
    const std::uint32_t length = text::DecodeAt(bytes, at).bytes;
    if (length == 1) {
      const std::uint32_t broken = BrokenUtf8Length(bytes, at);
      PutBad(broken);
      at += broken;
      continue;
    }
    out_.append(bytes.substr(at, length));
    ++multibyte_;
    Count(1, 1, length);
    at += length;
  }
}

// The point of the four-byte code at `at`; 0 where none stands.
std::uint32_t Decoder::GbFourBytes(std::string_view bytes, std::size_t at) {
  if (bytes.size() - at < 4) return 0;
  const unsigned char third = ByteAt(bytes, at + 2);
  const unsigned char fourth = ByteAt(bytes, at + 3);
  if (third < 0x81 || third == 0xFF || fourth < 0x30 || fourth > 0x39) return 0;
  const std::uint32_t number =
      ((ByteAt(bytes, at) - 0x81u) * 10 + ByteAt(bytes, at + 1) - 0x30u) * 1260 + (third - 0x81u) * 10 + fourth - 0x30u;
  const auto& four_bytes = GbTables().four_bytes;
  if (number < four_bytes.size()) return four_bytes[number];
  constexpr std::uint32_t kBeyondTheBasicPlane = 189000;  // 90308130
  if (number < kBeyondTheBasicPlane) return 0;
  const std::uint32_t point = number - kBeyondTheBasicPlane + 0x10000;
  return point <= 0x10FFFF ? point : 0;
}

void Decoder::AppendGb18030(std::string_view bytes) {
  const PairTable& pairs = GbTables().pairs;
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned char lead = ByteAt(bytes, at);
    if (lead < 0x80) {
      at = AppendAscii(bytes, at);
      continue;
    }
    const unsigned char trail = at + 1 < bytes.size() ? ByteAt(bytes, at + 1) : 0;
    const bool leads = lead != 0x80 && lead != 0xFF;
    std::uint32_t length = 1;
    if (lead == 0x80) {
      PutPoint(1, U'€');  // as CP936 has it
    } else if (const PackedUtf8 packed = leads ? pairs.Pair(lead, trail) : 0) {
      length = 2;
      PutPacked(2, packed);
    } else if (const char32_t point = leads && trail >= 0x30 && trail <= 0x39 ? GbFourBytes(bytes, at) : 0) {
      length = 4;
      PutPoint(4, point);
    } else {
      length = leads && trail >= 0x80 ? 2 : 1;
      PutBad(length);
    }
    at += length;
  }
}

void Decoder::AppendBig5(std::string_view bytes) {
  const PairTable& pairs = Big5Table();
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned char lead = ByteAt(bytes, at);
    if (lead < 0x80) {
      at = AppendAscii(bytes, at);
      continue;
    }
    const unsigned char trail = at + 1 < bytes.size() ? ByteAt(bytes, at + 1) : 0;
    const bool leads = lead != 0x80 && lead != 0xFF;
    std::uint32_t length = 2;
    if (const char32_t mark = leads ? Big5Combining(lead, trail) : 0) {
      std::string both;
      text::AppendUtf8(trail < 0x80 ? 0xCA : 0xEA, both);
      text::AppendUtf8(mark, both);
      out_ += both;
      ++multibyte_;
      Count(2, static_cast<std::uint32_t>(both.size()), 1);
    } else if (const PackedUtf8 packed = leads ? pairs.Pair(lead, trail) : 0) {
      PutPacked(2, packed);
    } else {
      length = leads && trail >= 0x80 ? 2 : 1;
      PutBad(length);
    }
    at += length;
  }
}

void Decoder::AppendUtf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const unsigned char first = ByteAt(bytes, at);
    const unsigned char second = ByteAt(bytes, at + 1);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  std::size_t at = 0;
  while (bytes.size() - at >= 2) {
    const char32_t high = unit(at);
    const char32_t low = bytes.size() - at >= 4 ? unit(at + 2) : 0;
    if (high >= 0xD800 && high < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      PutPoint(4, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      at += 4;
      continue;
    }
    if (high == 0 || (high >= 0xD800 && high < 0xE000)) {
      PutBad(2);
    } else {
      PutPoint(2, high);
    }
    at += 2;
  }
  if (at < bytes.size()) PutBad(1);
}

void Decoder::AppendWindows1252(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (ByteAt(bytes, at) < 0x80) {
      at = AppendAscii(bytes, at);
      continue;
    }
    PutPoint(1, Windows1252Point(ByteAt(bytes, at++)));
  }
}

Decoding Decode(Charset charset, std::string_view bytes) {
  Decoder decoder(bytes.size());
  decoder.Append(charset, bytes);
  return std::move(decoder).Finish();
}

}  // namespace taizhang::markup
