// Numerals, quantities and their spans over any bytes: spans lie in the text, in order; values are numbers.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "extract/number_lexicons.h"
#include "text/decimal.h"

namespace {

bool IsNumber(std::string_view value) {
  return value.empty() || value.find_first_of("/:") != std::string_view::npos ||
         taizhang::text::Decimal::Parse(value).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto numerals = taizhang::extract::NumeralsOf(text);
  std::uint32_t end = 0;
  for (const auto& numeral : numerals) {
    if (numeral.span.end <= numeral.span.begin || numeral.span.end > size || numeral.number.span.begin < end)
      std::abort();
    if (!IsNumber(numeral.ValueString()) || !IsNumber(numeral.UpperString())) std::abort();
    end = numeral.span.end;
  }
  end = 0;
  for (const auto& quantity : taizhang::extract::FindQuantities(text, numerals, taizhang::extract::TheUnits())) {
    if (quantity.span.begin < end || quantity.span.end <= quantity.span.begin || quantity.span.end > size) std::abort();
    if (!IsNumber(quantity.value) || !IsNumber(quantity.upper) || quantity.numeral >= numerals.size()) std::abort();
    end = quantity.span.end;
  }
  return 0;
}
