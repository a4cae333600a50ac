#include "text/digest.h"

// The low-level calls: EVP takes three times as long as the hash of an id itself.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace taizhang::text {
namespace {

using Hash = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

// libcrypto fails here only when it is broken.
void Require(int ok) {
  if (ok != 1) std::abort();
}

Hash HashOf(std::string_view bytes) {
  SHA256_CTX context;
  Hash hash;
  Require(SHA256_Init(&context));
  Require(SHA256_Update(&context, bytes.data(), bytes.size()));
  Require(SHA256_Final(hash.data(), &context));
  return hash;
}

std::string ToHex(const Hash& hash, std::size_t bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out(bytes * 2, '0');
  char* next = out.data();
  for (std::size_t i = 0; i < bytes; ++i) {
    *next++ = kDigits[hash[i] >> 4];
    *next++ = kDigits[hash[i] & 15];
  }
  return out;
}

}  // namespace

std::string Sha256Hex(std::string_view bytes) { return ToHex(HashOf(bytes), SHA256_DIGEST_LENGTH); }

FieldDigest& FieldDigest::Add(std::string_view field) {
  std::array<char, 8> length;
  for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(std::uint64_t{field.size()} >> (56 - 8 * i));
  fields_.append(length.data(), length.size());
  fields_ += field;
  return *this;
}

FieldDigest& FieldDigest::Add(std::uint64_t field) {
  std::array<char, 20> digits;
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), field).ptr;
  return Add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

std::string FieldDigest::Hex(std::size_t bytes) const { return ToHex(HashOf(fields_), bytes); }

}  // namespace taizhang::text
