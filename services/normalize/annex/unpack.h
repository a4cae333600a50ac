// Unpacks PDF, DOCX and OFD with the libraries that can: poppler and libzip.
//
// To be called only where a crash costs nothing: in the child process (main.cc).
//
// Errors: PERMISSION_DENIED when encrypted, DATA_LOSS when broken, RESOURCE_EXHAUSTED when larger than the limits.
//
// Example: Unpack(markup::ContentKind::kOfd, body)   // {{"Doc_0/Pages/Page_0/Content.xml", "<ofd:Page …"}}
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "normalize/annex_reader.h"

namespace taizhang::normalize {

inline constexpr std::size_t kMostAnnexPages = 3000;
inline constexpr std::size_t kMostAnnexBytes = 64 << 20;  // of all parts

absl::StatusOr<std::vector<AnnexPart>> Unpack(markup::ContentKind kind, std::string_view body);

}  // namespace taizhang::normalize
