#include "taizhang/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "absl/strings/str_format.h"
#include "absl/time/clock.h"

namespace taizhang::command {
namespace {

constexpr absl::Duration kRedraw = absl::Milliseconds(200);

}  // namespace

Progress::Progress(std::string verb, std::size_t items, bool quiet)
    : verb_(std::move(verb)),
      items_(items),
      quiet_(quiet),
      terminal_(isatty(STDERR_FILENO) == 1),
      start_(absl::Now()),
      printed_(start_) {}

std::string Progress::Line() const {
  const double seconds = std::max(1e-6, absl::ToDoubleSeconds(absl::Now() - start_));
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  return absl::StrFormat("%s: %d documents, %d failed, %d records, %.2f MB in %.2f s, %.1f MB/s, %.0f records/s", verb_,
                         done_, failed_, records_, megabytes, seconds, megabytes / seconds,
                         static_cast<double>(records_) / seconds);
}

void Progress::Done(std::uint64_t bytes, std::uint64_t records, bool failed) {
  ++done_;
  failed_ += failed ? 1 : 0;
  bytes_ += bytes;
  records_ += records;
  if (quiet_ || !terminal_ || absl::Now() - printed_ < kRedraw) return;
  printed_ = absl::Now();
  std::fprintf(stderr, "\r\033[K%s (of %zu)", Line().c_str(), items_);
}

void Progress::Close() {
  if (quiet_) return;
  std::fprintf(stderr, "%s%s\n", terminal_ ? "\r\033[K" : "", Line().c_str());
}

}  // namespace taizhang::command
