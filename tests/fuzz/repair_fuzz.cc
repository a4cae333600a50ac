// The chain of normalize's leaves takes any valid UTF-8; what comes out is valid UTF-8 with a sound map.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "normalize/damage_marks.h"
#include "normalize/leaf_chain.h"
#include "normalize/signature.h"
#include "text/utf8.h"

using taizhang::normalize::LeafChain;
using taizhang::text::OffsetMap;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  text = text.substr(0, taizhang::text::ValidUtf8Prefix(text));
  const taizhang::text::MappedText out = LeafChain::Get().Run(text);
  if (!taizhang::text::IsValidUtf8(out.text)) std::abort();
  if (out.map.text_size() != out.text.size() || out.map.source_end() > text.size()) std::abort();
  std::uint32_t source = 0;
  for (const OffsetMap::Run& run : out.map.runs()) {
    if (run.source_begin < source) std::abort();
    source = run.source_end();
  }
  for (const auto& mark : taizhang::normalize::FindDamageMarks(out.text)) {
    if (mark.span.empty() || mark.span.end > out.text.size()) std::abort();
  }
  taizhang::normalize::Sign(out.text);
  return 0;
}
