#include "normalize/rewriting.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

TEST(ChangeWriterTest, ListsBothPlacesOfAChange) {
  ChangeWriter writer("abcd");
  writer.Replace({1, 2}, "XYZ", 0.5);
  writer.Replace({3, 4}, "");
  const Rewriting out = std::move(writer).Finish();
  EXPECT_EQ(out.out.text, "aXYZc");
  EXPECT_EQ(out.changes, (std::vector<Change>{{{1, 2}, {1, 4}, 0.5}, {{3, 4}, {5, 5}, 1.0}}));
}

}  // namespace
}  // namespace taizhang::normalize
