#include "markup/windows1252.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

// The Encoding Standard's index of windows-1252.
TEST(Windows1252Test, DiffersFromLatin1InTheControlsOnly) {
  EXPECT_EQ(Windows1252Point(0x80), U'€');
  EXPECT_EQ(Windows1252Point(0x96), U'–');
  EXPECT_EQ(Windows1252Point(0x81), char32_t{0x81});
  EXPECT_EQ(Windows1252Point(0xE9), U'é');
  EXPECT_EQ(Windows1252Point('a'), U'a');
}

}  // namespace
}  // namespace taizhang::markup
