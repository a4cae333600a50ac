#include "extract/finding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/plain_view.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A document whose outline is told by its headings, each at its level, "" being the end of the one above.
class Document {
 public:
  explicit Document(std::string text) : text_(std::move(text)) { view_ = PlainView(text_); }

  // A node whose heading and label stand in the text, in order; ordinal when its label is 一是 and its like.
  Document& Node(std::string_view heading, std::string_view label, std::int32_t parent) {
    const auto at = static_cast<std::uint32_t>(text_.find(heading, from_));
    const auto end = at + static_cast<std::uint32_t>(heading.size());
    from_ = end;
    view_.nodes.push_back({{at, end},
                           {at, at + static_cast<std::uint32_t>(label.size())},
                           {end, end},
                           parent,
                           1,
                           true,
                           label.ends_with("是")});
    return *this;
  }
  Document& Time(std::string_view words, std::string_view end) {
    times_.push_back(Day(text_, words, end));
    return *this;
  }
  Document& Counted(std::string_view words, std::string_view value, std::string_view unit) {
    quantities_.push_back(Count(text_, words, value, unit));
    return *this;
  }
  Document& Row(std::uint32_t row, const std::vector<std::string_view>& cells) {
    for (std::uint32_t col = 0; col < cells.size(); ++col) {
      if (cells[col].empty()) continue;
      const auto at = static_cast<std::uint32_t>(text_.find(cells[col], from_));
      from_ = at + static_cast<std::uint32_t>(cells[col].size());
      view_.cells.push_back({{at, from_}, 0, row, col, row == 0});
    }
    return *this;
  }

  std::vector<FindingFacts> Read(std::string_view reference = "2023-10-01") {
    SetBodies();
    const auto places = TheGazetteer().FindPlaces(text_, nullptr);
    const auto bodies = BodiesOf(text_);
    const std::vector<PersonFacts> persons;
    const NamedActors actors{places, bodies, persons, times_};
    return TheFindingReader().Read({view_, actors, quantities_, reference, false});
  }
  std::string_view Words(text::Span span) const { return span.In(text_); }

  // headline|status|responsible|due for each action.
  std::vector<std::string> Actions(const FindingFacts& finding) const {
    static constexpr const char* kStatus[] = {"DONE", "ONGOING", "PLANNED", "UNKNOWN"};
    std::vector<std::string> out;
    for (const ActionFacts& action : finding.actions) {
      std::string line =
          std::string(Words(action.headline)) + "|" + kStatus[static_cast<std::size_t>(action.status.status)] + "|";
      for (const ResponsibleFacts& each : action.responsible) line += std::string(Words(each.name)) + " ";
      out.push_back(line + "|" + (action.due ? action.due->date : ""));
    }
    return out;
  }

 private:
  // A body goes up to the next node that is no descendant.
  void SetBodies() {
    for (std::size_t i = 0; i < view_.nodes.size(); ++i) {
      std::uint32_t end = static_cast<std::uint32_t>(text_.size());
      for (std::size_t j = i + 1; j < view_.nodes.size(); ++j) {
        std::int32_t up = view_.nodes[j].parent;
        while (up > static_cast<std::int32_t>(i)) up = view_.nodes[static_cast<std::size_t>(up)].parent;
        if (up == static_cast<std::int32_t>(i)) continue;
        end = view_.nodes[j].heading.begin;
        break;
      }
      view_.nodes[i].body = {view_.nodes[i].heading.end, std::max(end, view_.nodes[i].heading.end)};
    }
  }

  std::string text_;
  DocumentView view_;
  std::uint32_t from_ = 0;
  std::vector<TimeInput> times_;
  std::vector<QuantityInput> quantities_;
};

TEST(ReadFindings, ItemsUnderAHeading) {
  Document document(
      "一、整改\n1.针对灌渠老化问题。一是清淤。市水利局组织机械进场，全部完成。二是修渠。计划6月底前完工。\n");
  document.Node("一、整改", "一、", -1)
      .Node("1.针对灌渠老化问题。", "1.", 0)
      .Node("一是清淤。", "一是", 1)
      .Node("二是修渠。", "二是", 1);
  document.Time("6月底前", "2023-06-30");
  const auto findings = document.Read("2023-05-01");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].node, 1);
  EXPECT_EQ(document.Words(*findings[0].problem), "灌渠老化");
  EXPECT_THAT(document.Actions(findings[0]), ElementsAre("清淤。|DONE|市水利局 |", "修渠。|ONGOING||2023-06-30"));
}

TEST(ReadFindings, TopicsAndInnerLists) {
  Document document("1.完善灌溉机制\n一是清淤。①进场。②清运。\n");
  document.Node("1.完善灌溉机制", "1.", -1)
      .Node("一是清淤。", "一是", 0)
      .Node("①进场。", "①", 1)
      .Node("②清运。", "②", 1);
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_FALSE(findings[0].problem.has_value());
  ASSERT_EQ(findings[0].actions.size(), 1u);
  EXPECT_EQ(findings[0].actions[0].actions.size(), 2u);
}

TEST(ReadFindings, LabelledLines) {
  Document document(
      "1."
      "灌渠管护不到位。\n整改措施：（1）清淤。（2）修渠。\n责任单位：天水市水利局、财政局\n责任领导：王守田\n完成时限："
      "2023年6月底\n整改情况：已完成整改。\n");
  document.Node("1.灌渠管护不到位。", "1.", -1).Time("2023年6月底", "2023-06-30");
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(document.Words(*findings[0].problem), "灌渠管护不到位");
  EXPECT_THAT(document.Actions(findings[0]),
              ElementsAre("清淤|DONE|天水市水利局 财政局 |2023-06-30", "修渠|DONE|天水市水利局 财政局 |2023-06-30"));
  ASSERT_EQ(findings[0].actions[0].leaders.size(), 1u);
  EXPECT_EQ(document.Words(findings[0].actions[0].leaders[0]), "王守田");
}

