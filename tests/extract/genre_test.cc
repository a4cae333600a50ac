#include "extract/genre.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/rule_file.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::IsEmpty;

const GenreLexicon& TheGenres() {
  static const auto* const lexicon = new GenreLexicon(*GenreLexicon::Parse(RuleFile("genres.tsv")));
  return *lexicon;
}

std::string_view ByTitle(std::string_view title) {
  const auto found = TheGenres().ByTitle(title);
  return found ? found->genre : "none";
}

TEST(GenreLexicon, EveryRowGivesItsGenre) { EXPECT_THAT(FailedExamples("genres.tsv"), IsEmpty()); }

TEST(GenreByTitle, GoesByTheLastWord) {
  EXPECT_EQ(ByTitle("清河县人民政府关于印发乡村绿化规划的通知"), "NOTICE");
  EXPECT_EQ(ByTitle("关于加强绿化工作的意见（试行）"), "OPINION");
  EXPECT_EQ(ByTitle("2021年国民经济和社会发展统计公报[1]"), "STATISTICAL_COMMUNIQUE");
  EXPECT_EQ(ByTitle("关于巡察整改落实情况的通报"), "RECTIFICATION_REPORT");
  EXPECT_EQ(ByTitle("清河之声"), "none");
}

TEST(GenreByOpening, WordsOfOneSentence) {
  EXPECT_TRUE(TheGenres().ByOpening("按照要求，现将巡察整改结果予以公布。").has_value());
  EXPECT_FALSE(TheGenres().ByOpening("现将情况说明如下。整改工作已公布。").has_value());
}

TEST(WithoutCaption, BracketsAtTheEnd) {
  EXPECT_EQ(WithoutCaption("政府工作报告（2024年1月8日 县长）"), "政府工作报告");
  EXPECT_EQ(WithoutCaption("（全文）"), "（全文）");
}

TEST(GenreLexicon, RefusesAnUnknownPlace) {
  EXPECT_FALSE(GenreLexicon::Parse("words\twhere\tgenre\n报告\tfoot\tOTHER\n").ok());
}

}  // namespace
}  // namespace taizhang::extract
