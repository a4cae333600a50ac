#include "normalize/readings.h"

#include <string>

#include "normalize/compiled_rules.h"
#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

const ReadingTable& Table() {
  static const ReadingTable table = *ReadingTable::Load(*CompiledRules().Find("readings.tsv"));
  return table;
}

text::MappedText Remove(std::string_view text) { return ReadingRemover(Table()).Remove(text).out; }

const LeafCase kCases[] = {
    {"toned", "全縣經(jīng)濟和農(nóng)業(yè)", "全縣經濟和農業"},
    {"simplified", "全县经(jīng)济", "全县经济"},
    {"blank_inside", "召開會(huì )議", "召開會議"},
    {"hard_wrap_inside", "召開會(hu\nì)議，會\n(huì)議", "召開會議，會\n議"},
    {"full_width_brackets", "經（jīng）濟", "經濟"},
    {"full_width_letters", "經(ｊīｎɡ)濟", "經濟"},
    {"combining_tone", "經(ji\u0304ng)濟", "經濟"},
    {"tone_number", "經(jing1)濟", "經濟"},
    {"u_umlaut", "法律(lǜ)和旅(lǚ)遊", "法律和旅遊"},
    {"doubled_bracket", "經(jīng)(jīng)濟", "經濟"},
    {"doubled_syllable", "經(jīng jīng)濟", "經濟"},
    {"word", "內蒙古(nèi měng gǔ)草原", "內蒙古草原"},
    {"other_sense", "增長(cháng)三成", "增長三成"},
    {"on_nearly_all", "全(quán)縣(xiàn)工(gōng)作(zuò)", "全縣工作"},
    {"toneless_often", "全(quan)縣(xian)工(gong)作", "全縣工作"},
    {"toneless_twice_stays", "全(quan)縣(xian)工作", "全(quan)縣(xian)工作"},
    {"latin_stays", "總量(GDP)和總承包(EPC)及公里(km)", "總量(GDP)和總承包(EPC)及公里(km)"},
    {"capitals_stay", "安(AN)全(QUAN)縣(XIAN)", "安(AN)全(QUAN)縣(XIAN)"},
    {"not_a_reading", "總量(zhèn)", "總量(zhèn)"},
    {"after_mark", "，(jīng)", "，(jīng)"},
    {"damaged_stays", "報告?zhèn)€", "報告?zhèn)€"},
    {"open_only", "經(jīng", "經(jīng"},
    {"empty_brackets", "經()", "經()"},
    {"empty", "", ""},
};

TEST(ReadingsTest, Table) { ExpectTable(kCases, Remove); }

TEST(ReadingsTest, ListsEachReading) {
  const Rewriting out = ReadingRemover(Table()).Remove("全县经(jīng)济");
  ASSERT_EQ(out.changes.size(), 1u);
  EXPECT_EQ(out.changes[0].before, (text::Span{9, 16}));
  EXPECT_EQ(out.changes[0].after, (text::Span{9, 9}));
  EXPECT_EQ(out.out.map.ToSource({6, 12}), (text::Span{6, 19}));
}

TEST(ReadingsTest, HostileBracketsAreLinear) {
  std::string text = "全";
  for (int i = 0; i < 200000; ++i) text += "(a";
  EXPECT_EQ(Remove(text).text, text);
}

}  // namespace
}  // namespace taizhang::normalize
