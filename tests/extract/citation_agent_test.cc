#include "extract/citation_agent.h"

#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

// agent/via of the last title of a text.
std::string Agent(std::string_view text, std::string_view action = "DRAFT",
                  std::optional<text::Span> speaker = std::nullopt) {
  DocumentView view = PlainView(text);
  const text::Span chapter = SpanOf(text, "一、整改");
  if (chapter.end <= text.size())
    view.nodes.push_back(
        {chapter, {chapter.begin, chapter.begin + 6}, {chapter.end, Whole(text).end}, -1, 1, false, false});
  const auto bodies = BodiesOf(text);
  CitationFacts citation;
  const auto at = static_cast<std::uint32_t>(text.rfind("《"));
  citation.span = {at, Whole(text).end};
  citation.action = action;
  const auto agent = ReadAgent(view, citation, TheFindingReader().responsibility(), {{}, bodies, {}, {}}, speaker);
  return agent ? std::string(agent->span.In(text)) + "/" + std::to_string(static_cast<int>(agent->via)) : "none";
}

TEST(ReadAgent, GoesOutward) {
  EXPECT_EQ(Agent("县水利局制定《办法》"), "县水利局/0");
  EXPECT_EQ(Agent("县水利局抓落实。健全机制，制定《办法》"), "县水利局/1");
  EXPECT_EQ(Agent("一、整改\n县水利局抓落实。\n健全机制，制定《办法》"), "县水利局/3");
  const std::string text = "我代表县政府报告。\n健全机制，制定《办法》";
  EXPECT_EQ(Agent(text, "DRAFT", SpanOf(text, "县政府")), "县政府/2");
}

TEST(ReadAgent, OfATitleThatIsOnlyNamed) {
  EXPECT_EQ(Agent("县水利局对照《办法》自查", "NONE"), "县水利局/0");
  EXPECT_EQ(Agent("县水利局自查。对照《办法》", "NONE"), "none");
}

TEST(ReadAgent, NothingNamed) { EXPECT_EQ(Agent("健全机制，制定《办法》"), "none"); }

}  // namespace
}  // namespace taizhang::extract
