#include "normalize/punctuation.h"

#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

text::MappedText Restore(std::string_view text) { return RestorePunctuation(text).out; }

const LeafCase kCases[] = {
    {"clause", "总投资增加,其中:工业上升;农业持平", "总投资增加，其中：工业上升；农业持平"},
    {"thousands", "共8,000万元", "共8,000万元"},
    {"digits_list_stays", "第2,3条", "第2,3条"},
    {"comma_after_percent", "占23%,5个县", "占23%，5个县"},
    {"comma_after_unit_of_letters", "装机20MW,3台", "装机20MW，3台"},
    {"comma_after_bracket", "模式(EPC),其中", "模式（EPC），其中"},
    {"comma_after_blank", "建成100 , 200公里", "建成100 ， 200公里"},
    {"english", "Belt and Road, Green Silk", "Belt and Road, Green Silk"},
    {"english_names_in_chinese", "由ABB,GE供货", "由ABB,GE供货"},
    {"clock", "时间:08:20", "时间：08:20"},
    {"address", "网址:http://www.example.gov.cn/a?b=1", "网址：http://www.example.gov.cn/a?b=1"},
    {"ratio", "比例1:500", "比例1:500"},
    {"question", "效果如何?群众说了算!", "效果如何？群众说了算！"},
    {"question_in_quotes", "“谁来干?”", "“谁来干？”"},
    {"lost_bytes_mark_before_digit", "总人口?34.9万", "总人口?34.9万"},
    {"lost_bytes_mark_before_mark", "情况?，下步", "情况?，下步"},
    {"lost_bytes_mark_before_letter", "总?cè", "总?cè"},
    {"heading", "(一)全面推进", "（一）全面推进"},
    {"mixed_pair", "（二)全面推进", "（二）全面推进"},
    {"bracket_pair_of_latin_in_chinese", "国内生产总值(GDP)增长", "国内生产总值（GDP）增长"},
    {"bracket_of_latin", "BIM (EPC)", "BIM (EPC)"},
    {"list_label", "1)加快建设", "1）加快建设"},
    {"stray_bracket", "加快)建设", "加快）建设"},
    {"document_number", "内政发(2021)3号", "内政发（2021）3号"},
    {"around_quotes", "“六稳”,“六保”", "“六稳”，“六保”"},
    {"full_stays", "增长，其中", "增长，其中"},
    {"doubled_comma", "增长，，其中", "增长，其中"},
    {"doubled_ascii", "增长,,其中", "增长，其中"},
    {"doubled_with_blank", "增长, ,其中", "增长，其中"},
    {"doubled_stop", "完成。。下步", "完成。下步"},
    {"comma_semicolon", "增长，；其中", "增长；其中"},
    {"comma_stop", "完成,。下步", "完成。下步"},
    {"ellipsis_stays", "等等……", "等等……"},
    {"not_over_a_cell", "甲，\t，乙", "甲，\t，乙"},
    {"middle_dot_decimal", "增长1·8%", "增长1.8%"},
    {"middle_dot_decimal_money", "完成12·35亿元", "完成12.35亿元"},
    {"middle_dot_day", "“7·20”特大暴雨", "“7·20”特大暴雨"},
    {"middle_dot_day_without_quotes", "5·12地震", "5·12地震"},
    {"middle_dot_name", "阿不都·买买提", "阿不都·买买提"},
    {"each_line_by_itself", "Road, Rail\n公路,铁路", "Road, Rail\n公路，铁路"},
    {"unbalanced_long", "((((((全", "（（（（（（全"},
    {"empty", "", ""},
};

TEST(PunctuationTest, Table) { ExpectTable(kCases, Restore); }

TEST(PunctuationTest, ListsWhatItCollapsed) {
  const Rewriting out = RestorePunctuation("增长,,其中");
  EXPECT_EQ(out.changes, (std::vector<Change>{{{6, 8}, {6, 9}}}));
}

TEST(PunctuationTest, DoesNotListWidth) { EXPECT_TRUE(RestorePunctuation("增长,其中").changes.empty()); }

TEST(PunctuationTest, AMarkLeadsBackToItsOwnByte) {
  const text::MappedText out = Restore("增长,其中");
  EXPECT_EQ(out.map.ToSource({6, 9}), (text::Span{6, 7}));
  EXPECT_EQ(out.map.ToSource({9, 12}), (text::Span{7, 10}));
}

}  // namespace
}  // namespace taizhang::normalize