TEST(ReadFindings, LabelledLinesUnderItemsOfTheOutline) {
  Document document(
      "1.关于灌渠老化问题\n整改措施：\n（1）清淤。\n（2）修渠。\n责任单位：天水市水利局\n整改时限：立行立改\n");
  document.Node("1.关于灌渠老化问题", "1.", -1).Node("（1）清淤。", "（1）", 0).Node("（2）修渠。", "（2）", 0);
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(document.Actions(findings[0]),
              ElementsAre("清淤。|UNKNOWN|天水市水利局 |", "修渠。|UNKNOWN|天水市水利局 |"));
  EXPECT_EQ(findings[0].actions[0].due->kind, DueFacts::Kind::kImmediate);
}

TEST(ReadFindings, ABracketBehindEachItem) {
  Document document(
      "1."
      "针对灌渠老化问题。一是清淤。（责任单位：水利局；完成时限：6月底）二是修渠。（责任单位：财政局；完成时限：长期坚"
      "持）\n");
  document.Node("1.针对灌渠老化问题。", "1.", -1)
      .Node("一是清淤。", "一是", 0)
      .Node("二是修渠。", "二是", 0)
      .Time("6月底", "2023-06-30");
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(document.Actions(findings[0]),
              ElementsAre("清淤。|UNKNOWN|水利局 |2023-06-30", "修渠。|UNKNOWN|财政局 |"));
  EXPECT_EQ(findings[0].actions[1].due->kind, DueFacts::Kind::kLongTerm);
}

TEST(ReadFindings, TheStateFirst) {
  Document document("1.针对灌渠老化问题。已完成整改。一是清淤。二是修渠。尚未完成。\n");
  document.Node("1.针对灌渠老化问题。", "1.", -1).Node("一是清淤。", "一是", 0).Node("二是修渠。", "二是", 0);
  EXPECT_THAT(document.Actions(document.Read()[0]), ElementsAre("清淤。|DONE||", "修渠。|ONGOING||"));
}

TEST(ReadFindings, AProblemWithoutAList) {
  Document document("1.针对灌渠老化问题。组织机械清淤，排查险段30处，完成21处。\n");
  document.Node("1.针对灌渠老化问题。", "1.", -1).Counted("30处", "30", "处").Counted("21处", "21", "处");
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 1u);
  ASSERT_EQ(findings[0].actions.size(), 1u);
  const ActionFacts& action = findings[0].actions[0];
  EXPECT_EQ(action.progress->found, 30u);
  EXPECT_EQ(action.progress->resolved, 21u);
  EXPECT_EQ(action.status.status, ActionStatus::kOngoing);
  EXPECT_EQ(document.Words(*action.status.cue), "21处");
}

TEST(ReadFindings, ATable) {
  Document document(
      "序号\t反馈问题\t整改措施\t责任单位\t完成时限\t整改状态\n1\t灌渠老化\t一是清淤。二是修渠。\t水利局\t6月底\t已完成"
      "\n2\t账目不清\t重新建账。\t财政局\t长期坚持\t正在推进\n\t\t公开账目。\t审计局\t立行立改\t已完成\n");
  document.Row(0, {"序号", "反馈问题", "整改措施", "责任单位", "完成时限", "整改状态"})
      .Row(1, {"1", "灌渠老化", "一是清淤。二是修渠。", "水利局", "6月底", "已完成"})
      .Row(2, {"2", "账目不清", "重新建账。", "财政局", "长期坚持", "正在推进"})
      .Row(3, {"", "", "公开账目。", "审计局", "立行立改", "已完成"})
      .Time("6月底", "2023-06-30");
  const auto findings = document.Read();
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].node, -1);
  EXPECT_EQ(document.Words(*findings[0].problem), "灌渠老化");
  EXPECT_THAT(document.Actions(findings[0]),
              ElementsAre("清淤|DONE|水利局 |2023-06-30", "修渠|DONE|水利局 |2023-06-30"));
  EXPECT_THAT(document.Actions(findings[1]), ElementsAre("重新建账|ONGOING|财政局 |", "公开账目|DONE|审计局 |"));
}

TEST(ReadFindings, ATableOfFiguresIsNone) {
  Document document("地区\t产量\n甲\t12\n");
  document.Row(0, {"地区", "产量"}).Row(1, {"甲", "12"});
  EXPECT_THAT(document.Read(), IsEmpty());
}

TEST(ReadFindings, AChapterOfWorkToCome) {
  Document document(
      "三、巩固成果\n县委将继续抓好整改。\n一是压实责任。加强巡查。\n二是健全机制。\n欢迎广大群众监督，县水利局电话：09"
      "99-1234567。\n");
  document.Node("三、巩固成果", "三、", -1).Node("一是压实责任。", "一是", 0).Node("二是健全机制。", "二是", 0);
  EXPECT_THAT(document.Actions(document.Read()[0]), ElementsAre("压实责任。|PLANNED||", "健全机制。|PLANNED||"));
}

TEST(ReadFindings, ChaptersWithoutItemsAreNone) {
  Document document("一、提高站位\n县委高度重视。\n（一）深化认识。召开会议。\n");
  document.Node("一、提高站位", "一、", -1).Node("（一）深化认识。", "（一）", 0);
  EXPECT_THAT(document.Read(), IsEmpty());
}

TEST(ReadFindings, AnEmptyDocument) { EXPECT_THAT(Document("").Read(), IsEmpty()); }

}  // namespace
}  // namespace taizhang::extract
