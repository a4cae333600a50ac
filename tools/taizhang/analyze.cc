// analyze: sentences in, numerals and records out.
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "pipeline/analyze.h"
#include "pipeline/json.h"
#include "pipeline/read.h"
#include "status_macros.h"
#include "taizhang/command.h"
#include "taizhang/inputs.h"
#include "taizhang/ordered_work.h"
#include "taizhang/record_text.h"

namespace taizhang::command {
namespace {

namespace v1 = document::v1;
using extract::v1::AnalyzeResponse;
using google::protobuf::Value;

// Lines that are worked at a time; only those that have already arrived.
constexpr std::size_t kBatch = 512;

struct Settings {
  std::string format;
  std::string reference_date;
  v1::OffsetEncoding encoding = v1::OFFSET_ENCODING_UTF8;
  std::size_t threads = 1;
  std::shared_ptr<const pipeline::Rules> rules;
};

std::string AsText(const AnalyzeResponse& response) {
  std::string out;
  for (const v1::Numeral& each : response.numerals()) {
    out += absl::StrFormat("numeral      %s %s %s%s\n", each.text(),
                           ShortName(v1::NumeralClass_Name(each.numeral_class()), "NUMERAL_CLASS_"), each.value(),
                           each.upper().empty() ? "" : ".." + each.upper());
  }
  for (const v1::Observation& each : response.observations()) out += "observation  " + ObservationAsText(each) + "\n";
  for (const v1::TimeExpression& each : response.times()) {
    out +=
        absl::StrFormat("time         %s %s %s\n", each.text(), ShortName(v1::TimeKind_Name(each.kind()), "TIME_KIND_"),
                        each.value().empty() ? PeriodAsText(each.start(), each.end()) : each.value());
  }
  for (const v1::Citation& each : response.citations()) out += "citation     " + each.text() + "\n";
  for (const v1::Mention& each : response.mentions()) {
    out += absl::StrFormat("mention      %s %s\n", each.text(),
                           ShortName(v1::MentionKind_Name(each.kind()), "MENTION_KIND_"));
  }
  return out;
}

// One line of --jsonl, read.
struct Request {
  std::string id = "null";  // as JSON
  std::string text;
  std::string reference_date;
};

absl::StatusOr<std::string> StringField(const google::protobuf::Struct& fields, const char* name, bool required) {
  const auto found = fields.fields().find(name);
  if (found == fields.fields().end() || found->second.kind_case() == Value::kNullValue) {
    if (!required) return std::string();
    return absl::InvalidArgumentError(absl::StrFormat("no field \"%s\"", name));
  }
  if (found->second.kind_case() != Value::kStringValue) {
    return absl::InvalidArgumentError(absl::StrFormat("field \"%s\" is no string", name));
  }
  return found->second.string_value();
}

absl::Status ReadRequest(const std::string& line, Request& request) {
  google::protobuf::Struct fields;
  const auto parsed = google::protobuf::util::JsonStringToMessage(line, &fields);
  if (!parsed.ok()) return absl::InvalidArgumentError("no JSON object: " + std::string(parsed.message()));
  if (const auto id = fields.fields().find("id"); id != fields.fields().end()) {
    ASSIGN_OR_RETURN(request.id, pipeline::ToJson(id->second, pipeline::JsonForm::kOneLine));
  }
  ASSIGN_OR_RETURN(request.text, StringField(fields, "text", true));
  ASSIGN_OR_RETURN(request.reference_date, StringField(fields, "reference_date", false));
  return absl::OkStatus();
}

absl::StatusOr<std::string> AnswerLine(const std::string& line, const Settings& settings, std::string& id) {
  Request request;
  const absl::Status read = ReadRequest(line, request);
  id = request.id;
  RETURN_IF_ERROR(read);
  const std::string& date = request.reference_date.empty() ? settings.reference_date : request.reference_date;
  ASSIGN_OR_RETURN(const AnalyzeResponse response,
                   pipeline::AnalyzeText(request.text, date, settings.encoding, *settings.rules));
  return pipeline::ToJson(response, pipeline::JsonForm::kOneLine);
}

// Reads lines until the input ends or has to be waited for.
std::vector<std::string> NextLines() {
  std::vector<std::string> lines;
  std::string line;
  while (lines.size() < kBatch && std::getline(std::cin, line)) {
    if (!line.empty()) lines.push_back(std::move(line));
    if (!lines.empty() && std::cin.rdbuf()->in_avail() <= 0) break;
  }
  return lines;
}

int AnalyzeLines(const Settings& settings) {
  std::ios::sync_with_stdio(false);
  std::size_t failed = 0;
  std::size_t done = 0;
  for (std::vector<std::string> lines = NextLines(); !lines.empty(); lines = NextLines()) {
    std::vector<char> bad(lines.size(), 0);
    const auto work = [&](std::size_t i) {
      std::string id;
      const absl::StatusOr<std::string> answer = AnswerLine(lines[i], settings, id);
      if (answer.ok()) return absl::StrFormat("{\"id\":%s,%s", id, answer->substr(1));
      bad[i] = 1;
      Value message;
      message.set_string_value(std::string(answer.status().message()));
      return absl::StrFormat("{\"id\":%s,\"error\":{\"code\":\"%s\",\"message\":%s}}", id,
                             absl::StatusCodeToString(answer.status().code()),
                             pipeline::ToJson(message, pipeline::JsonForm::kOneLine).value_or("\"\""));
    };
    WorkInOrder(lines.size(), settings.threads, work, [&](std::size_t i, const std::string& out) {
      std::fwrite(out.data(), 1, out.size(), stdout);
      std::fputc('\n', stdout);
      failed += static_cast<std::size_t>(bad[i]);
      ++done;
    });
    if (std::fflush(stdout) != 0) return kFailed;
  }
  if (failed == 0) return kOk;
  std::fprintf(stderr, "taizhang analyze: %zu of %zu lines failed; their answers say why\n", failed, done);
  return failed == done ? kFailed : kSomeFailed;
}

int AnalyzeOne(const std::string& sentence, const Settings& settings) {
  const absl::StatusOr<AnalyzeResponse> response =
      pipeline::AnalyzeText(sentence, settings.reference_date, settings.encoding, *settings.rules);
  if (!response.ok()) return Fail("analyze", response.status());
  if (settings.format == "text") {
    std::fputs(AsText(*response).c_str(), stdout);
    return kOk;
  }
  const absl::StatusOr<std::string> json = pipeline::ToJson(*response, pipeline::JsonForm::kIndented);
  if (!json.ok()) return Fail("analyze", json.status());
  std::fputs(json->c_str(), stdout);
  return kOk;
}

absl::StatusOr<Settings> ReadSettings(const Flags& flags) {
  Settings settings;
  ASSIGN_OR_RETURN(settings.format, flags.GetOneOf("format", "text", {"text", "json"}));
  ASSIGN_OR_RETURN(settings.encoding, ReadEncoding(flags));
  ASSIGN_OR_RETURN(settings.threads,
                   flags.GetNumber("threads", std::max(1u, std::thread::hardware_concurrency()), 1, 256));
  settings.reference_date = flags.Get("reference-date");
  return settings;
}

int RunAnalyze(const std::vector<std::string>& arguments) {
  const absl::StatusOr<Flags> flags = Flags::Parse(
      arguments, {{"format"}, {"reference-date"}, {"offset-encoding"}, {"threads"}, {"rules"}, {"jsonl", false}});
  if (!flags.ok()) return FailUsage("analyze", flags.status());
  absl::StatusOr<Settings> settings = ReadSettings(*flags);
  if (!settings.ok()) return FailUsage("analyze", settings.status());
  const auto rules = LoadRules(*flags);
  if (!rules.ok()) return Fail("analyze", rules.status());
  settings->rules = *rules;
  if (flags->Has("jsonl")) {
    if (flags->words().empty()) return AnalyzeLines(*settings);
    return FailUsage("analyze", absl::InvalidArgumentError("--jsonl reads standard input"));
  }
  if (flags->words().size() > 1) return FailUsage("analyze", absl::InvalidArgumentError("one TEXT; put it in quotes"));
  if (flags->words().size() == 1 && flags->words().front() != "-") return AnalyzeOne(flags->words().front(), *settings);
  const absl::StatusOr<std::string> sentence = ReadInput("-");
  return sentence.ok() ? AnalyzeOne(*sentence, *settings) : Fail("analyze", sentence.status());
}

}  // namespace

const Command kAnalyze = {
    "analyze", "the quantities, times, numerals and citations of a sentence",
    "  taizhang analyze \"全年完成投资12.5亿元，同比增长8%\"\n"
    "  taizhang analyze --reference-date=2023-03-01 \"今年一季度\"\n"
    "  echo '{\"id\":1,\"text\":\"十万零五百吨\"}' | taizhang analyze --jsonl\n\n"
    "usage: taizhang analyze [TEXT] [--format=text|json]\n"
    "       taizhang analyze --jsonl      {\"id\":…,\"text\":…,\"reference_date\":\"YYYY-MM-DD\"} a line\n",
    "  --reference-date=DATE     YYYY-MM-DD that relative times count from\n"
    "  --offset-encoding=UNIT    utf8 (bytes, default), utf16, utf32\n"
    "  --threads=N               default: all cores\n"
    "  --rules=DIR               rule files that replace those compiled in\n",
    RunAnalyze};

}  // namespace taizhang::command
