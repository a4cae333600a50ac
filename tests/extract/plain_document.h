// A segmented document of a text whose every line is a paragraph, and what the leaves read in it; for the build_*
// files.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/build_observations.h"
#include "extract/build_readings.h"
#include "extract/build_record.h"
#include "extract/build_view.h"
#include "extract/plain_view.h"
#include "extract/rules.h"
#include "taizhang/document/v1/extracted.pb.h"
#include "taizhang/document/v1/segmented.pb.h"
#include "text/offset_map.h"

namespace taizhang::extract {

inline const ExtractRules& TheRules() {
  static const auto* const rules = new ExtractRules(*ExtractRules::Load(ExtractRuleFiles()));
  return *rules;
}

// A line of the text that is a heading.
struct PlainHeading {
  std::string_view label;
  std::string_view title;
  std::int32_t parent = -1;
  document::v1::HeadingStyle style = document::v1::HEADING_STYLE_CHAPTER_CN;
};

// Every byte is kept. REQUIRES: the headings stand in the text in this order.
inline document::v1::SegmentedDocument PlainDocument(const std::string& text,
                                                     const std::vector<PlainHeading>& headings = {}) {
  document::v1::SegmentedDocument segmented;
  document::v1::NormalizedDocument& normalized = *segmented.mutable_normalized();
  normalized.set_text(text);
  normalized.set_offset_map(text::OffsetMap::Identity(static_cast<std::uint32_t>(text.size())).Pack());
  normalized.mutable_capture()->set_capture_id("capture");
  for (const DocumentView::Sentence& sentence : PlainView(text).sentences) {
    document::v1::Sentence& out = *segmented.add_sentences();
    out.mutable_span()->set_begin(sentence.span.begin);
    out.mutable_span()->set_end(sentence.span.end);
    out.set_paragraph(sentence.paragraph);
  }
  std::size_t from = 0;
  for (const PlainHeading& heading : headings) {
    const std::string words = std::string(heading.label) + std::string(heading.title);
    const std::size_t at = text.find(words, from);
    document::v1::OutlineNode& node = *segmented.add_outline();
    node.set_label(std::string(heading.label));
    node.set_title(std::string(heading.title));
    node.set_style(heading.style);
    node.set_number(static_cast<std::uint32_t>(segmented.outline_size()));
    node.set_parent(heading.parent);
    node.set_level(heading.parent < 0 ? 1 : segmented.outline(heading.parent).level() + 1);
    node.mutable_heading()->set_begin(static_cast<std::uint32_t>(at));
    from = at + words.size();
    node.mutable_heading()->set_end(static_cast<std::uint32_t>(from));
    const bool own_line = from < text.size() && text[from] == '\n';
    node.mutable_body()->set_begin(static_cast<std::uint32_t>(from + (own_line ? 1 : 0)));
  }
  for (int i = 0; i < segmented.outline_size(); ++i) {
    int next = i + 1;
    while (next < segmented.outline_size() && segmented.outline(next).level() > segmented.outline(i).level()) ++next;
    const bool last = next == segmented.outline_size();
    segmented.mutable_outline(i)->mutable_body()->set_end(last ? static_cast<std::uint32_t>(text.size())
                                                               : segmented.outline(next).heading().begin());
  }
  return segmented;
}

// One document with everything that a build_* function takes.
class PlainReading {
 public:
  explicit PlainReading(document::v1::SegmentedDocument document)
      : segmented(std::move(document)),
        view(*BuildView(segmented)),
        map(*ReadOffsetMap(segmented.normalized())),
        readings(ReadLeaves(view, segmented.normalized(), TheRules())),
        builder(view, map, segmented.normalized().capture().capture_id()) {
    *extracted.mutable_outline() = segmented.outline();
  }
  explicit PlainReading(const std::string& text) : PlainReading(PlainDocument(text)) {}
  // What the findings refer to, and what the tests of figures look at.
  void BuildFigures() {
    const std::string reference = readings.ReferenceIso();
    const auto title = readings.fields.title ? readings.fields.title->span : std::nullopt;
    BuildObservations(
        {view, readings.quantities, readings.numerals, readings.times, readings.titles.titles, readings.places,
         readings.fields.area, reference, readings.fields.genre, title, TheRules().observations},
        builder, extracted);
  }
  PlainReading(const PlainReading&) = delete;
  PlainReading& operator=(const PlainReading&) = delete;

  const document::v1::SegmentedDocument segmented;
  const DocumentView view;
  const text::OffsetMap map;
  const Readings readings;
  RecordBuilder builder;
  document::v1::ExtractedDocument extracted;
};

// The evidence of a field as "VIA: words"; "none" without one.
template <typename Record>
std::string EvidenceOf(const Record& record, std::string_view field, std::string_view text) {
  for (const document::v1::Evidence& each : record.evidence()) {
    if (each.field() != field) continue;
    const std::string via = document::v1::EvidenceVia_Name(each.via()).substr(std::string_view("EVIDENCE_VIA_").size());
    return via + ": " + std::string(text.substr(each.span().begin(), each.span().end() - each.span().begin()));
  }
  return "none";
}

}  // namespace taizhang::extract
