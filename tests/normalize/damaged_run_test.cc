#include "normalize/damaged_run.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<DamagedRun> ReadAt(std::string_view text, std::string_view mark) {
  return ReadDamagedRuns(text, static_cast<std::uint32_t>(text.find(mark)));
}

TEST(DamagedRunTest, EndsAtAMarkBeforeASentenceMark) {
  const auto runs = ReadAt("“六?！比蝿?。", "?");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].bytes, (Bytes{0xA3, 0xA1, 0xB1, 0xC8, 0xCE, 0x84}));
  EXPECT_TRUE(runs[0].last_trail_unknown());
  EXPECT_TRUE(runs[0].cut_before_mark());
  EXPECT_FALSE(runs[0].hole);
}

TEST(DamagedRunTest, AFoldedMarkIsTheSame) {
  EXPECT_EQ(ReadAt("“六?!比蝿?。", "?")[0].bytes, (Bytes{0xA3, 0xA1, 0xB1, 0xC8, 0xCE, 0x84}));
}

TEST(DamagedRunTest, ALatinLetterIsATrailByte) {
  const auto runs = ReadAt("兩?！本C合", "?");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].bytes, (Bytes{0xA3, 0xA1, 0xB1, 0xBE, 0x43}));
  EXPECT_FALSE(runs[0].last_trail_unknown());
}

TEST(DamagedRunTest, AMarkInFrontOfOtherTextIsAHole) {
  const auto runs = ReadAt("海?！?4個", "?");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_TRUE(runs[0].hole);
}

TEST(DamagedRunTest, OurOwnDecoderSwallowsNothing) {
  const auto runs = ReadAt("海\uFFFD！\uFFFD14個", "\uFFFD");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_FALSE(runs[0].hole);
}

TEST(DamagedRunTest, ASwallowedLetterStays) {
  // B1 + 0x47 (G) print as one character; the G was the text's own.
  const auto runs = ReadAt("?！盙DP", "?");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].kept, "G");
}

TEST(DamagedRunTest, ReadingsAreTakenIn) {
  const auto runs = ReadAt("告?zhèn)€人", "?");
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].first_reading->letters, "zhen");
  EXPECT_EQ(runs[0].left_trail, 0xE6);
  EXPECT_EQ(runs[0].bytes, Bytes{0x80});
}

TEST(DamagedRunTest, TwoQuestionMarksAreTwoRuns) { EXPECT_EQ(ReadAt("规??笆任?。", "?").size(), 2u); }

TEST(DamagedRunTest, NoRun) {
  EXPECT_TRUE(ReadAt("干?", "?").empty());
  EXPECT_TRUE(ReadAt("人口?34.9万", "?").empty());
  EXPECT_TRUE(ReadAt("干?\n大家", "?").empty());
  EXPECT_TRUE(ReadAt("干?大家一起干1", "?").empty());
}

}  // namespace
}  // namespace taizhang::normalize
