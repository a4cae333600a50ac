#include "normalize/blanks.h"

#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

const LeafCase kCases[] = {
    {"between_hanzi", "综  合　情 况", "综合情况"},
    {"indent", "　　\u00A0 全县", "全县"},
    {"line_end", "全县 \n全旗　", "全县\n全旗"},
    {"around_marks", "增长 ， 其中 “ 三农 ” 。", "增长，其中“三农”。"},
    {"percent", "增长 6.3 %", "增长6.3%"},
    {"measure_word", "共 9.5 个", "共9.5个"},
    {"thousands", "产量1 234 567吨", "产量1234567吨"},
    {"thousands_with_decimals", "收入12 345.6", "收入12345.6"},
    {"thousands_thin_space", "收入12\u2009345.6", "收入12345.6"},
    {"two_numbers_stay", "附件1 2021", "附件1 2021"},
    {"two_counts_stay", "3 100", "3 100"},
    {"decimal_point", "增长3 .5和3. 5", "增长3.5和3.5"},
    {"label_stays", "3. 5", "3. 5"},
    {"latin_words", "Belt  and\u00A0Road", "Belt and Road"},
    {"latin_beside_hanzi", "国内 GDP 增长", "国内GDP增长"},
    {"english_quotes", "the “Belt” plan", "the “Belt” plan"},
    {"cells", "指标\t 单位 \t数量", "指标\t单位\t数量"},
    {"empty_cells", "\t甲\t\t乙\t", "\t甲\t\t乙\t"},
    {"indent_by_tab", "\t\t全县", "全县"},
    {"columns", "粮食产量    万吨    120.5", "粮食产量\t万吨\t120.5"},
    {"columns_ideographic", "粮食　120.5　3.2", "粮食\t120.5\t3.2"},
    {"no_columns", "旗长　何　某", "旗长何某"},
    {"blank_line", "一\n　 \n二", "一\n\n二"},
    {"empty", "", ""},
};

TEST(BlanksTest, Table) { ExpectTable(kCases, DropBlanks); }

TEST(BlanksTest, LeadsBackOverTheGap) {
  const text::MappedText out = DropBlanks("综  合");
  EXPECT_EQ(out.map.ToSource({3, 6}), (text::Span{5, 8}));
  EXPECT_EQ(out.map.ToSource({0, 6}), (text::Span{0, 8}));
}

}  // namespace
}  // namespace taizhang::normalize
