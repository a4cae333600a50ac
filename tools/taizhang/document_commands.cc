// normalize, segment, extract: documents in, documents out.
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

#include "absl/strings/str_format.h"
#include "google/protobuf/arena.h"
#include "google/protobuf/struct.pb.h"
#include "pipeline/json.h"
#include "pipeline/offset_encoding.h"
#include "pipeline/page.h"
#include "pipeline/read.h"
#include "status_macros.h"
#include "taizhang/command.h"
#include "taizhang/inputs.h"
#include "taizhang/ordered_work.h"
#include "taizhang/progress.h"
#include "taizhang/record_text.h"

namespace taizhang::command {
namespace {

namespace v1 = document::v1;

// What one input gave.
struct Answer {
  std::string output;
  std::size_t records = 0;
};

// Everything a command needs to answer for one input; shared by the threads.
struct Settings {
  std::string command;
  std::string format;
  pipeline::PageOrigin origin;
  v1::OffsetEncoding encoding = v1::OFFSET_ENCODING_UTF8;
  std::size_t threads = 1;
  std::shared_ptr<const pipeline::Rules> rules;
};

absl::StatusOr<std::string> PrintMessage(const Settings& settings, google::protobuf::Message& message) {
  ASSIGN_OR_RETURN(std::string json,
                   pipeline::ToJson(message, settings.format == "json" ? pipeline::JsonForm::kIndented
                                                                       : pipeline::JsonForm::kOneLine));
  return json;
}

bool WantsJson(const Settings& settings) { return settings.format == "json" || settings.format == "jsonl"; }

absl::StatusOr<Answer> AnswerNormalize(const v1::FetchedPage& page, const Settings& settings) {
  ASSIGN_OR_RETURN(v1::NormalizedDocument document, pipeline::ReadText(page, *settings.rules));
  Answer answer;
  if (!WantsJson(settings)) {
    answer.output = document.text() + (document.text().ends_with('\n') ? "" : "\n");
    return answer;
  }
  const std::string text = document.text();
  document.set_offset_encoding(settings.encoding);
  pipeline::EncodeOffsets(text, text, settings.encoding, pipeline::EncodedSpans::kText, document);
  ASSIGN_OR_RETURN(answer.output, PrintMessage(settings, document));
  return answer;
}

absl::StatusOr<Answer> AnswerSegment(const v1::FetchedPage& page, const Settings& settings) {
  ASSIGN_OR_RETURN(v1::SegmentedDocument document, pipeline::ReadStructure(page, *settings.rules));
  Answer answer;
  if (!WantsJson(settings)) {
    answer.output = OutlineAsText(document);
    return answer;
  }
  const std::string text = document.normalized().text();
  document.mutable_normalized()->set_offset_encoding(settings.encoding);
  pipeline::EncodeOffsets(text, text, settings.encoding, pipeline::EncodedSpans::kText, document);
  ASSIGN_OR_RETURN(answer.output, PrintMessage(settings, document));
  return answer;
}

absl::StatusOr<Answer> AnswerExtract(const v1::FetchedPage& page, const Settings& settings) {
  google::protobuf::Arena arena;
  ASSIGN_OR_RETURN(v1::ExtractedDocument* const read, pipeline::Read(page, *settings.rules, arena));
  v1::ExtractedDocument& document = *read;
  Answer answer;
  answer.records = CountRecords(document);
  if (settings.format == "none") return answer;
  if (settings.format == "text") {
    answer.output = RecordsAsText(document);
    return answer;
  }
  const std::string text = document.document().text();
  document.mutable_document()->set_offset_encoding(settings.encoding);
  pipeline::EncodeOffsets(text, text, settings.encoding, pipeline::EncodedSpans::kText, document);
  ASSIGN_OR_RETURN(answer.output, PrintMessage(settings, document));
  return answer;
}

using AnswerFunction = absl::StatusOr<Answer> (*)(const v1::FetchedPage&, const Settings&);

absl::StatusOr<Settings> ReadSettings(const Flags& flags, std::string_view command,
                                      const std::vector<std::string_view>& formats) {
  Settings settings;
  settings.command = std::string(command);
  ASSIGN_OR_RETURN(settings.format, flags.GetOneOf("format", "text", formats));
  ASSIGN_OR_RETURN(settings.encoding, ReadEncoding(flags));
  ASSIGN_OR_RETURN(settings.threads,
                   flags.GetNumber("threads", std::max(1u, std::thread::hardware_concurrency()), 1, 256));
  settings.origin = {flags.Get("url"), flags.Get("content-type"), flags.Get("charset"), flags.Get("fetched-at"),
                     flags.Get("reference-date")};
  RETURN_IF_ERROR(pipeline::MakePage("", settings.origin).status());  // a bad URL or date is a usage error, told once
  if (flags.words().empty()) return absl::InvalidArgumentError("which file? FILE, a folder, or - for standard input");
  return settings;
}

// A JSON string, quotes included.
std::string Quoted(const std::string& words) {
  google::protobuf::Value value;
  value.set_string_value(words);
  const auto json = pipeline::ToJson(value, pipeline::JsonForm::kOneLine);
  return json.ok() ? *json : "\"(a name that is no UTF-8)\"";
}

std::string ErrorLine(const std::string& path, const absl::Status& status) {
  return absl::StrFormat("{\"file\":%s,\"error\":{\"code\":\"%s\",\"message\":%s}}", Quoted(path),
                         absl::StatusCodeToString(status.code()), Quoted(std::string(status.message())));
}

// Reads every input and prints the answers in order.
class Run {
 public:
  Run(Settings settings, AnswerFunction answer, std::vector<std::string> inputs)
      : settings_(std::move(settings)),
        answer_(answer),
        inputs_(std::move(inputs)),
        outcomes_(inputs_.size()),
        many_(inputs_.size() > 1),
        progress_(settings_.command, inputs_.size(), !many_ && settings_.format != "none") {}

