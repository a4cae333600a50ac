#include "text/tsv.h"

#include <gtest/gtest.h>

namespace taizhang::text {
namespace {

TEST(TsvTest, FindsColumnsByName) {
  const auto table =
      Tsv::Parse("units.tsv", "# units\nname\tcode\tnote\n亩\t[mu]\t\n\n户\t{household}\tx\n", {"code", "name"});
  ASSERT_TRUE(table.ok()) << table.status();
  ASSERT_EQ(table->rows().size(), 2u);
  EXPECT_EQ(table->Cell(table->rows()[0], 0), "[mu]");
  EXPECT_EQ(table->Cell(table->rows()[1], 1), "户");
  EXPECT_EQ(table->rows()[1].line, 5u);
}

TEST(TsvTest, ErrorsNameFileAndLine) {
  EXPECT_EQ(Tsv::Parse("a.tsv", "name\n", {"code"}).status().message(), "a.tsv:1: no column code in the header row");
  EXPECT_EQ(Tsv::Parse("a.tsv", "name\tcode\nx\n", {"code"}).status().message(),
            "a.tsv:2: 1 cells where the header row has 2");
  EXPECT_EQ(Tsv::Parse("a.tsv", "# nothing\n", {"code"}).status().message(), "a.tsv:1: no header row");
}

TEST(TsvTest, SplitsCells) {
  EXPECT_EQ(SplitCell("约|近", '|').size(), 2u);
  EXPECT_TRUE(SplitCell("", '|').empty());
}

}  // namespace
}  // namespace taizhang::text
