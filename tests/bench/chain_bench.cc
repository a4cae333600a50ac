// What a document costs: normalize, segment, extract, each by itself and in a row, in bytes of input and records a
// second of processor time. The texts are those of bench_text.py, and ../shared/corpus where it is present.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "bench/documents.h"
#include "extract/extract.h"
#include "google/protobuf/arena.h"
#include "normalize/normalize.h"
#include "segment/segment.h"

namespace taizhang::bench {
namespace {

namespace v1 = document::v1;

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (!value.ok()) std::abort();
  return *std::move(value);
}

std::int64_t Records(const v1::ExtractedDocument& document) {
  return document.observations_size() + document.times_size() + document.citations_size() + document.mentions_size() +
         document.findings_size() + document.commitments_size();
}

// One arena for all documents of a run, as a service has it; its first block holds most documents.
google::protobuf::ArenaOptions ArenaOptions() {
  static std::vector<char> block(1 << 20);
  google::protobuf::ArenaOptions options;
  options.initial_block = block.data();
  options.initial_block_size = block.size();
  options.max_block_size = 1 << 20;
  return options;
}

void SetRates(benchmark::State& state, std::size_t bytes, std::int64_t records) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
  if (records > 0) state.SetItemsProcessed(state.iterations() * records);
}

bool Missing(benchmark::State& state, const Documents& documents) {
  if (documents.pages.empty()) state.SkipWithError("no documents: tools/bench writes them with bench_text.py");
  return documents.pages.empty();
}

void Normalize(benchmark::State& state, const Documents& documents) {
  if (Missing(state, documents)) return;
  const normalize::NormalizeRules& rules = LoadedRules().normalize;
  for (auto _ : state) {
    for (const v1::FetchedPage& page : documents.pages)
      benchmark::DoNotOptimize(Must(normalize::Normalize(page, rules)));
  }
  SetRates(state, documents.bytes, 0);
}

std::vector<v1::NormalizedDocument> Normalized(const Documents& documents) {
  std::vector<v1::NormalizedDocument> all;
  for (const v1::FetchedPage& page : documents.pages) all.push_back(Must(pipeline::ReadText(page, LoadedRules())));
  return all;
}

void Segment(benchmark::State& state, const Documents& documents) {
  if (Missing(state, documents)) return;
  const std::vector<v1::NormalizedDocument> all = Normalized(documents);
  std::size_t bytes = 0;
  for (const v1::NormalizedDocument& document : all) bytes += document.text().size();
  for (auto _ : state) {
    for (const v1::NormalizedDocument& document : all)
      benchmark::DoNotOptimize(Must(segment::Segment(document, LoadedRules().segment)));
  }
  SetRates(state, bytes, 0);
}

// With all lexicons, evidence and serialization.
void Extract(benchmark::State& state, const Documents& documents) {
  if (Missing(state, documents)) return;
  std::vector<v1::SegmentedDocument> all;
  std::size_t bytes = 0;
  for (const v1::NormalizedDocument& document : Normalized(documents)) {
    all.push_back(Must(segment::Segment(document, LoadedRules().segment)));
    bytes += document.text().size();
  }
  std::int64_t records = 0;
  std::string out;
  google::protobuf::Arena arena(ArenaOptions());
  for (auto _ : state) {
    records = 0;
    for (const v1::SegmentedDocument& document : all) {
      arena.Reset();
      auto& extracted = *google::protobuf::Arena::CreateMessage<v1::ExtractedDocument>(&arena);
      if (!extract::ExtractInto(document, LoadedRules().extract, extracted).ok()) std::abort();
      records += Records(extracted);
      if (!extracted.SerializeToString(&out)) std::abort();
    }
  }
  SetRates(state, bytes, records);
}

// The whole chain: a page's bytes to serialized records.
void ToRecords(benchmark::State& state, const Documents& documents) {
  if (Missing(state, documents)) return;
  std::int64_t records = 0;
  std::string out;
  google::protobuf::Arena arena(ArenaOptions());
  for (auto _ : state) {
    records = 0;
    for (const v1::FetchedPage& page : documents.pages) {
      arena.Reset();
      const v1::ExtractedDocument& extracted = *Must(pipeline::Read(page, LoadedRules(), arena));
      records += Records(extracted);
      if (!extracted.SerializeToString(&out)) std::abort();
    }
  }
  SetRates(state, documents.bytes, records);
}

void LoadRules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Must(pipeline::Rules::Load(text::RuleFiles())));
}

const Documents& Kept(Documents documents) { return *new Documents(std::move(documents)); }

void RegisterAll(std::string_view set, const Documents& text, const Documents& html) {
  const auto add = [set](std::string_view name, auto measure, const Documents& documents) {
    benchmark::RegisterBenchmark((std::string(name) + "/" + std::string(set)).c_str(), [measure, &documents](
                                                                                           benchmark::State& state) {
      measure(state, documents);
    })->Unit(benchmark::kMillisecond);
  };
  add("NormalizeText", Normalize, text);
  add("NormalizeHtml", Normalize, html);
  add("SegmentText", Segment, text);
  add("ExtractText", Extract, text);
  add("TextToRecords", ToRecords, text);
  add("HtmlToRecords", ToRecords, html);
}

int RegisterChain() {
  RegisterAll("own", Kept(ReadFolder("build/bench/text", {".txt"})), Kept(ReadFolder("build/bench/pages", {".html"})));
  const Documents& traditional = Kept(ReadFolder("build/bench/traditional", {".txt"}));
  benchmark::RegisterBenchmark("NormalizeTraditional/own", [&](benchmark::State& state) {
    Normalize(state, traditional);
  })->Unit(benchmark::kMillisecond);
  const Documents& shared = Kept(ReadFolder("../shared/corpus", {".txt"}));
  if (!shared.pages.empty()) RegisterAll("shared", shared, Kept(ReadFolder("../shared/corpus", {".html"})));
  benchmark::RegisterBenchmark("LoadRules", LoadRules)->Unit(benchmark::kMillisecond);
  return 0;
}

const int kRegistered = RegisterChain();

}  // namespace
}  // namespace taizhang::bench
