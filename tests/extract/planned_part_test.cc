#include "extract/planned_part.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "extract/number_lexicons.h"
#include "extract/observation_reader.h"
#include "extract/plain_view.h"
#include "extract/rules.h"

namespace taizhang::extract {
namespace {

const ObservationLexicon& TheLexicon() {
  static const auto* const lexicon = new ObservationLexicon(*ObservationLexicon::Parse(
      {RulesOf("change_verbs.tsv"), RulesOf("observation_cues.tsv"), RulesOf("indicator_words.tsv"),
       RulesOf("pair_words.tsv"), RulesOf("indicators.tsv")}));
  return *lexicon;
}

// A report told on 2020-01-15 whose lines that open with 一、 二、 … are the headings of its chapters.
class Report {
 public:
  explicit Report(std::string words, std::string_view genre = "WORK_REPORT")
      : text_(std::move(words)), genre_(genre), view_(PlainView(text_)) {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (const text::Span line : view_.paragraphs) {
      const bool heading = line.In(text_).substr(3).starts_with("、");
      if (heading && !view_.nodes.empty()) view_.nodes.back().body.end = line.begin;
      if (heading) view_.nodes.push_back({line, {line.begin, line.begin + 6}, {line.end, size}, -1});
    }
    const std::vector<TimeExpression> expressions = TimeScanner(TheTimes()).Find(text_);
    TimeContext context;
    context.reference = text::Date{2020, 1, 15};
    context.paragraphs = view_.paragraphs;
    for (const DocumentView::Node& node : view_.nodes) context.sections.push_back({node.heading, node.body});
    times_ = ResolveTimes(text_, expressions, context);
    quantities_ = FindQuantities(text_, NumeralsOf(text_), TheUnits());
  }
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  // "cue=year" for each planned part.
  std::string Parts() const {
    std::string out;
    for (const PlannedPart& part : FindPlannedParts({view_, times_, TheLexicon(), genre_, "2020-01-15", title_})) {
      out += (out.empty() ? "" : "|") + std::string(part.cue.In(text_)) + "=";
      out += part.year != nullptr ? part.year->start.substr(0, 4) : "";
    }
    return out;
  }
  // What the last figure is told as: "PLANNED 2020-01-01..2020-12-31".
  std::string LastFigure() const {
    const std::vector<NumeralMention> numerals = NumeralsOf(text_);
    const std::vector<TitleSpan> titles;
    const std::vector<PlaceFacts> places;
    const std::vector<Figure> figures = ReadObservations(
        {view_, quantities_, numerals, times_, titles, places, nullptr, "2020-01-15", genre_, title_, TheLexicon()});
    if (figures.empty()) return "none";
    const auto& period = figures.back().period;
    const std::string modality = figures.back().planned ? "PLANNED" : "ACTUAL";
    return modality + (period ? " " + period->start + ".." + period->end : "");
  }
  Report& Title(std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text_.find(words));
    title_ = text::Span{at, at + static_cast<std::uint32_t>(words.size())};
    return *this;
  }

