// SHA-256, and the identities that are made of it.
//
// An id is the hex of the first 16 bytes of SHA-256 over length-prefixed fields (design: Identities), so that no two
// lists of fields run together.
//
// Example: FieldDigest().Add(document_id).Add(body_sha256).Hex(16)   // a capture_id
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace taizhang::text {

// Lower-case hex of SHA-256 of the bytes.
std::string Sha256Hex(std::string_view bytes);

// Not copyable, not thread-safe. Hex() ends it.
class FieldDigest {
 public:
  FieldDigest();
  // Eight bytes of length, big-endian, then the bytes.
  FieldDigest& Add(std::string_view field);
  // The number in decimal.
  FieldDigest& Add(std::uint64_t field);
  // Lower-case hex of the first `bytes` bytes.
  std::string Hex(std::size_t bytes);

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  // Of the thread's last digest, where that has ended: a document has thousands of ids.
  static std::unique_ptr<evp_md_ctx_st, Free>& Spare();

  FieldDigest& Append(std::string_view bytes);
  void Flush();

  std::unique_ptr<evp_md_ctx_st, Free> context_;
  std::array<char, 192> pending_;  // short fields are hashed together
  std::size_t pending_size_ = 0;
};

}  // namespace taizhang::text
