#include "text/digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

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

// Fetched once: EVP_sha256() is looked up in the provider at every use.
const EVP_MD* Sha256() {
  static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  Require(kSha256 != nullptr);
  return kSha256;
}

}  // namespace

std::string Sha256Hex(std::string_view bytes) {
  Hash hash;
  Require(EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, Sha256(), nullptr));
  return ToHex(hash.data(), hash.size());
}

void FieldDigest::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

std::unique_ptr<evp_md_ctx_st, FieldDigest::Free>& FieldDigest::Spare() {
  thread_local std::unique_ptr<evp_md_ctx_st, Free> spare;
  return spare;
}

FieldDigest::FieldDigest() : context_(std::move(Spare())) {
  if (context_ == nullptr) {
    context_.reset(EVP_MD_CTX_new());
    Require(context_ != nullptr);
    Require(EVP_DigestInit_ex(context_.get(), Sha256(), nullptr));
  } else {
    Require(EVP_DigestInit_ex(context_.get(), nullptr, nullptr));
  }
}

FieldDigest& FieldDigest::Add(std::string_view field) {
  std::array<char, 8> length;
  for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(std::uint64_t{field.size()} >> (56 - 8 * i));
  return Append({length.data(), length.size()}).Append(field);
}

FieldDigest& FieldDigest::Append(std::string_view bytes) {
  if (bytes.size() > pending_.size() - pending_size_) Flush();
  if (bytes.size() > pending_.size()) {
    Require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
    return *this;
  }
  std::copy_n(bytes.data(), bytes.size(), pending_.data() + pending_size_);
  pending_size_ += bytes.size();
  return *this;
}

void FieldDigest::Flush() {
  Require(EVP_DigestUpdate(context_.get(), pending_.data(), pending_size_));
  pending_size_ = 0;
}

FieldDigest& FieldDigest::Add(std::uint64_t field) { return Add(std::to_string(field)); }

std::string FieldDigest::Hex(std::size_t bytes) {
  Flush();
  Hash hash;
  Require(EVP_DigestFinal_ex(context_.get(), hash.data(), nullptr));
  Spare() = std::move(context_);
  return ToHex(hash.data(), bytes);
}

}  // namespace taizhang::text
