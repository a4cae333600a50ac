// Hostile text at one size and at twice that size: what does not grow in proportion is a way to stop the service.
// tools/bench writes the ratio of the two times beside the second.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>

#include "bench/documents.h"

namespace taizhang::bench {
namespace {

constexpr std::size_t kBytes = 1 << 20;

std::string Repeated(std::string_view words, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += words;
  return text + "\n";
}

std::string Nested(std::size_t bytes) {
  const std::size_t depth = bytes / 9;
  return Repeated("《", depth * 3) + "法" + Repeated("》", depth * 3);
}

// A paragraph of 5 MB at twice the size: prose without a line break.
std::string SingleLine(std::size_t bytes) {
  std::string text;
  for (int i = 0; text.size() < bytes * 5 / 2; ++i) {
    text += "全市第" + std::to_string(i % 977) + "批项目投资" + std::to_string(i % 8191) + "万元，同比增长" +
            std::to_string(i % 89) + "%，";
  }
  return text + "\n";
}

void ToRecords(benchmark::State& state, const std::function<std::string(std::size_t)>& text) {
  const document::v1::FetchedPage page = PageOf(text(kBytes * static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) {
    const auto extracted = pipeline::Read(page, LoadedRules());
    if (!extracted.ok()) std::abort();
    benchmark::DoNotOptimize(extracted->SerializeAsString());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * page.body().size()));
}

int RegisterGrowth() {
  const auto add = [](const char* name, std::function<std::string(std::size_t)> text) {
    benchmark::RegisterBenchmark(name, [text](benchmark::State& state) { ToRecords(state, text); })
        ->ArgName("x")
        ->Arg(1)
        ->Arg(2)
        ->Unit(benchmark::kMillisecond);
  };
  const auto repeated = [](std::string_view words) {
    return [words](std::size_t bytes) { return Repeated(words, bytes); };
  };
  add("DigitFlood", repeated("1234567890"));
  add("HanDigitFlood", repeated("一二三四五六七八九"));
  add("TenFlood", repeated("十"));
  add("DottedFlood", repeated("1."));
  add("PercentFlood", repeated("1%、"));
  add("YearFlood", repeated("2024年"));
  add("UnclosedTitles", repeated("《"));
  add("NestedTitles", Nested);
  add("Places", repeated("海南区"));
  add("Headings", repeated("一、二、"));
  add("Respectively", repeated("分别"));
  add("SingleLine", SingleLine);
  return 0;
}

const int kRegistered = RegisterGrowth();

}  // namespace
}  // namespace taizhang::bench
