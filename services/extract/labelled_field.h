// Labelled fields of a rectification item: 责任单位：…；完成时限：… in lines of their own or in a bracket at the end.
//
// Units:   bytes of the normalized text.
// Threads: const members may be called concurrently.
// Cost:    linear in the window.
// Example: （责任单位：财政局；完成时限：2023年底） has an owner and a due.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/cue_table.h"
#include "text/span.h"

namespace taizhang::extract {

enum class ItemField : std::uint8_t {
  kProblem,
  kMeasures,
  kProgress,
  kState,
  kLead,
  kOwner,
  kSupport,
  kLeader,
  kDue,
  kTarget
};

struct LabelledField {
  ItemField field = ItemField::kProblem;
  text::Span label;
  text::Span value;
  bool opens_line = false;  // the label stands at the head of its line
};

class FieldLabels {
 public:
  // Of rules/finding_labels.tsv.
  static absl::StatusOr<FieldLabels> Parse(std::string_view tsv);

  // The fields of the window, in order. Long ones (problem, measures, progress, target) go up to the next label, short
  // ones to the end of their clause list (；。 or the bracket).
  std::vector<LabelledField> Read(std::string_view text, text::Span window) const;
  // The labels of the whole text, their values still empty; a reader of many windows scans once and cuts them out.
  std::vector<LabelledField> Scan(std::string_view text, text::Span window) const;
  // The fields of a window of a text whose labels were scanned.
  static std::vector<LabelledField> Cut(std::string_view text, const std::vector<LabelledField>& scanned,
                                        text::Span window);
  // The field whose label these words are, as at the head of a table's column: 整改措施及成效.
  std::optional<ItemField> OfHeader(std::string_view words) const;

 private:
  std::optional<LabelledField> LabelAt(std::string_view text, std::uint32_t at, std::uint32_t end) const;

  CueTable labels_;
};

}  // namespace taizhang::extract
