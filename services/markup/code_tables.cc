#include "markup/code_tables.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <cstdlib>
#include <string>

#include "text/utf8.h"

namespace taizhang::markup {
namespace {

constexpr std::uint32_t kFourByteCodes = 39420;  // 81308130 to 8431A439

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Decodes codes that are parted by line feeds; gives the single code point of each, 0 for any other outcome.
std::vector<char32_t> DecodeCodes(const char* converter_name, const std::string& codes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(converter_name, &error));
  if (U_FAILURE(error)) std::abort();  // ICU's data always holds them
  std::u16string units(codes.size() * 2, u'\0');
  const auto length = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                    codes.data(), static_cast<std::int32_t>(codes.size()), &error);
  if (U_FAILURE(error)) std::abort();
  std::vector<char32_t> points;
  std::int32_t begin = 0;
  for (std::int32_t at = 0; at < length; ++at) {
    if (units[at] != u'\n') continue;
    std::int32_t next = begin;
    UChar32 point = 0;
    if (next < at) U16_NEXT(units.data(), next, at, point);
    const bool single = next == at && point >= 0x80 && point != text::kReplacement && !U_IS_SURROGATE(point);
    points.push_back(single ? static_cast<char32_t>(point) : 0);
    begin = at + 1;
  }
  return points;
}

void FillPairs(const char* converter, PairTable& table) {
  std::string codes;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail) {
      codes += {static_cast<char>(lead), static_cast<char>(trail), '\n'};
    }
  }
  const std::vector<char32_t> points = DecodeCodes(converter, codes);
  std::size_t i = 0;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x40; trail <= 0xFE; ++trail, ++i) {
      if (points.at(i) != 0) table.Set(static_cast<unsigned char>(lead), static_cast<unsigned char>(trail), points[i]);
    }
  }
}

struct Moved {
  std::uint16_t code;
  char16_t point;
};
// GB 18030-2022, table of changed mappings.
constexpr Moved kMoved[] = {{0xA6D9, 0xFE10}, {0xA6DA, 0xFE12}, {0xA6DB, 0xFE11}, {0xA6DC, 0xFE13}, {0xA6DD, 0xFE14},
                            {0xA6DE, 0xFE15}, {0xA6DF, 0xFE16}, {0xA6EC, 0xFE17}, {0xA6ED, 0xFE18}, {0xA6F3, 0xFE19},
                            {0xFE59, 0x9FB4}, {0xFE61, 0x9FB5}, {0xFE66, 0x9FB6}, {0xFE67, 0x9FB7}, {0xFE6D, 0x9FB8},
                            {0xFE7E, 0x9FB9}, {0xFE90, 0x9FBA}, {0xFEA0, 0x9FBB}};

void AppendFourBytes(std::uint32_t code, std::string& out) {
  out += {static_cast<char>(0x81 + code / 12600), static_cast<char>(0x30 + code / 1260 % 10),
          static_cast<char>(0x81 + code / 10 % 126), static_cast<char>(0x30 + code % 10), '\n'};
}

std::unique_ptr<const Gb18030Tables> MakeGbTables() {
  auto tables = std::make_unique<Gb18030Tables>();
  FillPairs("gb18030", tables->pairs);
  for (const Moved& moved : kMoved) {
    tables->pairs.Set(static_cast<unsigned char>(moved.code >> 8), static_cast<unsigned char>(moved.code & 0xFF),
                      moved.point);
  }
  std::string codes;
  for (std::uint32_t code = 0; code < kFourByteCodes; ++code) AppendFourBytes(code, codes);
  for (const char32_t point : DecodeCodes("gb18030", codes)) {
    tables->four_bytes.push_back(static_cast<char16_t>(point));
  }
  return tables;
}

std::unique_ptr<const PairTable> MakeBig5Table() {
  auto table = std::make_unique<PairTable>();
  FillPairs("Big5-HKSCS", *table);
  return table;
}

}  // namespace

PackedUtf8 PackUtf8(char32_t point) {
  std::string bytes;
  text::AppendUtf8(point, bytes);
  PackedUtf8 packed = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) packed = packed << 8 | static_cast<unsigned char>(bytes[i - 1]);
  return packed;
}

const Gb18030Tables& GbTables() {
  static const std::unique_ptr<const Gb18030Tables> tables = MakeGbTables();
  return *tables;
}

const PairTable& Big5Table() {
  static const std::unique_ptr<const PairTable> table = MakeBig5Table();
  return *table;
}

}  // namespace taizhang::markup
