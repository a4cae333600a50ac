// taizhang-annex: unpacks one annex in a process of its own, for ChildAnnexReader.
//
// usage: taizhang-annex pdf|docx|ofd < ANNEX > PARTS
//
// Limits itself to a gibibyte of memory and 20 seconds of processor time, opens no file for writing, and reads its
// input only then. Exit code 2: usage.
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "normalize/annex/part_format.h"
#include "normalize/annex/unpack.h"

namespace taizhang::normalize {
namespace {

constexpr rlim_t kMemory = rlim_t{1} << 30;
constexpr rlim_t kSeconds = 20;
constexpr std::size_t kMostInput = 128 << 20;

bool Limit(int resource, rlim_t most) {
  const rlimit limit = {most, most};
  return setrlimit(static_cast<__rlimit_resource_t>(resource), &limit) == 0;
}

std::string ReadInput() {
  std::string body;
  char buffer[65536];
  while (body.size() < kMostInput) {
    const ssize_t got = read(STDIN_FILENO, buffer, sizeof buffer);
    if (got <= 0) break;
    body.append(buffer, static_cast<std::size_t>(got));
  }
  return body;
}

int Main(std::string_view kind) {
#ifndef __SANITIZE_ADDRESS__  // whose shadow memory is larger than any limit
  if (!Limit(RLIMIT_AS, kMemory)) return 1;
#endif
  if (!Limit(RLIMIT_CPU, kSeconds) || !Limit(RLIMIT_FSIZE, 0) || !Limit(RLIMIT_CORE, 0)) return 1;
  markup::ContentKind content = markup::ContentKind::kText;
  if (kind == "pdf") content = markup::ContentKind::kPdf;
  if (kind == "docx") content = markup::ContentKind::kDocx;
  if (kind == "ofd") content = markup::ContentKind::kOfd;
  const std::string answer = WriteParts(Unpack(content, ReadInput()));
  for (std::size_t at = 0; at < answer.size();) {
    const ssize_t put = write(STDOUT_FILENO, answer.data() + at, answer.size() - at);
    if (put <= 0) return 1;
    at += static_cast<std::size_t>(put);
  }
  return 0;
}

}  // namespace
}  // namespace taizhang::normalize

int main(int argc, char** argv) { return argc == 2 ? taizhang::normalize::Main(argv[1]) : 2; }
