#include "text/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cstdlib>

namespace taizhang::text {
namespace {

// libcrypto fails here only when it is broken or out of memory.
void Require(int ok) {
  if (ok != 1) std::abort();
}

std::string ToHex(const unsigned char* bytes, std::size_t size) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(size * 2);
  for (std::size_t i = 0; i < size; ++i) {
    out.push_back(kDigits[bytes[i] >> 4]);
    out.push_back(kDigits[bytes[i] & 15]);
  }
  return out;
}

using Hash = std::array<unsigned char, 32>;

}  // namespace

std::string Sha256Hex(std::string_view bytes) {
  Hash hash;
  Require(EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr));
  return ToHex(hash.data(), hash.size());
}

void FieldDigest::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

FieldDigest::FieldDigest() : context_(EVP_MD_CTX_new()) {
  Require(context_ != nullptr);
  Require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

FieldDigest& FieldDigest::Add(std::string_view field) {
  std::array<unsigned char, 8> length;
  for (int i = 0; i < 8; ++i) length[i] = static_cast<unsigned char>(std::uint64_t{field.size()} >> (56 - 8 * i));
  Require(EVP_DigestUpdate(context_.get(), length.data(), length.size()));
  Require(EVP_DigestUpdate(context_.get(), field.data(), field.size()));
  return *this;
}

FieldDigest& FieldDigest::Add(std::uint64_t field) { return Add(std::to_string(field)); }

std::string FieldDigest::Hex(std::size_t bytes) {
  Hash hash;
  Require(EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr));
  return ToHex(hash.data(), bytes);
}

}  // namespace taizhang::text
