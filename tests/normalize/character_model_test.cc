#include "normalize/character_model.h"

#include <gtest/gtest.h>

#include <string>

#include "normalize/leaf_chain.h"

namespace taizhang::normalize {
namespace {

const CharacterModel& Model() { return LeafChain::Get().model(); }

TEST(CharacterModelTest, FoldsScriptDigitsAndMarks) {
  EXPECT_EQ(Model().Fold(U'縣'), u'县');
  EXPECT_EQ(Model().Fold(U'7'), u'0');
  EXPECT_EQ(Model().Fold(U'Q'), u'a');
  EXPECT_EQ(Model().Fold(U','), u'，');
  EXPECT_EQ(Model().Fold(0x20BB7), u'\xFFFF');
}

TEST(CharacterModelTest, PrefersWhatIsWritten) {
  EXPECT_GT(Model().LogProbability(u'总', u'书', u'记'), -0.5);
  EXPECT_LT(Model().LogProbability(u'总', u'书', u'鼠'), -8);
}

TEST(CharacterModelTest, ProbabilitiesOfAContextSumToOne) {
  double sum = 0;
  for (unsigned c = 1; c < 0x10000; ++c) sum += Model().Probability(u'经', u'济', static_cast<Token>(c));
  EXPECT_NEAR(sum, 1, 0.35);  // characters beyond GBK share the mass of the unseen
}

TEST(PageModelTest, LearnsThePage) {
  PageModel page(Model());
  const double before = page.LogProbability(u'绿', u'洲', u'湾');
  page.Count({kLineEnd, u'绿', u'洲', u'湾', u'绿', u'洲', u'湾'});
  EXPECT_GT(page.LogProbability(u'绿', u'洲', u'湾'), before + 2);
}

TEST(CharacterModelTest, LoadSaysWhatIsBroken) {
  const ScriptConverter& script = LeafChain::Get().script();
  const std::string file(*CompiledRules().Find("character_model.bin"));
  EXPECT_EQ(CharacterModel::Load("x", script).status().message(), "character_model.bin: no model of version 1");
  EXPECT_EQ(CharacterModel::Load(file.substr(0, file.size() / 2), script).status().message(),
            "character_model.bin: cut short");
  EXPECT_EQ(CharacterModel::Load(file + "x", script).status().message(), "character_model.bin: bytes after the end");
}

}  // namespace
}  // namespace taizhang::normalize
