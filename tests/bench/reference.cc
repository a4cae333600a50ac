// The reference that every benchmark is compared with: FNV-1a over one mebibyte, which depends on the processor's clock
// and on nothing of ours. tools/bench records each time as a ratio to this one, of the same run.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

namespace {

constexpr std::size_t kBytes = 1 << 20;

void Reference(benchmark::State& state) {
  const std::string bytes(kBytes, 'x');
  for (auto _ : state) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    benchmark::DoNotOptimize(hash);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * kBytes));
}
BENCHMARK(Reference);

}  // namespace
