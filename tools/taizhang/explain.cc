// explain: why the records over a place of the text read as they do.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "pipeline/page.h"
#include "pipeline/read.h"
#include "status_macros.h"
#include "taizhang/command.h"
#include "taizhang/inputs.h"
#include "taizhang/record_text.h"

namespace taizhang::command {
namespace {

namespace v1 = document::v1;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The fields that every record has; the others are its own.
constexpr int kCommonFields = 9;

// Prints one document's records; knows the document for headings and words.
class Explainer {
 public:
  Explainer(const v1::ExtractedDocument& document, std::uint32_t at) : document_(document), at_(at) {}

  // How many records stand over the place.
  int Explain() {
    ExplainAll("observation", document_.observations());
    ExplainAll("citation", document_.citations());
    for (const v1::Finding& finding : document_.findings()) {
      ExplainOne("finding", finding);
      ExplainActions(finding.actions());
    }
    ExplainAll("commitment", document_.commitments());
    ExplainAll("time", document_.times());
    ExplainAll("mention", document_.mentions());
    return count_;
  }

 private:
  template <typename Records>
  void ExplainAll(const char* type, const Records& records) {
    for (const auto& record : records) ExplainOne(type, record);
  }

  void ExplainActions(const google::protobuf::RepeatedPtrField<v1::Action>& actions) {
    for (const v1::Action& action : actions) {
      ExplainOne("action", action);
      ExplainActions(action.actions());
    }
  }

  template <typename Record>
  void ExplainOne(const char* type, const Record& record) {
    if (at_ < record.span().begin() || record.span().end() <= at_) return;
    ++count_;
    std::printf("%s %s\n", type, record.id().c_str());
    Line("text", record.text());
    Line("quote", record.quote().text());
    Line("headings", record.has_node() ? Path(static_cast<int>(record.node())) : "(before the first heading)");
    Line("span", absl::StrFormat("[%d, %d) of the text, [%d, %d) of the body%s%s", record.span().begin(),
                                 record.span().end(), record.source().begin(), record.source().end(),
                                 record.source().part().empty() ? "" : ", part ", record.source().part()));
    Line("rule", record.rule() + ", confidence " + ShortName(v1::Confidence_Name(record.confidence()), "CONFIDENCE_"));
    PrintFields(record);
    for (const v1::Evidence& evidence : record.evidence()) PrintEvidence(evidence);
    std::printf("\n");
  }

  static void Line(const char* name, const std::string& value) { std::printf("  %-14s %s\n", name, value.c_str()); }

  std::string Path(int node) const {
    std::vector<std::string> titles;
    while (node >= 0 && node < document_.outline_size()) {
      titles.push_back(document_.outline(node).label() + document_.outline(node).title());
      node = document_.outline(node).parent();
    }
    std::string path;
    for (auto title = titles.rbegin(); title != titles.rend(); ++title) path += (path.empty() ? "" : " › ") + *title;
    return path;
  }

  void PrintFields(const Message& record) const {
    std::vector<const FieldDescriptor*> fields;
    record.GetReflection()->ListFields(record, &fields);
    for (const FieldDescriptor* field : fields) {
      if (field->number() <= kCommonFields || field->is_repeated()) continue;
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        Line(field->name().c_str(), record.GetReflection()->GetMessage(record, field).ShortDebugString());
      } else {
        Line(field->name().c_str(), Scalar(record, field));
      }
    }
  }

  static std::string Scalar(const Message& record, const FieldDescriptor* field) {
    const auto& reflection = *record.GetReflection();
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) return reflection.GetString(record, field);
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM) return reflection.GetEnum(record, field)->name();
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) return reflection.GetBool(record, field) ? "true" : "false";
    return std::to_string(reflection.GetUInt32(record, field));
  }

  void PrintEvidence(const v1::Evidence& evidence) const {
    const std::string& text = document_.document().text();
    const std::string words =
        evidence.span().end() > evidence.span().begin()
            ? text.substr(evidence.span().begin(), evidence.span().end() - evidence.span().begin())
            : "(outside the text)";
    Line(("← " + evidence.field()).c_str(),
         absl::StrFormat("%s: %s [%d, %d)", ShortName(v1::EvidenceVia_Name(evidence.via()), "EVIDENCE_VIA_"), words,
                         evidence.source().begin(), evidence.source().end()));
  }

  const v1::ExtractedDocument& document_;
  std::uint32_t at_;
  int count_ = 0;
};

absl::StatusOr<v1::ExtractedDocument> ReadOne(const Flags& flags) {
  ASSIGN_OR_RETURN(const std::shared_ptr<const pipeline::Rules> rules, LoadRules(flags));
  ASSIGN_OR_RETURN(std::string body, ReadInput(flags.words().front()));
  ASSIGN_OR_RETURN(
      const v1::FetchedPage page,
      pipeline::MakePage(std::move(body), {flags.Get("url"), flags.Get("content-type"), flags.Get("charset"),
                                           flags.Get("fetched-at"), flags.Get("reference-date")}));
  return pipeline::Read(page, *rules);
}

int RunExplain(const std::vector<std::string>& arguments) {
  std::vector<Flags::Known> known = DocumentFlags();
  known.push_back({"at"});
  const absl::StatusOr<Flags> flags = Flags::Parse(arguments, known);
  if (!flags.ok()) return FailUsage("explain", flags.status());
  const absl::StatusOr<std::uint64_t> at = flags->GetNumber("at", 0, 0, UINT32_MAX);
  if (!at.ok()) return FailUsage("explain", at.status());
  if (!flags->Has("at") || flags->words().size() != 1) {
    return FailUsage("explain", absl::InvalidArgumentError("needs one FILE and --at=OFFSET"));
  }
  const absl::StatusOr<v1::ExtractedDocument> document = ReadOne(*flags);
  if (!document.ok()) return Fail("explain", document.status());
  const std::size_t size = document->document().text().size();
  if (*at >= size) {
    std::fprintf(stderr, "taizhang explain: --at=%zu is past the end of a text of %zu bytes\n",
                 static_cast<std::size_t>(*at), size);
    return kNothing;
  }
  if (Explainer(*document, static_cast<std::uint32_t>(*at)).Explain() > 0) return kOk;
  std::fprintf(stderr, "taizhang explain: no record stands over byte %zu of the text\n", static_cast<std::size_t>(*at));
  return kNothing;
}

}  // namespace

const Command kExplain = {
    "explain", "why a record reads as it does",
    "  taizhang explain report.txt --at=1200\n\n"
    "Prints every record over that byte of the normalized text: quote, headings, offsets, rule, and where the\n"
    "discourse took each field from.\n\n"
    "usage: taizhang explain FILE --at=OFFSET\n",
    kDocumentOptions, RunExplain};

}  // namespace taizhang::command
