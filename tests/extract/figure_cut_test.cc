#include "extract/figure_cut.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/figure_reading.h"

namespace taizhang::extract {
namespace {

std::vector<Figure> Cut(const FigureText& text) {
  const auto size = static_cast<std::uint32_t>(text.text.size());
  return CutFigures(text.view, {0, size}, text.quantities, 0, static_cast<std::uint32_t>(text.quantities.size()), 0);
}

// "lead>tail" of each figure, joined by |.
std::string LeadsAndTails(const FigureText& text) {
  std::string out;
  for (const Figure& figure : Cut(text)) {
    out += (out.empty() ? "" : "|") + std::string(figure.lead.In(text.text)) + ">" +
           std::string(figure.tail.In(text.text));
  }
  return out;
}

// The size of the series of each figure.
std::string SeriesOf(const FigureText& text) {
  std::string out;
  for (const Figure& figure : Cut(text)) out += std::to_string(figure.series_size);
  return out;
}

struct Case {
  std::string_view text;
  std::string_view want;
};

void ExpectCut(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(LeadsAndTails(FigureText(std::string(each.text))), each.want) << each.text;
}

void ExpectSeries(std::initializer_list<Case> cases) {
  for (const Case& each : cases) EXPECT_EQ(SeriesOf(FigureText(std::string(each.text))), each.want) << each.text;
}

TEST(CutFigures, AClauseEndsAtItsMarks) {
  ExpectCut(
      {{"茶园扩大，产量12吨。", "产量>"}, {"茶园32亩；产量12吨。", "茶园>|产量>"}, {"产量：红茶12吨。", "红茶>"}});
}

TEST(CutFigures, MarksInsideQuotesEndNone) {
  ExpectCut({{"“种好，管好”茶园32亩。", "“种好，管好”茶园>"},
             {"《种茶，制茶》印刷32册。", "《种茶，制茶》印刷>"},
             {"东坡、西坡茶园32亩。", "东坡、西坡茶园>"}});
}

TEST(CutFigures, ABracketIsAClauseOfItsOwn) {
  ExpectCut({{"茶厂（占地32亩）", "占地>"},
             {"茶厂(占地32亩)产茶12吨。", "占地>|产茶>"},
             {"产茶12吨（含红茶3吨）。", "产茶>（含红茶3吨）|含红茶>"}});
}

TEST(CutFigures, ACommaAfterANumberPartsTheClause) {
  ExpectCut({{"产值12亿元、增长3%。", "产值>、|增长>"},
             {"茶园32亩、茶厂3家、茶农12户。", "茶园>、|茶厂>、|茶农>"},
             {"红茶12吨和绿茶13吨。", "红茶>和|绿茶>"}});
}

TEST(CutFigures, ACommaBetweenWordsDoesNot) {
  ExpectCut(
      {{"茶园、茶厂32处。", "茶园、茶厂>"}, {"红茶和绿茶12吨。", "红茶和绿茶>"}, {"种茶、制茶3年。", "种茶、制茶>"}});
}

TEST(CutFigures, BoundsAndPerUnitsBelongToTheNumber) {
  ExpectCut({{"茶园超过32亩。", "茶园>"}, {"茶园32亩以上。", "茶园>"}, {"亩产茶12公斤左右。", "亩产茶>"}});
}

TEST(CutFigures, NumbersThatOnlyJoinersPartAreOneSeries) {
  ExpectSeries({{"红茶、绿茶分别为12吨、13吨。", "22"}, {"产量12吨和13吨。", "22"}, {"增长3%、4%、5%。", "333"}});
}

TEST(CutFigures, NumbersWithWordsBetweenAreNone) {
  ExpectSeries({{"红茶12吨、绿茶13吨。", "11"}, {"产值12亿元、增长3%。", "11"}, {"茶园32亩，茶厂3家。", "11"}});
}

TEST(CutFigures, TheLabelOfAHeadingLeadsToNothing) {
  FigureText text("1.茶园32亩。");
  text.Heading("1.茶园32亩。", -1, "1.");
  EXPECT_EQ(LeadsAndTails(text), "茶园>");
  FigureText bare("茶园32亩。");
  bare.Heading("茶园32亩。");
  EXPECT_EQ(LeadsAndTails(bare), "茶园>");
}

}  // namespace
}  // namespace taizhang::extract
