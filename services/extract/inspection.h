// The inspection that a document answers: who inspected whom, when, and the day of the feedback.
//
// A rectification notice opens with it, and periods such as 集中整改期 count from the feedback.
//
// Units:   bytes of the normalized text.
// Cost:    linear in the opening.
// Example: 2023年4月1日至6月2日，省委第三巡视组对清河县开展了巡视。7月3日，省委巡视组向清河县反馈了意见。
#pragma once

#include <optional>
#include <vector>

#include "extract/document_view.h"
#include "extract/organization.h"
#include "extract/written_date.h"
#include "text/span.h"

namespace taizhang::extract {

struct InspectionFacts {
  std::optional<text::Span> name;       // 常规巡视
  std::optional<text::Span> inspector;  // 省委第三巡视组
  std::optional<text::Span> inspected;  // 清河县
  std::optional<WrittenDate> start;
  std::optional<WrittenDate> end;
  std::optional<WrittenDate> feedback;
};

// Nothing when the opening tells of none.
std::optional<InspectionFacts> ReadInspection(const DocumentView& view, const std::vector<BodyFacts>& bodies);

}  // namespace taizhang::extract
