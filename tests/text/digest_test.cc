#include "text/digest.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

// FIPS 180-2, appendix B.1.
TEST(DigestTest, Sha256OfAbc) {
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(DigestTest, FieldsDoNotRunTogether) {
  EXPECT_NE(FieldDigest().Add("ab").Add("c").Hex(16), FieldDigest().Add("a").Add("bc").Hex(16));
  EXPECT_EQ(FieldDigest().Add("ab").Hex(16).size(), 32u);
}

}  // namespace
}  // namespace taizhang::text
