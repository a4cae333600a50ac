// Times over any bytes: spans lie in the text, in order, and what is resolved is a day of the calendar and not before
// its start.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "extract/number_lexicons.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto expressions = taizhang::extract::TimeScanner(taizhang::extract::TheTimes()).Find(text);
  for (const bool dated : {false, true}) {
    taizhang::extract::TimeContext context;
    if (dated) context.reference = taizhang::text::Date{2024, 2, 29};
    std::uint32_t end = 0;
    for (const auto& time : taizhang::extract::ResolveTimes(text, expressions, context)) {
      if (time.span.begin < end || time.span.end <= time.span.begin || time.span.end > size) std::abort();
      if (time.first && !taizhang::text::IsValidDate(*time.first)) std::abort();
      if (time.last && !taizhang::text::IsValidDate(*time.last)) std::abort();
      if (time.first && time.last && *time.last < *time.first) std::abort();
      end = time.span.end;
    }
  }
  return 0;
}
