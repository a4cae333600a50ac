#include "extract/finding_table.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/finding_rules.h"

namespace taizhang::extract {
namespace {

using Rows = std::vector<std::vector<std::string_view>>;

// A document that is one table; an empty cell is not there.
class Grid {
 public:
  explicit Grid(const Rows& rows, bool marked = true) {
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      for (std::uint32_t col = 0; col < rows[row].size(); ++col) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_ += rows[row][col];
        const text::Span span = {begin, static_cast<std::uint32_t>(text_.size())};
        if (!span.empty()) view_.cells.push_back({span, 0, row, col, marked && row == 0});
        text_ += "\t";
      }
      text_ += "\n";
    }
    view_.text = text_;
  }
  Grid(const Grid&) = delete;
  Grid& operator=(const Grid&) = delete;

  // "problem: action, action" for each finding; a topic has none before the colon.
  std::string Findings() const {
    const std::vector<FindingFacts> findings = Read();
    std::string out;
    for (const FindingFacts& finding : findings) {
      out += (out.empty() ? "" : "|") + std::string(finding.problem ? finding.problem->In(text_) : "") + ":";
      for (const ActionFacts& action : finding.actions) out += " " + std::string(action.headline.In(text_));
    }
    return out;
  }
  std::vector<FindingFacts> Read() const {
    const auto places = TheGazetteer().FindPlaces(text_, nullptr);
    const auto bodies = BodiesOf(text_);
    const NamedActors actors{places, bodies, {}, {}};
    const FindingInputs inputs{view_, actors, {}, "2023-10-01", false};
    const FindingContext context{TheFindingReader(), inputs, TheFindingReader().labels().Scan(text_, Whole(text_)),
                                 false};
    return ReadTableFindings(context);
  }
  std::string_view text() const { return text_; }

 private:
  std::string text_;
  DocumentView view_;
};

struct Case {
  Rows rows;
  std::string_view want;
};

void ExpectFindings(const std::vector<Case>& cases) {
  for (const Case& each : cases) EXPECT_EQ(Grid(each.rows).Findings(), each.want);
}

TEST(ReadTableFindings, ARowIsAFinding) {
  ExpectFindings({{{{"存在问题", "整改措施"}, {"灌渠老化", "翻修灌渠"}}, "灌渠老化: 翻修灌渠"},
                  {{{"序号", "问题", "整改措施"}, {"1", "灌渠老化", "翻修灌渠"}}, "灌渠老化: 翻修灌渠"},
                  {{{"存在问题", "整改措施"}, {"灌渠老化", "翻修灌渠"}, {"堆场露天", "搭建棚顶"}},
                   "灌渠老化: 翻修灌渠|堆场露天: 搭建棚顶"}});
}

TEST(ReadTableFindings, ProblemsWithProgressAreFindingsToo) {
  ExpectFindings({{{{"存在问题", "整改进展"}, {"灌渠老化", "灌渠翻修完毕"}}, "灌渠老化: 灌渠翻修完毕"}});
}

TEST(ReadTableFindings, OtherTablesHoldNone) {
  ExpectFindings({{{{"指标", "数量"}, {"灌渠", "12"}}, ""},
                  {{{"存在问题", "责任单位"}, {"灌渠老化", "水利局"}}, ""},
                  {{{"责任单位", "完成时限"}, {"水利局", "长期坚持"}}, ""},
                  {{{"存在问题", "整改措施"}}, ""}});
}

TEST(ReadTableFindings, ACellThatSpansRowsHoldsForAllOfThem) {
  ExpectFindings(
      {{{{"存在问题", "整改措施"}, {"灌渠老化", "翻修灌渠"}, {"", "清理淤泥"}}, "灌渠老化: 翻修灌渠 清理淤泥"},
       {{{"存在问题", "整改措施"}, {"灌渠老化", "翻修灌渠"}, {"", "清理淤泥"}, {"堆场露天", "搭建棚顶"}},
        "灌渠老化: 翻修灌渠 清理淤泥|堆场露天: 搭建棚顶"},
       {{{"存在问题", "整改措施"}, {"", "翻修灌渠"}, {"", "清理淤泥"}}, ": 翻修灌渠 清理淤泥"}});
}

TEST(ReadTableFindings, ARowWithoutAMeasureIsNone) {
  ExpectFindings({{{{"存在问题", "整改措施"}, {"灌渠老化", ""}}, ""},
                  {{{"存在问题", "整改措施"}, {"灌渠老化", ""}, {"堆场露天", "搭建棚顶"}}, "堆场露天: 搭建棚顶"},
                  {{{"存在问题", "整改措施", "备注"}, {"", "", "见附件"}}, ""}});
}

TEST(ReadTableFindings, WithoutMarkedHeadsTheFirstRowIsTheHead) {
  EXPECT_EQ(Grid({{"存在问题", "整改措施"}, {"灌渠老化", "翻修灌渠"}}, false).Findings(), "灌渠老化: 翻修灌渠");
  EXPECT_EQ(Grid({{"灌渠老化", "翻修灌渠"}, {"堆场露天", "搭建棚顶"}}, false).Findings(), "");
}

TEST(ReadTableFindings, TheOtherColumnsFillTheActions) {
  const Grid grid({{"存在问题", "整改措施", "责任单位", "完成时限"}, {"灌渠老化", "翻修灌渠", "水利局", "长期坚持"}});
  const std::vector<FindingFacts> findings = grid.Read();
  ASSERT_EQ(findings.size(), 1u);
  ASSERT_EQ(findings[0].actions.size(), 1u);
  const ActionFacts& action = findings[0].actions[0];
  ASSERT_EQ(action.responsible.size(), 1u);
  EXPECT_EQ(action.responsible[0].name.In(grid.text()), "水利局");
  ASSERT_TRUE(action.due.has_value());
  EXPECT_EQ(action.due->kind, DueFacts::Kind::kLongTerm);
  EXPECT_EQ(findings[0].node, -1);
}

}  // namespace
}  // namespace taizhang::extract