 private:
  std::string text_;
  std::string_view genre_;
  DocumentView view_;
  std::vector<TimeMention> times_;
  std::vector<Quantity> quantities_;
  std::optional<text::Span> title_;
};

TEST(PlannedPart, TheHeadingOrTheOpeningSaysSo) {
  const std::pair<const char*, const char*> cases[] = {
      {"一、2020年工作安排\n建设茶园。", "工作安排=2020"},
      {"一、2020年主要工作\n建设茶园。", "2020年=2020"},
      {"一、奋力开创新局面\n今年茶业工作的总体要求是：稳中求进。", "总体要求=2020"},
      {"一、下一步工作打算\n2020年，我们要建设茶园。", "工作打算=2020"},
      {"一、2019年工作回顾\n建成茶园。\n二、扩大茶园\n建设茶园。", "二、扩大茶园="},
      {"一、2020年重点任务\n建设茶园。\n二、加强自身建设\n改进作风。", "重点任务=2020|二、加强自身建设=2020"},
      // what looks back, explains, or tells of another year
      {"一、2019年工作回顾\n2019年的主要目标完成。", ""},
      {"一、2019年主要工作\n建成茶园。", ""},
      {"一、过去五年的茶业\n今年的主要目标都已完成。", ""},
      {"一、茶业概况\n茶园分三类。", ""},
      {"一、2020年重点任务\n建设茶园。\n二、名词解释\n茶园：种茶的园子。", "重点任务=2020"},
  };
  for (const auto& [text, parts] : cases) EXPECT_EQ(Report(text).Parts(), parts) << text;
}

TEST(PlannedPart, OnlyReportsPlanByTheirPlace) {
  EXPECT_EQ(Report("一、2019年工作回顾\n建成茶园。\n二、扩大茶园\n建设茶园。", "NOTICE").Parts(), "");
  EXPECT_EQ(Report("一、2020年工作安排\n建设茶园。", "NOTICE").Parts(), "工作安排=2020");
  EXPECT_EQ(Report("一、2020年工作安排\n建设茶园。", "YEARBOOK").Parts(), "");
}

TEST(PlannedPart, ATitleOrAReportWithoutHeadings) {
  EXPECT_EQ(Report("茶县2020年工作要点\n建设茶园。", "NOTICE").Title("茶县2020年工作要点").Parts(), "工作要点=2020");
  EXPECT_EQ(Report("茶县2018年工作要点\n建设茶园。", "NOTICE").Title("茶县2018年工作要点").Parts(), "");
  EXPECT_EQ(Report("茶县2020年茶业总结\n建设茶园。", "NOTICE").Title("茶县2020年茶业总结").Parts(), "");
  EXPECT_EQ(Report("今年的主要目标是茶叶增产。\n建设茶园。").Parts(), "主要目标=2020");
}

TEST(PlannedPart, FiguresOfThePartArePlannedForItsYear) {
  const std::pair<const char*, const char*> cases[] = {
      {"建设茶园12个。", "PLANNED 2020-01-01..2020-12-31"},
      {"新认定茶厂8家、示范茶园25个。", "PLANNED 2020-01-01..2020-12-31"},
      {"茶叶产量增长7%以上。", "PLANNED 2020-01-01..2020-12-31"},
      {"6月底前建成茶园12个。", "PLANNED ..2020-06-30"},
      // past facts among the plans
      {"已建成茶园12个。", "ACTUAL"},
      {"目前，茶园有12个，茶厂8家。", "ACTUAL"},
      {"2019年，建成茶园12个。", "ACTUAL 2019-01-01..2019-12-31"},
      {"去年茶叶产量12万吨。", "ACTUAL 2019-01-01..2019-12-31"},
  };
  for (const auto& [sentence, want] : cases)
    EXPECT_EQ(Report("一、2020年工作安排\n抓好茶业。" + std::string(sentence)).LastFigure(), want) << sentence;
}

TEST(PlannedPart, TheStartOfAPlanIsOneYear) {
  EXPECT_EQ(Report("一、实现“十四五”良好开局\n今年茶业工作的总体要求是稳。\n建设茶园12个。").LastFigure(),
            "PLANNED 2020-01-01..2020-12-31");
  EXPECT_EQ(Report("一、今年工作任务\n“十四五”开局之年，建设茶园12个。").LastFigure(),
            "PLANNED 2021-01-01..2021-12-31");
  const std::string plan = "PLANNED 2021-01-01..2025-12-31";
  EXPECT_EQ(Report("一、“十四五”时期主要目标\n茶业扩大。\n建设茶园12个。").LastFigure(), plan);
  EXPECT_EQ(Report("一、今后工作重点任务\n“十四五”时期，建设茶园12个。").LastFigure(), plan);
}

}  // namespace
}  // namespace taizhang::extract
