// The text of a page as it was written, with the way back to every byte.
//
// The first stage after fetching: charset, markup, main content, repair, script, characters, lines, repeats, in that
// order (design: normalize). Each step is a leaf; all feed one offset map. A pure function: the same page and rules
// give the same bytes, and normalizing the output again changes nothing.
//
// Units:   spans in UTF-8 bytes of the text; source in bytes of the body.
// Threads: rules are const; calls may run concurrently.
// Errors:  INVALID_ARGUMENT for a body that is no text (NUL bytes, a picture) or in a charset we do not read;
//          RESOURCE_EXHAUSTED above kMaxBodyBytes. Odd text is no error but a Diagnostic.
// Cost:    linear in the body.
#pragma once

#include <cstddef>
#include <string_view>

#include "absl/status/statusor.h"
#include "normalize/rules.h"
#include "taizhang/document/v1/capture.pb.h"
#include "taizhang/document/v1/normalized.pb.h"

namespace taizhang::normalize {

// The largest body that is read; the limit of a message (interfaces: RPC).
inline constexpr std::size_t kMaxBodyBytes = std::size_t{64} << 20;

absl::StatusOr<document::v1::NormalizedDocument> Normalize(const document::v1::FetchedPage& page,
                                                           const NormalizeRules& rules);

// A sentence by itself: only the steps for characters and script run; lines stay as they are. REQUIRES: valid UTF-8.
document::v1::NormalizedDocument NormalizeSentence(std::string_view sentence, const NormalizeRules& rules);

}  // namespace taizhang::normalize
