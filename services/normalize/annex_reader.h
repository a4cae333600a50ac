// Unpacks annexes: PDF, DOCX and OFD files into parts that text can be read from.
//
// The libraries that read such files have a long list of weaknesses, and the files come from anywhere; so the stage
// knows this interface only, and who runs it wires the adapter that works in a child process with limits (annex/).
//
// Errors:  of Unpack: PERMISSION_DENIED when the annex is encrypted, DATA_LOSS when it is broken, RESOURCE_EXHAUSTED
// when it
//          is over a limit of time or memory, UNAVAILABLE when no child could be started.
// Threads: const members may be called concurrently.
//
// Example: reader.Unpack(markup::ContentKind::kPdf, body)   // {{"page:1", "关于…"}, {"page:2", …}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "markup/content_kind.h"

namespace taizhang::normalize {

// As SourceSpan.part names it: a zip member with its decompressed bytes, or a page with the text that the reader gives.
struct AnnexPart {
  std::string name;
  std::string bytes;
  friend bool operator==(const AnnexPart&, const AnnexPart&) = default;
};

class AnnexReader {
 public:
  virtual ~AnnexReader() = default;
  virtual absl::StatusOr<std::vector<AnnexPart>> Unpack(markup::ContentKind kind, std::string_view body) const = 0;
};

}  // namespace taizhang::normalize