  int Go() {
    if (settings_.format == "json" && many_) std::fputs("[\n", stdout);
    WorkInOrder(
        inputs_.size(), settings_.threads, [this](std::size_t i) { return Work(i); },
        [this](std::size_t i, std::string output) { Take(i, output); });
    if (settings_.format == "json" && many_) std::fputs("\n]\n", stdout);
    progress_.Close();
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
      std::fprintf(stderr, "taizhang %s: standard output cannot be written\n", settings_.command.c_str());
      return kFailed;
    }
    if (progress_.failed() == 0) return kOk;
    return progress_.failed() == progress_.done() ? kFailed : kSomeFailed;
  }

 private:
  struct Outcome {
    absl::Status status;
    std::size_t bytes = 0;
    std::size_t records = 0;
  };

  absl::StatusOr<Answer> AnswerFor(std::size_t i) {
    ASSIGN_OR_RETURN(std::string body, ReadInput(inputs_[i]));
    outcomes_[i].bytes = body.size();
    ASSIGN_OR_RETURN(const v1::FetchedPage page, pipeline::MakePage(std::move(body), settings_.origin));
    return answer_(page, settings_);
  }

  std::string Work(std::size_t i) {
    absl::StatusOr<Answer> answer = AnswerFor(i);
    outcomes_[i].status = answer.status();
    if (!answer.ok()) return settings_.format == "jsonl" ? ErrorLine(inputs_[i], answer.status()) : "";
    outcomes_[i].records = answer->records;
    if (settings_.format != "jsonl") return std::move(answer->output);
    return "{\"file\":" + Quoted(inputs_[i]) + "," + answer->output.substr(1);
  }

  void Take(std::size_t i, const std::string& output) {
    const Outcome& outcome = outcomes_[i];
    if (!outcome.status.ok()) {
      const std::string message(outcome.status.message());
      const bool named = message.starts_with(inputs_[i]);
      std::fprintf(stderr, "taizhang %s: %s%s%s: %s\n", settings_.command.c_str(), named ? "" : inputs_[i].c_str(),
                   named ? "" : ": ", absl::StatusCodeToString(outcome.status.code()).c_str(), message.c_str());
    }
    Print(i, output);
    progress_.Done(outcome.bytes, outcome.records, !outcome.status.ok());
  }

