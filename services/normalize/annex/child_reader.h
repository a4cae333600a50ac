// Reads annexes in a child process with limits of time and memory.
//
// The child is the program taizhang-annex (main.cc): it limits its own memory and processor time before it looks at a
// byte, takes the annex on its standard input and answers on its standard output. The parent waits no longer than
// `seconds` and then kills it; whatever the child does, crash included, becomes a Status.
//
// Errors:  as AnnexReader says.
// Threads: const members may be called concurrently; each call has its child.
// Cost:    a process, about 10 ms, and the reader's own time.
//
// Example: ChildAnnexReader("/usr/bin/taizhang-annex").Unpack(markup::ContentKind::kPdf, body)
#pragma once

#include <string>

#include "normalize/annex_reader.h"

namespace taizhang::normalize {

class ChildAnnexReader : public AnnexReader {
 public:
  explicit ChildAnnexReader(std::string program, int seconds = 20) : program_(std::move(program)), seconds_(seconds) {}

  absl::StatusOr<std::vector<AnnexPart>> Unpack(markup::ContentKind kind, std::string_view body) const override;

 private:
  std::string program_;
  int seconds_;
};

}  // namespace taizhang::normalize
