#include "segment/heading_label.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_paragraphs.h"

namespace taizhang::segment {
namespace {

// "rule number label" of the label at the beginning, or "".
std::string Read(std::string_view text) {
  const LabelReader& reader = ShippedRules().labels();
  const auto label = reader.ReadAt(text, 0);
  if (!label) return "";
  return reader.rules()[label->rule].name + " " + std::to_string(label->number) + " " +
         std::string(label->span.In(text));
}

struct Case {
  std::string_view text;
  std::string_view want;
};

class HeadingLabelTest : public testing::TestWithParam<Case> {};

TEST_P(HeadingLabelTest, ReadsTheLabelAndNothingElse) { EXPECT_EQ(Read(GetParam().text), GetParam().want); }

INSTANTIATE_TEST_SUITE_P(Chapter, HeadingLabelTest,
                         testing::Values(Case{"第一章 总则", "chapter 1 第一章"},
                                         Case{"第十二章　附则", "chapter 12 第十二章"},
                                         Case{"第二编物权", "chapter 2 第二编"}, Case{"第三章的规定", ""},
                                         Case{"第一章、第二章同时适用。", ""}, Case{"第四章第二款", ""}));

INSTANTIATE_TEST_SUITE_P(Section, HeadingLabelTest,
                         testing::Values(Case{"第一节 一般规定", "section 1 第一节"},
                                         Case{"第三节　听证", "section 3 第三节"},
                                         Case{"第十节 期间", "section 10 第十节"}, Case{"第一节课", ""},
                                         Case{"第二节的内容", ""}, Case{"第二节和第三节", ""}));

INSTANTIATE_TEST_SUITE_P(Article, HeadingLabelTest,
                         testing::Values(Case{"第一条 为了规范管理", "article 1 第一条"},
                                         Case{"第一百零三条　本法施行", "article 103 第一百零三条"},
                                         Case{"第九条之二 前款", "article 9 第九条之二"},
                                         Case{"第8条 经费由财政保障。", "article_arabic 8 第8条"},
                                         Case{"第15条　附则", "article_arabic 15 第15条"},
                                         Case{"第3条本市", "article_arabic 3 第3条"}, Case{"第三条规定的情形", ""},
                                         Case{"第五条、第六条", ""}, Case{"第七条第一款", ""}, Case{"第8条第2款", ""},
                                         Case{"第8条的规定", ""}, Case{"第8条至第10条", ""}));

INSTANTIATE_TEST_SUITE_P(
    ChapterCn, HeadingLabelTest,
    testing::Values(Case{"一、总体要求", "chapter_cn 1 一、"}, Case{"十一、2022年安排", "chapter_cn 11 十一、"},
                    Case{"二，保障措施", "chapter_cn 2 二，"}, Case{"三．附则", "chapter_cn 3 三．"},
                    Case{"二十. 监督", "chapter_cn 20 二十."}, Case{"一、二产业", ""}, Case{"三、四季度", ""},
                    Case{"一、二、三类项目", ""}, Case{"一带一路", ""}, Case{"一〇一、地块", ""}, Case{"○、零", ""}));

INSTANTIATE_TEST_SUITE_P(
    SectionCn, HeadingLabelTest,
    testing::Values(Case{"（一）目标", "section_cn 1 （一）"}, Case{"(十二)评估", "section_cn 12 (十二)"},
                    Case{"（ 三 ）督查", "section_cn 3 （ 三 ）"}, Case{"（四）、调度", "section_cn 4 （四）、"},
                    Case{"㈤考核", "section_cn_glyph 5 ㈤"}, Case{"㈠组织", "section_cn_glyph 1 ㈠"},
                    Case{"㈩附则", "section_cn_glyph 10 ㈩"}, Case{"（一期）", ""}, Case{"（二季度）", ""},
                    Case{"（三", ""}, Case{"㊀组织", ""}, Case{"（㈠）", ""}, Case{"一㈠", ""}));

INSTANTIATE_TEST_SUITE_P(Arabic, HeadingLabelTest,
                         testing::Values(Case{"1.完善制度", "arabic 1 1."}, Case{"12、培训", "arabic 12 12、"},
                                         Case{"３．巡查", "arabic 3 ３．"}, Case{"2. 2023年工作", "arabic 2 2."},
                                         Case{"⒊抽查", "arabic_glyph 3 ⒊"}, Case{"⒑通报", "arabic_glyph 10 ⒑"},
                                         Case{"⒈部署", "arabic_glyph 1 ⒈"}, Case{"1.5万亩", ""}, Case{"2、3号井", ""},
                                         Case{"2023年", ""}, Case{"2023.5", ""}, Case{"3. 14", ""},
                                         Case{"0.8个百分点", ""}, Case{"1234、编号", ""}, Case{"①⒈", "circled 1 ①"},
                                         Case{"五⒈", ""}, Case{"1⒈", ""}));

INSTANTIATE_TEST_SUITE_P(
    ArabicParen, HeadingLabelTest,
    testing::Values(Case{"（1）摸底", "arabic_paren 1 （1）"}, Case{"(10)销号", "arabic_paren 10 (10)"},
                    Case{"（２）公示", "arabic_paren 2 （２）"}, Case{"⑶复核", "arabic_paren_glyph 3 ⑶"},
                    Case{"⑴登记", "arabic_paren_glyph 1 ⑴"}, Case{"⒇归档", "arabic_paren_glyph 20 ⒇"},
                    Case{"1）受理", "arabic_half_paren 1 1）"}, Case{"2)审核", "arabic_half_paren 2 2)"},
                    Case{"11）办结", "arabic_half_paren 11 11）"}, Case{"（2023年）", ""}, Case{"（3个月）", ""},
                    Case{"（1.5%）", ""}, Case{"3⑶", ""}, Case{"（⑶", ""}, Case{"⑶5万", "arabic_paren_glyph 3 ⑶"},
                    Case{"1）2）合并", ""}, Case{"2023）", ""}, Case{"0）", ""}));

INSTANTIATE_TEST_SUITE_P(Circled, HeadingLabelTest,
                         testing::Values(Case{"①清点", "circled 1 ①"}, Case{"⑩归还", "circled 10 ⑩"},
                                         Case{"㉑备案", "circled 21 ㉑"}, Case{"②、核对", "circled 2 ②、"},
                                         Case{"注①", ""}, Case{"⓪", ""}, Case{"❶", ""}));

INSTANTIATE_TEST_SUITE_P(
    Ordinal, HeadingLabelTest,
    testing::Values(Case{"一是压实责任", "ordinal_shi 1 一是"}, Case{"十二是抓培训", "ordinal_shi 12 十二是"},
                    Case{"二是要抓督查", "ordinal_shi 2 二是要"}, Case{"一要统一认识", "ordinal_yao 1 一要"},
                    Case{"三要狠抓落实", "ordinal_yao 3 三要"}, Case{"五要严格考核", "ordinal_yao 5 五要"},
                    Case{"第一，强化领导", "ordinal_di 1 第一，"}, Case{"第三、健全机制", "ordinal_di 3 第三、"},
                    Case{"第十，附带说明", "ordinal_di 10 第十，"}, Case{"一是一", ""}, Case{"唯一是", ""},
                    Case{"零是", ""}, Case{"一要求", ""}, Case{"二要素", ""}, Case{"三要点", ""},
                    Case{"第一、第二产业", ""}, Case{"第二产业", ""}, Case{"第一书记", ""}));

INSTANTIATE_TEST_SUITE_P(Dash, HeadingLabelTest,
                         testing::Values(Case{"——创新驱动", "dash 0 ——"}, Case{"———质量第一", "dash 0 ———"},
                                         Case{"――绿色发展", "dash 0 ――"}, Case{"—3—", ""}, Case{"-甲", ""},
                                         Case{"一一甲", ""}));

TEST(LabelReaderTest, OnlySomeLabelsOpenInsideAParagraph) {
  const LabelReader& reader = ShippedRules().labels();
  EXPECT_TRUE(reader.ReadInside("二是抓培训", 0));
  EXPECT_FALSE(reader.ReadInside("（二）抓培训", 0));
  EXPECT_FALSE(reader.ReadInside("二要抓培训", 0));
}

TEST(LabelReaderTest, ALabelAtTheEndOfTheTextIsRead) {
  EXPECT_EQ(Read("一、"), "chapter_cn 1 一、");
  EXPECT_EQ(Read("（一）"), "section_cn 1 （一）");
  EXPECT_EQ(Read(""), "");
  EXPECT_FALSE(ShippedRules().labels().ReadAt("一、", 99));
}

TEST(LabelReaderTest, NoBlankEndsALabel) {
  EXPECT_EQ(Read("——　甲"), "dash 0 ——");
  EXPECT_EQ(Read("—— \n甲"), "dash 0 ——");
  EXPECT_EQ(Read("① 甲"), "circled 1 ①");
}

TEST(LabelReaderTest, BlanksOfANumberStayOnTheLine) { EXPECT_EQ(Read("（\n一）甲"), ""); }

std::string Enclosed(std::string_view text) {
  const auto enclosed = ShippedRules().labels().ReadEnclosed(text, {0, static_cast<std::uint32_t>(text.size())});
  return enclosed ? std::string(enclosed->title.In(text)) : "";
}

TEST(LabelReaderTest, EnclosedHeadings) {
  EXPECT_EQ(Enclosed("【机构改革】全县推进。"), "机构改革");
  EXPECT_EQ(Enclosed("【概况】"), "概况");
  EXPECT_EQ(Enclosed("〖教育〗全市有学校。"), "教育");
  EXPECT_EQ(Enclosed("【打印】【关闭】"), "");
  EXPECT_EQ(Enclosed("【字体：大 中 小】"), "");
  EXPECT_EQ(Enclosed("【未闭合"), "");
  EXPECT_EQ(Enclosed("【】空"), "");
}

TEST(LabelReaderTest, NamedLines) {
  const LabelReader& reader = ShippedRules().labels();
  EXPECT_TRUE(reader.RuleOfLine("前言"));
  EXPECT_TRUE(reader.RuleOfLine("附注："));
  EXPECT_TRUE(reader.RuleOfLine("名词解释"));
  EXPECT_FALSE(reader.RuleOfLine("前言部分"));
  EXPECT_FALSE(reader.RuleOfLine("注"));
  EXPECT_FALSE(reader.RuleOfLine(""));
}

TEST(ReadHanNumberTest, NumbersUpTo999) {
  const std::pair<std::string_view, std::uint32_t> cases[] = {{"一", 1},         {"十", 10},         {"十九", 19},
                                                              {"二十", 20},      {"九十九", 99},     {"一百", 100},
                                                              {"一百零二", 102}, {"一百一十三", 113}};
  for (const auto& [text, number] : cases) {
    const auto read = ReadHanNumber(text, 0);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->number, number) << text;
    EXPECT_EQ(read->end, text.size()) << text;
  }
  EXPECT_FALSE(ReadHanNumber("甲", 0));
  EXPECT_FALSE(ReadHanNumber("", 0));
  EXPECT_EQ(ReadHanNumber("一二三", 0)->end, 3u);
}

TEST(ReadArabicNumberTest, AFourthDigitIsNoLabel) {
  EXPECT_EQ(ReadArabicNumber("999", 0)->number, 999u);
  EXPECT_FALSE(ReadArabicNumber("1000", 0));
  EXPECT_EQ(ReadArabicNumber("１２", 0)->number, 12u);
  EXPECT_FALSE(ReadArabicNumber("甲1", 0));
}

}  // namespace
}  // namespace taizhang::segment
