#include "extract/analyze.h"

#include <utility>

#include "extract/build_numerals.h"
#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "extract/build_view.h"
#include "extract/extract.h"
#include "status_macros.h"

namespace taizhang::extract {

absl::StatusOr<extract::v1::AnalyzeResponse> Analyze(const document::v1::SegmentedDocument& segmented,
                                                     const ExtractRules& rules) {
  ASSIGN_OR_RETURN(document::v1::ExtractedDocument document, Extract(segmented, rules));
  ASSIGN_OR_RETURN(const text::OffsetMap map, ReadOffsetMap(segmented.normalized()));
  ASSIGN_OR_RETURN(const DocumentView view, BuildView(segmented));
  const RecordBuilder builder(view, map, segmented.normalized().capture().capture_id());

  extract::v1::AnalyzeResponse response;
  BuildNumerals(ReadLeaves(view, segmented.normalized(), rules), builder, response);
  response.mutable_observations()->Swap(document.mutable_observations());
  response.mutable_times()->Swap(document.mutable_times());
  response.mutable_citations()->Swap(document.mutable_citations());
  response.mutable_mentions()->Swap(document.mutable_mentions());
  return response;
}

}  // namespace taizhang::extract
