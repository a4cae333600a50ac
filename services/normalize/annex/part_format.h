// How the child that unpacks an annex tells its parent what it found.
//
// A stream of fields, each a decimal length, LF, and its bytes: the status code's number, its message, then name and
// bytes of every part. Whatever does not parse is DATA_LOSS: a child that was killed has said nothing.
//
// Example: WriteParts(Unpack(kind, body))   // "1\n04\n…"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "normalize/annex_reader.h"

namespace taizhang::normalize {

std::string WriteParts(const absl::StatusOr<std::vector<AnnexPart>>& parts);
absl::StatusOr<std::vector<AnnexPart>> ReadParts(std::string_view stream);

}  // namespace taizhang::normalize
