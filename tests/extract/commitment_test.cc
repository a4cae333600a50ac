#include "extract/commitment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// text|due|responsible|planned for each promise.
std::vector<std::string> Promises(std::string_view text, const std::vector<TimeInput>& times,
                                  const std::vector<PlannedQuantity>& planned = {},
                                  const std::vector<text::Span>& taken = {}) {
  const DocumentView view = PlainView(text);
  const auto places = TheGazetteer().FindPlaces(text, nullptr);
  const auto bodies = BodiesOf(text);
  const std::vector<PersonFacts> persons;
  const NamedActors actors{places, bodies, persons, times};
  std::vector<std::string> out;
  for (const CommitmentFacts& facts : ReadCommitments(TheFindingReader(), {view, actors, planned, taken, false})) {
    std::string line = std::string(facts.span.In(text)) + "|" + (facts.due ? facts.due->date : "") + "|";
    for (const ResponsibleFacts& each : facts.responsible) line += std::string(each.name.In(text)) + " ";
    out.push_back(line + "|" + (facts.planned ? std::to_string(*facts.planned) : ""));
  }
  return out;
}

TEST(ReadCommitments, OneAClause) {
  const std::string text = "年底前建成灌渠，年内力争修桥2座；全县已植树。";
  EXPECT_THAT(Promises(text, {Day(text, "年底前", "2023-12-31"), Day(text, "年内", "2023-12-31")}),
              ElementsAre("年底前建成灌渠|2023-12-31||", "年内力争修桥2座|2023-12-31||"));
}

TEST(ReadCommitments, ADueOverSeveralClauses) {
  const std::string text = "到2025年，灌渠全部建成，覆盖率达到90%。";
  EXPECT_THAT(Promises(text, {Day(text, "2025年", "2025-12-31", false)}, {{SpanOf(text, "90%"), 7}}),
              ElementsAre("灌渠全部建成|2025-12-31||", "覆盖率达到90%|2025-12-31||7"));
}

TEST(ReadCommitments, ABracketGivesTheStretchOneRecord) {
  const std::string text = "（一）建灌渠。年底前完工。（天水市水利局牵头，财政局配合）修桥。（天水市住建局负责）";
  EXPECT_THAT(Promises(text, {Day(text, "年底前", "2023-12-31")}),
              ElementsAre("（一）建灌渠|2023-12-31|天水市水利局 财政局 |", "修桥||天水市住建局 |"));
}

TEST(ReadCommitments, NotInsideActionsAndNotThePast) {
  const std::string text = "年底前建成灌渠。";
  const auto times = std::vector<TimeInput>{Day(text, "年底前", "2023-12-31")};
  EXPECT_THAT(Promises(text, times, {}, {Whole(text)}), IsEmpty());
  const std::string past = "去年底前已建成灌渠。";
  EXPECT_THAT(Promises(past, {Day(past, "去年底前", "2022-12-31")}), IsEmpty());
}

}  // namespace
}  // namespace taizhang::extract
