#include "extract/build_numerals.h"

#include <string>
#include <vector>

namespace taizhang::extract {
namespace {

document::v1::NumeralClass Class(NumeralClass numeral_class) {
  document::v1::NumeralClass out = document::v1::NUMERAL_CLASS_MEASURE;
  document::v1::NumeralClass_Parse("NUMERAL_CLASS_" + std::string(NumeralClassName(numeral_class)), &out);
  return out;
}

document::v1::Bound BoundOf(Bound bound) {
  document::v1::Bound out = document::v1::BOUND_EXACT;
  document::v1::Bound_Parse("BOUND_" + std::string(BoundName(bound)), &out);
  return out;
}

}  // namespace

void BuildNumerals(const Readings& readings, const RecordBuilder& builder, extract::v1::AnalyzeResponse& response) {
  const std::vector<Bound> bounds = BoundsOfNumerals(builder.view().text, readings.numerals, readings.quantities);
  for (std::size_t i = 0; i < readings.numerals.size(); ++i) {
    const NumeralMention& mention = readings.numerals[i];
    document::v1::Numeral& numeral = *response.add_numerals();
    numeral.set_text(builder.Words(mention.span));
    builder.SetSpan(mention.span, *numeral.mutable_span());
    builder.SetSource(mention.span, *numeral.mutable_source());
    numeral.set_numeral_class(Class(mention.numeral_class));
    numeral.set_value(mention.ValueString());
    numeral.set_upper(mention.UpperString());
    numeral.set_bound(BoundOf(bounds[i]));
  }
}

}  // namespace taizhang::extract
