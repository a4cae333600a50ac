// The period that a figure is about, by discourse: its clause, its sentence, its paragraph, its heading, the title.
//
// A time at the start of a sentence or clause reaches on to the next time or the full stop; one that opens the
// paragraph governs it unless it is a single day; else the year of the heading; else that of a communiqué's title
// (records: Period).
//
// Units:     bytes of the normalized text.
// Ownership: borrows view and times.
// Cost:      linear in times and headings to build; O(log n) and the times of one sentence for each look-up.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document_view.h"
#include "extract/time_resolve.h"
#include "text/span.h"

namespace taizhang::extract {

struct ScopedPeriod {
  enum class Via : std::uint8_t { kClause, kSentence, kParagraph, kHeading, kDocument };
  const TimeMention* time = nullptr;
  Via via = Via::kClause;
};

class PeriodScope {
 public:
  // `title`: the document's title where its year holds for figures without a time; else nothing.
  PeriodScope(const DocumentView& view, const std::vector<TimeMention>& times, std::optional<text::Span> title);

  // The period of a figure at `at`, whose clause begins at `clause`. Nothing when none is said, or when 目前 takes it
  // away.
  std::optional<ScopedPeriod> PeriodAt(std::uint32_t at, text::Span clause) const;

 private:
  enum class Force : std::uint8_t { kNone, kOwnClause, kGoverns, kTakesAway };
  Force ForceOf(const TimeMention& time) const;
  bool OpensClause(const TimeMention& time) const;
  const TimeMention* OpenerOf(text::Span paragraph) const;
  const TimeMention* InHeading(text::Span heading) const;

  const DocumentView& view_;
  const std::vector<TimeMention>& times_;
  std::vector<const TimeMention*> of_node_;  // the time of each node's heading; null without one
  const TimeMention* of_title_ = nullptr;
};

}  // namespace taizhang::extract
