// The class of a numeral after GB/T 15835 by what stands around it: document and list numbers, phones, roads, versions,
// slogans, addresses are identifiers.
//
// Part of numeral_scan.
//
// Cost: constant for each numeral, but for runs of ASCII, which are looked through once.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/numeral_scan.h"
#include "text/cursor.h"
#include "text/span.h"

namespace taizhang::extract {

class NumeralClassifier {
 public:
  NumeralClassifier(std::string_view text, const UnitLexicon& units) : text_(text), units_(units) {}

  // REQUIRES: calls with growing spans.
  NumeralClass ClassOf(const NumeralMention& mention);

 private:
  bool InAddress(text::Span span);
  NumeralClass Decide(const NumeralMention& mention);
  bool ContinuesIdentifier(const NumeralMention& mention) const;
  bool IsIdentifierByDigits(const NumeralMention& mention, bool unit) const;
  bool IsIdentifierBefore(const NumeralMention& mention, bool unit) const;
  static bool LeadsToNumber(text::Cursor cursor);
  bool IsIdentifierAfter(const NumeralMention& mention, bool unit) const;
  bool IsLabel(const NumeralMention& mention) const;
  bool IsSlogan(const NumeralMention& mention, bool unit) const;

  std::string_view text_;
  const UnitLexicon& units_;
  std::uint32_t last_identifier_ = 0;  // where the identifier right before ended
  text::Span run_;                     // the run of ASCII that was looked through last
  bool run_is_address_ = false;
};

}  // namespace taizhang::extract
