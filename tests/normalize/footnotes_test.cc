#include "normalize/footnotes.h"

#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

text::MappedText Drop(std::string_view text) { return DropFootnoteMarks(text).out; }

const LeafCase kCases[] = {
    {"after_word", "生产总值[2]121.9亿元", "生产总值121.9亿元"},
    {"after_number", "121.9亿元[3]，增长", "121.9亿元，增长"},
    {"after_percent", "增长3.4%[12]。", "增长3.4%。"},
    {"range_and_list", "人口[1-3]和就业[4,5]", "人口和就业"},
    {"named", "常住人口[注1]和户籍人口[注]", "常住人口和户籍人口"},
    {"tortoise_shell", "总量〔2〕为", "总量为"},
    {"two_marks", "总量[1][2]为", "总量为"},
    {"superscript", "总量²为", "总量为"},
    {"square_metres_stay", "面积3km²和10²", "面积3km²和10²"},
    {"year_stays", "内政发[2021]3号", "内政发[2021]3号"},
    {"number_stays", "某字[12]号", "某字[12]号"},
    {"list_of_notes_stays", "注释：\n[1]总量为初步数", "注释：\n[1]总量为初步数"},
    {"latin_index_stays", "a[1]", "a[1]"},
    {"open_only", "总量[1", "总量[1"},
    {"long_content", "总量[1111111111111111111111]", "总量[1111111111111111111111]"},
    {"before_combining_mark", "か[1]\u3099", "か[1]\u3099"},
    {"empty", "", ""},
};

TEST(FootnotesTest, Table) { ExpectTable(kCases, Drop); }

TEST(FootnotesTest, ListsWhatItDropped) {
  EXPECT_EQ(DropFootnoteMarks("总量[1]为").changes, (std::vector<Change>{{{6, 9}, {6, 6}}}));
}

}  // namespace
}  // namespace taizhang::normalize
