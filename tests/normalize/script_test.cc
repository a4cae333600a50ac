#include "normalize/script.h"

#include <string>

#include "normalize/compiled_rules.h"
#include "normalize/leaf_cases.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

std::string_view File(std::string_view name) { return *CompiledRules().Find(name); }

const ScriptConverter& Converter() {
  static const ScriptConverter converter =
      *ScriptConverter::Load(File("opencc_characters.tsv"), File("opencc_phrases.tsv"), File("script_lock.tsv"));
  return converter;
}

// As the stage does: only where the text is Traditional.
text::MappedText Convert(std::string_view text) {
  return Converter().IsTraditional(text) ? Converter().ToSimplified(text) : text::MappedText::Identity(text);
}

const LeafCase kCases[] = {
    {"characters", "堅決擔起護林責任", "坚决担起护林责任"},
    {"inspection", "市縣黨委巡察機構", "市县党委巡察机构"},
    {"supervision", "環保督察問題", "环保督察问题"},
    {"zhuo", "著力解決茶農關心的問題", "着力解决茶农关心的问题"},
    {"zhuo_after_verb", "圍繞著目標幹", "围绕着目标干"},
    {"zhu", "成效顯著，土著居民的著作", "成效显著，土著居民的著作"},
    {"place", "吉林省乾安縣", "吉林省乾安县"},
    {"dry", "乾旱與乾隆", "干旱与乾隆"},
    {"phrase_first", "據瞭解", "据了解"},
    {"watch_tower", "設立防火瞭望塔", "设立防火瞭望塔"},
    {"cover", "實現全覆蓋並答覆", "实现全覆盖并答复"},
    {"marks_and_digits_stay", "增長3.4%，（其中）", "增长3.4%，（其中）"},
    {"astral_result", "㑮", "𫝈"},
    {"simplified_stays", "乾隆年间的著名景区", "乾隆年间的著名景区"},
    {"simplified_after_one_name", "乾安县着力推进巡察工作，皇后与后面", "乾安县着力推进巡察工作，皇后与后面"},
    {"empty", "", ""},
};

TEST(ScriptTest, Table) { ExpectTable(kCases, Convert); }

TEST(ScriptTest, EveryCharacterLeadsBackToItself) {
  const std::string_view in = "據瞭解，乾安縣著力推進";
  const text::MappedText out = Converter().ToSimplified(in);
  ASSERT_EQ(out.text.size(), in.size());
  for (std::uint32_t at = 0; at < in.size(); at += 3) {
    EXPECT_EQ(out.map.ToSource({at, at + 3}), (text::Span{at, at + 3}));
  }
}

TEST(ScriptTest, ACharacterOfAnotherLengthLeadsBack) {
  const text::MappedText out = Converter().ToSimplified("㑮縣");
  EXPECT_EQ(out.map.ToSource({0, 4}), (text::Span{0, 3}));
  EXPECT_EQ(out.map.ToSource({4, 7}), (text::Span{3, 6}));
}

TEST(ScriptTest, ShareIsOfHanzi) {
  EXPECT_DOUBLE_EQ(Converter().TraditionalShare("2021 abc"), 0);
  EXPECT_DOUBLE_EQ(Converter().TraditionalShare("縣长 2021"), 0.5);
  std::string page = "縣";
  for (int i = 0; i < 99; ++i) page += "长";
  EXPECT_TRUE(Converter().IsTraditional(page));
  EXPECT_FALSE(Converter().IsTraditional(page + "长"));
}

TEST(ScriptTest, LoadNamesTheBadRow) {
  const std::string characters = "traditional\tsimplified\tonly\n縣\t县\t1\n";
  const std::string phrases = "traditional\tsimplified\n";
  EXPECT_EQ(ScriptConverter::Load("traditional\tsimplified\tonly\n縣縣\t县\t1\n", phrases, phrases).status().message(),
            "opencc_characters.tsv:2: not one character for one");
  const std::string lock = "traditional\tsimplified\texample\n縣\t州\t長\n";
  EXPECT_EQ(ScriptConverter::Load(characters, phrases, lock).status().message(),
            "script_lock.tsv:2: the example gives 長");
}

}  // namespace
}  // namespace taizhang::normalize
