// SHA-256, and the identities that are made of it.
//
// An id is the hex of the first 16 bytes of SHA-256 over length-prefixed fields (design: Identities), so that no two
// lists of fields run together.
//
// Example: FieldDigest().Add(document_id).Add(body_sha256).Hex(16)   // a capture_id
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace taizhang::text {

// Lower-case hex of SHA-256 of the bytes.
std::string Sha256Hex(std::string_view bytes);

// Gathers fields and hashes them at once: a document has thousands of short ids. Not thread-safe.
class FieldDigest {
 public:
  FieldDigest() { fields_.reserve(kShort); }
  // Eight bytes of length, big-endian, then the bytes.
  FieldDigest& Add(std::string_view field);
  // The number in decimal.
  FieldDigest& Add(std::uint64_t field);
  // Lower-case hex of the first `bytes` bytes.
  std::string Hex(std::size_t bytes) const;

 private:
  static constexpr std::size_t kShort = 160;  // an id of a record

  std::string fields_;
};

}  // namespace taizhang::text
