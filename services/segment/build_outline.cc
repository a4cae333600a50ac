#include "segment/build_outline.h"

#include <string>

#include "absl/strings/str_format.h"

namespace taizhang::segment {
namespace {

using document::v1::Diagnostic;
using document::v1::OutlineNode;

// The label as written; of an enclosed heading its two marks.
std::string LabelText(const Heading& heading, const HeadingRule& rule, std::string_view text) {
  if (rule.form != HeadingForm::kEnclosed) return std::string(heading.label.In(text));
  const text::Span opening{heading.heading.begin, heading.title.begin};
  const text::Span closing{heading.title.end, heading.heading.end};
  return std::string(opening.In(text)) + std::string(closing.In(text));
}

void WriteNode(const OutlineEntry& entry, const HeadingRule& rule, std::string_view text, const text::OffsetMap& map,
               OutlineNode& out) {
  const Heading& heading = entry.heading;
  out.set_label(LabelText(heading, rule, text));
  out.set_number(heading.number);
  out.set_style(static_cast<document::v1::HeadingStyle>(rule.style));
  out.set_level(entry.level);
  out.set_title(std::string(heading.title.In(text)));
  out.set_parent(entry.parent);
  *out.mutable_heading() = ToMessage(heading.heading);
  *out.mutable_heading_source() = ToSourceMessage(map, heading.heading);
  *out.mutable_body() = ToMessage(entry.body);
  *out.mutable_body_source() = ToSourceMessage(map, entry.body);
  out.set_run_in(heading.run_in);
}

void WriteRemark(const Remark& remark, const text::OffsetMap& map, Diagnostic& out) {
  *out.mutable_span() = ToMessage(remark.at);
  *out.mutable_source() = ToSourceMessage(map, remark.at);
  switch (remark.oddity) {
    case Oddity::kSkipped:
      out.set_code(document::v1::DIAGNOSTIC_CODE_HEADING_SKIPPED);
      out.set_severity(document::v1::SEVERITY_INFO);
      out.set_message(absl::StrFormat("heading number %u follows %u", remark.number, remark.before));
      break;
    case Oddity::kRepeated:
      out.set_code(document::v1::DIAGNOSTIC_CODE_HEADING_REPEATED);
      out.set_severity(document::v1::SEVERITY_INFO);
      out.set_message(absl::StrFormat("heading number %u comes again behind %u", remark.number, remark.before));
      break;
    case Oddity::kTooDeep:
      out.set_code(document::v1::DIAGNOSTIC_CODE_NESTING_LIMIT);
      out.set_severity(document::v1::SEVERITY_WARNING);
      out.set_message(
          absl::StrFormat("headings nest deeper than %u levels; from here deeper ones are text", kMaxDepth));
      break;
  }
}

}  // namespace

document::v1::Span ToMessage(text::Span span) {
  document::v1::Span out;
  out.set_begin(span.begin);
  out.set_end(span.end);
  return out;
}

document::v1::SourceSpan ToSourceMessage(const text::OffsetMap& map, text::Span span) {
  const text::Span source = map.ToSource(span);
  document::v1::SourceSpan out;
  out.set_begin(source.begin);
  out.set_end(source.end);
  return out;
}

void WriteOutline(const Outline& outline, const LabelReader& reader, const text::OffsetMap& map,
                  document::v1::SegmentedDocument& out) {
  const std::string& text = out.normalized().text();
  for (const OutlineEntry& entry : outline.entries) {
    WriteNode(entry, reader.rules()[entry.heading.rule], text, map, *out.add_outline());
  }
  for (const Remark& remark : outline.remarks) WriteRemark(remark, map, *out.add_diagnostics());
}

}  // namespace taizhang::segment
