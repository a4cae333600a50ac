// What a page costs that was made to cost: the whole stage, each page under 200 ms.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "normalize/normalize.h"

namespace {

namespace v1 = taizhang::document::v1;
using taizhang::normalize::NormalizeRules;

std::string Repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

void Run(benchmark::State& state, const std::string& body) {
  static const NormalizeRules rules = *NormalizeRules::Load(taizhang::normalize::CompiledRules());
  v1::FetchedPage page;
  page.mutable_capture()->set_media_type("text/html");
  page.set_body("<html><body><p>全县完成投资3.4亿元。</p>" + body);
  for (auto _ : state) {
    const auto document = taizhang::normalize::Normalize(page, rules);
    if (!document.ok()) std::abort();
    benchmark::DoNotOptimize(document->text().size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(page.body().size()));
}

void NestedTags10k(benchmark::State& state) { Run(state, Repeat("<div>", 10000)); }
BENCHMARK(NestedTags10k)->Unit(benchmark::kMillisecond);
void NestedTags1M(benchmark::State& state) { Run(state, Repeat("<b>", 1000000)); }
BENCHMARK(NestedTags1M)->Unit(benchmark::kMillisecond);
void NestedBlocks1M(benchmark::State& state) { Run(state, Repeat("<div>", 1000000)); }
BENCHMARK(NestedBlocks1M)->Unit(benchmark::kMillisecond);
void Attributes50k(benchmark::State& state) { Run(state, "<p " + Repeat("a=b id=c ", 25000) + ">完成。"); }
BENCHMARK(Attributes50k)->Unit(benchmark::kMillisecond);
void Comment10MB(benchmark::State& state) { Run(state, "<!--" + Repeat("- -", 3500000) + "-->完成。"); }
BENCHMARK(Comment10MB)->Unit(benchmark::kMillisecond);

}  // namespace