  void Print(std::size_t i, const std::string& output) {
    if (output.empty()) return;
    if (settings_.format == "json" && many_ && std::exchange(printed_, true)) std::fputs(",\n", stdout);
    if (settings_.format == "text" && many_) std::fprintf(stdout, "==> %s <==\n", inputs_[i].c_str());
    std::fwrite(output.data(), 1, output.size(), stdout);
    if (!output.ends_with('\n')) std::fputc('\n', stdout);
  }

  const Settings settings_;
  const AnswerFunction answer_;
  const std::vector<std::string> inputs_;
  std::vector<Outcome> outcomes_;
  const bool many_;
  bool printed_ = false;
  Progress progress_;
};

int RunDocuments(std::string_view command, const std::vector<std::string_view>& formats, AnswerFunction answer,
                 const std::vector<std::string>& arguments) {
  const absl::StatusOr<Flags> flags = Flags::Parse(arguments, DocumentFlags());
  if (!flags.ok()) return FailUsage(command, flags.status());
  absl::StatusOr<Settings> settings = ReadSettings(*flags, command, formats);
  if (!settings.ok()) return FailUsage(command, settings.status());
  const auto rules = LoadRules(*flags);
  if (!rules.ok()) return Fail(command, rules.status());
  settings->rules = *rules;
  const absl::StatusOr<std::vector<std::string>> inputs = ExpandInputs(flags->words());
  if (!inputs.ok()) return Fail(command, inputs.status());
  if (inputs->size() > 1 && flags->Has("url")) {
    return FailUsage(command, absl::InvalidArgumentError("--url names one page, and there are several inputs"));
  }
  return Run(*std::move(settings), answer, *inputs).Go();
}

int RunNormalize(const std::vector<std::string>& arguments) {
  return RunDocuments("normalize", {"text", "json", "jsonl"}, AnswerNormalize, arguments);
}
int RunSegment(const std::vector<std::string>& arguments) {
  return RunDocuments("segment", {"text", "json", "jsonl"}, AnswerSegment, arguments);
}
int RunExtract(const std::vector<std::string>& arguments) {
  return RunDocuments("extract", {"text", "json", "jsonl", "none"}, AnswerExtract, arguments);
}

}  // namespace

const std::string_view kDocumentOptions =
    "  --url=URL                 where the page came from; its identity\n"
    "  --content-type=TYPE       as the server sent it, such as \"text/html; charset=gbk\"\n"
    "  --charset=LABEL           goes before that of the content type\n"
    "  --fetched-at=RFC3339      when it was fetched\n"
    "  --reference-date=DATE     YYYY-MM-DD that relative times count from\n"
    "  --offset-encoding=UNIT    utf8 (bytes, default), utf16, utf32\n"
    "  --threads=N               default: all cores\n"
    "  --rules=DIR               rule files that replace those compiled in\n";

const std::vector<Flags::Known>& DocumentFlags() {
  static const std::vector<Flags::Known> known = {
      {"format"},         {"url"},     {"content-type"},    {"charset"}, {"fetched-at"},
      {"reference-date"}, {"threads"}, {"offset-encoding"}, {"rules"}};
  return known;
}

const Command kNormalize = {"normalize", "the text of a page as it was written",
                            "  taizhang normalize page.html                  the text\n"
                            "  taizhang normalize --format=json page.html    text, offset map, layout, repairs\n"
                            "  curl -s URL | taizhang normalize -            standard input\n\n"
                            "usage: taizhang normalize FILE… [--format=text|json|jsonl]\n",
                            kDocumentOptions, RunNormalize};

const Command kSegment = {"segment", "the outline of a page",
                          "  taizhang segment report.txt                   the outline as a tree\n"
                          "  taizhang segment --format=json report.txt     sentences, outline, blocks, tables\n\n"
                          "usage: taizhang segment FILE… [--format=text|json|jsonl]\n",
                          kDocumentOptions, RunSegment};

const Command kExtract = {"extract", "what a page says, record by record",
                          "  taizhang extract report.txt                   records, readable\n"
                          "  taizhang extract --format=json report.txt     the ExtractedDocument\n"
                          "  taizhang extract --format=jsonl pages/        a folder, one line a file\n"
                          "  taizhang extract --format=none pages/         only counts and rate\n\n"
                          "usage: taizhang extract FILE… [--format=text|json|jsonl|none]\n",
                          kDocumentOptions, RunExtract};

}  // namespace taizhang::command
