#include "extract/cue_table.h"

#include <gtest/gtest.h>

#include "extract/finding_rules.h"

namespace taizhang::extract {
namespace {

CueTable TheTable() {
  return *CueTable::Parse("x.tsv", "cue\tkind\tplace\n完成\tDONE\tafter\n全部完成\tDONE\tafter\n由\tOWNER\tbefore\n",
                          {"cue", "kind", "place"}, {"DONE after", "OWNER before"});
}

TEST(CueTable, LooksForOneSort) {
  const std::string text = "由县里全部完成，再完成";
  const CueTable table = TheTable();
  EXPECT_EQ(table.FirstIn(text, Whole(text), "DONE after")->In(text), "全部完成");
  EXPECT_EQ(table.LastIn(text, Whole(text), "DONE after")->begin, text.size() - 6);
  EXPECT_EQ(table.At(text, 0, "OWNER before")->In(text), "由");
  EXPECT_EQ(table.At(text, 0, "DONE after"), std::nullopt);
  EXPECT_EQ(table.Before(text, static_cast<std::uint32_t>(text.size()), 0, "DONE after")->size(), 6u);
}

TEST(CueTable, StaysInTheWindow) {
  const std::string text = "全部完成";
  EXPECT_EQ(TheTable().FirstIn(text, {0, 9}, "DONE after"), std::nullopt);
}

TEST(CueHits, AnswerAsTheTableDoes) {
  const std::string text = "由县里全部完成，再完成，由乡里办";
  const CueTable table = TheTable();
  const CueHits hits(table, text, Whole(text));
  for (const std::string_view sort : {"DONE after", "OWNER before", "OVER"}) {
    for (std::uint32_t begin = 0; begin <= text.size(); begin += 3) {
      for (std::uint32_t end = begin; end <= text.size(); end += 3) {
        EXPECT_EQ(hits.FirstIn({begin, end}, sort), table.FirstIn(text, {begin, end}, sort)) << begin << " " << end;
        EXPECT_EQ(hits.LastIn({begin, end}, sort), table.LastIn(text, {begin, end}, sort)) << begin << " " << end;
      }
    }
  }
}

TEST(CueTable, WholeWords) {
  EXPECT_TRUE(TheTable().Is("完成", "DONE after"));
  EXPECT_FALSE(TheTable().Is("完成了", "DONE after"));
  EXPECT_FALSE(TheTable().Is("", "DONE after"));
}

TEST(CueTable, RefusesAnUnknownSort) {
  const auto bad = CueTable::Parse("x.tsv", "cue\tkind\n完成\tOVER\n", {"cue", "kind"}, {"DONE"});
  EXPECT_EQ(bad.status().message(), "x.tsv:2: there is no sort \"OVER\"");
}

}  // namespace
}  // namespace taizhang::extract
