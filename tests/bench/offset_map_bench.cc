// What the way back to the page costs: the map of a rewritten text of one mebibyte.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/offset_map.h"

namespace {

using taizhang::text::OffsetMap;
using taizhang::text::Span;

constexpr std::uint32_t kText = 1 << 20;

// A paragraph of 40 characters decoded from GB18030, between two tags, again and again.
OffsetMap Decoded() {
  OffsetMap::Builder builder;
  while (builder.text_size() < kText) builder.Drop(7).Units(2, 3, 40).Drop(4).Insert(1);
  return std::move(builder).Build();
}

// A rewriting of such a text: one character in 20 is replaced, the rest is kept.
OffsetMap Folded(std::uint32_t source_size) {
  OffsetMap::Builder builder;
  while (builder.source_size() + 60 <= source_size) builder.Keep(57).Units(3, 1);
  builder.Keep(source_size - builder.source_size());
  return std::move(builder).Build();
}

void SetBytes(benchmark::State& state, std::uint32_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes);
}

void Build(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Decoded());
  SetBytes(state, kText);
}
BENCHMARK(Build);

void Compose(benchmark::State& state) {
  const OffsetMap first = Decoded();
  const OffsetMap second = Folded(first.text_size());
  for (auto _ : state) benchmark::DoNotOptimize(first.Then(second));
  SetBytes(state, first.text_size());
}
BENCHMARK(Compose);

void Pack(benchmark::State& state) {
  const OffsetMap map = Decoded();
  for (auto _ : state) benchmark::DoNotOptimize(map.Pack());
  SetBytes(state, map.text_size());
}
BENCHMARK(Pack);

void Unpack(benchmark::State& state) {
  const OffsetMap map = Decoded();
  const std::string packed = map.Pack();
  for (auto _ : state) {
    auto unpacked = OffsetMap::Unpack(packed);
    if (!unpacked.ok()) std::abort();
    benchmark::DoNotOptimize(unpacked);
  }
  SetBytes(state, map.text_size());
}
BENCHMARK(Unpack);

// A record every 100 bytes, each traced to the page.
void ToSource(benchmark::State& state) {
  const OffsetMap map = Decoded();
  std::int64_t records = 0;
  for (auto _ : state) {
    for (std::uint32_t at = 0; at + 30 <= map.text_size(); at += 100, ++records)
      benchmark::DoNotOptimize(map.ToSource(Span{at, at + 30}));
  }
  SetBytes(state, map.text_size());
  state.SetItemsProcessed(records);
}
BENCHMARK(ToSource);

}  // namespace
