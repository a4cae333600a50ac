#include "normalize/field_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_of_normalize.h"

namespace taizhang::normalize {
namespace {

using Zone = FieldLine::Zone;

const PageFieldRules& Fields() {
  static const PageFieldRules rules = LoadCompiled<PageFieldRules>("page_fields.tsv");
  return rules;
}

// "published=2021-05-17 source_name=某网": the fields of one line.
std::string OfLine(std::string_view line, Zone zone) {
  std::string out;
  const text::Span span = {0, static_cast<std::uint32_t>(line.size())};
  for (const FieldValue& each : FieldsOfLines(line, {{span, zone}}, Fields())) {
    out += (out.empty() ? "" : " ") + each.name + "=" + each.value;
  }
  return out;
}

struct Case {
  const char* name;
  std::string_view line;
  Zone zone;
  std::string_view want;
};

class FieldLineTest : public testing::TestWithParam<Case> {};

TEST_P(FieldLineTest, States) { EXPECT_EQ(OfLine(GetParam().line, GetParam().zone), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    FieldLines, FieldLineTest,
    testing::Values(Case{"Byline", "2021年05月17日08:20 来源:某县融媒体中心", Zone::kHead,
                         "source_name=某县融媒体中心 published=2021-05-17"},
                    Case{"BylineOfLabels", "发布时间：2021-05-17 08:20 来源：某网 作者：张三 浏览次数：12",
                         Zone::kBefore, "published=2021-05-17 source_name=某网 published=2021-05-17"},
                    Case{"Cells", "索 引 号：\t0115/2021-1\t主题分类：\t农业\t发文机关：\t某县人民政府", Zone::kBefore,
                         "index_number=0115/2021-1 issuer=某县人民政府"},
                    Case{"CellsWithoutColons", "索引号\t0115/2021-1\t成文日期\t2021年5月10日", Zone::kBefore,
                         "index_number=0115/2021-1 signed=2021-05-10"},
                    Case{"NoLabelCellsInABody", "名称\t数量", Zone::kHead, ""},
                    Case{"BracketedLabels", "【发文字号】：某政发〔2021〕3号 【成文日期】：2021-05-10", Zone::kBefore,
                         "document_number=某政发〔2021〕3号 signed=2021-05-10"},
                    Case{"AHanziBeforeALabelMakesAnotherWord", "资金来源：县级财政", Zone::kHead, ""},
                    Case{"ALabelWithoutADate", "发布日期：近日", Zone::kBefore, ""},
                    Case{"DocumentNumber", "某政办发〔2021〕12号", Zone::kHead, "document_number=某政办发〔2021〕12号"},
                    Case{"DocumentNumberInAnotherBracket", "某政办发[2021]12号", Zone::kHead,
                         "document_number=某政办发[2021]12号"},
                    Case{"ACitedNumberIsNotTheOwn", "按照某政办发〔2021〕12号文件要求，现通知如下。", Zone::kHead, ""},
                    Case{"ADateAloneAboveABody", "2021-05-17", Zone::kBefore, "published=2021-05-17"},
                    Case{"ADateAloneInABody", "2021年5月17日", Zone::kHead, ""},
                    Case{"ADateOfTheDiscourse", "2021年5月17日，县里召开会议。", Zone::kHead, ""},
                    Case{"ASourceInTheTail", "来源：某县林草局", Zone::kTail, "source_name=某县林草局"},
                    Case{"NothingElseInTheTail", "发布时间：2021-05-17", Zone::kTail, ""},
                    Case{"NothingInside", "来源：某县林草局", Zone::kInside, ""}),
    [](const auto& each) { return each.param.name; });

std::vector<FieldLine> Lines(std::string_view text) {
  std::vector<FieldLine> lines;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    lines.push_back({{at, end}, Zone::kHead});
    at = end + 1;
  }
  return lines;
}

std::string Titles(std::string_view text) {
  std::string out;
  for (const FieldValue& each : TitleOfLines(text, Lines(text))) out += each.name + "=" + each.value + ";";
  return out;
}

TEST(FieldLinesTest, ThePlainTitleIsALineWithoutSentenceMarks) {
  EXPECT_EQ(Titles("某县乡村道路条例\n第一章 总则"), "title=某县乡村道路条例;");
  EXPECT_EQ(Titles("某县工作报告\n\n——2021年1月5日在会议上\n各位代表："),
            "title=某县工作报告;subtitle=——2021年1月5日在会议上;");
  EXPECT_EQ(Titles("按照统一部署，县里开展检查。\n一、总体情况"), "");
  EXPECT_EQ(Titles("2021卷\n【修路】 县里修路。"), "");
  EXPECT_EQ(Titles("某县乡村道路条例"), "");
}

TEST(FieldLinesTest, TheValueOfALabelLineIsTheNext) {
  const std::string_view text = "发文机关：\n某县人民政府";
  const auto found = FieldsOfLines(text, {{{0, 15}, Zone::kBefore}, {{16, 34}, Zone::kBefore}}, Fields());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].value, "某县人民政府");
  EXPECT_EQ(found[0].source, (text::Span{16, 34}));
}

TEST(FieldLinesTest, AValueKnowsItsPlace) {
  text::Span span = {0, 34};
  EXPECT_EQ(FieldText("published", " 2021-05-17 08:20", span = {0, 17}), "2021-05-17");
  EXPECT_EQ(span, (text::Span{1, 11}));
}

}  // namespace
}  // namespace taizhang::normalize
