#include "extract/clause.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Words(std::string_view text, const std::vector<text::Span>& spans) {
  std::vector<std::string> out;
  for (const text::Span span : spans) out.emplace_back(span.In(text));
  return out;
}

TEST(Clauses, EndAtEveryMark) {
  const std::string text = "修渠，清淤；管护：三项。完成 ";
  EXPECT_THAT(Words(text, Clauses(text, Whole(text))), ElementsAre("修渠", "清淤", "管护", "三项", "完成"));
}

TEST(Clauses, MarksInsideNumbersEndNone) {
  const std::string text = "共1,200亩,比例1:3";
  EXPECT_THAT(Words(text, Clauses(text, Whole(text))), ElementsAre("共1,200亩", "比例1:3"));
}

TEST(Sentences, EndAtTheLine) {
  const std::string text = "修渠，清淤。\n管护";
  EXPECT_THAT(Words(text, Sentences(text, Whole(text))), ElementsAre("修渠，清淤", "管护"));
}

TEST(ListItems, KeepBracketsWhole) {
  const std::string text = "水利局、各旗县（市、区）， 财政局";
  EXPECT_THAT(Words(text, ListItems(text, Whole(text))), ElementsAre("水利局", "各旗县（市、区）", "财政局"));
  EXPECT_THAT(ListItems("", {0, 0}), IsEmpty());
}

}  // namespace
}  // namespace taizhang::extract
