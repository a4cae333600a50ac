#include "normalize/annex/part_format.h"

#include <gtest/gtest.h>

#include "absl/status/status.h"

namespace taizhang::normalize {
namespace {

TEST(PartFormatTest, PartsComeBackAsTheyWere) {
  const std::vector<AnnexPart> parts = {{"page:1", "甲\n1\n"}, {"page:2", ""}, {"x", std::string("\0\n", 2)}};
  EXPECT_EQ(*ReadParts(WriteParts(parts)), parts);
  EXPECT_TRUE(ReadParts(WriteParts(std::vector<AnnexPart>()))->empty());
}

TEST(PartFormatTest, SoDoesAnError) {
  const absl::Status status = ReadParts(WriteParts(absl::PermissionDeniedError("encrypted"))).status();
  EXPECT_EQ(status, absl::PermissionDeniedError("encrypted"));
}

TEST(PartFormatTest, EveryCutStreamIsAnErrorOrShorter) {
  const std::string whole = WriteParts(std::vector<AnnexPart>{{"page:1", "甲乙"}, {"page:2", "丙"}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto parts = ReadParts(std::string_view(whole).substr(0, size));
    if (parts.ok()) {
      EXPECT_LT(parts->size(), 2u) << size;
    } else {
      EXPECT_EQ(parts.status().code(), absl::StatusCode::kDataLoss) << size;
    }
  }
}

}  // namespace
}  // namespace taizhang::normalize
