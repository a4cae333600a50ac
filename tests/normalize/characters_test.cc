#include "normalize/characters.h"

#include <gtest/gtest.h>

namespace taizhang::normalize {
namespace {

struct Case {
  const char* name;
  std::string_view in;
  std::string_view out;
};

const Case kCases[] = {
    {"plain", "全县完成投资", "全县完成投资"},
    {"digits_and_percent", "增长１２．５％", "增长12.5%"},
    {"letters", "ＧＤＰ和Ｐｍ", "GDP和Pm"},
    {"context_marks_stay", "投资，（一）：；？！", "投资，（一）：；？！"},
    {"signs", "３～５月，＋２＝", "3~5月，+2="},
    {"brackets", "［２０２１］", "[2021]"},
    {"half_width_katakana_marks", "完成｡计划､总结", "完成。计划、总结"},
    {"crlf", "一\r\n二\r三\v四\f五", "一\n二\n三\n四\n五"},
    {"separators", "一\u2028二\u2029三\u0085四", "一\n二\n三\n四"},
    {"invisible", "\uFEFF全\u200B县\u00AD", "全县"},
    {"controls", "全\x01县\x7F", "全县"},
    {"tab_stays", "一\t二", "一\t二"},
    {"nfc_composes", "e\u0301tude", "\u00E9tude"},
    {"nfc_compatibility_hanzi", "\uF9DC", "\u9686"},
    {"nfc_after_folding", "Ａ\u0301", "\u00C1"},
    {"folding_after_nfc", "\u037E", ";"},
    {"nfc_without_invisible", "e\u200B\u0301", "\u00E9"},
    {"private_use_stays", "相助\uE737绿色", "相助\uE737绿色"},
    {"astral", "\U00020BB7野", "\U00020BB7野"},
    {"middle_dots", "阿·木･尔", "阿·木・尔"},
    {"empty", "", ""},
};

class CharactersTest : public testing::TestWithParam<Case> {};

TEST_P(CharactersTest, Folds) { EXPECT_EQ(FoldCharacters(GetParam().in).text, GetParam().out); }

TEST_P(CharactersTest, IsIdempotent) { EXPECT_EQ(FoldCharacters(GetParam().out).text, GetParam().out); }

TEST_P(CharactersTest, MapCoversTheText) {
  const text::MappedText folded = FoldCharacters(GetParam().in);
  EXPECT_EQ(folded.map.text_size(), folded.text.size());
  EXPECT_LE(folded.map.source_end(), GetParam().in.size());
}

INSTANTIATE_TEST_SUITE_P(Table, CharactersTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

TEST(CharactersTest, EveryFoldedCharacterLeadsBack) {
  const text::MappedText folded = FoldCharacters("增长１２％");
  EXPECT_EQ(folded.text, "增长12%");
  EXPECT_EQ(folded.map.ToSource({7, 8}), (text::Span{9, 12}));
  EXPECT_EQ(folded.map.ToSource({8, 9}), (text::Span{12, 15}));
}

TEST(CharactersTest, ComposedCharacterLeadsToAllItsParts) {
  const text::MappedText folded = FoldCharacters("ae\u0301b");
  EXPECT_EQ(folded.map.ToSource({1, 3}), (text::Span{1, 4}));
  EXPECT_EQ(folded.map.ToSource({3, 4}), (text::Span{4, 5}));
}

}  // namespace
}  // namespace taizhang::normalize
