// Counts and rate on standard error: a line that is rewritten on a terminal, one closing line elsewhere.
//
// Threads: none; the caller's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/time/time.h"

namespace taizhang::command {

class Progress {
 public:
  // `verb` opens each line ("extract"). Nothing is printed while `quiet`.
  Progress(std::string verb, std::size_t items, bool quiet);

  void Done(std::uint64_t bytes, std::uint64_t records, bool failed);
  // The closing line: "extract: 18 documents, 0 failed, 1,204 records, 0.05 MB in 0.02 s, 2.6 MB/s".
  void Close();

  std::size_t failed() const { return failed_; }
  std::size_t done() const { return done_; }

 private:
  std::string Line() const;

  std::string verb_;
  std::size_t items_;
  bool quiet_;
  bool terminal_;
  absl::Time start_;
  absl::Time printed_;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t records_ = 0;
};

}  // namespace taizhang::command
