// OffsetMap::Unpack takes any bytes; what it accepts survives Pack, ToSource and Then.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/offset_map.h"

using taizhang::text::OffsetMap;
using taizhang::text::Span;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto map = OffsetMap::Unpack({reinterpret_cast<const char*>(bytes), size});
  if (!map.ok()) return 0;
  const auto again = OffsetMap::Unpack(map->Pack());
  if (!again.ok() || again->text_size() != map->text_size() || again->source_end() != map->source_end()) std::abort();
  std::uint32_t last = 0;
  for (const OffsetMap::Run& run : map->runs()) {
    const Span source = map->ToSource({run.text_begin, run.text_end()});
    if (source.begin < last || source.end < source.begin) std::abort();
    last = source.begin;
  }
  return 0;
}
