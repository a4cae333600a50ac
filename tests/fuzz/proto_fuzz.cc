// A message from another version or from a hostile neighbour: whatever decodes is extracted or refused, never a crash.
#include <cstdint>

#include "extract/extract.h"

using taizhang::document::v1::SegmentedDocument;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto rules = taizhang::extract::ExtractRules::Load(taizhang::extract::ExtractRuleFiles());
  SegmentedDocument document;
  if (size > INT32_MAX || !document.ParseFromArray(bytes, static_cast<int>(size))) return 0;
  const auto extracted = taizhang::extract::Extract(document, *rules);
  return 0;
}
